import type { Actor, Membership, PersonId, Role, UnitId } from './actor.ts'

/** What can be done on the pages of people and administration. */
export const acts = [
  'see-my-page',
  'list-units',
  'see-unit',
  'manage-services',
  'manage-units',
  'list-people',
  'see-person',
  'invite-staff',
  'invite-leader',
  'give-municipal-role',
  'end-membership',
  'deactivate-person',
  'connect-person',
  'correct-person',
  'end-sessions-of-person',
  'import-people',
  'delegate-own-office',
  'say-own-absence',
  'say-absence',
  'manage-days-off',
  'manage-providers',
  'see-settings',
  'change-settings',
  'see-audit',
  'export-audit',
] as const

export type Act = (typeof acts)[number]

/** What an act is about. */
export type Subject = {
  /** The unit, or the units where the person has roles. */
  readonly units: readonly SubjectUnit[]
  /** The person whom the act concerns, and whether that one leads a unit or has a role for the whole municipality. */
  readonly person?: { readonly id: PersonId; readonly isTrusted: boolean } | undefined
}

/** A unit of a shared service is run from its host; the municipalities it serves see who works there. */
export type SubjectUnit = { readonly id: UnitId; readonly isRunHere: boolean }

/** An act about the municipality as a whole. */
export const here: Subject = { units: [] }

/**
 * Whether the actor may, and by which role; undefined is no. Written after test/access-table.ts, which was made from
 * the texts alone. Nothing is allowed that no line here allows.
 */
export function may(actor: Actor, act: Act, subject: Subject): Role | undefined {
  if (actor.person === undefined) return undefined
  const { memberships } = actor
  const as = (...roles: readonly Role[]) => memberships.find(({ role }) => roles.includes(role))?.role
  const administrator = as('administrator')
  const isRunHere = subject.units.every((unit) => unit.isRunHere)
  const isOneself = subject.person?.id === actor.person.id
  const isTrusted = subject.person?.isTrusted ?? false

  switch (act) {
    case 'see-my-page':
    case 'say-own-absence':
      return memberships[0]?.role
    case 'list-units':
      return memberships[0]?.role
    case 'see-unit':
      return administrator ?? as('coordinator', 'data-protection-officer') ?? worksIn(memberships, subject)?.role
    case 'manage-services':
    case 'list-people':
    case 'give-municipal-role':
    case 'manage-providers':
    case 'change-settings':
      return administrator
    case 'see-settings':
      return administrator ?? as('data-protection-officer')
    case 'manage-units':
    case 'invite-leader':
      return isRunHere ? administrator : undefined
    case 'invite-staff':
      return isRunHere ? (administrator ?? leads(memberships, subject)?.role) : undefined
    case 'import-people':
      return isRunHere ? (administrator ?? ownLeadership(memberships, subject)?.role) : undefined
    case 'see-person':
      return isRunHere ? (administrator ?? (isTrusted ? undefined : leads(memberships, subject)?.role)) : undefined
    case 'end-membership':
    case 'deactivate-person':
    case 'connect-person':
    case 'end-sessions-of-person':
      if (!isRunHere) return undefined
      return administrator ?? (isTrusted || isOneself ? undefined : leadsAll(memberships, subject)?.role)
    case 'correct-person':
      if (!isRunHere) return undefined
      // A changed number lets another in as that person, so it waits for the leader when a deputy is in the office.
      return administrator ?? (isTrusted || isOneself ? undefined : leadsAll(ownOnly(memberships), subject)?.role)
    case 'delegate-own-office':
      return ownOnly(memberships).find(({ role }) => role === 'unit-leader')?.role
    case 'say-absence':
      // Being away opens nothing and closes nothing, so whoever leads one of the person's units may, also of another leader.
      return isRunHere ? leads(memberships, subject)?.role : undefined
    case 'manage-days-off':
      return administrator ?? as('coordinator')
    case 'see-audit':
    case 'export-audit':
      return as('data-protection-officer')
  }
}

/** Whether the pages of administration are part of someone's work; the others find their unit on my page. */
export const administers = ({ memberships }: Actor): boolean =>
  memberships.some(({ role }) =>
    ['administrator', 'coordinator', 'data-protection-officer', 'unit-leader'].includes(role),
  )

const isLeadership = ({ role }: Membership): boolean => role === 'unit-leader'

/** What is one's own and not lent for an absence. */
const ownOnly = (memberships: readonly Membership[]): readonly Membership[] =>
  memberships.filter(({ onBehalfOf }) => onBehalfOf === undefined)

const worksIn = (memberships: readonly Membership[], { units }: Subject): Membership | undefined =>
  memberships.find(({ unit }) => units.some(({ id }) => id === unit))

const leads = (memberships: readonly Membership[], subject: Subject): Membership | undefined =>
  worksIn(memberships.filter(isLeadership), subject)

const ownLeadership = (memberships: readonly Membership[], subject: Subject): Membership | undefined =>
  leads(ownOnly(memberships), subject)

/** Someone who works in two units is let go, or corrected, by one who leads both. */
function leadsAll(memberships: readonly Membership[], { units }: Subject): Membership | undefined {
  const led = memberships.filter(isLeadership)
  const isLed = ({ id }: SubjectUnit) => led.some(({ unit }) => unit === id)
  return units.length > 0 && units.every(isLed)
    ? led.find(({ unit }) => units.some(({ id }) => id === unit))
    : undefined
}
