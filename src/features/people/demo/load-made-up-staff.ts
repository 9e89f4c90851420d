import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import { insertMembership, insertPerson } from '../store/people.ts'
import { insertService, insertUnit } from '../store/units.ts'
import { surnames } from './demo-people.ts'

type Town = { readonly id: number; readonly slug: string }

type Parts = { readonly now: Date; readonly today: string; readonly idOf: (what: string) => string }

/** Each municipality has an administrator, a coordinator, and so many units, each with a leader and someone to lead. */
const services = [
  { key: 'skole', name: 'Skole' },
  { key: 'barnehage', name: 'Barnehage' },
  { key: 'helsestasjon', name: 'Helsestasjon' },
  { key: 'ppt', name: 'PPT' },
  { key: 'barnevern', name: 'Barnevernstjenesten' },
] as const
const inUnit = 15

/** The fewest people that a made-up municipality can do with. */
export const fewestStaff = 2 + 2 * services.length

/** Services, units, and so many people at work, for load tests; nobody of them can sign in. Answers who works where. */
export async function loadMadeUpStaff(tx: Tx, town: Town, people: number, parts: Parts) {
  const { idOf } = parts
  const { id: municipality, slug } = town
  for (const { key, name } of services)
    await insertService(tx, municipality, {
      ...{ service_id: idOf(`service/${slug}/${key}`), key, name, owner: 'municipal', shared: false },
    })

  const units = unitsFor(people - 2).map(({ key, name, size }, at) => ({
    unit: idOf(`unit/${slug}/${at}`) as UnitId, // made-up ids of ours, here and below
    service: idOf(`service/${slug}/${key}`) as ServiceId,
    ...{ key, name: `${name} ${at + 1}` },
    leader: idOf(`person/${slug}/${at}/0`) as PersonId,
    staff: Array.from({ length: size - 1 }, (_, one) => idOf(`person/${slug}/${at}/${one + 1}`) as PersonId),
  }))
  for (const { unit, service, name } of units)
    await insertUnit(tx, municipality, {
      ...{ unit_id: unit, service_id: service, name, owner: 'municipal' },
      ...{ organisation_number: null, added_on: null },
    })

  for (const role of ['administrator', 'coordinator'] as const)
    await loadOne(tx, town, { person: idOf(`person/${slug}/${role}`), role, unit: undefined }, parts)
  for (const { unit, leader, staff } of units) {
    await loadOne(tx, town, { person: leader, role: 'unit-leader', unit }, parts)
    for (const person of staff) await loadOne(tx, town, { person, role: 'staff', unit }, parts)
  }
  return units
}

/** Every service has a unit, and nobody is left over. */
function unitsFor(people: number) {
  const count = Math.max(services.length, Math.ceil(people / inUnit))
  return Array.from({ length: count }, (_, at) => ({
    ...services[(at % services.length) as 0], // the remainder is a place in the list
    size: Math.floor((people + at) / count),
  }))
}

async function loadOne(
  tx: Tx,
  { id: municipality }: Town,
  given: {
    readonly person: string
    readonly role: 'administrator' | 'coordinator' | 'unit-leader' | 'staff'
    readonly unit: UnitId | undefined
  },
  { now, today, idOf }: Parts,
): Promise<void> {
  const { person, role, unit } = given
  await insertPerson(
    tx,
    municipality,
    {
      ...{ person_id: person, name: nameFor(person), email: `${person}@lasttest.example`, phone: null },
      ...{ number_sealed: null, number_hash: null },
    },
    now,
  )
  await insertMembership(
    tx,
    municipality,
    { id: idOf(`membership/${person}`), person, role, unit, from: today, until: undefined },
    { person: null, at: now },
  )
}

const firstNames = [
  'Astrid',
  'Karsten',
  'Ranveig',
  'Leiv',
  'Solfrid',
  'Vegard',
  'Unni',
  'Per',
  'Helga',
  'Frode',
  'Roar',
]

function nameFor(person: string): string {
  const turn = Number.parseInt(person.slice(0, 8), 16)
  const surname = surnames[Math.floor(turn / firstNames.length) % surnames.length] ?? ''
  return `${firstNames[turn % firstNames.length] ?? ''} ${surname}`
}
