import { HtmlValidate } from 'html-validate/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldAt, isLocalized } from '#base/content-type.ts'
import { interfaceLanguages } from '#base/language.ts'
import { service } from '#features/collaboration-model/index.ts'
import { readChain } from '#features/content/check-pack.ts'
import { openModel } from '#features/content/rules/models.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'
import { knowledge } from '../../app.ts'
import { readHtml, type ReadPage } from '../../../test/html.ts'
import { names } from '../../../test/names.ts'
import { contentFolder, openSite, origin, towns, type Site } from '../../../test/site.ts'
import { contact, door, level, page, question, step, tool, topic } from './rules/content-types.ts'
import { textFor } from './text/text-for.ts'

/** A page as it was answered. The HTML itself is kept of the longest page of each kind alone. */
type Answered = {
  address: string
  kind: string
  status: number
  headers: Headers
  read: ReadPage
  marks: string[]
  size: number
}

const chains = new Map(await Promise.all(towns.map(async (slug) => [slug, await chainOf(slug)] as const)))
const editions = towns.flatMap((slug) => (chains.get(slug)?.languages ?? []).map((language) => ({ slug, language })))
const paths = new Map(towns.map((slug) => [slug, pathsOf(slug)]))
const spoken = passagesByText()

let site: Site
const answered = new Map<string, Answered>()
const longest = new Map<string, { html: string; size: number; address: string }>()

beforeAll(async () => {
  site = await openSite({ findable: false })
  const todo = editions.flatMap(({ slug, language }) => addressesOf(slug, language))
  // Several at a time: while one is read from the database another is drawn.
  await Promise.all(Array.from({ length: 4 }, () => drain(todo, visit)))
}, 240_000)
afterAll(() => site.close())

