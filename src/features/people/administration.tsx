import { listUnitNames } from './list-units.ts'
import { openHere } from './open-here.ts'
import { AdministrationPage, type Area } from './pages/administration.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { here, may, type Act } from './rules/access.ts'

/** What opens each area. The made-up messages of a demonstration are for everyone in it. */
const areas = [
  ['people', 'list-people'],
  ['roles', 'give-municipal-role'],
  ['units', 'list-units'],
  ['absence', 'delegate-own-office'],
  ['daysOff', 'manage-days-off'],
  ['undelivered', 'list-people'],
  ['providers', 'manage-providers'],
  ['settings', 'see-settings'],
  ['municipality', 'see-settings'],
  ['events', 'see-audit'],
] as const satisfies readonly (readonly [Area, Act])[]

/** GET /administrasjon – the areas that the reader may open, and the reader's own units first. */
export async function showAdministration(request: Request): Promise<Answer> {
  const open = await openHere(request, 'list-units')
  if (open === undefined) return missing

  const { tx, actor, municipality, text, prefix, mode } = request
  const names = await listUnitNames(tx, municipality.id, actor.memberships)
  const mine = areas.filter(([, act]) => may(actor, act, here) !== undefined).map(([area]) => area)
  return {
    kind: 'page',
    title: text.administration.title,
    at: 'administration',
    body: (
      <AdministrationPage
        text={text}
        prefix={prefix}
        areas={mode === 'demo' ? [...mine, 'messages'] : mine}
        units={[...names].map(([id, name]) => ({ name, href: `${prefix}/administrasjon/enheter/${id}` }))}
        manages={
          may(actor, 'manage-services', here) !== undefined || may(actor, 'delegate-own-office', here) !== undefined
        }
      />
    ),
  }
}
