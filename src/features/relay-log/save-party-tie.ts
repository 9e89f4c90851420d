import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { codeFrom, inGroups, type Request } from '#features/people/index.ts'
import { keyedHash } from '#platform/crypto/seal.ts'
import type { OpenRelay } from './open-relay.ts'
import { deletePartyTie, takePartyCode, upsertPartyCode, upsertPartyNumber } from './store/families.ts'

type Open = OpenRelay<'change-network'>
type Code = ReturnType<typeof codeFrom>

/** Whoever has this number is this party from now on; false when another in the relay has it. */
export const savePartyNumber = (open: Open, party: string, hash: Buffer): Promise<boolean> =>
  upsertPartyNumber(open.request.tx, placeOf(open, party), hash)

/** How long a code that was handed over opens the way in. */
export const codeDays = 14

/** A code to hand over in person. It is shown once, and what is kept opens nothing. */
export async function savePartyCode(open: Open, party: string): Promise<string> {
  const { request } = open
  const { tx, today } = request
  const code = codeFrom(crypto.getRandomValues(new Uint8Array(16)), 'invitation')
  await upsertPartyCode(tx, placeOf(open, party), {
    hash: hashOfCode(request, code),
    until: instantOf(dayAfter(today, codeDays), 1440),
  })
  return inGroups(code)
}

/** Nobody comes in as this party any more. */
export const removePartyTie = (open: Open, party: string): Promise<void> =>
  deletePartyTie(open.request.tx, placeOf(open, party))

/** Takes a code, once; undefined when it opens nothing for this person. */
export async function saveTakenCode(
  request: Request,
  code: Code,
): Promise<{ readonly relay: string; readonly party: string } | undefined> {
  const { tx, municipality, actor, now } = request
  const taken = await takePartyCode(tx, municipality.id, {
    ...{ code: hashOfCode(request, code), identity: actor.session.identity, at: now },
  })
  return taken && { relay: taken.relay_id, party: taken.party_id }
}

/** Bound to the municipality: the same code elsewhere is another. */
const hashOfCode = ({ keys, municipality }: Pick<Request, 'keys' | 'municipality'>, code: Code): Buffer =>
  keyedHash(keys.installation, `family-code/${municipality.id}/${code}`)

const placeOf = ({ request, id }: Open, party: string) => ({
  ...{ municipality: request.municipality.id, relay: id, party },
})
