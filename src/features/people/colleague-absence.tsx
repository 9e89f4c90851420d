import { isUuid } from '#base/uuid.ts'
import { awayPart, faultsInWords, readWhich, type NotSaid } from './away-part.ts'
import { crumbsToCards } from './card-crumbs.ts'
import { listAbsences } from './list-absences.ts'
import { openAbsencesOf, type OpenAbsences } from './open-absences.ts'
import { ColleagueAbsencePage } from './pages/colleague-absence.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { endAbsence, saveAbsence } from './save-absence.ts'

/** GET /administrasjon/folk/:person/fravaer – when someone in one's unit is away. */
export async function showColleagueAbsence(request: Request): Promise<Answer> {
  const open = await openAbsencesOf(request, request.parameters['person'] ?? '')
  return open === undefined ? missing : page(open)
}

/** POST /administrasjon/folk/:person/fravaer/borte */
export async function sayColleagueAbsence(request: Request): Promise<Answer> {
  const open = await openAbsencesOf(request, request.parameters['person'] ?? '')
  const { which, typed } = readWhich(request)
  if (open === undefined || ('id' in which && !isUuid(which.id))) return missing

  const done = await saveAbsence(open, typed, which)
  if (done === 'gone') return missing
  if (done === 'saved') return doneAt(addressOf(open), 'awaySaid')
  return page(open, { which, typed, faults: done === 'changed' ? { changed: true } : faultsInWords(done, request) })
}

/** POST /administrasjon/folk/:person/fravaer/tilbake */
export async function endColleagueAbsence(request: Request): Promise<Answer> {
  const open = await openAbsencesOf(request, request.parameters['person'] ?? '')
  const id = request.form.get('borte') ?? ''
  const isDone = open !== undefined && isUuid(id) && (await endAbsence(open, id))
  return isDone ? doneAt(addressOf(open), 'awayEnded') : missing
}

const addressOf = ({ request: { prefix }, person }: OpenAbsences): string =>
  `${prefix}/administrasjon/folk/${person.person_id}/fravaer`

async function page(open: OpenAbsences, not?: NotSaid): Promise<Answer> {
  return {
    kind: 'page',
    title: open.request.text.away.title,
    at: 'administration',
    status: not === undefined ? 200 : 422,
    body: (
      <ColleagueAbsencePage
        {...awayPart(open, await listAbsences(open), addressOf(open), not)}
        name={open.person.name}
        crumbs={crumbsToCards(open)}
      />
    ),
  }
}
