import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonId, UnitId } from '#base/ids.ts'
import { addTown } from '#platform/audit/towns-for-tests.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { uuidFrom } from './demo/demo-people.ts'
import { listAway, listDaysOff, listOfficesOn } from './index.ts'

// A municipality that runs a service for its neighbour, and one that neither knows.

const person = (name: string) => uuidFrom(`person/${name}`) as PersonId // made-up ids, here and below
const unit = (name: string) => uuidFrom(`unit/${name}`) as UnitId

let fresh: FreshDatabase
let [host, served, stranger] = [0, 0, 0]
beforeAll(async () => {
  fresh = await freshDatabase()
  host = await addTown(fresh.ownerUrl, 'vert')
  served = await addTown(fresh.ownerUrl, 'gjest')
  stranger = await addTown(fresh.ownerUrl, 'fremmed')
  await asOwner(fresh.ownerUrl, (client) => client.query(scene()))
})
afterAll(() => fresh.drop())

const member = (municipality: number, who: string, role: string, given: string) => `
  insert into membership (municipality_id, membership_id, person_id, role, from_day, given_at, unit_id, until_day, ended_at)
  select ${municipality}, gen_random_uuid(), '${person(who)}', '${role}', '2026-01-01', '2026-01-01', ${given};`

const away = (municipality: number, who: string, from: string, until: string, withdrawn = 'null') => `
  insert into absence values (${municipality}, gen_random_uuid(), '${person(who)}', '${from}', ${until}, '2026-11-01',
    '${person(who)}', ${withdrawn});`

const scene = () => `
  insert into person (municipality_id, person_id, name, host, created_at) values
    ${['pia', 'ada', 'leiv', 'ranveig', 'mel'].map((who) => `(${host}, '${person(who)}', 'Testdal', null, now())`).join(',')},
    (${served}, '${person('pia')}', 'Testdal', ${host}, now()),
    (${served}, '${person('per')}', 'Testdal', null, now()),
    (${stranger}, '${person('pia')}', 'Testdal', null, now());
  insert into shared_service values ('${uuidFrom('ppt')}', ${host}, 'Vert');
  insert into shared_service_municipality values ('${uuidFrom('ppt')}', ${host}), ('${uuidFrom('ppt')}', ${served});
  insert into service (municipality_id, service_id, key, name, owner) values
    (${host}, '${uuidFrom('ppt')}', 'ppt', 'PPT', 'municipal'), (${served}, '${uuidFrom('ppt')}', 'ppt', 'PPT', 'municipal');
  insert into unit (municipality_id, unit_id, service_id, name, owner, closed_on, continued_in) values
    (${host}, '${unit('last')}', '${uuidFrom('ppt')}', 'Siste', 'municipal', null, null),
    (${host}, '${unit('middle')}', '${uuidFrom('ppt')}', 'Midten', 'municipal', '2026-11-10', '${unit('last')}'),
    (${host}, '${unit('first')}', '${uuidFrom('ppt')}', 'Første', 'municipal', '2026-11-05', '${unit('middle')}'),
    (${host}, '${unit('soon')}', '${uuidFrom('ppt')}', 'Snart', 'municipal', '2026-11-20', null),
    (${served}, '${unit('last')}', '${uuidFrom('ppt')}', 'Siste', 'municipal', null, null);
  ${member(host, 'pia', 'staff', `'${unit('last')}', null, null`)}
  ${member(host, 'mel', 'unit-leader', `'${unit('last')}', null, null`)}
  ${member(host, 'ranveig', 'unit-leader', `'${unit('first')}', null, '2026-11-05T08:00Z'`)}
  ${member(host, 'leiv', 'unit-leader', `'${unit('soon')}', '2026-11-19', null`)}
  ${member(host, 'ada', 'administrator', 'null, null, null')}
  ${member(served, 'pia', 'staff', `'${unit('last')}', '2026-11-30', null`)}
  ${away(host, 'pia', '2026-11-02', `'2026-11-06'`)}
  ${away(host, 'pia', '2026-11-16', 'null')}
  ${away(host, 'leiv', '2026-11-02', 'null', `'2026-11-02'`)}
  ${away(host, 'ada', '2026-11-01', `'2026-11-03'`)}
  insert into day_off values
    (${host}, gen_random_uuid(), '2026-12-24', '2026-11-02T22:30Z', '${person('ada')}', null, null),
    (${host}, gen_random_uuid(), '2026-12-31', '2026-11-02T23:30Z', '${person('ada')}', '2026-11-09T10:00Z', '${person('ada')}'),
    (${host}, gen_random_uuid(), '2026-12-31', '2026-11-10T10:00Z', '${person('ada')}', null, null);
`

const awayIn = (municipality: number, from: string, until: string, ...who: readonly string[]) =>
  fresh.database.inMunicipality(municipality, (tx) =>
    listAway(tx, municipality, { people: who.map(person), from, until }),
  )
