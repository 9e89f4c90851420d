import { placeNames, type Municipality } from '#base/municipality.ts'
import { sendMessage } from '#platform/message/send-message.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { idFrom } from './id-from.ts'
import { claimDigest } from './store/notices.ts'
import { selectPerson } from './store/people.ts'
import { textFor } from './text/text-for.ts'

/**
 * Tells someone here, outside the application, that something waits for them behind sign-in: once a day, however much it is. The words
 * are the same whatever it is, since they lie with whoever has the phone. Who has neither e-mail nor mobile here finds it on
 * their own page alone. That it was sent and what it was about are kept in one transaction, and the message's id is made of whom and
 * when: two workers, or one that died, send no second and lose none.
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
  const found = await selectPerson(tx, municipality.id, person)
  const way = found?.email
    ? ({ channel: 'email', to: found.email } as const)
    : found?.phone
      ? ({ channel: 'sms', to: found.phone } as const)
      : undefined
  if (way === undefined || found === undefined || found.deactivated_at !== null) return

  // In their own language where they have chosen one.
  const { text } = textFor(found.language ?? municipality.language)
  const place = placeNames(municipality)[0]?.text ?? municipality.slug
  const { notice } = text.people
  await sendMessage(tx, {
    keyOf: (_, municipalityId) => keys.of(municipalityId),
    municipality: municipality.id,
    person,
    kind: 'digest',
    ...way,
    subject: way.channel === 'email' ? notice.subject(place) : undefined,
    words: notice[way.channel](place, `${origin}/${municipality.slug}/i-dag`),
    id: idFrom(await keys.of(municipality.id), `digest/${municipality.id}/${person}/${day}/${way.channel}`),
    now,
  })
}
