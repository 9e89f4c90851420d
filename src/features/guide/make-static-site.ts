import { osloTime } from '#base/oslo-time.ts'
import type { Municipality } from '#base/municipality.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Assets as FileAssets } from '#platform/web/assets.ts'
import type { Assets } from '#ui/assets.ts'
import { themeCss } from '#ui/theme.ts'
import { answerIn, townRouter } from './find-page.ts'
import { pageRoutes, staticRoutes } from './routes.ts'
import { addressesIn, asFile, facesIn, fileOf, isInFolder, withFaces } from './rules/static-address.ts'
import { inFull } from './shown.ts'
import { textFor } from './text/text-for.ts'
import type { Visit } from './visit.ts'

/** A file of the folder: its name, and what it holds. */
export type StaticFile = readonly [name: string, content: string | Uint8Array]

export type StaticSiteParts = {
  readonly demo: boolean
  readonly origin: string
  /** The built files: their addresses, and what they hold. */
  readonly pageAssets: Assets
  readonly assets: FileAssets
  readonly isHoliday: (day: string) => boolean
}

export type StaticSiteOf = {
  readonly municipality: Municipality
  readonly now: Date
  readonly inMunicipality: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

/**
 * A municipality's whole public model as files that need no server: the very pages that readers get, made one after another from the front
 * page on in each language, with addresses that lead from file to file.
 */
export async function* makeStaticSite(parts: StaticSiteParts, of: StaticSiteOf): AsyncGenerator<StaticFile> {
  const { municipality, now } = of
  const router = townRouter([...staticRoutes, ...pageRoutes], [])
  const { text } = textFor(municipality.language)
  const theme = `/assets/theme/${municipality.colour.slice(1)}.css`
  const pages = new Map<string, string>()
  const made = new Set<string>()
  const moved = new Map<string, string>()
  // An array hands out what is added while it is walked.
  const waiting = municipality.languages.map((language) => (language === municipality.language ? '/' : `/${language}/`))
  const wanted = new Set(waiting)
  const want = (address: string) => {
    if (!wanted.has(address) && !address.startsWith('/assets/')) waiting.push(address)
    wanted.add(address)
  }

  for (const address of waiting) {
    const visit = visitAt(address, theme, parts, of)
    const shown = await answerIn(router, 'GET', pathIn(address, municipality), visit, {})
    if (shown === undefined) continue
    if ('moved' in shown) {
      moved.set(address, shown.moved)
      want(shown.moved)
      continue
    }
    if ('bytes' in shown) {
      made.add(address)
      yield [fileOf(address), shown.bytes]
      continue
    }
    if (shown.status !== 200) continue
    const html = inFull(shown.document)
    made.add(address)
    pages.set(address, html)
    for (const found of addressesIn(html)) if (isInFolder(bare(found))) want(bare(found))
  }

  for (const address of wanted) {
    if (!address.startsWith('/assets/')) continue
    const bytes = address === theme ? Buffer.from(themeCss(municipality.colour)) : await bytesOf(address, parts.assets)
    if (bytes === undefined) continue
    made.add(address)
    yield [fileOf(address), address.endsWith('.css') ? await styleOf(bytes.toString(), parts.assets) : bytes]
  }

  const fileFor = (address: string) => {
    const asked = bare(address)
    const found = moved.get(asked) ?? asked
    return made.has(found) ? fileOf(found) : undefined
  }
  for (const [address, html] of pages) yield [fileOf(address), asFile(html, fileOf(address), fileFor)]
  yield [noteName, text.offline.note(osloTime(now).day, parts.origin)]
}

/** Without the place on the page. */
const bare = (address: string): string => address.split('#')[0] ?? ''

/** What says of the folder what it is, and when it was made. */
export const noteName = 'les-meg.txt'

async function styleOf(css: string, assets: FileAssets): Promise<string> {
  const faces = new Map<string, string>()
  for (const face of facesIn(css)) faces.set(face, (await bytesOf(face, assets))?.toString('base64') ?? '')
  return withFaces(css, faces)
}

async function bytesOf(address: string, assets: FileAssets): Promise<Buffer | undefined> {
  const answer = assets(address, undefined)
  return answer && Buffer.from(await answer.arrayBuffer())
}

const languageIn = (address: string, { languages, language }: Municipality): string =>
  languages.find((one) => one !== language && new RegExp(`^/${one}(/|\\?|$)`).test(address)) ?? language

function pathIn(address: string, municipality: Municipality): string {
  const [path = ''] = address.split('?')
  const language = languageIn(address, municipality)
  return language === municipality.language ? path : path.slice(language.length + 1) || '/'
}

function visitAt(address: string, theme: string, parts: StaticSiteParts, of: StaticSiteOf): Visit {
  const { municipality, now, inMunicipality } = of
  const { demo, origin, isHoliday, pageAssets } = parts
  const { css, icon } = pageAssets
  const language = languageIn(address, municipality)
  const path = pathIn(address, municipality)
  const service = new URLSearchParams(address.split('?')[1] ?? '').get('tjeneste') ?? ''
  const prefixOf = (code: string) => (code === municipality.language ? '' : `/${code}`)
  return {
    ...{ municipality, language, service, now, demo, origin, isHoliday, inMunicipality },
    prefix: prefixOf(language),
    filesAt: '/filer',
    inLanguage: (code) => `${prefixOf(code)}${path}${service === '' ? '' : `?tjeneste=${service}`}`,
    query: new URLSearchParams(address.split('?')[1] ?? ''),
    // Nothing is sent from a file.
    isOurForm: false,
    from: '',
    countTry: async () => false,
    // No script: what it adds to a page needs a server or is not needed.
    assets: { css, icon, scripts: [], theme },
    offline: { day: osloTime(now).day },
  }
}
