import type { Away, Offices } from '#base/at-work.ts'
import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { knownOn, type IsWorkingDay } from '#base/working-days.ts'
import type { Around } from '#features/continuity/rules/ladder.ts'
import { defaults } from '#features/continuity/testing/given.ts'
import type { Draws } from '#features/relay-log/demo/draws.ts'
import type { Carrier } from '#features/relay-log/rules/baton.ts'
import { isPublicHoliday } from '#platform/holidays.ts'

/** The people of a made-up municipality: three units, and those who answer for them and for all of it. */

export type Somebody = { readonly id: PersonId; readonly unit: UnitId; readonly isSilent: boolean }

export type Town = {
  readonly isWorking: IsWorkingDay
  readonly staff: Somebody[]
  readonly leaders: Map<UnitId, { leader?: PersonId; deputy?: PersonId }>
  coordinators: PersonId[]
  readonly administrators: readonly PersonId[]
  readonly away: Away[]
  /** Who answered on each day, as it was when the day began. */
  readonly offices: Map<Day, Offices>
  hired: number
}

export const firstDay = '2026-11-02'

export const units = ['school', 'kindergarten', 'clinic'].map((name) => name as UnitId) // made-up ids, here and below

export const idOf = (name: string) => name as PersonId

const dayOff = { day: '2026-11-13', recordedOn: '2026-11-04', removedOn: undefined }

export const calendar = { isPublicHoliday, ownDaysOff: [dayOff] }

export function beginTown(draws: Draws): Town {
  const town: Town = {
    ...{
      isWorking: knownOn(calendar, dayOff.day),
      staff: [],
      leaders: new Map(),
      coordinators: [idOf('kari'), idOf('knut')],
    },
    ...{ administrators: [idOf('arne'), idOf('astrid')], away: [], offices: new Map(), hired: 0 },
  }
  for (const unit of units) {
    for (let at = 0; at < 8; at += 1) hire(town, unit, draws)
    const [leader, deputy] = inUnit(town, unit)
    town.leaders.set(unit, {
      ...(leader && { leader: leader.id }),
      ...(deputy && draws.chance(50) && { deputy: deputy.id }),
    })
  }
  return town
}

export function hire(town: Town, unit: UnitId, draws: Draws): void {
  town.hired += 1
  town.staff.push({ id: idOf(`${unit}-${town.hired}`), unit, isSilent: draws.chance(30) })
}

export const inUnit = ({ staff }: Town, unit: UnitId) => staff.filter((one) => one.unit === unit)

export const carrierOf = ({ id, unit }: Somebody): Carrier => ({
  person: id,
  unit,
  service: unit as string as ServiceId,
})

export const isIn = (town: Town, person: PersonId, day: Day) => officesNow(town, day).present.has(person)

export function officesNow({ staff, leaders, coordinators, administrators, away }: Town, day: Day): Offices {
  const isAway = (person: PersonId) =>
    away.some((one) => one.person === person && one.from <= day && (one.until === undefined || day <= one.until))
  const employed = [...staff.map(({ id }) => id), ...coordinators, ...administrators]
  return {
    present: new Set(employed.filter((person) => !isAway(person))),
    leaders: new Map([...leaders].map(([unit, office]) => [unit, { ...office }])),
    ...{ coordinators: [...coordinators], administrators },
  }
}

export const aroundOf = (town: Town): Around => ({
  ...{ calendar, settingsOn: () => defaults },
  officesOn: (day) => town.offices.get(day) ?? officesNow(town, day),
})
