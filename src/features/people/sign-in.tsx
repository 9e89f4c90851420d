import { attemptCookie, clearCookie, sessionCookie, setCookie } from '#platform/session/cookies.ts'
import { newToken } from '#platform/crypto/seal.ts'
import { callback } from './addresses.ts'
import { insertAttemptFor, takeAttemptOf } from './save-attempt.ts'
import { openProvider, openProviders } from './open-providers.ts'
import { openSession, recordRefusedSignIn } from './open-session.ts'
import { SignInPage, SignInRefusedPage } from './pages/sign-in.tsx'
import { movedTo, missing, type Answer, type OpenRequest } from './request.ts'
import { listValues } from './list-values.ts'
import type { Level } from './rules/actor.ts'
import type { RefusedWhy } from './rules/refused-why.ts'
import { returnTo } from './rules/return-to.ts'
import { familyLevel } from './rules/settings.ts'

/** GET /logg-inn – the ways in. `til`: where the person was going; `sikker`: they must show anew who they are. */
export async function showSignIn(request: OpenRequest): Promise<Answer> {
  const { municipality, keys, query, text, prefix, origin } = request
  const to = returnTo(query.get('til'), municipality.slug)
  const fresh = query.get('sikker') === '1'
  const providers = await request.inMunicipality((tx) => openProviders(tx, municipality.id, keys))
  const further = new URLSearchParams({ til: to, ...(fresh ? { sikker: '1' } : {}) })
  return {
    kind: 'page',
    title: text.signIn.title,
    body: (
      <SignInPage
        text={text}
        fresh={fresh}
        works={canSignIn(origin)}
        providers={providers.map(({ id, name, forWhom }) => ({
          name,
          forWhom,
          href: `${prefix}/logg-inn/til/${id}?${further.toString()}`,
        }))}
      />
    ),
  }
}

/** GET /logg-inn/til/:provider – remembers what was begun, and sends the browser there. */
export async function beginSignIn(request: OpenRequest): Promise<Answer> {
  const { municipality, keys, query, parameters, origin, now, language, signIn } = request
  const provider = await request.inMunicipality((tx) =>
    openProvider(tx, municipality.id, keys, parameters['provider'] ?? ''),
  )
  if (provider === undefined) return missing

  const fresh = query.get('sikker') === '1'
  const level = fresh || provider.forWhom !== 'family' ? 'high' : await levelForFamilies(request)
  const begun = await signIn.begin(provider, { returnTo: callback(origin, municipality.slug), level, fresh, language })
  if (begun === 'away') return refused(request, 'away')

  const browser = newToken()
  await request.inMunicipality((tx) =>
    insertAttemptFor(tx, municipality.id, keys, provider.id, {
      ...begun,
      browser,
      returnTo: returnTo(query.get('til'), municipality.slug),
      level,
      fresh,
      at: now,
    }),
  )
  return movedTo(begun.address, [setCookie(attemptCookie, browser)])
}

/** The least that a family shows; which pages want more, their doors say. */
const levelForFamilies = ({ inMunicipality, municipality, today }: OpenRequest): Promise<Level> =>
  inMunicipality(async (tx) => {
    const valueOf = await listValues({ tx, municipality, today })
    return valueOf(familyLevel) === 'high' ? 'high' : 'substantial'
  })

/** GET /logg-inn/tilbake – back from the provider: checks everything, and only then lets the person in. */
export async function finishSignIn(request: OpenRequest): Promise<Answer> {
  const { municipality, query, cookie, now, keys, signIn, address } = request
  const [state, browser] = [query.get('state'), cookie(attemptCookie)]
  const taken =
    state === null || browser === undefined
      ? undefined
      : await request.inMunicipality((tx) => takeAttemptOf(tx, municipality.id, keys, { state, browser, now }))
  if (state === null || taken === undefined) {
    await request.inMunicipality((tx) => recordRefusedSignIn(tx, request, undefined, 'unknown-attempt'))
    return refused(request, 'unknown-attempt')
  }

  const { provider, nonce, verifier, level, fresh, startedAt } = taken
  const signedIn = await signIn.finish(
    provider,
    { address, state, nonce, verifier },
    { level, fresh, at: startedAt, now },
  )
  if (typeof signedIn === 'string') {
    await request.inMunicipality((tx) => recordRefusedSignIn(tx, request, provider, signedIn))
    return refused(request, signedIn, taken.returnTo)
  }

  const { token, parked } = await request.inMunicipality((tx) =>
    openSession(tx, request, provider, signedIn, cookie(sessionCookie)),
  )
  const to = parked === undefined ? taken.returnTo : `/${municipality.slug}/min-side/tatt-vare-pa/${parked}`
  return movedTo(to, [setCookie(sessionCookie, token), clearCookie(attemptCookie)])
}

function refused({ text, prefix, municipality }: OpenRequest, why: RefusedWhy, to?: string): Answer {
  const again =
    to === undefined ? `${prefix}/logg-inn` : `${prefix}/logg-inn?${new URLSearchParams({ til: to }).toString()}`
  return {
    kind: 'page',
    status: 401,
    title: text.signIn.title,
    body: <SignInRefusedPage text={text} why={why} again={again} help={`/${municipality.slug}/hjelp`} />,
  }
}

/** A browser keeps our cookie over https, and on localhost (interfaces.md). */
const canSignIn = (origin: string): boolean =>
  origin.startsWith('https://') || /^http:\/\/localhost(:\d+)?$/.test(origin)
