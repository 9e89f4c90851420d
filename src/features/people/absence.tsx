import { isUuid } from '#base/uuid.ts'
import { awayPart, faultsInWords, readWhich, type NotSaid } from './away-part.ts'
import { lendPart, ownUnits, standIns, type NotLent } from './lend-part.ts'
import { listAbsences } from './list-absences.ts'
import { listTerms } from './list-terms.ts'
import { openOwnAbsences, type OpenAbsences } from './open-absences.ts'
import { openHere } from './open-here.ts'
import { AbsencePage } from './pages/absence.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { readAbsence, typedAbsence } from './rules/absence.ts'
import type { UnitId } from './rules/actor.ts'
import { endAbsence, saveAbsence } from './save-absence.ts'
import { lendOffice, takeBackOffice } from './save-office.ts'

/** GET /min-side/fravaer?enhet=<id> – when I am away, and for leaders who leads meanwhile. */
export async function showAbsence(request: Request): Promise<Answer> {
  const open = await openOwnAbsences(request)
  return open === undefined ? missing : page(open)
}

/** POST /min-side/fravaer/borte */
export async function sayOwnAbsence(request: Request): Promise<Answer> {
  const open = await openOwnAbsences(request)
  const { which, typed } = readWhich(request)
  if (open === undefined || ('id' in which && !isUuid(which.id))) return missing

  const done = await saveAbsence(open, typed, which)
  if (done === 'gone') return missing
  if (done === 'saved') return doneAt(addressIn(request), 'awaySaid')
  const faults = done === 'changed' ? { changed: true as const } : faultsInWords(done, request)
  return page(open, { away: { which, typed, faults } })
}

/** POST /min-side/fravaer/tilbake */
export async function endOwnAbsence(request: Request): Promise<Answer> {
  const open = await openOwnAbsences(request)
  const id = request.form.get('borte') ?? ''
  const isDone = open !== undefined && isUuid(id) && (await endAbsence(open, id))
  return isDone ? doneAt(addressIn(request), 'awayEnded') : missing
}

/** POST /min-side/fravaer */
export async function lendOwnOffice(request: Request): Promise<Answer> {
  const { form, today } = request
  const open = await openHere(request, 'delegate-own-office')
  const typed = typedAbsence(form)
  const unit = ownUnits(request).find((id) => id === typed.unit)
  if (open === undefined || unit === undefined) return missing

  const colleagues = await standIns(open, unit)
  const { absenceDays } = await listTerms(request)
  const { absence, faults } = readAbsence(typed, { led: [{ id: unit, colleagues }], today, mostDays: absenceDays })
  if (absence === undefined) return lendingPage(request, { unit, typed, faults })
  const until = [absence.until, ownLastDay(request, unit)].toSorted()[0] ?? absence.until
  const isLent = await lendOffice(open, { unit, to: absence.who, from: absence.from, until })
  return isLent ? doneAt(addressIn(request), 'lent') : lendingPage(request, { unit, typed, faults: { who: 'taken' } })
}

/** POST /min-side/fravaer/avslutt – back earlier than thought. */
export async function takeBackOwnOffice(request: Request): Promise<Answer> {
  const open = await openHere(request, 'delegate-own-office')
  if (open === undefined) return missing
  const membership = request.form.get('rolle') ?? ''
  if (isUuid(membership)) await takeBackOffice(open, membership)
  return doneAt(addressIn(request), 'takenBack')
}

/** Nobody lends an office for longer than they have it. */
const ownLastDay = ({ actor }: Request, unit: UnitId): string =>
  actor.memberships.find((one) => one.role === 'unit-leader' && one.unit === unit && one.onBehalfOf === undefined)
    ?.until ?? '9999-12-31'

const addressIn = ({ prefix }: Request): string => `${prefix}/min-side/fravaer`

async function lendingPage(request: Request, lending: NotLent): Promise<Answer> {
  const open = await openOwnAbsences(request)
  return open === undefined ? missing : page(open, { lending })
}

async function page(open: OpenAbsences, not: { away?: NotSaid; lending?: NotLent } = {}): Promise<Answer> {
  const { request } = open
  const { text, prefix } = request
  const said = await listAbsences(open)
  return {
    kind: 'page',
    title: text.away.title,
    at: 'my-page',
    status: not.away === undefined && not.lending === undefined ? 200 : 422,
    body: (
      <AbsencePage
        text={text}
        prefix={prefix}
        away={awayPart(open, said, addressIn(request), not.away)}
        lend={await lendPart(request, said[0], not.lending)}
      />
    ),
  }
}
