import { cardAddress, crumbsToCard } from './card-crumbs.ts'
import { listHeirs } from './list-offices.ts'
import { openCardFor } from './open-form.ts'
import { openPerson } from './open-person.ts'
import { EndRolePage } from './pages/end-role.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { endUnitRole } from './save-membership.ts'

/** GET /administrasjon/folk/:person/rolle/avslutt?rolle=<id> – what follows, before it is done. */
export async function showEndRole(request: Request): Promise<Answer> {
  const { text } = request
  const open = await openCardFor(request, 'end-membership', request.parameters['person'] ?? '')
  const wanted = request.query.get('rolle')
  const role = open?.person.memberships.find(({ id, unit }) => id === wanted && unit !== undefined)
  if (open === undefined || role === undefined) return missing

  const heirs = role.role === 'unit-leader' ? (await listHeirs(open)).heirs : []
  return {
    kind: 'page',
    title: text.people.endRole.title,
    at: 'administration',
    body: (
      <EndRolePage
        text={text}
        crumbs={crumbsToCard(open)}
        action={`${cardAddress(open)}/rolle/avslutt`}
        cancel={cardAddress(open)}
        membership={role.id}
        who={open.person.name}
        role={text.roles[role.role]}
        where={role.unitName ?? ''}
        isLastRole={open.person.memberships.length === 1}
        heirs={heirs.filter(({ unit }) => unit === role.unit).map(({ unitName, names }) => ({ unit: unitName, names }))}
        refused={false}
      />
    ),
  }
}

/** POST /administrasjon/folk/:person/rolle/avslutt – done twice, it is done once. */
export async function endRole(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'end-membership', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  await endUnitRole(open, request.form.get('rolle') ?? '')
  return doneAt(afterwards(request, cardAddress(open)), 'roleEnded')
}

/** Whoever lost the last role is the administrators' alone; a leader goes back to the area. */
const afterwards = (request: Request, card: string): string =>
  request.actor.memberships.some(({ role }) => role === 'administrator') ? card : `${request.prefix}/administrasjon`
