import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { DemoParts } from '#platform/sign-in/demo/parts.ts'
import { textOf } from '#platform/sign-in/demo/requests.ts'
import { showNotice } from '#platform/sign-in/demo/show-notice.tsx'
import { tellClients } from '#platform/sign-in/demo/sign-out.ts'
import { issuerInCallback, signIdToken } from '#platform/sign-in/demo/wrong-answers.ts'

/** Makes the library's answer the imitated provider's own, on its way out. */
export async function finishAnswer(ctx: KoaContextWithOIDC, parts: DemoParts): Promise<void> {
  // Absent when the library knows no such address.
  const { oidc } = ctx as { oidc?: KoaContextWithOIDC['oidc'] } // the library's type forgets it
  if (oidc === undefined) return
  switch (oidc.route) {
    case 'discovery':
      return finishDiscovery(ctx, parts)
    case 'authorization':
    case 'resume':
      return finishCallback(ctx, parts)
    case 'token':
      return finishToken(ctx, parts)
    case 'end_session':
      return finishSignOut(ctx, parts)
    default:
  }
}

function finishDiscovery(ctx: KoaContextWithOIDC, { imitation }: DemoParts): void {
  const { namesItself, backChannel } = imitation
  ctx.body = {
    ...(ctx.body as object), // the library's own record
    ...(namesItself ? {} : { authorization_response_iss_parameter_supported: undefined }),
    ...(backChannel
      ? {}
      : { backchannel_logout_supported: undefined, backchannel_logout_session_supported: undefined }),
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
  }
}

/** The name of the provider in the answer, where there is one. */
function finishCallback(ctx: KoaContextWithOIDC, { imitation, wrong }: DemoParts): void {
  const address = URL.parse(ctx.response.get('location'))
  if (address?.searchParams.has('iss') !== true) return

  const other = issuerInCallback(wrong())
  if (other !== undefined) address.searchParams.set('iss', other)
  else if (!imitation.namesItself) address.searchParams.delete('iss')
  ctx.redirect(address.href)
}

async function finishToken(ctx: KoaContextWithOIDC, { imitation, signer, now, wrong }: DemoParts): Promise<void> {
  const { id_token: token, ...rest } = ctx.body as { id_token?: string } // a token answer, or an error without one
  if (token === undefined) return

  const { at_hash: _none, iat = 0, exp = 0, auth_time: since, ...claims } = decodeJwt(token)
  // The library has no other clock than the machine's.
  const shift = Math.round((now().getTime() - Date.now()) / 1000)
  const finished = {
    ...claims,
    iat: iat + shift,
    exp: exp + shift,
    ...(typeof since === 'number' ? { auth_time: since + shift } : {}),
    jti: randomUUID(),
  }
  ctx.body = { ...rest, id_token: await signIdToken(signer, finished, imitation, wrong()) }
}

/** The library has proven the client and the address of return; the rest is done at once, with no question asked. */
async function finishSignOut(ctx: KoaContextWithOIDC, parts: DemoParts): Promise<void> {
  const { session, params, provider } = ctx.oidc
  if (ctx.status !== 200 || session === undefined) return

  await tellClients(session, parts)
  await session.destroy()
  ctx.cookies.set(provider.cookieName('session'), null, { path: parts.path, signed: true, overwrite: true })

  const back = URL.parse(textOf(params, 'post_logout_redirect_uri') ?? '')
  if (back === null) return showNotice(ctx, parts, { title: 'Du er logget ut', lead: 'Du kan lukke siden.' })
  const state = textOf(params, 'state')
  if (state !== undefined) back.searchParams.set('state', state)
  ctx.status = 303
  ctx.redirect(back.href)
}
