import type { Tx } from '#platform/db/database.ts'
import { channels, codeMinutes, noticesHome, troubleOf, type Address, type Channel, type Reach } from './rules/reach.ts'
import type { Request } from './request.ts'
import { selectReach, type ReachRow } from './store/reach.ts'

export type FoundReach = Reach & {
  readonly language: string | undefined
  /** The municipality that keeps the card, when it is a copy. */
  readonly host: number | undefined
  readonly isActive: boolean
  /** To which a code was sent that can still be typed. */
  readonly awaiting: readonly Channel[]
}

/** How somebody is reached outside the application. Undefined: there is nobody. */
export async function findReach(
  tx: Tx,
  municipality: number,
  person: string,
  now: Date,
): Promise<FoundReach | undefined> {
  const row = await selectReach(tx, municipality, person, codesSince(now))
  return (
    row && {
      choice: row.told_by ?? undefined,
      addresses: addressesOf(row),
      language: row.language ?? undefined,
      host: row.host ?? undefined,
      isActive: row.is_active,
      awaiting: row.awaiting,
    }
  )
}

/** Codes made before this are over. */
export const codesSince = (now: Date): Date => new Date(now.getTime() - codeMinutes * 60_000)

/** What somebody is told where what was sent to them did not arrive, and where they put it right. */
export async function listUnreached({
  tx,
  municipality,
  actor,
  now,
  text: { notices },
  prefix,
}: Request): Promise<{ readonly words: string; readonly label: string; readonly href: string } | undefined> {
  const found = actor.person && (await findReach(tx, municipality.id, actor.person.id, now))
  if (found === undefined || troubleOf(found) !== 'failed') return undefined
  return { words: notices.trouble.failed, label: notices.fix.failed, href: prefix + noticesHome }
}

function addressesOf({ email, phone, states }: ReachRow): readonly Address[] {
  const onCard = { email, sms: phone }
  return channels.flatMap((channel) => {
    const address = onCard[channel]
    return address === null ? [] : [{ channel, address, state: states[channel] ?? 'unproven' }]
  })
}
