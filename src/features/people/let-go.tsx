import { cardAddress, crumbsToCard } from './card-crumbs.ts'
import { listHeirs } from './list-offices.ts'
import { openCardFor } from './open-form.ts'
import { openPerson, type OpenPerson } from './open-person.ts'
import { LetGoPage } from './pages/let-go.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { letGo } from './save-leaving.ts'

/** GET /administrasjon/folk/:person/slutt – what the person holds, and who answers next. */
export async function showLetGo(request: Request): Promise<Answer> {
  const open = await openCardFor(request, 'deactivate-person', request.parameters['person'] ?? '')
  if (open === undefined || open.person.deactivated_at !== null) return missing
  return page(open)
}

/** POST /administrasjon/folk/:person/slutt */
export async function letPersonGo(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'deactivate-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  if ((await letGo(open)) === 'last') return page(open)
  const isAdministrator = request.actor.memberships.some(({ role }) => role === 'administrator')
  return doneAt(isAdministrator ? cardAddress(open) : `${request.prefix}/administrasjon`, 'letGo')
}

async function page(open: OpenPerson<'see-person'> | OpenPerson<'deactivate-person'>): Promise<Answer> {
  const { request, person } = open
  const { text, tx, municipality, holdings } = request
  const { heirs, isLastAdministrator } = await listHeirs(open)
  const holds = await holdings.of(tx, municipality.id, person.person_id)
  return {
    kind: 'page',
    title: text.people.letGo.title,
    at: 'administration',
    status: isLastAdministrator ? 422 : 200,
    body: (
      <LetGoPage
        text={text}
        crumbs={crumbsToCard(open)}
        address={cardAddress(open)}
        who={person.name}
        roles={person.memberships.map(({ role, unitName }) => `${text.roles[role]}, ${unitName ?? text.people.whole}`)}
        heirs={heirs.map(({ unitName, names }) => ({ unit: unitName, names }))}
        holds={holds}
        refused={isLastAdministrator}
      />
    ),
  }
}
