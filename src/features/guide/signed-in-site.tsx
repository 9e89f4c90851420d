import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { TrieRouter } from 'hono/router/trie-router'
import { osloTime } from '#base/oslo-time.ts'
import type { Municipality } from '#base/municipality.ts'
import { isUuid } from '#base/uuid.ts'
import {
  administers,
  CopyPage,
  FileLostPage,
  forgetKept,
  isFresh,
  keepForLater,
  missing,
  openActor,
  openIdentityOf,
  peopleTextFor,
  showNoAccess,
  type Actor,
  type Answer,
  type Asked,
  type FileRoute,
  type Holdings,
  type OpenRequest,
  type PublicPageAsked,
  type OpenRoute,
  type Request as PersonsRequest,
  type ShownPage,
  type SignedInRoute,
} from '#features/people/index.ts'
import type { Mode } from '#platform/config.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { readCookie, sessionCookie } from '#platform/session/cookies.ts'
import type { Scan } from '#platform/scan/scan.ts'
import type { Tries } from '#platform/session/tries.ts'
import type { SignInClient } from '#platform/sign-in/client.ts'
import { readForm } from '#platform/web/read-form.ts'
import { readUpload } from '#platform/web/read-upload.ts'
import { isFromOurPages } from '#platform/web/same-origin.ts'
import type { WebEnv } from '#platform/web/request-context.ts'
import type { Headers as PageHeaders } from '#platform/web/security-headers.ts'
import { SignedInFrame } from './pages/signed-in-frame.tsx'
import { showWrong } from './show-wrong.tsx'
import { inFull } from './shown.ts'
import type { PublicPages } from './find-page.ts'
import type { ReadView } from './remember-shells.ts'
import type { Visit } from './visit.ts'

export type SignedInParts = {
  readonly mode: Mode
  /** Scheme and host of everything that needs a session. */
  readonly origin: string
  readonly headers: PageHeaders
  readonly keys: Keys
  readonly tries: Tries
  /** Undefined: no virus scanner is set up. */
  readonly scan: Scan | undefined
  readonly signIn: SignInClient
  readonly holdings: Holdings
  readonly settings: Asked['settings']
  readonly serviceKinds: Asked['serviceKinds']
  readonly waiting: Asked['waiting']
  readonly familyHome: Asked['familyHome']
  readonly startHome: Asked['startHome']
  readonly assisted: Assisted
  readonly actWords: Asked['actWords']
  readonly readView: ReadView
  /** What answers at public addresses. */
  readonly publicPages: PublicPages
  readonly routes: readonly AnyRoute[]
  /** What other features have in the menu of who is signed in, and their words for what was done. */
  readonly menu: readonly MenuEntry[]
  readonly receipts: (language: string) => Readonly<Record<string, string>>
}

/** One of the family with somebody at work beside: how they are known, and where it ends, below the municipality. */
export type Assisted = {
  open(asking: Asked & Pick<OpenRequest, 'cookie'>, tx: Tx): Promise<Actor | undefined>
  readonly leave: string
  readonly end: { readonly path: string; readonly label: (language: string) => string }
  readonly renew: string
}

export type MenuEntry = {
  readonly at: NonNullable<ShownPage['at']>
  /** Below the municipality's address. */
  readonly path: string
  readonly label: (language: string) => string
  readonly isFor: (actor: Actor, municipality: Municipality) => boolean
}

export type SignedInSite = {
  /** What answers at an address below a municipality; undefined: nothing here, so the public pages are asked. */
  find(method: string, path: string): Found | undefined
  answer(found: Found, visit: Visit, c: Context<WebEnv>): Promise<Response>
}

type AnyRoute = OpenRoute | SignedInRoute | FileRoute

type Found = { readonly route: AnyRoute; readonly parameters: Readonly<Record<string, string>> }

/** An answer with what it takes to make a page of it. */
type Made =
  | Answer
  | { readonly kind: 'document'; readonly status: number; readonly document: Child; readonly frames: boolean }

