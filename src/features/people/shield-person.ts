import { cardAddress } from './card-crumbs.ts'
import { openPerson } from './open-person.ts'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { saveByFunction } from './save-person.ts'

/** POST /administrasjon/folk/:person/skjerm – whether families see what someone does instead of what they are called. */
export async function shieldPerson(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'correct-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  const isByFunction = request.form.get('vis') === 'funksjon'
  await saveByFunction(open, isByFunction)
  return doneAt(cardAddress(open), isByFunction ? 'personShielded' : 'personNamed')
}
