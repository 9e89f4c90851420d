import type { PersonId } from '#base/ids.ts'

/** A line that somebody has in the application. */
export type Line = {
  readonly to: PersonId
  /** The cause is gone. */
  readonly isSettled: boolean
  /** A digest has gone since. */
  readonly isSent: boolean
}

/**
 * Who gets a digest now: one a day for each, however many lines there are and however long nothing was sent. What has settled
 * meanwhile is told in no digest.
 */
export const whoGetsDigest = (
  lines: readonly Line[],
  { gotToday, isOpen }: { readonly gotToday: ReadonlySet<PersonId>; readonly isOpen: boolean },
): readonly PersonId[] => {
  if (!isOpen) return []
  return [
    ...new Set(lines.flatMap(({ to, isSettled, isSent }) => (isSettled || isSent || gotToday.has(to) ? [] : [to]))),
  ]
}
