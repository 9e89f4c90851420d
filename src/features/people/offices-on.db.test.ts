import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FollowUp } from '#base/follow-up.ts'
import type { PersonId, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { runningClocks } from '#features/continuity/rules/clocks.ts'
import { counting, followUp, nextOn, states, waiting, written } from '#features/continuity/testing/given.ts'
import { addTown } from '#platform/audit/towns-for-tests.ts'
import { asOwner } from '#platform/db/owner.ts'
import { expectedIn, rungsIn } from '../../../test/continuity-table.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { uuidFrom } from './demo/demo-people.ts'
import { listOfficesOn, listWholeOn } from './index.ts'

// Who answers, in section 3 of docs/continuity-table.md, with every person, role and absence in a database.

type Role = readonly [
  who: string,
  role: 'staff' | 'unit-leader' | 'coordinator' | 'administrator',
  given?: { unit?: string; endedAt?: string; onBehalfOf?: string },
]
type Scene = {
  readonly roles?: readonly Role[]
  readonly away?: readonly (readonly [who: string, from: string, until: string | null])[]
  readonly deputy?: string | undefined
  readonly holder?: string
  /** The unit is closed on 5 November. */
  readonly closed?: 'into-another' | 'for-good'
  readonly deactivated?: readonly [who: string, at: string]
}

const leader: Role = ['Lea', 'unit-leader']
const coordinator: Role = ['Co', 'coordinator']
const administrator: Role = ['Adm', 'administrator']
const staff: readonly Role[] = [
  ['Hol', 'staff'],
  ['Dep', 'staff'],
]
const office = [leader, coordinator, administrator]
const november: Scene = { roles: [...staff, ...office] }
const awayAll = (who: string) => [[who, '2026-11-02', '2026-11-20']] as const
const closedLeader: Role = ['Lea', 'unit-leader', { endedAt: '2026-11-05T08:00:00Z' }]

/** What the table gives, and what it expects where it does not write the rungs. */
const rows: Readonly<Record<string, readonly [Scene, expected?: readonly string[]]>> = {
  L01: [november],
  L07: [{ ...november, away: awayAll('Hol') }],
  L08: [{ ...november, away: awayAll('Hol'), deputy: undefined }],
  L09: [{ ...november, away: [['Hol', '2026-11-05', null]] }, rungsIn(expectedIn('L01'))],
  L10: [{ ...november, deputy: undefined }],
  L11: [{ roles: [...staff, ['Hol', 'unit-leader'], coordinator, administrator] }],
  L12: [{ roles: [...staff, ['Hol', 'unit-leader'], coordinator, administrator], deputy: undefined }],
  L13: [{ roles: [...staff, coordinator, administrator] }],
  L14: [
    { roles: [...staff, leader, administrator] },
    ['Hol 2026-11-03', 'Dep 2026-11-04', 'Lea 2026-11-06', 'Adm 2026-11-11', 'E 2026-11-18'],
  ],
  L15: [{ roles: [...staff, leader, ['Lea', 'coordinator'], administrator] }],
  L16: [
    {
      roles: [
        ['Hol', 'unit-leader'],
        ['Hol', 'coordinator'],
        ['Hol', 'administrator'],
      ],
      deputy: undefined,
    },
    ['Hol 2026-11-03', 'E 2026-11-10'],
  ],
  L17: [{ ...november, deactivated: ['Dep', '2026-11-04T05:00:00Z'] }],
  L18: [
    {
      roles: [...staff, ...office, ['LDep', 'staff'], ['LDep', 'unit-leader', { onBehalfOf: 'Lea' }]],
      away: awayAll('Lea'),
    },
  ],
  L19: [{ ...november, away: awayAll('Lea') }],
  L31: [
    {
      roles: [...staff, closedLeader, ['Mel', 'unit-leader', { unit: 'successor' }], coordinator, administrator],
      closed: 'into-another',
    },
  ],
  L32: [{ roles: [...staff, closedLeader, coordinator, administrator], closed: 'for-good' }],
  L33: [{ roles: [...staff, coordinator, administrator] }, rungsIn(expectedIn('L32'))],
}

const lost: Readonly<Record<string, readonly [Scene, expected: readonly string[]]>> = {
  L28: [
    { roles: [...office, ['LDep', 'unit-leader', { onBehalfOf: 'Lea' }]] },
    ['Lea 2026-11-09', 'LDep 2026-11-10', 'Co 2026-11-12', 'E 2026-11-19'],
  ],
  L30: [
    { roles: [['Lea', 'unit-leader', { endedAt: '2026-11-04T09:00:00Z' }], coordinator, administrator] },
    ['Co 2026-11-09', 'Adm 2026-11-10', 'E 2026-11-17'],
  ],
}

const scenes = Object.entries({ ...rows, ...lost })
const names = ['Hol', 'Dep', 'Lea', 'LDep', 'Co', 'Adm', 'Mel']
const idOf = (row: string, who: string) => uuidFrom(`${row}/${who}`)

let fresh: FreshDatabase
const municipalities = new Map<string, number>()
const municipalityOf = (row: string) => municipalities.get(row) ?? 0
beforeAll(async () => {
  fresh = await freshDatabase()
  for (const [row, [scene]] of scenes) {
    municipalities.set(row, await addTown(fresh.ownerUrl, row.toLowerCase()))
    await asOwner(fresh.ownerUrl, (client) => client.query(sceneIn(row, scene)))
  }
})
afterAll(() => fresh.drop())

const either = (value: string | null | undefined) => (value === null || value === undefined ? 'null' : `'${value}'`)

function sceneIn(row: string, { roles = [], away = [], closed, deactivated }: Scene): string {
  const id = municipalityOf(row)
  const people = names.map((who) => `(${id}, '${idOf(row, who)}', '${who} Testdal', '2026-01-01')`)
  const members = roles.map(
    ([who, role, { unit = 'school', endedAt, onBehalfOf } = {}], at) =>
      `(${id}, '${idOf(row, `role/${at}`)}', '${idOf(row, who)}', '${role}',
        ${role === 'coordinator' || role === 'administrator' ? 'null' : either(idOf(row, unit))}, '2026-01-01',
        ${onBehalfOf === undefined ? 'null' : `'2026-12-31'`}, ${either(onBehalfOf && idOf(row, onBehalfOf))},
        '2026-01-01', ${either(endedAt)})`,
  )
  const absences = away.map(
    ([who, from, until], at) =>
      `(${id}, '${idOf(row, `away/${at}`)}', '${idOf(row, who)}', '${from}', ${either(until)}, '2026-11-01',
        '${idOf(row, who)}')`,
  )
  const saidAway =
    absences.length === 0
      ? ''
      : `insert into absence (municipality_id, absence_id, person_id, from_day, until_day, recorded_at, recorded_by)
         values ${absences.join(',')};`
  return `
    insert into service (municipality_id, service_id, key, name, owner)
    values (${id}, '${idOf(row, 'service')}', 'skole', 'Skole', 'municipal');
    insert into unit (municipality_id, unit_id, service_id, name, owner, closed_on, continued_in) values
      (${id}, '${idOf(row, 'successor')}', '${idOf(row, 'service')}', 'Utprøvland skole', 'municipal', null, null),
      (${id}, '${idOf(row, 'school')}', '${idOf(row, 'service')}', 'Prøvevik skole', 'municipal',
        ${closed === undefined ? 'null' : `'2026-11-05'`},
        ${closed === 'into-another' ? either(idOf(row, 'successor')) : 'null'});
    insert into person (municipality_id, person_id, name, created_at) values ${people.join(',')};
    insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of,
      given_at, ended_at) values ${members.join(',')};
    ${saidAway}
    ${
      deactivated === undefined
        ? ''
        : `
    update membership set ended_at = '${deactivated[1]}' where person_id = '${idOf(row, deactivated[0])}';
    update person set deactivated_at = '${deactivated[1]}' where person_id = '${idOf(row, deactivated[0])}';`
    }`
}

/** The ladder of a clock with the offices of a row's database, by the names of the table. */
async function ladderIn(row: string, kind: string, relay: Partial<FollowUp>): Promise<readonly string[]> {
  const unit = idOf(row, 'school') as UnitId // made-up ids, here and below
  const people = names.map((who) => idOf(row, who) as PersonId)
  const [holder, deputy] = people as [PersonId, PersonId] // there are seven
  const days = Array.from({ length: 25 }, (_, at) => dayAfter('2026-11-01', at))
  const offices = await fresh.database.inMunicipality(municipalityOf(row), async (tx) => {
    const found = []
    for (const day of days) {
      const asked = { people, units: [unit] }
      const whole = await listWholeOn(tx, municipalityOf(row), day)
      const offices = await listOfficesOn(tx, municipalityOf(row), day, { ...asked, whole })
      // Asked for in two parts it is what it is at once.
      expect(offices).toEqual(await listOfficesOn(tx, municipalityOf(row), day, asked))
      found.push([day, offices] as const)
    }
    return new Map(found)
  })
  const around = {
    ...counting(),
    officesOn: (day: string) => {
      const then = offices.get(day)
      if (then === undefined) throw new Error(`Nobody was asked about ${day}.`)
      return then
    },
  }
  const given = { ...followUp({ unit, holder, deputy }), ...relay }
  const clock = runningClocks(given, around, '2026-12-31').find((one) => one.kind === kind)
  if (clock === undefined) throw new Error(`No ${kind} runs.`)
  return written(clock, around).map((rung) => names.reduce((said, who) => said.replace(idOf(row, who), who), rung))
}

test.each(Object.entries(rows))('%s', async (row, [scene, expected]) => {
  const deputy = 'deputy' in scene ? { deputy: undefined } : {}
  const rungs = await ladderIn(row, 'next-follow-up', { ...nextOn('2026-11-03'), ...deputy })
  expect(rungs).toEqual(expected ?? rungsIn(expectedIn(row)))
})

test.each(Object.entries(lost))('%s', async (row, [, expected]) => {
  const waits = waiting('2026-11-02', '2026-11-09')
  const relay = states({ ...waits, ...('unit' in waits && { unit: idOf(row, 'school') as UnitId }) })
  expect(await ladderIn(row, 'waiting-for-holder', relay)).toEqual(expected)
})
