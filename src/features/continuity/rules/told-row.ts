import type { ClockKind } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import type { Clock } from './clock.ts'
import type { Ladder } from './ladder.ts'

/**
 * What whoever is further up a ladder sees: that the relay exists, what kind of cause, when, who holds it and who was told.
 * No name, no word, no service, and not which of the family asked. The relay's number is the store's to add.
 */
export type ToldRow = {
  readonly kind: ClockKind
  /** A day, or a month where the day itself would tell a leader whose birthday it is. */
  readonly due: string
  readonly holder: PersonId
  readonly told: Ladder['rungs']
}

export const toldRow = (
  { kind, dueOn }: Clock,
  { holder, told, today }: { readonly holder: PersonId; readonly told: Ladder['rungs']; readonly today: Day },
): ToldRow => ({
  ...{ kind, holder },
  due: kind === 'birthday' ? dueOn.slice(0, 7) : dueOn,
  told: told.filter(({ planned }) => planned <= today),
})
