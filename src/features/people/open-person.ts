import { unseal } from '#platform/crypto/seal.ts'
import { may, type Act } from './rules/access.ts'
import { municipalRoles, type PersonId, type UnitId } from './rules/actor.ts'
import { maskedNumber, type IdentityNumber } from './rules/identity-number.ts'
import type { Request } from './request.ts'
import { record } from './open-here.ts'
import { isUuid } from '#base/uuid.ts'
import { selectPerson, type PersonRow } from './store/people.ts'

export type OpenPerson<A extends Act> = {
  readonly act: A
  readonly request: Request
  readonly by: string
  readonly person: Omit<PersonRow, 'number_sealed'>
  /** Two digits at each end; undefined when no number is registered. */
  readonly maskedNumber: string | undefined
}

/** THE DOOR to a person's card: loads it for one act, decides, writes it down. */
export async function openPerson<A extends Act>(
  request: Request,
  act: A,
  id: string,
): Promise<OpenPerson<A> | undefined> {
  const found = isUuid(id) ? await selectPerson(request.tx, request.municipality.id, id) : undefined
  const because = found && may(request.actor, act, subjectOf(found, request.today))
  await record(request, act, because, isUuid(id) ? { type: 'person', id } : undefined)
  const by = request.actor.person?.id
  if (found === undefined || because === undefined || by === undefined) return undefined

  const { number_sealed, ...person } = found
  return {
    act,
    request,
    by,
    person,
    maskedNumber:
      number_sealed === null
        ? undefined
        : maskedNumber(
            unseal(
              await request.keys.of(request.municipality.id),
              number_sealed,
              aboutNumber(person.person_id),
            ) as IdentityNumber, // what was sealed was one
          ),
  }
}

/** What a sealed number is bound to: it opens on no other card. */
export const aboutNumber = (person: string): string => `person/${person}/number`

/** A person as the rules of access see them. Who lost every role is the administrators' alone. */
export function subjectOf(
  {
    person_id,
    memberships: all,
    host,
  }: Pick<PersonRow, 'person_id' | 'memberships'> & { readonly host?: number | null | undefined },
  day: string,
) {
  // A role that has run out leaves its leader nothing; one that begins later is already the leader's.
  const memberships = all.filter(({ until }) => until === undefined || until >= day)
  // A copy is its host's, also when it has no role left here.
  const elsewhere = host === undefined || host === null ? [] : [{ id: '' as UnitId, isRunHere: false }] // the id of no unit
  const own = memberships.flatMap(({ unit, isRunHere }) => (unit === undefined ? [] : [{ id: unit, isRunHere }]))
  return {
    units: [...elsewhere, ...own],
    person: {
      id: person_id as PersonId, // a uuid of ours
      isTrusted: memberships.some(
        ({ role }) => role === 'unit-leader' || municipalRoles.some((municipal) => municipal === role),
      ),
    },
  }
}