/** Everything behind sign-in: one place where each request passes origin, session, role and freshness, in that order. */
export function createSignedInSite(parts: SignedInParts): SignedInSite {
  const router = new TrieRouter<AnyRoute>()
  // Kept nowhere; and the browser says to us, and only to us, which page a form comes from.
  const headers: PageHeaders = { ...parts.headers, 'referrer-policy': 'same-origin', 'cache-control': 'no-store' }
  for (const route of parts.routes) router.add(route.method, route.path, route)

  return {
    find: (method, path) => {
      const [[first]] = router.match(method === 'HEAD' ? 'GET' : method, path)
      return first && { route: first[0], parameters: ownKeys(first[1]) }
    },
    answer: async ({ route, parameters }, visit, c) => {
      if ('look' in route) return answerWithFile(route, parameters, visit, c)
      const isPost = c.req.method === 'POST'
      const form = isPost ? await readForm(c) : new URLSearchParams()
      const asked = askedFrom(visit, c, parameters, form)
      const isTrusted =
        !isPost || ('fromProvider' in route && route.fromProvider) || isFromOurPages(c.req.raw.headers, parts.origin)
      if (form === undefined || !isTrusted) return bad(visit)

      // Opened in a transaction of its own the first time: whoever waits for it may not hold a connection meanwhile.
      await parts.keys.of(visit.municipality.id)
      const made =
        route.who === 'everyone' ? await openly(route, asked, visit, c) : await signedIn(route, asked, visit, c)
      return respond(made, route, visit)
    },
  }

  /** Nothing of a file is read before it is known that somebody with a role here sends it, from a page of ours. */
  async function answerWithFile(
    route: FileRoute,
    parameters: Found['parameters'],
    visit: Visit,
    c: Context<WebEnv>,
  ): Promise<Response> {
    if (!isFromOurPages(c.req.raw.headers, parts.origin)) return bad(visit)
    await parts.keys.of(visit.municipality.id)
    const passed: Answer = { kind: 'empty', status: 204 }
    const gate = {
      ...route,
      answer: async (request: PersonsRequest) => ((await route.isOpenTo(request)) ? passed : missing),
    }
    const stopped = await signedIn(gate, askedFrom(visit, c, parameters, undefined), visit, c)
    if (stopped !== passed) return respond(stopped, route, visit)

    const upload = await readUpload(c.req.raw, route.largestFile, route.mostFiles)
    if (upload === undefined) return bad(visit)
    const answer = await route.look({ file: upload.file, files: upload.files, scan: parts.scan })
    const made = await signedIn({ ...route, answer }, askedFrom(visit, c, parameters, upload.fields), visit, c)
    return respond(made, route, visit)
  }

  async function bad(visit: Visit): Promise<Response> {
    return page((await showWrong(visit, 'bad', parts.readView)).document, 422)
  }

  function askedFrom(
    visit: Visit,
    c: Context<WebEnv>,
    parameters: Readonly<Record<string, string>>,
    form: URLSearchParams | undefined,
  ): Asked {
    const { municipality, language, prefix, now, query } = visit
    const { text } = peopleTextFor(language)
    return {
      ...{ municipality, language, text, prefix, now, query, parameters },
      ...{ keys: parts.keys, tries: parts.tries, holdings: parts.holdings, mode: parts.mode, origin: parts.origin },
      ...{
        settings: parts.settings,
        serviceKinds: parts.serviceKinds,
        waiting: parts.waiting,
        familyHome: parts.familyHome,
        startHome: parts.startHome,
        actWords: parts.actWords,
        publicPage: (tx, read) => publicPage(visit, tx, read),
      },
      today: osloTime(now).day,
      requestId: c.env.request.requestId,
      form: form ?? new URLSearchParams(),
    }
  }

  /** As readers get it, with what the transaction has changed. */
  async function publicPage(
    visit: Visit,
    tx: Tx,
    { path, language, service, filesAt }: PublicPageAsked,
  ): Promise<string | undefined> {
    const { municipality } = visit
    const prefixOf = (code: string) =>
      code === municipality.language ? `/${municipality.slug}` : `/${municipality.slug}/${code}`
    const shown = await parts.publicPages(
      {
        ...{ ...visit, language, service, filesAt, prefix: prefixOf(language), query: new URLSearchParams() },
        inLanguage: (code) => prefixOf(code) + path,
        inMunicipality: (work) => work(tx),
      },
      path,
    )
    return shown !== undefined && 'document' in shown ? inFull(shown.document) : undefined
  }

  async function openly(route: OpenRoute, asked: Asked, visit: Visit, c: Context<WebEnv>): Promise<Made> {
    const answer = await route.answer({
      ...asked,
      inMunicipality: visit.inMunicipality,
      signIn: parts.signIn,
      address: new URL(c.req.url.slice(new URL(c.req.url).origin.length), parts.origin),
      cookie: (name) => readCookie(c.req.header('cookie'), name),
      userAgent: c.req.header('user-agent'),
      known: c.req.header('if-none-match'),
    })
    if (answer.kind !== 'page' && answer.kind !== 'left') return answer
    return visit.inMunicipality((tx) => framed(tx, visit, answer, undefined))
  }

  async function signedIn(
    route: SignedInRoute | (SignedInRoute & FileRoute),
    asked: Asked,
    visit: Visit,
    c: Context<WebEnv>,
  ): Promise<Made> {
    const cookie = (name: string) => readCookie(c.req.header('cookie'), name)
    const token = cookie(sessionCookie)
    return visit.inMunicipality(async (tx) => {
      const actor =
        (token === undefined ? undefined : await openActor(tx, visit.municipality.id, token, asked)) ??
        (route.assisted === true ? await parts.assisted.open({ ...asked, cookie }, tx) : undefined)
      if ('look' in route && (actor === undefined || actor.mustShowMore)) return fileLost(tx, asked, visit, c)
      if (actor === undefined) return signInFirst(tx, asked, visit, c, { token, isKept: isKept(route, c) })

      const isForFamily = route.who === 'family'
      if (actor.mustShowMore && route.who !== 'signed-in' && !isForFamily)
        return again(tx, asked, visit, c, { identity: actor.session.identity, isKept: isKept(route, c) })

      const request = { ...asked, tx, actor }
      const shown = (answer: Answer) => (answer.kind === 'page' ? framed(tx, visit, answer, actor) : answer)
      // Another municipality's provider vouches for nobody's parents here.
      const mayAsk = isForFamily ? actor.session.isFamily && actor.session.isOwn : actor.person !== undefined
      if (isForFamily && !mayAsk && actor.person !== undefined) return missing
      if (!mayAsk && route.who !== 'signed-in') return shown(await showNoAccess(request))
      if (route.fresh === true && !isFresh(actor.session, asked.now))
        return again(tx, asked, visit, c, { identity: actor.session.identity, isKept: isKept(route, c) })

      const kept = asked.form.get('kept')
      if (kept !== null) {
        asked.form.delete('kept')
        if (isUuid(kept))
          await forgetKept(tx, { municipality: visit.municipality.id, parked: kept, identity: actor.session.identity })
      }
      const answer = await route.answer(request)
      if (answer.kind === 'show-again')
        return again(tx, asked, visit, c, { identity: actor.session.identity, isKept: isKept(route, c) })
      return shown(answer)
    })
  }

  /** Nobody is signed in, or no longer. What was typed is kept for the one who typed it. */
  async function signInFirst(
    tx: Tx,
    asked: Asked,
    visit: Visit,
    c: Context<WebEnv>,
    { token, isKept }: { readonly token: string | undefined; readonly isKept: boolean },
  ): Promise<Made> {
    const signIn = `${visit.prefix}/logg-inn`
    if (!isKept) return { kind: 'moved', to: withQuery(signIn, { til: pathOf(c) }) }
    const identity = token === undefined ? undefined : await openIdentityOf(tx, token)
    if (identity !== undefined) {
      await park(tx, asked, visit, c, identity)
      return { kind: 'moved', to: signIn }
    }
    const answer: Answer = {
      kind: 'page',
      status: 401,
      title: asked.text.kept.copyTitle,
      body: <CopyPage text={asked.text} fields={[...asked.form]} signIn={signIn} />,
    }
    return framed(tx, visit, answer, undefined)
  }

  /** A file is too much to keep for someone who may not come back; the page with its form is where signing in leads. */
  async function fileLost(tx: Tx, asked: Asked, visit: Visit, c: Context<WebEnv>): Promise<Made> {
    const signIn = withQuery(`${visit.prefix}/logg-inn`, { til: pathOf(c) })
    const body = <FileLostPage text={asked.text} signIn={signIn} />
    return framed(tx, visit, { kind: 'page', status: 401, title: asked.text.kept.copyTitle, body }, undefined)
  }

  /** An act of consequence: the person shows anew who they are, and then goes on with what they did. */
  async function again(
    tx: Tx,
    asked: Asked,
    visit: Visit,
    c: Context<WebEnv>,
    { identity, isKept }: { readonly identity: string; readonly isKept: boolean },
  ): Promise<Made> {
    if (isKept) await park(tx, asked, visit, c, identity)
    return {
      kind: 'moved',
      to: withQuery(`${visit.prefix}/logg-inn`, { sikker: '1', ...(isKept ? {} : { til: pathOf(c) }) }),
    }
  }

  async function park(tx: Tx, asked: Asked, visit: Visit, c: Context<WebEnv>, identity: string): Promise<void> {
    const { form, keys, now } = asked
    await keepForLater(tx, { municipality: visit.municipality.id, identity, path: pathOf(c), form, keys, now })
  }

  async function framed(
    tx: Tx,
    visit: Visit,
    answer: Extract<Answer, { kind: 'page' | 'left' }>,
    actor: Actor | undefined,
  ): Promise<Made> {
    // The page is read in the transaction that answers; the visit's own would be another.
    const view = await parts.readView(tx, visit)
    const { text } = peopleTextFor(visit.language)
    const document = (
      <SignedInFrame
        visit={visit}
        view={view}
        title={answer.title}
        at={answer.kind === 'page' ? answer.at : undefined}
        isWriting={answer.kind === 'page' && answer.isWriting === true}
        words={{ ...text.frame, signIn: text.signIn.title }}
        session={
          actor && {
            ends: actor.session.endsAt,
            name: actor.person?.name,
            administers: administers(actor),
            assisted: actor.session.beside && {
              ...parts.assisted,
              end: { action: parts.assisted.end.path, label: parts.assisted.end.label(visit.language) },
            },
          }
        }
        done={doneWords({ ...parts.receipts(visit.language), ...text.done }, visit.query.get(doneIn))}
        menu={parts.menu.filter(({ isFor }) => actor !== undefined && isFor(actor, visit.municipality))}
      >
        {answer.body}
      </SignedInFrame>
    )
    if (answer.kind === 'left') return { ...answer, body: document }
    return { kind: 'document', status: answer.status ?? 200, document, frames: answer.frames === true }
  }

  async function respond(made: Made, route: AnyRoute, visit: Visit): Promise<Response> {
    switch (made.kind) {
      case 'document':
        return page(made.document, made.status, made.frames)
      // Answered before a page is made of anything; a browser without a session shows nobody anything.
      case 'show-again':
      case 'missing': {
        const { document } = await showWrong(visit, 'not-found', parts.readView)
        return page(document, 404)
      }
      case 'moved':
        return withCookies(
          new Response(null, { status: 303, headers: { ...headers, location: receipted(made.to, made.done) } }),
          made.cookies,
        )
      case 'left': {
        const left = page(made.body, 200)
        left.headers.set('refresh', `0; url=${made.to}`)
        return withCookies(left, made.cookies)
      }
      case 'file': {
        const disposition = `attachment; filename="${made.name}"`
        return new Response(made.body, {
          headers: {
            ...headers,
            // What is in it is not ours: wherever a browser shows it after all, it does nothing there.
            'content-security-policy': "sandbox; default-src 'none'",
            'content-type': made.type,
            'content-disposition': disposition,
            ...(made.etag === undefined ? {} : { etag: made.etag }),
          },
        })
      }
      case 'framed':
        return new Response(made.html, {
          headers: { ...headers, ...ownFrames(headers, 'frame-ancestors'), 'content-type': 'text/html; charset=utf-8' },
        })
      case 'parts':
        return new Response(inFull(made.body), {
          headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
        })
      case 'empty':
        return new Response(null, { status: made.status, headers: { ...framing(route), ...made.headers } })
      case 'page':
        return page(made.body, made.status ?? 200)
    }
  }

  function page(document: Child, status: number, frames = false): Response {
    return new Response(inFull(document), {
      status,
      headers: {
        ...headers,
        ...(frames ? ownFrames(headers, 'frame-src') : {}),
        'content-type': 'text/html; charset=utf-8',
      },
    })
  }

  /** One page of ours may stand in a frame of the provider's, and holds nothing (ASVS 3.4.6). */
  function framing(route: AnyRoute): PageHeaders {
    if (!('framedBy' in route) || route.framedBy === undefined) return headers
    const policy = headers['content-security-policy'] ?? ''
    return {
      ...headers,
      'content-security-policy': policy.replace(
        "frame-ancestors 'none'",
        `frame-ancestors ${route.framedBy.join(' ')}`,
      ),
    }
  }
}

