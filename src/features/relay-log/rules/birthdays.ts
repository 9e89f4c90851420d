import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { noticeDays } from './asking.ts'
import { decidesForHerself, type AgeRules } from './consent.ts'
import type { FamilyRole } from './family.ts'
import { birthdayOf } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Written } from './words.ts'

/** A birthday that changes something, and that nobody has yet talked with the young person about. */
export type Birthday = { readonly years: number; readonly on: Day }

/**
 * The birthdays from the day on which the relay was opened, or opened again: what changed before that was talked about, or not,
 * elsewhere. None for her who decides for herself already (decision 0040).
 */
export function birthdaysAhead(
  { network: { main }, followedSince, settledBirthdays }: Relay,
  ages: AgeRules,
): readonly Birthday[] {
  const all = [ages.heard, ages.voice, ages.health, ages.alsoDecides, ages.ofAge]
  return [...new Set(all)]
    .toSorted((one, other) => one - other)
    .flatMap((years) => {
      const on = birthdayOf(main, years)
      if (on === undefined || on < followedSince || settledBirthdays.includes(years)) return []
      return decidesForHerself(main, dayAfter(on, -1), ages) ? [] : [{ years, on }]
    })
}

/** Those that may be talked about now: what will change is told so long before to both sides. */
export const birthdaysNear = (relay: Relay, day: Day, ages: AgeRules): readonly Birthday[] =>
  birthdaysAhead(relay, ages).filter(({ on }) => on <= dayAfter(day, noticeDays))

/** Talked about, or not needed, and then it is said why. */
export function settleBirthday(
  relay: Relay,
  wanted: { readonly years: number; readonly how: 'talked' | 'not-needed'; readonly said: Written },
  { on, ages }: { readonly on: Day; readonly ages: AgeRules },
): Result<readonly RelayEvent[], 'none' | 'no-reason'> {
  const { years, how, said } = wanted
  if (relay.closed !== undefined || !birthdaysNear(relay, on, ages).some((one) => one.years === years))
    return refuse('none')
  const isSaid = said.text.trim() !== ''
  if (how === 'not-needed' && !isSaid) return refuse('no-reason')
  return ok([{ type: 'birthday-settled', years, how, said: isSaid ? said : undefined }])
}

/**
 * Whether someone of the family is told that it was talked about: the young person always; a guardian only where it is no secret
 * that they are spoken with, since from the ages between something may be held back from them.
 */
export const isToldOfTalk = (role: FamilyRole, years: number, { heard, ofAge }: AgeRules): boolean =>
  role === 'main' || (role === 'guardian' && (years === heard || years === ofAge))
