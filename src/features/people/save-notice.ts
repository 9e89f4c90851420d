import { placeNames } from '#base/municipality.ts'
import { sendMessage } from '#platform/message/send-message.ts'
import type { Request } from './request.ts'
import { selectPerson } from './store/people.ts'
import { textFor } from './text/text-for.ts'

/**
 * Tells someone here that something waits for them behind sign-in. The words are the same whatever it is: they lie with
 * whoever has the phone. Who has neither e-mail nor mobile here finds it on their own page alone.
 * Said in their own language where they have chosen one.
 */
export async function saveNotice(
  { tx, municipality, keys, origin, now }: Pick<Request, 'tx' | 'municipality' | 'keys' | 'origin' | 'now'>,
  person: string,
  kind: string,
): Promise<void> {
  const found = await selectPerson(tx, municipality.id, person)
  const way = found?.email
    ? ({ channel: 'email', to: found.email } as const)
    : found?.phone
      ? ({ channel: 'sms', to: found.phone } as const)
      : undefined
  if (way === undefined) return

  const { text } = textFor(found?.language ?? municipality.language)
  const place = placeNames(municipality)[0]?.text ?? municipality.slug
  const { notice } = text.people
  await sendMessage(tx, {
    keyOf: (_, municipalityId) => keys.of(municipalityId),
    municipality: municipality.id,
    person,
    kind,
    ...way,
    subject: way.channel === 'email' ? notice.subject(place) : undefined,
    words: notice[way.channel](place, `${origin}/${municipality.slug}/min-side`),
    id: crypto.randomUUID(),
    now,
  })
}
