import { Hono, type Context } from 'hono'
import type { Child } from 'hono/jsx'
import { LRUCache } from 'lru-cache'
import { interfaceLanguageFor } from '#base/language.ts'
import type { ContentWatch } from '#features/content/index.ts'
import type { Municipality } from '#base/municipality.ts'
import { listColours, openMunicipality } from '#features/municipality/index.ts'
import type { Database } from '#platform/db/database.ts'
import { isDatabaseAway } from '#platform/db/database-away.ts'
import type { Log } from '#platform/log.ts'
import { codingFor, type PageCache } from '#platform/web/page-cache.ts'
import { readForm } from '#platform/web/read-form.ts'
import type { Tries } from '#platform/session/tries.ts'
import { isFromOurPages } from '#platform/web/same-origin.ts'
import { placeOf, type WebEnv } from '#platform/web/request-context.ts'
import type { Headers } from '#platform/web/security-headers.ts'
import type { Assets } from '#ui/assets.ts'
import { isColour, themeCss } from '#ui/theme.ts'
import { BareWrong, type WrongKind } from './pages/wrong.tsx'
import { answerRoutes, pageRoutes, type AnswerRoute, type PageRoute } from './routes.ts'
import { showDirectory } from './show-directory.tsx'
import { showWrong } from './show-wrong.tsx'
import { inFull, type SentFile, type Shown } from './shown.ts'
import type { ReadView } from './remember-shells.ts'
import type { SignedInSite } from './signed-in-site.tsx'
import { textFor } from './text/text-for.ts'
import type { Visit } from './visit.ts'
import { answerIn, townRouter } from './find-page.ts'

export type SiteParts = {
  readonly origin: string
  readonly demo: boolean
  readonly database: Database
  readonly watch: ContentWatch
  readonly cache: PageCache
  readonly readView: ReadView
  readonly log: Log
  readonly assets: Assets
  readonly headers: Headers
  readonly isHoliday: (day: string) => boolean
  readonly tries: Tries
  /** Pages of other features below a municipality; they stand before the guide's, whose last addresses are content. */
  readonly pages: readonly PageRoute[]
  readonly answers: readonly AnswerRoute[]
  /** Everything that needs a session, and the host it lives on; in demo the same as `origin`. */
  readonly signedIn: SignedInSite
  readonly signedInOrigin: string
  /** Where a municipality that readers do not meet yet is made ready, below it. */
  readonly startHome: string
}

type Found = { municipality: Municipality; base: string; rest: string }

