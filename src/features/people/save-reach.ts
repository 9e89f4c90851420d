import { randomInt } from 'node:crypto'
import { placeNames } from '#base/municipality.ts'
import { keyedHash } from '#platform/crypto/seal.ts'
import { inEach, type Tx } from '#platform/db/database.ts'
import type { NotWorking } from '#platform/message/deliver-message.ts'
import { sendMessage } from '#platform/message/send-message.ts'
import { codesSince, type FoundReach } from './list-reach.ts'
import { record, type OpenHere } from './open-here.ts'
import { recordDone } from './record-done.ts'
import type { Request } from './request.ts'
import { secondsBetweenCodes, type Address, type Channel, type Choice } from './rules/reach.ts'
import { selectServed } from './store/served.ts'
import { takeCode, updateChoice, upsertAddress, upsertCode } from './store/reach.ts'
import { textFor } from './text/text-for.ts'

type Own = OpenHere<'see-my-page'>

/** How one wants to be told in this municipality, and in which language. */
export async function saveChoice(open: Own, chosen: { choice: Choice; language: string }): Promise<void> {
  const { request, by } = open
  await updateChoice(request.tx, request.municipality.id, by, chosen)
  await recordDone(open, 'telling-chosen', { type: 'person', id: by }, { choice: chosen.choice })
}

/** Sends a code to an address, for whoever reads it there. One that was sent a moment ago is on its way still. */
export async function saveCode(open: Own, { channel, address }: Address, language: string | undefined): Promise<void> {
  const { request, by } = open
  const { tx, municipality, keys, now } = request
  const digits = randomInt(1_000_000).toString().padStart(6, '0')
  const code = { person: by, channel, hash: hashOfCode(request, { person: by, channel, address }, digits), at: now }
  if (!(await upsertCode(tx, municipality.id, code, new Date(now.getTime() - secondsBetweenCodes * 1000)))) return
  await recordDone(open, 'address-code-sent', { type: 'person', id: by }, { channel })

  const { codeLetter } = textFor(language ?? municipality.language).text.notices
  const place = placeNames(municipality)[0]?.text ?? municipality.slug
  await sendMessage(tx, {
    keyOf: (_, municipalityId) => keys.of(municipalityId),
    municipality: municipality.id,
    person: by,
    channel,
    kind: 'address-code',
    to: address,
    subject: channel === 'email' ? codeLetter.subject(place) : undefined,
    words: codeLetter[channel](place, digits),
    id: crypto.randomUUID(),
    now,
  })
}

/** Whoever types what was sent to an address has it, wherever their card stands. False: another code, or one that is over. */
export async function proveByCode(
  open: Own,
  { channel, address }: Address,
  digits: string,
  host: FoundReach['host'],
): Promise<boolean> {
  const { request, by } = open
  const { tx, municipality, now } = request
  const hash = hashOfCode(request, { person: by, channel, address }, digits)
  if (!(await takeCode(tx, municipality.id, { person: by, channel, hash }, codesSince(now)))) return false
  await proveWherever(request, { person: by, host, channel, address, because: 'own' })
  return true
}

/** What came of a code that proved nothing, so that guessing can be seen afterwards. */
export const recordNotProven = ({ request, by }: Own, channel: Channel, verdict: string): Promise<void> =>
  record(request, 'address-proven', undefined, { type: 'person', id: by }, { channel, verdict })

type Proven = {
  readonly person: string
  readonly host: number | undefined
  readonly channel: Channel
  readonly address: string
  readonly because: 'own' | 'invitation'
}

/** Here, and where the same card stands for a shared service. It counts only where the card has this address. */
export async function proveWherever(
  request: Request,
  { person, host, channel, address, because }: Proven,
): Promise<void> {
  const { tx, municipality, now: at } = request
  const prove = async (id: number) => {
    const there = { ...request, municipality: { ...municipality, id } }
    await upsertAddress(tx, id, { person, channel, address, state: 'proven', at })
    await record(there, 'address-proven', because, { type: 'person', id: person }, { channel })
  }
  await prove(municipality.id)
  const home = host ?? municipality.id
  const others = new Set(home === municipality.id ? [] : [home])
  await inEach(tx, municipality.id, [home], async () => {
    for (const served of await selectServed(tx, home, person)) if (served !== municipality.id) others.add(served)
  })
  await inEach(tx, municipality.id, [...others], prove)
}

/** What was sent to an address did not arrive and never will: nothing is sent there until somebody shows anew that they have it. */
export const saveNotWorking = (tx: Tx, { municipality, to, ...failed }: NotWorking): Promise<void> =>
  upsertAddress(tx, municipality, { ...failed, address: to, state: 'failed' })

/** Bound to whose it is and to the address: typed after the address was changed, it is another. */
const hashOfCode = (
  { keys, municipality }: Request,
  { person, channel, address }: { person: string; channel: Channel; address: string },
  digits: string,
): Buffer => keyedHash(keys.installation, ['address-code', municipality.id, person, channel, address, digits].join('/'))
