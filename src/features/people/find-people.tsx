import { listPeople, type PersonLine } from './list-people.ts'
import { openHere } from './open-here.ts'
import { FindPeoplePage, type FoundPerson } from './pages/find-people.tsx'
import { missing, type Answer, type Request } from './request.ts'

/** GET /administrasjon/folk – the first people by name, or a page of them. */
export const showPeople = (request: Request): Promise<Answer> => answer(request, '', request.query)

/** POST /administrasjon/folk – those with some letters in their name or e-mail address. */
export const findPeople = (request: Request): Promise<Answer> =>
  answer(request, (request.form.get('sok') ?? '').trim().slice(0, 200), request.form)

async function answer(request: Request, search: string, given: URLSearchParams): Promise<Answer> {
  const { text, prefix } = request
  const page = pageFrom(given.get('side'))
  const open = await openHere(request, 'list-people')
  if (open === undefined) return missing

  const { people, more } = await listPeople(open, search, page)
  const found = people.map((one) => shown(one, prefix))
  return {
    kind: 'page',
    title: text.people.find.title,
    at: 'administration',
    body: <FindPeoplePage text={text} prefix={prefix} search={search} page={page} more={more} people={found} />,
  }
}

/** Who works only in units that another municipality runs has the card there. */
function shown({ person_id, name, connected, deactivated, roles }: PersonLine, prefix: string): FoundPerson {
  const inUnits = roles.filter(({ unitName }) => unitName !== undefined)
  const isOurs = inUnits.length === 0 || inUnits.some((one) => one.isRunHere)
  return {
    name,
    href: isOurs ? `${prefix}/administrasjon/folk/${person_id}` : undefined,
    roles: roles.map(({ role, unitName }) => ({ role, unit: unitName })),
    connected,
    deactivated,
  }
}

/** 1 to 999; anything else is the first. */
const pageFrom = (given: string | null): number => (/^[1-9]\d{0,2}$/.test(given ?? '') ? Number(given) : 1)
