import { listPeople, readPersonLine, type PersonLine } from './list-people.ts'
import { listTerms } from './list-terms.ts'
import { openHereFor } from './open-form.ts'
import { openHere } from './open-here.ts'
import { GiveMunicipalRolePage, type GiveMunicipalRoleProps } from './pages/give-municipal-role.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { municipalRoles } from './rules/actor.ts'
import { hasFault } from './rules/person-fields.ts'
import { readRole, typedRole } from './rules/role-fields.ts'
import { giveMunicipalRole } from './save-municipal-role.ts'

/** GET /administrasjon/roller/gi – `person`: someone whose card the reader comes from. */
export async function showGiveMunicipalRole(request: Request): Promise<Answer> {
  const open = await openHereFor(request, 'give-municipal-role', 'list-people')
  if (open === undefined) return missing
  const chosen = await readPersonLine(open, request.query.get('person') ?? '')
  const typed = { role: '', from: '', until: '', name: chosen?.name ?? '', person: chosen?.person_id ?? '' }
  return page(request, { typed, found: chosen === undefined ? [] : [chosen], faults: {} })
}

/**
 * POST /administrasjon/roller/gi – in two steps of one form: with a name alone it finds people, with one of them chosen it
 * gives the role.
 */
export async function giveRoleForAll(request: Request): Promise<Answer> {
  const { form, today, prefix } = request
  const open = await openHere(request, 'give-municipal-role')
  if (open === undefined) return missing

  const typed = { ...typedRole(form), name: (form.get('navn') ?? '').trim(), person: form.get('person') ?? '' }
  const { substituteDays } = await listTerms(request)
  const { fields, faults } = readRole(typed, { roles: municipalRoles, today, substituteDays })
  if (typed.name === '') return page(request, { typed, found: [], faults: { name: 'name' } })
  const { people, more } = await listPeople(open, typed.name, 1)
  if (people.length === 0 || more) return page(request, { typed, found: [], faults: { name: more ? 'many' : 'none' } })
  if (!form.has('funnet')) return page(request, { typed: withOnly(typed, people), found: people, faults: {} })

  const isChosen = people.some(({ person_id }) => person_id === typed.person)
  if (!isChosen || fields === undefined)
    return page(request, { typed, found: people, faults: { ...faults, person: isChosen ? undefined : 'person' } })
  const done = await giveMunicipalRole(open, typed.person, fields)
  if (done === 'nobody') return page(request, { typed, found: people, faults: { name: 'none' } })
  if (done !== 'given') return page(request, { typed, found: people, faults: { person: 'before' } })
  return doneAt(`${prefix}/administrasjon/roller#${fields.role}`, 'roleGiven')
}

/** Of one there is nothing to choose; the reader still sees who it is before anything is given. */
const withOnly = (typed: GiveMunicipalRoleProps['typed'], [only, another]: readonly PersonLine[]) =>
  only === undefined || another !== undefined ? typed : { ...typed, person: only.person_id }

function page(
  { text, prefix }: Request,
  given: Pick<GiveMunicipalRoleProps, 'typed' | 'faults'> & { found: readonly PersonLine[] },
): Answer {
  const found = given.found.map(({ person_id, name, roles }) => ({
    id: person_id,
    name,
    detail: roles.map(({ role, unitName }) => `${text.roles[role]}, ${unitName ?? text.people.whole}`).join('; '),
  }))
  return {
    kind: 'page',
    title: text.people.giveMunicipalRole.title,
    at: 'administration',
    status: hasFault(given.faults) ? 422 : 200,
    body: <GiveMunicipalRolePage text={text} prefix={prefix} typed={given.typed} found={found} faults={given.faults} />,
  }
}
