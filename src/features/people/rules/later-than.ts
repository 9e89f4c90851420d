/** When a change happened; never the moment of the one before it, so that moments tell changes apart. */
export const laterThan = (before: Date | undefined, now: Date): Date =>
  before === undefined || now > before ? now : new Date(before.getTime() + 1)
