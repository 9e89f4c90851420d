import { isUuid } from '#base/uuid.ts'
import { inEach } from '#platform/db/database.ts'
import { record } from './open-here.ts'
import { subjectOf } from './open-person.ts'
import type { Request } from './request.ts'
import { here, may } from './rules/access.ts'
import type { Role } from './rules/actor.ts'
import { selectPerson, type PersonRow } from './store/people.ts'

/** Proof that the actor may say when somebody is away: oneself, or someone in a unit that the actor leads. */
export type OpenAbsences = {
  readonly act: 'say-own-absence' | 'say-absence'
  readonly request: Request
  readonly by: string
  readonly because: Role
  readonly person: Omit<PersonRow, 'number_sealed'>
}

/** THE DOOR to one's own days away. */
export async function openOwnAbsences(request: Request): Promise<OpenAbsences | undefined> {
  const { actor, tx, municipality } = request
  const because = may(actor, 'say-own-absence', here)
  await record(request, 'say-own-absence', because, undefined)
  const by = actor.person?.id
  const found = because === undefined || by === undefined ? undefined : await selectPerson(tx, municipality.id, by)
  if (found === undefined || because === undefined || by === undefined) return undefined
  const { number_sealed: _, ...person } = found
  return { act: 'say-own-absence', request, by, because, person }
}

/** THE DOOR to those of someone who works in a unit. */
export async function openAbsencesOf(request: Request, id: string): Promise<OpenAbsences | undefined> {
  const { actor, tx, municipality, today } = request
  const found = isUuid(id) ? await selectPerson(tx, municipality.id, id) : undefined
  const because = found && may(actor, 'say-absence', subjectOf(found, today))
  await record(request, 'say-absence', because, isUuid(id) ? { type: 'person', id } : undefined)
  const by = actor.person?.id
  if (found === undefined || because === undefined || by === undefined) return undefined
  const { number_sealed: _, ...person } = found
  return { act: 'say-absence', request, by, because, person }
}

/** An absence stands where the card is kept: `work` is done there, whatever municipality's pages were asked. */
export async function whereKept<T>(
  { request: { tx, municipality }, person: { host } }: OpenAbsences,
  work: (keeper: number) => Promise<T>,
): Promise<T> {
  if (host === null) return work(municipality.id)
  const done: T[] = []
  await inEach(tx, municipality.id, [host], async (keeper) => {
    done.push(await work(keeper))
  })
  return done[0] as T // it was done once
}

/** What came of it, in the record of the municipality that was asked and of the one that keeps the card. */
export async function recordAbsence(
  open: OpenAbsences,
  what: 'absence-said' | 'absence-changed' | 'absence-ended',
  details: Readonly<Record<string, string>>,
): Promise<void> {
  const { request, because, person } = open
  const about = { type: 'person', id: person.person_id }
  await record(request, what, because, about, details)
  if (person.host === null) return
  await whereKept(open, (id) =>
    record({ ...request, municipality: { ...request.municipality, id } }, what, because, about, details),
  )
}