describe.each(editions)('in $slug, in $language,', ({ slug, language }) => {
  const pages = () =>
    addressesOf(slug, language)
      .map(({ address }) => answered.get(address))
      .filter((one) => one !== undefined)

  test('every page is there', () => {
    expect(pages().length).toBeGreaterThan(140)
    expect(
      pages()
        .filter((one) => one.status !== 200)
        .map(({ address, status }) => `${status} ${address}`),
    ).toEqual([])
  })

  test('every page is in the language that the interface speaks there', () => {
    expect(new Set(pages().map((one) => one.read.lang))).toEqual(new Set([language]))
  })

  test('every passage in another language says so', () => {
    const unmarked = pages().flatMap(({ address, read }) => unmarkedOn(address, read))
    expect(unmarked.slice(0, 20)).toEqual([])
  })

  test('no page shows what was to be put in, or a value that is none', () => {
    const raw = pages().flatMap(({ address, read }) =>
      read.texts
        .filter(({ text }) => /\{\{|\}\}|\bundefined\b|\[object |\bNaN\b/.test(text))
        .map(({ text }) => `${address}: «${text}»`),
    )
    expect(raw).toEqual([])
  })

  test('no page has a style or a script of its own, nor asks another host for anything', () => {
    const foreign = pages().flatMap(({ address, read, marks }) => [
      ...marks.map((mark) => `${address}: ${mark}`),
      ...read.resources
        .filter((resource) => !resource.startsWith('/assets/'))
        .map((resource) => `${address}: ${resource}`),
    ])
    expect(foreign).toEqual([])
  })

  test('every link leads outside safely, or to a page of the same town', () => {
    const odd = new Set(pages().flatMap(({ read }) => read.links.filter((link) => !isWellMade(link, slug))))
    expect([...odd]).toEqual([])
  })

  test('every page comes with every security header, and sets no cookie', () => {
    const expected = Object.entries(securityHeaders(origin))
    const lacking = pages().flatMap(({ address, headers }) => [
      ...expected.filter(([name, value]) => headers.get(name) !== value).map(([name]) => `${address} lacks ${name}`),
      ...(headers.has('set-cookie') ? [`${address} sets a cookie`] : []),
      ...(headers.get('content-type') === 'text/html; charset=utf-8' ? [] : [`${address} is no page`]),
    ])
    expect(lacking).toEqual([])
  })
})

const behindSignIn = /^(\/[a-z-]+){1,2}\/undring\/ny(\?steg=[a-z0-9.-]+\/[a-z0-9-]+)?$/

const isFile = /\.(pdf|ics|jsonld)\b/
/** Maps and narrowed lists are made of the same parts everywhere, and there are more of them than of all other pages: one town's are followed. */
const isFollowed = (link: string): boolean =>
  !/\/samhandlingsmodell\/kart\/|[?&](etter|slag|del|vis)=/.test(link) ||
  link.startsWith(`${origin}/rollag/samhandlingsmodell`)

test('every link on every page leads somewhere, to the very place it names', async () => {
  const links = new Map(
    [...answered.values()].flatMap(({ address, read }) => read.links.map((link) => [absolute(link, address), address])),
  )
  const inside = [...links].filter(([link]) => link.startsWith(origin) && !isFile.test(link) && isFollowed(link))
  const lost: string[] = []
  await Promise.all(
    Array.from({ length: 4 }, () =>
      drain(inside, async ([link, from]) => {
        const [address = '', fragment] = link.slice(origin.length).split('#')
        const { status, read } = answered.get(address) ?? (await visit({ address, kind: 'linked' }))
        // What needs a sign-in leads over it, and back.
        if (status === 303 && behindSignIn.test(address)) return
        if (status !== 200) lost.push(`${from} leads to ${link}, which answers ${status}`)
        else if (fragment !== undefined && !read.ids.has(fragment))
          lost.push(`${from} leads to ${link}, where there is no such place`)
      }),
    ),
  )
  expect(lost).toEqual([])
}, 120_000)

test('a topic is found by its key as well, which leads to the address that says nothing', async () => {
  const { headers, status } = await site.get('/porsanger/en/tema/noen-gjor-meg-vondt')
  expect(status).toBe(308)
  expect(headers.get('location')).toMatch(/^\/porsanger\/en\/tema\/[a-z0-9-]+$/)
  expect(headers.get('location')).not.toContain('vondt')
})

test('every style, script and picture is there', async () => {
  const resources = new Set([...answered.values()].flatMap(({ read }) => read.resources))
  const statuses = await Promise.all(
    [...resources].map(async (resource) => [resource, (await site.get(resource)).status]),
  )
  expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
})

test('every document of one town can be had as PDF, in each language', async () => {
  const documents = new Set(
    [...answered.values()].flatMap(({ read }) => read.links.filter((link) => /^\/porsanger\/.*\.pdf$/.test(link))),
  )
  const wrong: string[] = []
  expect(documents.size).toBeGreaterThan(60)
  await drain([...documents], async (address) => {
    const answer = await site.get(address)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 5))
    if (answer.status !== 200 || begins !== '%PDF-' || answer.headers.get('content-type') !== 'application/pdf')
      wrong.push(`${answer.status} ${address}`)
  })
  expect(wrong).toEqual([])
}, 120_000)

// The longest page of each kind has every part that others of its kind have; html-validate takes its time.
test.each(editions)(
  'in $slug, in $language, the longest page of each kind is valid HTML that everyone can use',
  async ({ slug, language }) => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: {
        // How Hono writes <br/> and hidden=""; every form is valid.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        // The space between number and name may break; the number itself may not.
        'tel-non-breaking': 'off',
        // A town may have given its model a long name.
        'long-title': 'off',
      },
      elements: [
        'html5',
        {
          'quick-exit': { flow: true },
          'print-button': { flow: true, phrasing: true },
          'print-details': { flow: true },
        },
      ],
    })
    const kept = [...longest].filter(([kind]) => kind.startsWith(`${slug} ${language} `))
    expect(kept.length).toBeGreaterThan(10)
    const faults: string[] = []
    for (const [, { html, address }] of kept) {
      const { results } = await validate.validateString(html)
      for (const { ruleId, message, line, column } of results.flatMap((result) => result.messages))
        faults.push(`${address} ${ruleId}: ${message} (${line}:${column})`)
    }
    expect(faults).toEqual([])
  },
  60_000,
)

