import { sendMessage } from '#platform/message/send-message.ts'
import type { Request } from './request.ts'

/**
 * A letter to someone at work about what is public anyway, in its own words. Of what concerns anyone, a notice says only that something
 * waits (`saveNotice`).
 */
export async function saveLetter(
  {
    tx,
    municipality,
    keys,
    now,
  }: Pick<Request, 'tx' | 'keys' | 'now'> & { readonly municipality: { readonly id: number } },
  letter: {
    readonly person: string
    readonly to: string
    readonly kind: string
    readonly subject: string
    readonly words: string
  },
): Promise<void> {
  await sendMessage(tx, {
    ...letter,
    keyOf: (_, municipalityId) => keys.of(municipalityId),
    municipality: municipality.id,
    channel: 'email',
    id: crypto.randomUUID(),
    now,
  })
}
