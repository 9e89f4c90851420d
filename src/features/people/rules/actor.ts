import type { PersonId, UnitId } from '#base/ids.ts'

/** What a person is trusted with in a municipality (domain.md B4, C6). The first six are for the whole municipality. */
export const municipalRoles = [
  'administrator',
  'coordinator',
  'editor',
  'approver',
  'data-protection-officer',
  'survey-owner',
] as const
export const unitRoles = ['unit-leader', 'staff', 'substitute'] as const

export type MunicipalRole = (typeof municipalRoles)[number]
export type UnitRole = (typeof unitRoles)[number]
export type Role = MunicipalRole | UnitRole

export type { PersonId, UnitId }

/** A role someone has for some days, in a unit or for the whole municipality. Days are `2026-11-22` in Norway. */
export type Membership = {
  readonly id: string
  readonly role: Role
  readonly unit: UnitId | undefined
  readonly from: string
  /** The last day, included. */
  readonly until: string | undefined
  /** Whose office it is, while that person is away. */
  readonly onBehalfOf: PersonId | undefined
}

export type Session = {
  readonly id: string
  readonly identity: string
  /** Began with a provider of this municipality; what another's provider vouches for counts for less here. */
  readonly isOwn: boolean
  /** Came in by the way that is for families. */
  readonly isFamily: boolean
  readonly level: Level
  /** When the person last showed who they are. */
  readonly authenticatedAt: Date
  readonly endsAt: Date
  /** No sign-in of their own, but a grant that someone at work opened. */
  readonly beside?: Beside | undefined
}

/** Who at work sits beside whoever uses the screen, and the one place that the grant reaches (product.md, decisions taken). */
export type Beside = {
  readonly person: PersonId
  readonly name: string
  readonly relay: string
  readonly party: string
  /** Into which language a qualified interpreter says it, if one does. */
  readonly interpretedTo: string | undefined
}

/** How surely a provider knows who it is (integrations.md 1.1). */
export type Level = 'substantial' | 'high'

/** Who asks: a signed-in browser, and who that is in this municipality, if anyone. */
export type Actor = {
  readonly session: Session
  /** Has roles here, which count only when the person is surely the one (integrations.md 1.1: staff at `high`). */
  readonly mustShowMore: boolean
  /** Absent: nobody here, deactivated, without a role that holds today, or not sure enough. */
  readonly person: { readonly id: PersonId; readonly name: string } | undefined
  /** Those that hold today. */
  readonly memberships: readonly Membership[]
  /** What the municipality had decided when they asked, by the settings' keys. */
  readonly decided: Readonly<Record<string, unknown>>
  /** The municipality's own days off that are to come, as they were known then. */
  readonly daysOff: readonly string[]
}

export const holdsOn = (membership: Pick<Membership, 'from' | 'until'>, day: string): boolean =>
  membership.from <= day && (membership.until === undefined || day <= membership.until)

/** An act of great consequence wants a person who showed who they are, surely and lately (product.md, step-up). */
export function isFresh(session: Pick<Session, 'isOwn' | 'level' | 'authenticatedAt'>, now: Date): boolean {
  const age = now.getTime() - session.authenticatedAt.getTime()
  return session.isOwn && session.level === 'high' && age <= freshMinutes * 60_000
}

export const freshMinutes = 10