describe('«Hva gjør jeg nå?»', () => {
  /** Every town in its own language, and one in each of its languages: questions come from the base everywhere. */
  const walked = editions.filter(({ slug, language }) => slug === 'porsanger' || language === 'nb')

  test.each(walked)(
    'in $slug, in $language, every way through ends with someone to call',
    async ({ slug, language }) => {
      const faults: string[] = []
      const ends = new Set<string>()
      for (const behind of modelOf(slug)
        .all(door)
        .filter((one) => one.helper !== undefined)) {
        const address = `${prefixOf(slug, language)}/${behind.key}/hva-na`
        const first = answered.get(address)
        const todo = answersOn(first?.read)
        const asked = new Set<string>()
        await drain(todo, async (answer) => {
          const key = JSON.stringify(answer)
          if (asked.has(key)) return
          asked.add(key)
          const { status, headers, read } = await visitAnswer(address, answer)
          if (status !== 200) faults.push(`${address} ${key}: ${status}`)
          if (headers.get('cache-control') !== 'no-store') faults.push(`${address} ${key}: may be kept`)
          if (
            read.links.some((link) => link.includes('hva-na?')) ||
            read.forms.some((form) => form.action.includes('?'))
          )
            faults.push(`${address} ${key}: an answer stands in an address`)
          faults.push(...unmarkedOn(`${address} ${key}`, read))
          const next = answersOn(read)
          todo.push(...next)
          if (next.length > 0) return
          ends.add(key)
          if (!mainLinks(read).some((link) => link.startsWith('tel:'))) faults.push(`${address} ${key}: nobody to call`)
        })
        if (todo.length > 0 || asked.size < 5) faults.push(`${address}: asks nothing`)
      }
      expect(faults).toEqual([])
      expect(ends.size).toBeGreaterThan(40)
    },
    60_000,
  )

  test('leaves no answer in the log', () => {
    const answers = [
      ...new Set(
        modelOf('harstad')
          .all(question)
          .flatMap((one) => one.options.map((option) => option.key)),
      ),
    ]
    const written = site.logged()
    expect(answers.filter((answer) => written.includes(`"${answer}"`))).toEqual([])
  })
})

/** A Norwegian page that Sámi texts name by its title, and say is in Norwegian. */
const quoted = 'Rettene dine'

const unmarkedOn = (address: string, { texts }: ReadPage): string[] =>
  texts
    .filter(({ text, lang }) => spoken.get(text)?.has(lang) === false && !names.has(text) && text !== quoted)
    .map(({ text, lang }) => `${address}: «${text}» is spoken as ${lang}`)

const strip = modelOf('harstad')
  .all(contact)
  .filter((one) => one.strip !== undefined).length
/** The acute strip stands on every page; what counts is the numbers of the page's own. */
function mainLinks(read: ReadPage): string[] {
  return read.links.filter((link) => link.startsWith('tel:')).slice(strip)
}

/** The answers that a page offers, each as the form would send it. */
function answersOn(read: ReadPage | undefined): Record<string, string>[] {
  const form = read?.forms.find((one) => one.fields.some((field) => field.type === 'radio'))
  if (form === undefined) return []
  expect(form.method).toBe('post')
  const hidden = form.fields
    .filter((field) => field.type === 'hidden')
    .map(({ name, value }): [string, string] => [name, value])
  return form.fields
    .filter((field) => field.type === 'radio')
    .map(({ name, value }): Record<string, string> => Object.fromEntries<string>([...hidden, [name, value]]))
}

async function visitAnswer(address: string, answer: Record<string, string>) {
  const response = await site.post(address, answer)
  return { status: response.status, headers: response.headers, read: readHtml(await response.text()) }
}

