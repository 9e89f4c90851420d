import { placeNames, type Municipality } from '#base/municipality.ts'
import { sendMessage } from '#platform/message/send-message.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { idFrom } from './id-from.ts'
import { findReach } from './list-reach.ts'
import { digestTo } from './rules/reach.ts'
import { claimDigest } from './store/notices.ts'
import { textFor } from './text/text-for.ts'

/**
 * Tells someone here, outside the application, that something waits for them behind sign-in: once a day by each way that they have
 * chosen, however much it is, and only to an address that they have shown they have. The words are the same whatever it is, since
 * they lie with whoever has the phone. Whoever is reached by none finds it on their own page alone, which says so. That it was sent
 * and what it was about are kept in one transaction, and the message's id is made of whom, when and by which way: two workers, or
 * one that died, send no second and lose none.
 */
export async function saveDigest(
  given: {
    readonly tx: Tx
    readonly municipality: Municipality
    readonly keys: Keys
    readonly origin: string
    readonly now: Date
    /** Of today, in Norway. */
    readonly day: string
  },
  person: string,
): Promise<void> {
  const { tx, municipality, keys, origin, now, day } = given
  if (!(await claimDigest(tx, municipality.id, person, day))) return
  const found = await findReach(tx, municipality.id, person, now)
  if (found === undefined || !found.isActive) return

  // In their own language where they have chosen one.
  const { notice } = textFor(found.language ?? municipality.language).text.people
  const place = placeNames(municipality)[0]?.text ?? municipality.slug
  const key = await keys.of(municipality.id)
  for (const { channel, address } of digestTo(found))
    await sendMessage(tx, {
      keyOf: (_, municipalityId) => keys.of(municipalityId),
      municipality: municipality.id,
      person,
      kind: 'digest',
      channel,
      to: address,
      subject: channel === 'email' ? notice.subject(place) : undefined,
      words: notice[channel](place, `${origin}/${municipality.slug}/i-dag`),
      id: idFrom(key, `digest/${municipality.id}/${person}/${day}/${channel}`),
      now,
    })
}