/** Every public address, for all municipalities: by path on the shared host, or on a host name of its own. */
export function createSite(parts: SiteParts): Hono<WebEnv> {
  const { database, watch, cache, log } = parts
  const towns = new LRUCache<string, { generation: number; municipality: Municipality | undefined }>({ max: 2000 })
  const router = townRouter([...parts.pages, ...pageRoutes], [...parts.answers, ...answerRoutes])

  return new Hono<WebEnv>()
    .get('/robots.txt', () =>
      plain(parts.demo ? 'User-agent: *\nDisallow: /\n' : 'User-agent: *\nAllow: /\n', parts.headers),
    )
    .get('/assets/theme/:file{[0-9a-f]{6}\\.css}', (c) => theme(c.req.param('file').slice(0, 6)))
    .all('*', (c) => answer(c))
    .onError((error, c) => wrong(c, error))

  async function answer(c: Context<WebEnv>): Promise<Response> {
    await watch.catchUp()
    const found = await findTown(c)
    if (found === undefined) {
      if (isSignedInHost(c) && isReading(c)) return elsewhere(parts.origin, c)
      if (c.req.path !== '/' || !isReading(c)) return bare('not-found', 404)
      const generation = watch.generation()
      const shown = await database.inInstallation((tx) =>
        showDirectory(tx, { assets: neutralAssets(), demo: parts.demo }),
      )
      return document(c, shown, generation)
    }

    const { municipality, base, rest } = found
    const language = languageIn(rest, municipality)
    const path = language === undefined ? rest : rest.slice(language.length + 1) || '/'
    if (language === municipality.language) return moved(`${base}${path}`)
    if (rest === '' || (language !== undefined && rest === `/${language}`)) return moved(`${base}${rest}/`)
    if (path.length > 1 && path.endsWith('/')) return moved(base + rest.replace(/\/+$/, ''))

    const behindSignIn = parts.signedIn.find(c.req.method, path)
    if (behindSignIn !== undefined) return answerSignedIn(behindSignIn, found, language, path, c)
    if (isSignedInHost(c) && isReading(c)) return elsewhere(parts.origin, c)
    if (!municipality.isPublic) return bare('not-public', 404, undefined, `/${municipality.slug}${parts.startHome}`)

    const visit = visitTo(found, language ?? municipality.language, path, c)
    if (visit === undefined) return bare('not-found', 404)
    const generation = watch.generation()
    const fields = c.req.method === 'POST' ? await readForm(c) : new URLSearchParams()
    if (fields === undefined)
      return document(c, { ...(await showWrong(visit, 'bad', parts.readView)), status: 422 }, generation)

    const shown = await answerIn(router, c.req.method, path, visit, Object.fromEntries(fields))
    if (shown === undefined) return document(c, await showWrong(visit, 'not-found', parts.readView), generation)
    if ('bytes' in shown) return sent(shown, c)
    return 'moved' in shown ? moved(shown.moved) : document(c, shown, generation, base === '')
  }

  /** On its own host alone: the public one sends on, and never sees the cookie (product.md). */
  async function answerSignedIn(
    behindSignIn: NonNullable<ReturnType<SignedInSite['find']>>,
    found: Found,
    language: string | undefined,
    path: string,
    c: Context<WebEnv>,
  ): Promise<Response> {
    const { municipality } = found
    const base = `/${municipality.slug}`
    if (hostOf(c) !== new URL(parts.signedInOrigin).host) {
      if (!isReading(c)) return bare('not-found', 404)
      const { search } = new URL(c.req.url)
      const rest = `${base}${language === undefined ? '' : `/${language}`}${path}${search}`
      return new Response(null, { status: 307, headers: { ...parts.headers, location: parts.signedInOrigin + rest } })
    }
    const visit = visitTo({ ...found, base }, language ?? municipality.language, path, c)
    return visit === undefined ? bare('not-found', 404) : parts.signedIn.answer(behindSignIn, visit, c)
  }

  /** On a municipality's own host, which was found by its name; the scheme is that of the installation. */
  function originOf(c: Context): string {
    return `${new URL(parts.origin).protocol}//${hostOf(c)}`
  }

  /** Whether this is the host for signed-in pages, and public pages have another. */
  function isSignedInHost(c: Context): boolean {
    return parts.signedInOrigin !== parts.origin && hostOf(c) === new URL(parts.signedInOrigin).host
  }

  function elsewhere(origin: string, c: Context): Response {
    const location = origin + c.req.url.slice(new URL(c.req.url).origin.length)
    return new Response(null, { status: 307, headers: { ...parts.headers, location } })
  }

  /** By the first part of the path, or by the host name when that belongs to a municipality. */
  async function findTown(c: Context<WebEnv>): Promise<Found | undefined> {
    const host = (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
    if (host !== new URL(parts.origin).hostname) {
      const own = await townBy({ host }, `//${host}`)
      if (own !== undefined) return { municipality: own, base: '', rest: c.req.path }
    }
    const [, slug = ''] = c.req.path.split('/')
    const municipality = await townBy({ slug }, slug)
    return municipality && { municipality, base: `/${slug}`, rest: c.req.path.slice(slug.length + 1) }
  }

  async function townBy(by: { slug: string } | { host: string }, key: string): Promise<Municipality | undefined> {
    const generation = watch.generation()
    const known = towns.get(key)
    if (known !== undefined && known.generation === generation) return known.municipality
    const municipality = await database.inInstallation((tx) => openMunicipality(tx, by))
    towns.set(key, { generation, municipality })
    return municipality
  }

  /** Undefined when the address asks for a service that could not be one. */
  function visitTo(
    { municipality, base }: Found,
    language: string,
    path: string,
    c: Context<WebEnv>,
  ): Visit | undefined {
    const service = c.req.query('tjeneste') ?? ''
    if (!/^[a-z0-9-]{0,60}$/.test(service)) return undefined
    const prefixOf = (code: string) => (code === municipality.language ? base : `${base}/${code}`)
    return {
      municipality,
      language,
      prefix: prefixOf(language),
      // A file is the same in every language.
      filesAt: `${base}/filer`,
      inLanguage: (code) => `${prefixOf(code)}${path}${service === '' ? '' : `?tjeneste=${service}`}`,
      service,
      now: c.env.request.now(),
      query: new URLSearchParams(c.req.url.split('?')[1] ?? ''),
      demo: parts.demo,
      origin: parts.origin,
      assets: { ...parts.assets, theme: `/assets/theme/${municipality.colour.slice(1)}.css` },
      isHoliday: parts.isHoliday,
      isOurForm: isFromOurPages(c.req.raw.headers, base === '' ? originOf(c) : parts.origin),
      from: placeOf(c.env.request.clientAddress),
      countTry: parts.tries.count,
      inMunicipality: (work) => database.inMunicipality(municipality.id, work),
    }
  }

  async function document(c: Context<WebEnv>, shown: Shown, generation: number, isOwnHost = false): Promise<Response> {
    const isKnownHost = isOwnHost || new URL(c.req.url).host === new URL(parts.origin).host
    const coding = codingFor(c.req.header('accept-encoding') ?? null)
    const isKept = shown.status === 200 && c.req.method === 'GET' && isKnownHost && isKeptQuery(c.req.url)
    if (isKept) {
      return cache.ready({
        address: c.req.url,
        coding,
        html: inFull(shown.document),
        headers: parts.headers,
        until: shown.until,
        keep: () => watch.generation() === generation,
      })
    }
    return html(shown.document, shown.status, parts.headers)
  }

  async function theme(hex: string): Promise<Response> {
    const colour = `#${hex}`
    const isUsed = colour === neutralColour || (await database.inInstallation(listColours)).has(colour)
    if (!isUsed || !isColour(colour)) return bare('not-found', 404)
    return new Response(themeCss(colour), {
      headers: {
        ...parts.headers,
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  }

  function wrong(c: Context<WebEnv>, error: unknown): Response {
    const { requestId } = c.env.request
    const away = isDatabaseAway(error)
    log.error(away ? 'The database is away' : 'A request failed', { requestId, method: c.req.method }, error)
    return bare(away ? 'away' : 'fault', away ? 503 : 500, requestId)
  }

  function bare(kind: WrongKind, status: 404 | 500 | 503, requestId?: string, goOn?: string): Response {
    const { text, language } = textFor(interfaceLanguageFor('nb'))
    const headers = status === 503 ? { ...parts.headers, 'retry-after': '10' } : parts.headers
    return html(
      <BareWrong {...{ kind, text, lang: language, assets: neutralAssets(), demo: parts.demo, requestId, goOn }} />,
      status,
      headers,
    )
  }

  function neutralAssets() {
    return { ...parts.assets, theme: `/assets/theme/${neutralColour.slice(1)}.css` }
  }

  function sent(file: SentFile, c: Context): Response {
    const { name, type, bytes } = file
    if (file.isStored === true) return stored(file, c)
    return new Response(bytes, {
      headers: {
        ...parts.headers,
        'content-type': type,
        'content-disposition': `inline; filename="${name}"`,
        'cache-control': 'no-cache',
      },
    })
  }

  /** What others have made: a picture shows itself, all else is taken along, and nothing in it does anything here. */
  function stored({ name, type, bytes }: SentFile, c: Context): Response {
    const etag = `"${name}"`
    const headers = {
      ...parts.headers,
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': type,
      'content-disposition': type.startsWith('image/') ? 'inline' : `attachment; filename="${name}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
    }
    const isKnown =
      c.req
        .header('if-none-match')
        ?.split(/\s*,\s*/)
        .includes(etag) === true
    return isKnown ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers })
  }

  function moved(address: string): Response {
    // Two slashes at the beginning would name another host.
    const location = address.replace(/^[/\\]+/, '/')
    return new Response(null, { status: 308, headers: { ...parts.headers, location, 'cache-control': 'no-cache' } })
  }
}

/** Of pages that belong to no municipality. */
const neutralColour = '#12604f'

const hostOf = (c: Context): string => (c.req.header('host') ?? '').toLowerCase()

const isReading = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD'

/** The language that an address names, when the municipality offers it. */
function languageIn(rest: string, municipality: Municipality): string | undefined {
  const [, first] = rest.split('/')
  return municipality.languages.find((language) => language === first)
}

/** Only addresses without a query, or with one that chooses a service, are kept; others would fill memory. */
const isKeptQuery = (address: string): boolean => /^[^?]*(\?tjeneste=[a-z0-9-]+)?$/.test(address)

function html(document: Child, status: number, headers: Headers): Response {
  return new Response(inFull(document), {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const plain = (text: string, headers: Headers): Response =>
  new Response(text, { headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } })
