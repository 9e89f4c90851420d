/** How far a workplace has come in taking the model into use, in the order of the way (issue 7). */
export const states = ['not-begun', 'informed', 'trained', 'in-use', 'evaluated'] as const
export type State = (typeof states)[number]

/** `apart`: the model is not meant for it, so it is counted nowhere. */
export const sayable = [...states, 'apart'] as const
export type SaidState = (typeof sayable)[number]

/** What somebody said of a workplace: from which day, `2026-11-22`, it is so. */
export type Said = {
  readonly state: SaidState
  readonly day: string
  /** When it was said; of two about the same day the later counts. */
  readonly at: Date
}

/** How far it had come at the end of a day. Who has said nothing has not begun. */
export function stateOn(said: readonly Said[], day: string): SaidState {
  const [last] = said.filter((one) => one.day <= day).toSorted(latestFirst)
  return last?.state ?? 'not-begun'
}

/** The last that was said of it by a day, if anything. */
export const lastSaid = <Of extends Said>(said: readonly Of[], day: string): Of | undefined =>
  said.filter((one) => one.day <= day).toSorted(latestFirst)[0]

/** Newest first: by the day from which it is so, then by when it was said. */
export const latestFirst = (one: Said, other: Said): number =>
  Number(other.day > one.day) - Number(other.day < one.day) || other.at.getTime() - one.at.getTime()
