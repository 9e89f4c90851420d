/** When a session is over (integrations.md 1.1: at most half an hour without use; ASVS 7.1.1). */
export const idleMinutes = 30

export type Life = {
  /** The last use, to the minute. */
  readonly seenAt: Date
  /** However much it is used. */
  readonly endsAt: Date
  readonly endedAt: Date | null
}

/** The moment at which a session ends by itself if nothing more happens in it. */
export const endOf = ({ seenAt, endsAt }: Pick<Life, 'seenAt' | 'endsAt'>): Date =>
  new Date(Math.min(seenAt.getTime() + idleMinutes * 60_000, endsAt.getTime()))

export const isLive = (life: Life, now: Date): boolean => life.endedAt === null && now < endOf(life)

/**
 * When the last use of a live session must have been for this one to be written down: once a minute, so that a page with many
 * parts writes once.
 */
export const lastUseToWrite = (now: Date): { readonly after: Date; readonly until: Date } => ({
  after: new Date(now.getTime() - idleMinutes * 60_000),
  until: new Date(now.getTime() - 60_000),
})

/** A browser and a kind of machine, as a person would say it; from the header, and never more than that. */
export function deviceOf(userAgent: string | undefined): string {
  const found = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const browser = found([
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ])
  const machine = found([
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/CrOS/, 'Chromebook'],
    [/Linux/, 'Linux'],
  ])
  return [browser, machine].filter((name) => name !== undefined).join(', ') || '–'
}
