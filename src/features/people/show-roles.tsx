import { listMunicipalRoles } from './list-people.ts'
import { openHereFor } from './open-form.ts'
import { ShowRolesPage } from './pages/show-roles.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { municipalRoles } from './rules/actor.ts'
import { saidDays } from './said-days.ts'

/** GET /administrasjon/roller – who has which role for the whole municipality, and what it is for. */
export async function showRoles(request: Request): Promise<Answer> {
  const { text, prefix } = request
  const open = await openHereFor(request, 'give-municipal-role', 'list-people')
  if (open === undefined) return missing
  const held = await listMunicipalRoles(open)
  return {
    kind: 'page',
    title: text.people.roles.title,
    at: 'administration',
    body: (
      <ShowRolesPage
        text={text}
        prefix={prefix}
        roles={municipalRoles.map((role) => ({
          role,
          people: held
            .filter((one) => one.role === role)
            .map(({ membership_id, name, from_day, until_day }) => ({
              membership: membership_id,
              name,
              days: saidDays(text, { from: from_day, until: until_day ?? undefined, onBehalfOf: undefined }, request),
            })),
        }))}
      />
    ),
  }
}
