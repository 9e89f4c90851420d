import type { Offices } from '#base/at-work.ts'
import type { FollowUp, FollowUpThen } from '#base/follow-up.ts'
import type { Day, PersonId, UnitId } from '#base/ids.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import type { Calendar } from '#base/working-days.ts'
import type { Counting } from '../rules/counting.ts'
import type { Clock } from '../rules/clock.ts'
import { ladder, type Around } from '../rules/ladder.ts'
import { continuitySettingsFrom } from '../rules/settings.ts'

/** What the tests of continuity begin with: a municipality with everybody in place, and a relay with its next date far away. */

export const defaults = continuitySettingsFrom((one) => one.default)

/** `daysOff`: the municipality's own, each with the day on which it was declared. */
export const calendarWith = (daysOff: Readonly<Record<Day, Day>> = {}): Calendar => ({
  isPublicHoliday,
  ownDaysOff: Object.entries(daysOff).map(([day, recordedOn]) => ({ day, recordedOn, removedOn: undefined })),
})

export const counting = (daysOff?: Readonly<Record<Day, Day>>): Counting => ({
  calendar: calendarWith(daysOff),
  settingsOn: () => defaults,
})

const person = (name: string): PersonId => name as PersonId // names stand for ids in these tests
export const unit = 'school' as UnitId // likewise

/** Who answers for what: the cast of the table, with nobody in the leader's place where the leader's deputy is not named. */
export type Cast = {
  readonly absent?: readonly string[]
  readonly leader?: string | undefined
  readonly leadersDeputy?: string | undefined
  readonly coordinators?: readonly string[]
  readonly administrators?: readonly string[]
}

const everyone = ['Hol', 'Dep', 'Lea', 'LDep', 'Co', 'Co2', 'Adm', 'Mel', 'Rec', 'Aut', 'New']

export function officesWith(cast: Cast = {}): Offices {
  const { absent = [], leadersDeputy, coordinators = ['Co'], administrators = ['Adm'] } = cast
  const leader = 'leader' in cast ? cast.leader : 'Lea'
  return {
    present: new Set(everyone.filter((name) => !absent.includes(name)).map(person)),
    leaders: new Map([
      [
        unit,
        {
          ...(leader !== undefined && { leader: person(leader) }),
          ...(leadersDeputy !== undefined && { deputy: person(leadersDeputy) }),
        },
      ],
    ]),
    coordinators: coordinators.map(person),
    administrators: administrators.map(person),
  }
}

/** Who answers changes on days: the latest of these that has come. */
export const aroundWith = (
  cast: Cast | Readonly<Record<Day, Cast>> = {},
  daysOff?: Readonly<Record<Day, Day>>,
): Around => {
  const turns = Object.entries(cast).filter(([day]) => /^\d{4}-/.test(day)) as [Day, Cast][] // keys that are days
  const always = turns.length > 0 ? {} : (cast as Cast) // the other of the two
  return {
    ...counting(daysOff),
    officesOn: (day) => officesWith(turns.findLast(([from]) => from <= day)?.[1] ?? always),
  }
}

/** Active since January, first met, held by Hol with a deputy, and nothing due for long. */
export const followUp = (changes: Partial<FollowUp> = {}): FollowUp => ({
  states: [
    { is: 'awaiting-consent', since: '2026-01-02' },
    { is: 'active', since: '2026-01-05' },
  ],
  ...{ unit, holder: person('Hol'), deputy: person('Dep'), holderAbsentFrom: undefined },
  ...{ next: { on: '2028-06-01', setOn: '2026-01-05' }, firstMeetingFrom: undefined },
  ...{ offers: [], measures: [], consents: [], questions: [], corrections: [], transitions: [] },
  ...{ meetings: [], foreseen: [], birthdays: [], wonderOn: undefined, firstMeasureOn: undefined },
  ...changes,
})

/** A next date that was set before anything else here. */
export const nextOn = (on: Day): Partial<FollowUp> => ({ next: { on, setOn: '2026-01-05' } })

/** What happened, day by day, each told by what it changed. */
export function happened(...told: readonly (readonly [Day, Partial<FollowUp>])[]): readonly FollowUpThen[] {
  let now = followUp()
  return told.map(([on, changes]) => {
    now = { ...now, ...changes }
    return { on, followUp: now }
  })
}

const since = { awaiting: '2026-01-02', active: '2026-01-05' } as const

/** Every state up to here, from the active one of the beginning. */
export const states = (...more: readonly FollowUp['states'][number][]): Pick<FollowUp, 'states'> => ({
  states: [{ is: 'awaiting-consent', since: since.awaiting }, { is: 'active', since: since.active }, ...more],
})

export const waiting = (from: Day, acceptBy: Day, isFamilysChoice = false): FollowUp['states'][number] => ({
  ...{ is: 'waiting-for-holder', since: from, unit, acceptBy, isFamilysChoice },
})

/** A ladder as the table writes it: who, and on which day; E at its end. */
export function written(clock: Clock, around: Around): readonly string[] {
  const { rungs, exhaustedOn } = ladder(clock, around)
  const each = rungs.flatMap(({ to, planned }) => to.map((one) => `${one} ${planned}`))
  return exhaustedOn === undefined ? each : [...each, `E ${exhaustedOn}`]
}
