import { keyedHash } from '#platform/crypto/seal.ts'
import { record } from './open-here.ts'
import { subjectOf } from './open-person.ts'
import type { Request } from './request.ts'
import { may } from './rules/access.ts'
import type { IdentityNumber } from './rules/identity-number.ts'
import { selectNumberHolders, selectPerson } from './store/people.ts'

/** A number that is someone's here already. `person`: told only to those who may see that card. */
export type TakenNumber = { readonly person: string | undefined }

/**
 * THE DOOR to whether numbers are taken in this municipality. Every one that is, is written down: whoever tries numbers to
 * learn who is here leaves a trail. `own`: the person whose number it may well be.
 */
export async function openNumbers(
  request: Request,
  wanted: readonly { readonly number: IdentityNumber; readonly own: string }[],
): Promise<ReadonlyMap<IdentityNumber, TakenNumber>> {
  const taken = new Map<IdentityNumber, TakenNumber>()
  if (wanted.length === 0) return taken
  const { tx, municipality, keys } = request
  const hashed = wanted.map((one) => ({ ...one, hash: keyedHash(keys.numbers, one.number) }))
  const holders = await selectNumberHolders(
    tx,
    municipality.id,
    hashed.map(({ hash }) => hash),
  )
  const holderOf = new Map(holders.map(({ number_hash, person_id }) => [number_hash?.toString('hex'), person_id]))

  for (const { number, own, hash } of hashed) {
    const holder = holderOf.get(hash.toString('hex'))
    if (holder === undefined || holder === own) continue
    await record(request, 'use-taken-number', undefined, { type: 'person', id: holder })
    taken.set(number, { person: (await maySee(request, holder)) ? holder : undefined })
  }
  return taken
}

/** Likewise, of one. */
export async function openNumber(
  request: Request,
  number: IdentityNumber | undefined,
  own: string,
): Promise<TakenNumber | undefined> {
  return number === undefined ? undefined : (await openNumbers(request, [{ number, own }])).get(number)
}

async function maySee({ tx, municipality, actor, today }: Request, person: string): Promise<boolean> {
  const found = await selectPerson(tx, municipality.id, person)
  return found !== undefined && may(actor, 'see-person', subjectOf(found, today)) !== undefined
}