/** What a page says of frames, when it is or holds one of our own. */
function ownFrames(headers: PageHeaders, directive: 'frame-src' | 'frame-ancestors'): PageHeaders {
  const policy = headers['content-security-policy'] ?? ''
  const [none, own] = [`${directive} 'none'`, `${directive} 'self'`]
  return { 'content-security-policy': policy.includes(none) ? policy.replace(none, own) : `${policy}; ${own}` }
}

/** Names and ids in an address, and names of files; anything else names nothing. */
const ownKeys = (parameters: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => /^[\w-]{1,100}(\.[a-z]{3,4})?$/.test(String(value))),
  )

/** The word in an address that says which receipt its page begins with. It says what, never about whom. */
const doneIn = 'gjort'

function receipted(to: string, done: string | undefined): string {
  if (done === undefined) return to
  const [address = '', place] = to.split('#')
  return `${address}${address.includes('?') ? '&' : '?'}${doneIn}=${done}${place === undefined ? '' : `#${place}`}`
}

const doneWords = (words: Readonly<Record<string, string>>, done: string | null): string | undefined =>
  done !== null && Object.hasOwn(words, done) ? words[done] : undefined

/** What was typed waits for whoever typed it; a route may say that what is sent to it may lie nowhere. */
const isKept = (route: SignedInRoute, c: Context): boolean => c.req.method === 'POST' && route.kept !== false

const pathOf = (c: Context): string => c.req.url.slice(new URL(c.req.url).origin.length)

const withQuery = (address: string, query: Readonly<Record<string, string>>): string =>
  Object.keys(query).length === 0 ? address : `${address}?${new URLSearchParams(query).toString()}`

function withCookies(response: Response, cookies: readonly string[] = []): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
