import type { Away } from '#base/at-work.ts'
import type { ClockKind } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { listAway, listNoticesAbout } from '#features/people/index.ts'
import { countLateReceipts } from '#features/receipt/index.ts'
import { followUpSealsIn } from '#features/relay-log/index.ts'
import { readDue } from './read-followed.ts'
import type { OpenFollowUp } from './open-follow-up.ts'
import { noticeKinds, readSaid } from './save-told.ts'
import {
  selectAtUnit,
  selectLoads,
  selectUnitCounts,
  selectUnitRows,
  type AtUnit,
  type Load,
  type UnitCounts,
} from './store/units.ts'

/** A relay that something is late in, or that nobody holds: its number, kinds and days, who holds it, and who was told. */
export type LateRow = {
  readonly relay: string
  readonly number: number
  readonly holder: string | undefined
  /** While nobody holds it: by when somebody is to. */
  readonly acceptBy: Day | undefined
  readonly late: readonly { readonly kind: ClockKind; readonly dueOn: Day }[]
  /** When the last was told of each rung that has been reached. */
  readonly told: readonly { readonly rung: 1 | 2 | 3 | 4; readonly on: Day }[]
}

export type UnitFollowUp = {
  readonly name: string
  readonly loads: readonly Load[]
  readonly rows: readonly LateRow[]
  /** There are more than are shown. */
  readonly isCut: boolean
  readonly away: readonly (Away & { readonly name: string })[]
  readonly leaving: readonly { readonly name: string; readonly until: Day; readonly batons: number }[]
  /** Receipts of the service that nobody has taken care of in time. */
  readonly lateReceipts: number
}

/** At most so many relays are shown; the number of all stands beside. */
const mostRows = 50
/** So many days ahead are absences and last days told of. */
const ahead = { away: 14, leaving: 60 }

/** How follow-up goes in a unit; undefined where there is none such. The people in it are told of to its leader alone. */
export async function listUnit({ request, act, unit = '' }: OpenFollowUp): Promise<UnitFollowUp | undefined> {
  const { tx, municipality, today } = request
  const at = await selectAtUnit(tx, municipality.id, unit, today)
  if (at === undefined) return undefined
  const loads = await selectLoads(tx, municipality.id, unit, today)
  const found = await listLate(request, unit)
  const isLeaders = act === 'see-unit'
  const receipts = isLeaders ? await countLateReceipts(tx, municipality.id, [at.service], today) : undefined
  return {
    ...{ name: at.name, loads, rows: found.slice(0, mostRows), isCut: found.length > mostRows },
    away: isLeaders ? await awayIn(request, at.people) : [],
    leaving: isLeaders ? leavingFrom(at.people, loads, today) : [],
    lateReceipts: receipts?.get(at.service) ?? 0,
  }
}

/** How it goes in all units: counts alone. */
export const listUnits = ({ request: { tx, municipality, today } }: OpenFollowUp): Promise<readonly UnitCounts[]> =>
  selectUnitCounts(tx, municipality.id, today)

async function listLate(
  { tx, municipality, keys, today }: OpenFollowUp['request'],
  unit: string,
): Promise<readonly LateRow[]> {
  const rows = await selectUnitRows(tx, municipality.id, unit, { day: today, most: mostRows + 1 })
  const above = await keys.of(municipality.id)
  const notices = await listNoticesAbout(
    tx,
    municipality.id,
    rows.map(({ relay_id }) => relay_id),
    noticeKinds,
  )
  return rows.flatMap((row): readonly LateRow[] => {
    const { relay_id: relay, number, holder, accept_by, sealed } = row
    const seals = followUpSealsIn(above, { municipality: municipality.id, relay }, row.key_wrapped)
    if (seals === undefined) return []
    const due = sealed === null ? [] : readDue(seals.unseal(sealed))
    const told = new Map<1 | 2 | 3 | 4, Day>()
    for (const one of notices) {
      if (one.subject_id !== relay || one.sealed === null || one.settled_at !== null) continue
      const rung = rungs.find((wanted) =>
        readSaid(seals.unseal(one.sealed ?? Buffer.of())).place.startsWith(String(wanted)),
      )
      if (rung !== undefined) told.set(rung, osloTime(one.told_at).day)
    }
    return [
      {
        ...{ relay, number, holder: holder ?? undefined, acceptBy: accept_by ?? undefined },
        // A birthday tells whose it is, and is the holder's own to keep.
        late: due
          .filter(({ kind, dueOn }) => kind !== 'birthday' && dueOn < today)
          .map(({ kind, dueOn }) => ({ kind, dueOn })),
        told: [...told].map(([rung, on]) => ({ rung, on })).toSorted((one, other) => one.rung - other.rung),
      },
    ]
  })
}
const rungs = [1, 2, 3, 4] as const

async function awayIn({ tx, municipality, today }: OpenFollowUp['request'], people: readonly AtUnit[]) {
  const ids = people.map(({ person_id }) => person_id)
  const away = await listAway(tx, municipality.id, { people: ids, from: today, until: dayAfter(today, ahead.away) })
  const nameOf = (person: PersonId) => people.find(({ person_id }) => person_id === person)?.name ?? ''
  return away.map((one) => ({ ...one, name: nameOf(one.person) }))
}

const leavingFrom = (people: readonly AtUnit[], loads: readonly Load[], today: Day) =>
  people.flatMap(({ person_id, name, until_day: until }) =>
    until === null || until > dayAfter(today, ahead.leaving)
      ? []
      : [{ name, until, batons: loads.find(({ holder_id }) => holder_id === person_id)?.batons ?? 0 }],
  )
