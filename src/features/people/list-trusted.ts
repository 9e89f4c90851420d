import type { MunicipalRole } from './rules/actor.ts'
import type { Request } from './request.ts'
import { selectMunicipalRoles } from './store/roles.ts'

/** Someone with a role for the whole municipality, now or from a later day. */
export type Trusted = { readonly person: string; readonly name: string; readonly role: MunicipalRole }

/** Who has which role for the whole municipality, for features that trust them with something; by name. */
export async function listTrusted({
  tx,
  municipality,
  today,
}: Pick<Request, 'tx' | 'municipality' | 'today'>): Promise<readonly Trusted[]> {
  const rows = await selectMunicipalRoles(tx, municipality.id, today)
  return rows.map(({ person_id: person, name, role }) => ({ person, name, role }))
}
