import { dayAfter } from '#base/oslo-time.ts'
import { idFromForm } from './form-id.ts'
import { recordAbsence, whereKept, type OpenAbsences } from './open-absences.ts'
import { readAway, type AwayDays, type AwayFaults, type TypedAway } from './rules/away.ts'
import { laterThan } from './rules/later-than.ts'
import {
  insertAbsence,
  isAbsence,
  lockAbsences,
  selectAbsences,
  updateAbsence,
  type AbsenceRow,
} from './store/absences.ts'

/** Said anew, once however often the form comes; or one that stands, as the form showed it. */
export type WhichAbsence = { readonly once: string } | { readonly id: string; readonly seen: string }

/** `changed`: someone else changed or ended it meanwhile; nothing is kept. `gone`: there never was one. */
export async function saveAbsence(
  open: OpenAbsences,
  typed: TypedAway,
  which: WhichAbsence,
): Promise<'saved' | 'changed' | 'gone' | AwayFaults> {
  const { request, by, person: card } = open
  const { tx, now: at, today } = request
  const person = card.person_id
  const id = 'id' in which ? which.id : idFromForm(request, which.once, 'absence')
  const done = await whereKept(open, async (keeper) => {
    await lockAbsences(tx, keeper, person)
    const all = await selectAbsences(tx, keeper, person, today)
    const known = all.find((one) => one.absence_id === id)
    if ('once' in which && (known !== undefined || (await isAbsence(tx, keeper, person, id)))) return 'saved'
    if ('id' in which && known === undefined) return (await isAbsence(tx, keeper, person, id)) ? 'changed' : 'gone'

    const begunOn = known !== undefined && known.from_day <= today ? known.from_day : undefined
    const others = all.filter((one) => one !== known).map(daysOf)
    const read = readAway(typed, { today, others, begunOn })
    if (known !== undefined && 'away' in read && isSame(read.away, daysOf(known))) return 'saved'
    if ('id' in which && known?.recorded_at.toISOString() !== which.seen) return 'changed'
    if ('faults' in read) return read.faults
    if (known === undefined) await insertAbsence(tx, keeper, { id, person, days: read.away }, { by, at })
    else await updateAbsence(tx, keeper, id, read.away, { by, at: laterThan(known.recorded_at, at) })
    return read
  })
  if (typeof done === 'string' || !('away' in done)) return done
  await recordAbsence(open, 'id' in which ? 'absence-changed' : 'absence-said', detailsOf(id, done.away))
  return 'saved'
}

/**
 * The person is back: yesterday was the last day. What begins today or later comes to nothing. False when there never was such
 * an absence; one that is over already stays so.
 */
export async function endAbsence(open: OpenAbsences, id: string): Promise<boolean> {
  const { request, by, person: card } = open
  const { tx, now: at, today } = request
  const done = await whereKept(open, async (keeper) => {
    await lockAbsences(tx, keeper, card.person_id)
    const all = await selectAbsences(tx, keeper, card.person_id, today)
    const known = all.find((one) => one.absence_id === id)
    if (known === undefined) return (await isAbsence(tx, keeper, card.person_id, id)) ? 'over' : undefined
    const days = known.from_day < today ? { from: known.from_day, until: dayAfter(today, -1) } : 'withdrawn'
    await updateAbsence(tx, keeper, id, days, { by, at: laterThan(known.recorded_at, at) })
    return days
  })
  if (done !== undefined && done !== 'over')
    await recordAbsence(open, 'absence-ended', done === 'withdrawn' ? { absence: id } : detailsOf(id, done))
  return done !== undefined
}

const daysOf = ({ from_day: from, until_day }: AbsenceRow): AwayDays => ({ from, until: until_day ?? undefined })

const isSame = (one: AwayDays, other: AwayDays): boolean => one.from === other.from && one.until === other.until

const detailsOf = (absence: string, { from, until }: AwayDays): Readonly<Record<string, string>> => ({
  absence,
  from,
  ...(until !== undefined && { until }),
})
