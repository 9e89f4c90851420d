/** As much of a role as is asked for here; `unit` undefined: for the whole municipality. */
type Membership = { readonly role: string; readonly unit: string | undefined }

/** What can be done with roll-out, competence and training. */
export const rollOutActs = [
  'see-roll-out',
  'say-state',
  'say-competence',
  'take-attendance',
  'say-own-attendance',
  'add-training',
  'change-training',
  'keep-partners',
] as const
export type RollOutAct = (typeof rollOutActs)[number]

/** Who asks: their roles that hold today. */
export type Asking = { readonly person: string | undefined; readonly memberships: readonly Membership[] }

/** What it is about: a unit, or a training that somebody added. */
export type About = { readonly unit?: string; readonly addedBy?: string }

/**
 * Whether somebody may, and by which role; undefined is no. Written after test/roll-out-access-table.ts. The coordinator follows the roll-out
 * (product.md, users); a leader answers for the own unit; everybody with a role here may see how far it has come and who knows what.
 */
export function mayInRollOut({ person, memberships }: Asking, act: RollOutAct, about: About): string | undefined {
  if (person === undefined) return undefined
  const coordinator = memberships.find(({ role }) => role === 'coordinator')?.role
  const leads = (unit?: string) =>
    memberships.find((one) => one.role === 'unit-leader' && (unit === undefined || one.unit === unit))?.role

  switch (act) {
    case 'see-roll-out':
      return memberships[0]?.role
    case 'say-state':
    case 'say-competence':
    case 'take-attendance':
      return about.unit === undefined ? coordinator : (coordinator ?? leads(about.unit))
    case 'say-own-attendance':
      return memberships.find(({ unit }) => unit !== undefined)?.role
    case 'add-training':
      return coordinator ?? leads()
    case 'change-training':
      return coordinator ?? (about.addedBy === person ? leads() : undefined)
    case 'keep-partners':
      return coordinator
  }
}
