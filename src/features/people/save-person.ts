import { keyedHash, seal } from '#platform/crypto/seal.ts'
import { inServed } from './in-served.ts'
import type { OpenHere } from './open-here.ts'
import { aboutNumber, type OpenPerson } from './open-person.ts'
import { closeSessionsOf } from './open-session.ts'
import type { OpenUnit } from './open-unit.ts'
import { recordDone } from './record-done.ts'
import type { Request } from './request.ts'
import type { IdentityNumber } from './rules/identity-number.ts'
import type { PersonFields } from './rules/person-fields.ts'
import { withdrawInvitations } from './store/invitations.ts'
import { deleteIdentitiesOf, deleteIdentityTies } from './store/identities.ts'
import { endFeeds } from './store/feeds.ts'
import { insertPerson, isPerson, updateByFunction, updatePerson } from './store/people.ts'
import { deleteOldAddresses } from './store/reach.ts'
import { selectServed, updateServedPerson } from './store/served.ts'

/** The doors through which someone new comes in. */
export type MayAdd =
  | OpenUnit<'invite-staff'>
  | OpenUnit<'invite-leader'>
  | OpenUnit<'import-people'>
  | OpenHere<'give-municipal-role'>

/**
 * A new person, in every municipality that the unit serves. The number is asked for at its door first (open-number.ts).
 * `saved-before`: the same form came twice.
 */
export async function savePerson(
  open: MayAdd,
  id: string,
  fields: PersonFields,
): Promise<'saved' | 'saved-before' | 'number-taken'> {
  const { request } = open
  const { tx, municipality, now } = request
  const person = { person_id: id, name: fields.name, ...contactOf(fields) }
  const isNew = await insertPerson(
    tx,
    municipality.id,
    { ...person, ...(await sealed(request, id, fields.number)) },
    now,
  )
  if (!isNew) return (await isPerson(tx, municipality.id, id)) ? 'saved-before' : 'number-taken'

  await recordDone(open, 'person-added', { type: 'person', id })
  await inServed(request, 'unit' in open ? open.unit.serves : [], async (there) => {
    await insertPerson(
      tx,
      there.municipality.id,
      { ...person, number_sealed: null, number_hash: null, host: municipality.id },
      now,
    )
    await recordDone(open, 'person-added', { type: 'person', id }, undefined, there)
  })
  return 'saved'
}

/** `keep`: as it was. Undefined: none any longer. */
export type NumberChange = IdentityNumber | 'keep' | undefined

/**
 * Name and contact, and the number if it is another now; then sign-ins that were vouched for with the old number are cut
 * loose. False when someone else changed the card in the meantime; nothing is changed then.
 */
export async function correctPerson(
  open: OpenPerson<'correct-person'>,
  fields: Omit<PersonFields, 'number'>,
  number: NumberChange,
  version: number,
): Promise<boolean> {
  const { request, person } = open
  const { tx, municipality, keys } = request
  const id = person.person_id
  const corrected = { person_id: id, name: fields.name, ...contactOf(fields) }
  const newNumber = number === 'keep' ? undefined : await sealed(request, id, number)
  if (!(await updatePerson(tx, municipality.id, { ...corrected, version }, newNumber))) return false
  await deleteOldAddresses(tx, municipality.id, id)

  const served = await selectServed(tx, municipality.id, id)
  await inServed(request, served, (there) => correctCopy(open, there, corrected))
  if (number !== 'keep' && number !== undefined)
    await cutLoose(open, { number: keyedHash(keys.numbers, number) }, served)
  // What was sent to the address before is no way in any more.
  const isReached = person.email === corrected.email && person.phone === corrected.phone && number === 'keep'
  if (!isReached) await withdrawInvitations(tx, municipality.id, id, request.now)
  await recordDone(open, 'person-corrected', { type: 'person', id }, { number: number !== 'keep' })
  return true
}

/** The leader's decision, wherever the person serves; the record says who took it. */
export async function saveByFunction(open: OpenPerson<'correct-person'>, isByFunction: boolean): Promise<void> {
  const { request, person } = open
  const { tx, municipality } = request
  const id = person.person_id
  const what = isByFunction ? 'person-shielded' : 'person-named'
  await updateByFunction(tx, municipality.id, id, isByFunction)
  await recordDone(open, what, { type: 'person', id })
  await inServed(request, await selectServed(tx, municipality.id, id), async (there) => {
    await updateByFunction(there.tx, there.municipality.id, id, isByFunction)
    await recordDone(open, what, { type: 'person', id }, undefined, there)
  })
}

/** Name and contact follow to where the person serves, and the record there says so. */
async function correctCopy(
  open: OpenPerson<'correct-person'>,
  there: Request,
  corrected: Parameters<typeof updateServedPerson>[2],
): Promise<void> {
  await updateServedPerson(
    there.tx,
    { municipality: there.municipality.id, host: open.request.municipality.id },
    corrected,
  )
  await deleteOldAddresses(there.tx, there.municipality.id, corrected.person_id)
  await recordDone(open, 'person-corrected', { type: 'person', id: corrected.person_id }, { number: false }, there)
}

/** Whoever is signed in as this person is so no longer; the card and its roles stay. */
export const disconnectPerson = async (open: OpenPerson<'connect-person'>): Promise<void> =>
  cutLoose(open, 'none', await selectServed(open.request.tx, open.request.municipality.id, open.person.person_id))

async function cutLoose(
  open: OpenPerson<'correct-person'> | OpenPerson<'connect-person'>,
  keep: { number: Buffer } | 'none',
  served: readonly number[],
): Promise<void> {
  const { request } = open
  const id = open.person.person_id
  const identities = await deleteIdentitiesOf(request.tx, request.municipality.id, id, keep)
  if (identities.length === 0) return
  // Whoever it was may have made their calendar an address meanwhile.
  await endFeeds(request.tx, request.municipality.id, id, request.now)
  await inServed(request, served, async (there) => {
    await endFeeds(request.tx, there.municipality.id, id, request.now)
    await deleteIdentityTies(request.tx, there.municipality.id, id, identities)
    await recordDone(open, 'identity-disconnected', { type: 'person', id }, { identities }, there)
  })
  await closeSessionsOf(request, identities, 'role-changed')
  await recordDone(open, 'identity-disconnected', { type: 'person', id }, { identities })
}

const contactOf = ({ email, phone }: Omit<PersonFields, 'number'>) => ({ email: email ?? null, phone: phone ?? null })

async function sealed({ keys, municipality }: Request, person: string, number: IdentityNumber | undefined) {
  if (number === undefined) return { number_sealed: null, number_hash: null }
  return {
    number_sealed: seal(await keys.of(municipality.id), number, aboutNumber(person)),
    number_hash: keyedHash(keys.numbers, number),
  }
}
