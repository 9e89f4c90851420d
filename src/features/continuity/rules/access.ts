import type { UnitId } from '#base/ids.ts'

export const followUpActs = ['see-unit', 'see-municipality', 'see-unit-from-above'] as const
export type FollowUpAct = (typeof followUpActs)[number]

/** What somebody is in the municipality today. */
export type FollowUpActor = {
  /** Units that they lead, lent ones too. */
  readonly leads: readonly UnitId[]
  readonly isCoordinator: boolean
}

/**
 * A leader sees the own unit; the BTI coordinator sees all of them, at addresses of its own. Numbers and dates of relays, who
 * holds them, and never a word of what they are about (docs/continuity-table.md, part 7).
 */
export function mayFollow(
  { leads, isCoordinator }: FollowUpActor,
  act: FollowUpAct,
  unit?: string,
): 'leader' | 'coordinator' | undefined {
  switch (act) {
    case 'see-unit':
      return leads.some((one) => one === unit) ? 'leader' : undefined
    case 'see-municipality':
    case 'see-unit-from-above':
      return isCoordinator ? 'coordinator' : undefined
  }
}
