import { holdsOn, type Membership, type PersonId, type Role, type UnitId } from './actor.ts'

/** A role that an active person has; what the whole municipality's memberships look like to the rules. */
export type Held = Membership & { readonly person: PersonId }

/**
 * Who answers for a unit on a day: its leaders (the deputy first while the leader is away), else the BTI coordinators,
 * else the municipality administrators (product.md, promise 1). Never empty while there is an administrator.
 */
export function whoAnswersFor(unit: UnitId, held: readonly Held[], day: string): readonly PersonId[] {
  const today = held.filter((one) => holdsOn(one, day))
  const leaders = today.filter((one) => one.role === 'unit-leader' && one.unit === unit)
  const deputies = leaders.filter((one) => one.onBehalfOf !== undefined)
  const inTurn: readonly (readonly Held[])[] = [
    [...deputies, ...leaders.filter((one) => one.onBehalfOf === undefined)],
    withRole(today, 'coordinator'),
    withRole(today, 'administrator'),
  ]
  return people(inTurn.find((group) => group.length > 0) ?? [])
}

/** What keeps someone from being let go: the municipality would have no administrator whose days do not run out. */
export function isLastAdministrator(person: PersonId, held: readonly Held[], day: string): boolean {
  const lasting = withRole(held, 'administrator').filter((one) => one.until === undefined && one.from <= day)
  return lasting.some((one) => one.person === person) && lasting.every((one) => one.person === person)
}

/** The units that pass to someone else when a person is let go, and to whom. */
export function officesPassed(
  person: PersonId,
  held: readonly Held[],
  day: string,
): readonly { readonly unit: UnitId; readonly to: readonly PersonId[] }[] {
  const left = held.filter((one) => one.person !== person && one.onBehalfOf !== person)
  const units = new Set(
    held.flatMap((one) =>
      one.person === person && one.role === 'unit-leader' && holdsOn(one, day) && one.unit !== undefined
        ? [one.unit]
        : [],
    ),
  )
  return [...units].map((unit) => ({ unit, to: whoAnswersFor(unit, left, day) }))
}

const withRole = (held: readonly Held[], role: Role): readonly Held[] => held.filter((one) => one.role === role)

const people = (held: readonly Held[]): readonly PersonId[] => [...new Set(held.map((one) => one.person))]
