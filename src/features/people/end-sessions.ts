import { cardAddress } from './card-crumbs.ts'
import { openPerson } from './open-person.ts'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { endAllSessionsOf } from './save-sessions-end.ts'

/** POST /administrasjon/folk/:person/okter – such as when a phone is lost. */
export async function endPersonsSessions(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'end-sessions-of-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  await endAllSessionsOf(open)
  return doneAt(cardAddress(open), 'sessionsEnded')
}
