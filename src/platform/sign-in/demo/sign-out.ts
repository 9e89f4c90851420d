import type { AdapterPayload } from 'oidc-provider'
import { mintLogoutToken } from '#platform/sign-in/demo/logout-token.ts'
import type { DemoParts } from '#platform/sign-in/demo/parts.ts'
import { subjectOf } from '#platform/sign-in/demo/subject.ts'

/**
 * Tells every client that took part in a session that it is over, the one that asked for it too. As ID-porten does: one
 * attempt each, at most five seconds, and nobody hears of it when it fails. The library has no front channel any more, and
 * its back channel refuses to call this machine, so both are ours. The front channel is a plain GET without cookies, which
 * is all that is left of a frame in a browser that keeps third parties' cookies away.
 */
export async function tellClients(session: SessionOver, parts: DemoParts): Promise<void> {
  const { issuer, imitation, clients, signer, now } = parts
  const { accountId, authorizations = {} } = session
  if (accountId === undefined) return

  await Promise.all(
    clients.flatMap(({ clientId, backchannelLogoutUri, frontchannelLogoutUri }) => {
      const sid = authorizations[clientId]?.sid
      if (sid === undefined) return []

      const front = new URL(frontchannelLogoutUri)
      for (const [name, value] of Object.entries(imitation.frontChannelQuery(issuer, sid)))
        front.searchParams.set(name, value)

      const told = [call(parts, 'front', front.href, { method: 'GET' })]
      if (imitation.backChannel) told.push(postNote(clientId, backchannelLogoutUri, sid))
      return told
    }),
  )

  async function postNote(clientId: string, address: string, sid: string): Promise<void> {
    const subject = subjectOf(issuer, clientId, accountId ?? '')
    const note = await mintLogoutToken(signer, { issuer, clientId, subject, session: sid, now: now() })
    await call(parts, 'back', address, { method: 'POST', body: new URLSearchParams({ logout_token: note }) })
  }
}

/** What the library keeps of a session. */
export type SessionOver = Pick<AdapterPayload, 'accountId' | 'authorizations'>

async function call({ send, log }: DemoParts, channel: string, address: string, request: RequestInit): Promise<void> {
  try {
    const { ok, status } = await send(address, { ...request, redirect: 'manual', signal: AbortSignal.timeout(5000) })
    if (!ok) log.warn('A notice of signing out was not accepted', { channel, status })
  } catch (error) {
    log.warn('A notice of signing out could not be delivered', { channel }, error)
  }
}
