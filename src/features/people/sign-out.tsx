import { isLogoutToken, readLogoutToken } from '#platform/sign-in/logout-token.ts'
import { clearCookie, sessionCookie } from '#platform/session/cookies.ts'
import { signedOutAddress } from './addresses.ts'
import { openProvider } from './open-providers.ts'
import { closeProviderSession, closeSession } from './open-session.ts'
import { LeavingPage, SignedOutPage } from './pages/signed-out.tsx'
import { movedTo, type Answer, type OpenRequest } from './request.ts'

/** POST /logg-ut – ends the session here first, then leads on to the provider, whose own session goes too. */
export async function signOut(request: OpenRequest): Promise<Answer> {
  const { municipality, keys, origin, prefix, signIn, text } = request
  const provider = await request.inMunicipality(async (tx) => {
    const ended = await closeSession(tx, request)
    return ended && openProvider(tx, municipality.id, keys, ended)
  })
  const address = provider && (await signIn.signOutAddress(provider, signedOutAddress(origin, municipality.slug)))
  const to = address ?? `${prefix}/logg-ut`
  return {
    kind: 'left',
    to,
    cookies: [clearCookie(sessionCookie)],
    title: text.signedOut.title,
    body: <LeavingPage text={text} to={to} />,
  }
}

/** Ends the session here and goes on at once to an ordinary page: what the provider still knows must wait. */
export async function leaveFor(request: OpenRequest, address: string): Promise<Answer> {
  await request.inMunicipality((tx) => closeSession(tx, request))
  return movedTo(address, [clearCookie(sessionCookie)])
}

/** GET /logg-ut – back from signing out at the provider, or led here without one. */
export async function showSignedOut({ text, prefix }: OpenRequest): Promise<Answer> {
  return {
    kind: 'page',
    title: text.signedOut.title,
    body: <SignedOutPage text={text} front={`${prefix}/`} signIn={`${prefix}/logg-inn`} />,
  }
}

/**
 * GET /logg-ut/front/:provider – the provider's page asks in a frame, without our cookie. `iss` is printed with and without a
 * slash at its end, and Entra sends none: the address itself says which provider it is (integrations.md 1.1, 1.3).
 */
export async function signOutFromFrame(request: OpenRequest): Promise<Answer> {
  const { municipality, keys, parameters, query } = request
  const [session, issuer] = [query.get('sid'), query.get('iss')]
  await request.inMunicipality(async (tx) => {
    const provider = await openProvider(tx, municipality.id, keys, parameters['provider'] ?? '')
    if (provider === undefined || session === null || session.length > 200) return
    if (issuer !== null && issuer.replace(/\/$/, '') !== provider.issuer.replace(/\/$/, '')) return
    await closeProviderSession(tx, request, provider.id, session)
  })
  // The same answer whoever asks and whether there was a session: it tells nobody anything.
  return { kind: 'empty', status: 200 }
}

/** POST /logg-ut/bak/:provider – the provider's server says so, with a token that it signed. */
export async function signOutFromProvider(request: OpenRequest): Promise<Answer> {
  const { municipality, keys, parameters, form, signIn, now } = request
  const provider = await request.inMunicipality((tx) =>
    openProvider(tx, municipality.id, keys, parameters['provider'] ?? ''),
  )
  const token = form.get('logout_token') ?? ''
  if (provider === undefined || !isLogoutToken(token)) return { kind: 'empty', status: 400 }
  const session = await readLogoutToken(token, await signIn.keysOf(provider), provider, now)
  if (session === undefined) return { kind: 'empty', status: 400 }
  await request.inMunicipality((tx) => closeProviderSession(tx, request, provider.id, session))
  return { kind: 'empty', status: 200 }
}
