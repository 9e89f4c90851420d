import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raised, rowsOf, said } from '../../../../test/people-pages.ts'
import { formIn, send } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { kitchen, kitchenFaults, recipe, recipeGraph } from '../testing/made-up-type.ts'

/** A type, a check and words that no feature knows. */
const studio = {
  types: [recipe],
  checks: [kitchen],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({
    types: { recipe: { one: 'Oppskrift', many: 'Oppskrifter' } },
    parts: {},
    fields: { minutes: 'Minutter', after: 'Kommer etter', text: 'Slik gjør du' },
    ...{ hints: {}, choices: { help: 'Ring noen' }, faults: kitchenFaults },
  }),
  serviceType: 'service',
  linkedTypes: [],
  plainWords: { type: 'none', of: () => [] },
  ownerType: 'role',
  start: [],
  addressOf: () => undefined,
  graphOf: recipeGraph,
}

let statements = 0

let site: PeopleSite
let editor: Browser

beforeAll(async () => {
  site = await openPeopleSite({
    ...{ packs: ['harstad'], studio },
    onStatement: () => {
      statements += 1
    },
  })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
})
afterAll(() => site.close())

const home = '/harstad/studio/recipe'

/** A recipe that everybody inherits. */
async function common(key: string, facts: object = {}): Promise<string> {
  const words = { title: `Oppskrift på ${key}`, text: 'Rør.' }
  for (const [language, fields] of [
    ['', facts],
    ['nb', words],
  ] as const)
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields) values ('base', 'recipe', $1, '', $2, $3)`,
      [key, language, JSON.stringify(fields)],
    )
  await raised(site)
  return `${home}/${key}`
}

const publishing = async (page: string, language = '') =>
  said(await editor.get(`${page.replace('/harstad', `/harstad${language}`)}/publiser`))

describe('what the checker says', () => {
  test('names items by what they are called and fields by their labels, in the reader’s language', async () => {
    await common('kake')
    const page = await common('vaffel')
    await send(editor, page, { minutes: '700', after: 'kake', text: 'Se [grøten](recipe/grot).', gjor: 'lagre' })
    const nb = await publishing(page)
    expect(nb).toContain('Dette må rettes før det kan publiseres')
    expect(nb).toContain('Minutter. 700 minutter er for lenge.')
    expect(nb).toContain('Kommer etter. Ingenting kommer etter «Oppskrift på kake».')
    expect(nb).toContain('Slik gjør du. Lenken «grøten» fører til noe som ikke finnes.')
    expect(await publishing(page, '/nn')).toContain('Lenkja «grøten» fører til noko som ikkje finst.')
    expect(await publishing(page, '/en')).toContain('The link «grøten» leads to something that does not exist.')
    for (const raw of ['recipe/vaffel', 'too-late', 'lost-link', 'which does not exist']) expect(nb).not.toContain(raw)
  })

  test('of what somebody has begun says that it is not published yet', async () => {
    const page = await common('lefse')
    await editor.post(`${home}/ny`, { navn: 'Nykake' })
    await send(editor, page, { after: 'nykake', gjor: 'lagre' })
    expect(await publishing(page)).toContain('Her er det vist til «Nykake», som ikke er publisert.')
  })

  test('of another item says which, and leads there', async () => {
    await common('brod')
    const own = `${home}/saus`
    await editor.post(`${home}/ny`, { navn: 'Saus' })
    await send(editor, own, { text: 'Kok.', gjor: 'lagre' })
    await editor.postWith(`${own}/publiser`, new URLSearchParams({ versjon: '0.2', hvorfor: '' }))
    const other = await common('gryte')
    await send(editor, other, { after: 'saus', gjor: 'lagre' })
    await editor.postWith(`${other}/publiser`, new URLSearchParams({ versjon: '0.1', hvorfor: '' }))
    const refused = await editor.postWith(`${own}/ta-bort`, new URLSearchParams({ hvorfor: 'Trengs ikke' }))
    const html = await refused.text()
    expect(html).toContain(`<a href="${other}#after">Oppskrift, Oppskrift på gryte: Kommer etter.</a>`)
  })

  test('is compared by what is wrong: what was wrong before stops nothing, also when the words around change', async () => {
    const page = await common('risgrot', { minutes: 900 })
    await send(editor, page, { title: 'Risengrynsgrøt', gjor: 'lagre' })
    expect(await publishing(page)).not.toContain('for lenge')
    await send(editor, page, { minutes: '901', gjor: 'lagre' })
    expect(await publishing(page)).toContain('901 minutter er for lenge.')
  })
})

describe('while an editor writes', () => {
  /** What the checker says of the draft, as the open page gets it. */
  const verdict = async (page: string) => (await editor.get(page.replace('?', '/kontroll?'))).text()
  const noteAt = (html: string, path: string) =>
    new RegExp(`id="${path}-note"[^>]*>(.*?)</div>`)
      .exec(html)?.[1]
      ?.replaceAll(/<[^>]*>/g, '')
      .trim()

  test('each fault stands at its field, and in a list that leads there; saving is not stopped', async () => {
    const page = await common('suppe')
    const saved = await send(editor, page, { minutes: '700', gjor: 'lagre' })
    expect(saved.headers.get('location')).toContain('gjort=contentSaved')
    const html = await (await editor.get(page)).text()
    expect(noteAt(html, 'minutes')).toBe('700 minutter er for lenge.')
    expect(noteAt(html, 'text')).toBe('')
    expect(html).toContain('<a href="#minutes">Minutter.</a>')
    expect(html).toContain('aria-describedby="minutes-note"')
    expect(html).toContain('Én ting må rettes før det kan publiseres.')
  })

  test('the same is said of what is kept while it is written, without the page around', async () => {
    const page = await common('lapskaus')
    const form = formIn(await (await editor.get(page)).text(), page)
    form.set('minutes', '800')
    expect((await editor.postWith(`${page}/utkast`, form)).status).toBe(204)
    const parts = await verdict(`${page}?`)
    expect(noteAt(parts, 'minutes')).toBe('800 minutter er for lenge.')
    expect(parts).toContain('href="#kontroll"')
    expect(parts).not.toContain('<form')
    await send(editor, page, { minutes: '30', gjor: 'lagre' })
    expect(await verdict(`${page}?`)).toContain('Kontrollen finner ingenting som må rettes.')
  })

  test('what stands in a part opens the part; what stands in another language is led to', async () => {
    const page = await common('terte', { 'parts/a/order': 1 })
    await send(editor, `${page}?sprak=nn`, { text: 'Sjå {{recipe/borte.title}}.', gjor: 'lagre' })
    const html = await (await editor.get(page)).text()
    expect(noteAt(html, 'parts/a/label')).toBe(
      'Må fylles ut. Slik var det før utkastet også. Det stopper ikke publisering.',
    )
    expect(html).toContain('<details class="sheet" id="parts/a" open')
    expect(noteAt(html, 'text')).toBe('')
    expect(html).toContain(`<a href="${page}?sprak=nn#text">Slik gjør du, Nynorsk.</a>`)
    expect(noteAt(await verdict(`${page}?sprak=nn`), 'text')).toContain('henter ord fra noe som ikke finnes')
  })

  test('nobody hears of it who may not see the studio, nor of what is not there', async () => {
    const page = await common('pai')
    const teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
    const refused = await teacher.get(`${page}/kontroll`)
    const missing = await editor.get(`${home}/ingenting/kontroll`)
    expect([refused.status, missing.status]).toEqual([404, 404])
  })
})

describe('an item that stands in a graph', () => {
  const section = (html: string): string => /<section class="studio-graph"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  const inText = (html: string): string =>
    (/id="veier-tekst"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '').replaceAll(/<[^>]+>/g, ' ')
  const pressed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

  test('is drawn among those that lead to it and those it leads to, each a way to its page, and the same stands in text', async () => {
    await common('forrett', { leads: 'recipe/hovedrett' })
    const page = await common('hovedrett', { leads: 'recipe/dessert' })
    await common('dessert', { leads: 'help' })
    const html = section(await (await editor.get(page)).text())
    expect(html).toMatch(/<svg class="graph" width="[\d.]+em"/)
    for (const key of ['forrett', 'hovedrett', 'dessert']) expect(html).toContain(`href="${home}/${key}"`)
    expect(html).toMatch(/data-is="here"[^>]*href="[^"]*hovedrett"[^>]*aria-current="true"/)
    expect(html).not.toMatch(/ style=|<script/)
    expect(pressed(inText(html))).toBe(
      'Hit kommer man fra Oppskrift på forrett Herfra kommer man til Oppskrift på dessert',
    )
    expect(section(await (await editor.get(`${home}/dessert`)).text())).toContain('Ring noen')
  })

  test('shows what the draft makes new, takes away and leads nowhere, in words; and so does the page before publishing', async () => {
    const page = await common('lunsj', { leads: 'recipe/kaffe' })
    await common('kaffe')
    await common('te')
    expect(await said(await editor.get(`${page}/publiser`))).not.toContain('Veiene hit og herfra')
    await send(editor, page, { leads: 'recipe/te', gjor: 'lagre' })
    const changed = pressed(inText(await (await editor.get(page)).text()))
    expect(changed).toContain('Oppskrift på te (ny)')
    expect(changed).toContain('Oppskrift på kaffe (tatt bort)')
    const parts = await (await editor.get(`${page}/kontroll`)).text()
    expect(parts).toContain('data-mark="begun"')
    expect(parts).toContain('data-mark="gone"')
    expect(await said(await editor.get(`${page}/publiser`))).toContain('Veiene hit og herfra')

    await editor.post(`${home}/ny`, { navn: 'Kakao' })
    await send(editor, page, { leads: 'recipe/kakao', gjor: 'lagre' })
    expect(pressed(inText(await (await editor.get(page)).text()))).toContain('Fører ingen steder (må rettes)')
  })

  test('at most sixty boxes are drawn of it; the text has them all', async () => {
    const page = await common('samling')
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields)
       select 'base', 'recipe', 'vei' || at, '', language, fields
       from generate_series(1, 70) as at,
         (values ('', '{"leads": "recipe/samling"}'::jsonb), ('nb', '{"title": "Oppskrift på vei", "text": "Gå."}')) as said (language, fields)`,
    )
    await raised(site)
    const html = section(await (await editor.get(page)).text())
    expect(html.match(/class="graph-box"/g)).toHaveLength(60)
    expect(html).toContain('11 veier til er ikke tegnet.')
    expect(inText(html).match(/Oppskrift på vei/g)).toHaveLength(70)
  })

  test('hearing of it after a keeping takes few statements, and no other number where the model is larger', async () => {
    const page = await common('kopp', { leads: 'recipe/kake' })
    const form = formIn(await (await editor.get(page)).text(), page)
    form.set('minutes', '45')
    await editor.postWith(`${page}/utkast`, form)
    await editor.get(`${page}/kontroll`)
    statements = 0
    await editor.get(`${page}/kontroll`)
    expect(statements).toBeLessThanOrEqual(7)
  })
})
