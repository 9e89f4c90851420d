import { cardAddress, crumbsToCard } from './card-crumbs.ts'
import { openCardFor } from './open-form.ts'
import { openNumber } from './open-number.ts'
import { openPerson, type OpenPerson } from './open-person.ts'
import { ChangePersonPage, type ChangeProps } from './pages/change-person.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { hasFault, readPerson, typedPerson } from './rules/person-fields.ts'
import { correctPerson } from './save-person.ts'

/** GET /administrasjon/folk/:person/endre */
export async function showChange(request: Request): Promise<Answer> {
  const open = await openCardFor(request, 'correct-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  const { name, email, phone } = open.person
  return page(open, { typed: { name, email: email ?? '', phone: phone ?? '', number: '', removeNumber: false } })
}

/** POST /administrasjon/folk/:person/endre */
export async function changePerson(request: Request): Promise<Answer> {
  const { form, mode, tries } = request
  const open = await openPerson(request, 'correct-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing

  const typed = { ...typedPerson(form), removeNumber: form.get('fjern') === 'nummer' }
  const { fields, faults } = readPerson(typed, mode)
  if (hasFault(faults)) return page(open, { typed, faults })
  if (fields.number !== undefined && !(await tries.count('invite', open.by)))
    return page(open, { typed, tooMany: true })
  const taken = await openNumber(request, fields.number, open.person.person_id)
  if (taken !== undefined) {
    const number = taken.person === undefined ? 'taken-hidden' : 'taken'
    return page(open, { typed, faults: { number }, taken: taken.person })
  }

  const version = versionFrom(form, -1)
  const number = fields.number ?? (typed.removeNumber ? undefined : 'keep')
  if (await correctPerson(open, fields, number, version)) return doneAt(cardAddress(open), 'saved')
  const now = await openPerson(request, 'see-person', open.person.person_id)
  return page(now ?? open, { typed, changed: true })
}

/** The version that is carried is that of what is shown: who has seen the other's change may save over it. */
async function page(
  open: OpenPerson<'see-person'> | OpenPerson<'correct-person'>,
  given: Pick<ChangeProps, 'typed'> & Partial<Pick<ChangeProps, 'faults' | 'tooMany' | 'changed' | 'taken'>>,
): Promise<Answer> {
  const { request, person, maskedNumber } = open
  const { text, prefix, form } = request
  const { typed, faults = {}, tooMany = false, changed = false, taken } = given
  const seen = changed ? person.version : versionFrom(form, person.version)
  return {
    kind: 'page',
    title: text.people.change.title,
    at: 'administration',
    status: tooMany ? 429 : changed || hasFault(faults) ? 422 : 200,
    body: (
      <ChangePersonPage
        text={text}
        crumbs={crumbsToCard(open)}
        address={cardAddress(open)}
        version={seen}
        now={{ name: person.name, email: person.email ?? '', phone: person.phone ?? '', maskedNumber }}
        typed={typed}
        faults={faults}
        tooMany={tooMany}
        changed={changed}
        taken={taken === undefined ? undefined : `${prefix}/administrasjon/folk/${taken}`}
      />
    ),
  }
}

const versionFrom = (form: URLSearchParams, otherwise: number): number =>
  /^\d{1,9}$/.test(form.get('versjon') ?? '') ? Number(form.get('versjon')) : otherwise