const officesIn = (municipality: number, day: string, units: readonly string[], who: readonly string[] = []) =>
  fresh.database.inMunicipality(municipality, (tx) =>
    listOfficesOn(tx, municipality, day, { people: who.map(person), units: units.map(unit) }),
  )

describe('who is away', () => {
  const [short, open] = [
    { person: person('pia'), from: '2026-11-02', until: '2026-11-06' },
    { person: person('pia'), from: '2026-11-16', until: undefined },
  ]

  test.each<[from: string, until: string, found: readonly object[]]>([
    ['2026-11-01', '2026-11-01', []],
    ['2026-11-02', '2026-11-02', [short]],
    ['2026-11-06', '2026-11-06', [short]],
    ['2026-11-07', '2026-11-15', []],
    ['2026-11-06', '2026-11-16', [short, open]],
    ['2027-11-16', '2027-11-16', [open]],
  ])('from %s until %s, the last day and all later ones of an open end included', async (from, until, found) => {
    expect(await awayIn(host, from, until, 'pia')).toEqual(found)
  })

  test('is told of those who are asked for, and of nobody whose absence came to nothing', async () => {
    expect(await awayIn(host, '2026-11-01', '2026-12-31', 'leiv', 'mel')).toEqual([])
  })

  test('of a shared service its neighbour knows, while they work there', async () => {
    expect(await awayIn(served, '2026-11-01', '2026-11-30', 'pia')).toEqual([short, open])
    await asOwner(fresh.ownerUrl, (client) =>
      client.query(`update membership set ended_at = '2026-11-10' where municipality_id = ${served}`),
    )
    expect(await awayIn(served, '2026-11-01', '2026-11-30', 'pia')).toEqual([short])
    await asOwner(fresh.ownerUrl, (client) =>
      client.query(`update membership set ended_at = null where municipality_id = ${served}`),
    )
  })

  test('nobody else knows, not even of somebody with the same id', async () => {
    expect(await awayIn(stranger, '2026-11-01', '2026-12-31', 'pia', 'ada')).toEqual([])
    expect(await awayIn(served, '2026-11-01', '2026-12-31', 'ada')).toEqual([])
    expect(
      await fresh.database.inInstallation((tx) =>
        listAway(tx, host, { people: [person('pia')], from: '2026-11-01', until: '2026-12-31' }),
      ),
    ).toEqual([])
  })
})

test('a day off was said and taken back on days in Norway, and said anew', async () => {
  expect(await fresh.database.inMunicipality(host, (tx) => listDaysOff(tx, host))).toEqual([
    { day: '2026-12-24', recordedOn: '2026-11-02', removedOn: undefined },
    { day: '2026-12-31', recordedOn: '2026-11-03', removedOn: '2026-11-09' },
    { day: '2026-12-31', recordedOn: '2026-11-10', removedOn: undefined },
  ])
  expect(await fresh.database.inMunicipality(served, (tx) => listDaysOff(tx, served))).toEqual([])
})

describe('who answers', () => {
  const leaderOn = async (day: string, of: string) => (await officesIn(host, day, [of])).leaders.get(unit(of))?.leader

  test.each<[day: string, of: string, who: string | undefined]>([
    ['2026-11-04', 'first', 'ranveig'],
    // Merged with one that nobody led, which then became part of another.
    ['2026-11-05', 'first', undefined],
    ['2026-11-10', 'first', 'mel'],
    ['2026-11-10', 'middle', 'mel'],
    ['2026-11-19', 'soon', 'leiv'],
    ['2026-11-20', 'soon', undefined],
  ])('on %s for the %s unit', async (day, of, who) => {
    expect(await leaderOn(day, of)).toBe(who === undefined ? undefined : person(who))
  })

  test('is present when at work and not away; a leader who is named is looked at too', async () => {
    const present = async (day: string) =>
      [...(await officesIn(host, day, ['last'], ['pia', 'ranveig'])).present].toSorted()
    const ids = (...who: readonly string[]) => who.map(person).toSorted()
    expect(await present('2026-11-04')).toEqual(ids('ranveig', 'mel', 'ada'))
    expect(await present('2026-11-09')).toEqual(ids('pia', 'mel', 'ada'))
    expect(await present('2026-11-03')).toEqual(ids('ranveig', 'mel'))
  })

  test('at last an administrator, also one who is away, and on a day before there was one', async () => {
    for (const day of ['2026-11-02', '2020-01-01'])
      expect((await officesIn(host, day, [])).administrators).toEqual([person('ada')])
  })

  test('nobody of another municipality, however it is asked', async () => {
    const { present, leaders } = await officesIn(stranger, '2026-11-09', ['last'], ['pia', 'mel', 'ada'])
    expect([present.size, leaders.size]).toEqual([0, 0])
  })

  test("the neighbour's copy is present when its person is", async () => {
    const isThere = async (day: string) => (await officesIn(served, day, ['last'], ['pia'])).present.has(person('pia'))
    expect([await isThere('2026-11-06'), await isThere('2026-11-09')]).toEqual([false, true])
    expect((await officesIn(served, '2026-11-09', ['last'])).leaders.size).toBe(0)
  })
})