async function visit({ address, kind }: { address: string; kind: string }): Promise<Answered> {
  const response = await site.get(address)
  const html = await response.text()
  const marks = [...html.matchAll(/\sstyle=|<style|<script(?! type="module" src=)|\son[a-z]+="|javascript:/g)].map(
    ([mark]) => mark,
  )
  const one = {
    address,
    kind,
    status: response.status,
    headers: response.headers,
    read: readHtml(html),
    marks,
    size: html.length,
  }
  answered.set(address, one)
  if (html.length > (longest.get(kind)?.size ?? 0)) longest.set(kind, { html, size: html.length, address })
  return one
}

/** Takes one after another from a list, which may grow meanwhile. */
async function drain<One>(todo: One[], work: (one: One) => Promise<unknown>): Promise<void> {
  for (let one = todo.shift(); one !== undefined; one = todo.shift()) await work(one)
}

async function chainOf(slug: string) {
  const { packs } = await readChain(`${contentFolder}/${slug}`, knowledge.types)
  const language = packs[0]?.manifest.language ?? ''
  const model = openModel(
    knowledge.types,
    packs.map((pack) => pack.parts),
    language,
    '',
  )
  return { packs, model, language, languages: packs[0]?.manifest.languages ?? [] }
}

function modelOf(slug: string) {
  const chain = chains.get(slug)
  if (chain === undefined) throw new Error(`there is no pack ${slug}`)
  return chain.model
}

const prefixOf = (slug: string, language: string): string =>
  language === chains.get(slug)?.language ? `/${slug}` : `/${slug}/${language}`

const addressesOf = (slug: string, language: string): { address: string; kind: string }[] =>
  Object.entries(paths.get(slug) ?? {}).flatMap(([kind, own]) =>
    own.map((path) => ({ address: prefixOf(slug, language) + path, kind: `${slug} ${language} ${kind}` })),
  )

/** Every address of a town, below its language, by the kind of page that answers. */
function pathsOf(slug: string): Record<string, readonly string[]> {
  const model = modelOf(slug)
  const services = [
    '',
    ...model
      .all(service)
      .filter((one) => one.inGuide)
      .map((one) => `?tjeneste=${one.key}`),
  ]
  const each = (paths: readonly string[]) => paths.flatMap((path) => services.map((read) => `${path}${read}`))
  const doors = model.all(door)
  return {
    front: ['/'],
    door: doors.map((one) => `/${one.key}`),
    helper: doors.filter((one) => one.helper !== undefined).map((one) => `/${one.key}/hva-na`),
    guide: each(['/veileder']),
    level: each(model.all(level).map((one) => `/veileder/${one.key}`)),
    step: each(model.all(step).map((one) => `/veileder/${one.level}/${one.key}`)),
    tools: ['/verktoy'],
    tool: model.all(tool).map((one) => `/verktoy/${one.key}`),
    help: ['/hjelp'],
    laws: ['/lover'],
    topic: model.all(topic).map((one) => `/tema/${one.path ?? one.key}`),
    page: model.all(page).map((one) => `/${one.key}`),
    search: ['/sok'],
    links: ['/lenker'],
  }
}

/** Every passage of every pack, and of the interface, that is shown just as it is written; the languages it is in. */
function passagesByText(): Map<string, Set<string>> {
  const spoken = new Map<string, Set<string>>()
  const hear = (passage: string, language: string) =>
    spoken.set(passage, (spoken.get(passage) ?? new Set()).add(language))
  for (const language of interfaceLanguages)
    for (const words of wordsBelow(textFor(language).text)) hear(words, language)
  const parts = [...chains.values()].flatMap((chain) =>
    chain.packs.flatMap((pack) => pack.parts.map((read) => read.part)),
  )
  for (const part of parts) {
    const type = knowledge.types.find((one) => one.name === part.type)
    for (const [path, value] of Object.entries(part.fields)) {
      const field = type && fieldAt(type, path)
      if (field === undefined || value === null || !isLocalized(field)) continue
      const passages = [value].flat().flatMap((text) => String(text).split('\n'))
      for (const passage of passages
        .map((one) => one.trim())
        .filter((one) => one !== '' && !/[{}[\]*_`|<>&#\\]|^[-\d]/.test(one))) {
        hear(passage, part.language)
      }
    }
  }
  return spoken
}

function wordsBelow(text: object): string[] {
  return Object.values(text).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? wordsBelow(value) : [],
  )
}

const absolute = (link: string, from: string): string => new URL(link, origin + from).href

/** Ways to other places are encrypted or a telephone's; ways within stay in the town. */
const isWellMade = (link: string, slug: string): boolean =>
  /^(https:\/\/[^\s"]+|tel:\+?\d{3,}|sms:\+?\d{3,}|mailto:\S+@\S+|#[\w-]+)$/.test(link) ||
  link.startsWith(`/${slug}/`) ||
  link.startsWith(`${origin}/${slug}/`)
