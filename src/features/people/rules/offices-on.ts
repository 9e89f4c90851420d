import type { Offices } from '#base/at-work.ts'
import type { PersonId, UnitId } from './actor.ts'

/** Who was found to answer, those first who have it longest. */
export type Answering = {
  readonly named: readonly Named[]
  /** Of these and of the people asked for. */
  readonly atWork: readonly PersonId[]
  readonly away: readonly PersonId[]
}

type Named = {
  readonly person: PersonId
  readonly role: 'unit-leader' | 'coordinator' | 'administrator'
  /** The unit that was asked for, however it is led now. */
  readonly unit?: UnitId
  readonly onBehalfOf?: PersonId
  /** On the day asked for; only an administrator stands here without. */
  readonly holds: boolean
}

/** What was found of a municipality and of some of its units, as if it had been asked for at once. */
export const together = (one: Answering, other: Answering): Answering => ({
  named: [...one.named, ...other.named],
  atWork: [...new Set([...one.atWork, ...other.atWork])],
  away: [...new Set([...one.away, ...other.away])],
})

/** Of several who lead a unit, or stand in there, one who is present goes before one who is not. */
export function officesFrom({ named, atWork, away }: Answering): Offices {
  const present = new Set(atWork.filter((one) => !away.includes(one)))
  const first = (some: readonly Named[]) => some.find((one) => present.has(one.person)) ?? some[0]
  const leaders = named.filter((one) => one.role === 'unit-leader')
  const office = (unit: UnitId) => {
    const there = leaders.filter((one) => one.unit === unit)
    const leader = first(there.filter((one) => one.onBehalfOf === undefined))?.person
    const standIns = there.filter((one) => one.onBehalfOf !== undefined)
    const deputy = first([...standIns.filter((one) => one.onBehalfOf === leader), ...standIns])?.person
    return { ...(leader !== undefined && { leader }), ...(deputy !== undefined && { deputy }) }
  }
  const units = new Set(leaders.flatMap(({ unit }) => unit ?? []))
  return {
    present,
    leaders: new Map([...units].map((unit) => [unit, office(unit)])),
    coordinators: withRole(named, 'coordinator'),
    administrators: administratorsOf(named, present),
  }
}

/** Before the first administrator began there was none, so those who came answer for that time too: the office is never empty. */
function administratorsOf(named: readonly Named[], present: ReadonlySet<PersonId>): readonly PersonId[] {
  const then = named.filter(({ holds }) => holds)
  const held = withRole(then, 'administrator')
  const all = held.length > 0 ? held : withRole(named, 'administrator')
  return [...all.filter((one) => present.has(one)), ...all.filter((one) => !present.has(one))]
}

const withRole = (named: readonly Named[], wanted: Named['role']): readonly PersonId[] => [
  ...new Set(named.flatMap(({ person, role }) => (role === wanted ? [person] : []))),
]
