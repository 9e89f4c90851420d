import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkIndexer } from '#features/content/index.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { asOwner, inOwnerTransaction } from '#platform/db/owner.ts'
import type { BookBlock } from '#platform/pdf/render-pdf.ts'
import { knowledge } from '../../app.ts'
import { readHtml } from '../../../test/html.ts'
import { bookmarksIn, canLookAtPdf, expectArchivable, lookAtPdf, unpacked } from '../../../test/pdf.ts'
import { openSite, type Site } from '../../../test/site.ts'
import { readPlan } from './read-plan.ts'

const plan = '/samhandlingsmodell/plan/forebyggende-plan'
let site: Site
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({
    ...{ packs: ['porsanger'], findable: false, onStatement: (statement) => statements.push(statement) },
  })
  await linked()
}, 60_000)
afterAll(() => site.close())

/** What leads where, as after each publication; nobody searches here. */
const linked = () => inOwnerTransaction(site.fresh.ownerUrl, (tx) => linkIndexer(knowledge.types)(tx, 'porsanger'))

const page = async (path: string): Promise<string> => {
  const answer = await site.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}
const wordsOn = (html: string): string =>
  readHtml(html)
    .texts.map(({ text }) => text)
    .join(' ')

/** What is marked as part of the plan, as the links say. */
const marked = () =>
  asOwner(site.fresh.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct from_type || '/' || from_key as name from content_link
       where path = 'plans' and to_type = 'plan' and to_key = 'forebyggende-plan' order by 1`,
    )
    return rows.map(({ name }) => name)
  })

async function blocks(language = 'nb'): Promise<readonly BookBlock[]> {
  const { database } = site.fresh
  const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug: 'porsanger' }))
  if (municipality === undefined) throw new Error('There is no Porsanger.')
  const read = await database.inMunicipality(municipality.id, (tx) =>
    readPlan(tx, { municipality, language, service: '', prefix: '/porsanger' }, 'forebyggende-plan'),
  )
  return read?.document.blocks ?? []
}

/** What the municipality says of an item in public from now on. */
const says = async (type: string, key: string, fields: object | undefined) => {
  await asOwner(site.fresh.ownerUrl, async (client) => {
    await client.query(`delete from municipality_part where type = $1 and key = $2 and language = ''`, [type, key])
    if (fields === undefined) return
    await client.query(
      `insert into municipality_part (municipality_id, type, key, service, language, fields)
       select municipality_id, $1, $2, '', '', $3 from municipality where slug = 'porsanger'`,
      [type, key, JSON.stringify(fields)],
    )
  })
  await linked()
}

/** A document without one thing: its own part, and where it stands in tables. */
function without(all: readonly BookBlock[], name: string): readonly BookBlock[] {
  const at = all.findIndex((one) => one.kind === 'section' && one.id === name)
  const length = all.slice(at + 1).findIndex(({ kind }) => kind === 'section' || kind === 'chapter') + 1
  const leads = (line: readonly { readonly link?: string }[]) => line.some(({ link }) => link === `#${name}`)
  return all.toSpliced(at, length).map((one) =>
    one.kind === 'table'
      ? {
          ...one,
          rows: one.rows
            .filter(([first = []]) => !first.some(leads))
            .map((row) => row.map((cell) => cell.filter((line) => !leads(line))))
            .filter(([, ...cells]) => cells.some((cell) => cell.length > 0)),
        }
      : one,
  )
}

describe('a plan as a document', () => {
  test('tells goals, organisation and cooperation, exactly what is marked, and what it all rests on', async () => {
    const html = await page(`/porsanger${plan}/dokument`)
    const chapters = [...html.matchAll(/<h2 id="chapter-([a-z]+)"/g)].map(([, name]) => name)
    expect(chapters).toEqual(['about', 'goals', 'organisation', 'cooperation', 'routines', 'measures', 'grounds'])
    const things = [
      ...html.matchAll(/<h3 id="((?:plan|agreement|routine|arena|transition|measure|programme|competence)-[^"]+)"/g),
    ]
    expect(things.map(([, name = '']) => name.replace('-', '/')).toSorted()).toEqual(await marked())
    const words = wordsOn(html)
    expect(words).toContain('Ikke vedtatt')
    expect(words).toContain('Barn som strever, blir sett og spurt tidlig.')
    expect(words).toMatch(/Hvem gjør hva.*Nærmeste leder/)
    // The law that asks for the plan.
    expect(html).toContain('id="law-forebyggende-plan"')
  })

  test('without one mark, exactly that thing is gone from it', async () => {
    const before = await blocks()
    // Both rest on laws that others rest on too.
    for (const [type, key] of [
      ['routine', 'overlevering'],
      ['arena', 'klassegjennomgang'],
    ] as const) {
      await says(type, key, { plans: [] })
      expect(await blocks()).toEqual(without(before, `${type}/${key}`))
      await says(type, key, undefined)
    }
    expect(await blocks()).toEqual(before)
  })

  test('leads nowhere that is not there, in itself or in the model', async () => {
    const html = await page(`/porsanger${plan}/dokument`)
    const { ids, links } = readHtml(html)
    expect(links.filter((link) => link.startsWith('#') && !ids.has(link.slice(1)))).toEqual([])
    const own = new Set(links.flatMap((link) => (link.startsWith('/porsanger/') ? [link.replace(/#.*/, '')] : [])))
    // Each kind of page is led to by many links.
    for (const link of [...own].slice(0, 20)) expect([(await site.get(link)).status, link]).not.toContain(404)
    expect([...html.matchAll(/ id="([^"]*)"/g)].length).toBe(ids.size)
  })

  test('costs three statements, and the page of the plan leads to it', async () => {
    expect(await page(`/porsanger${plan}`)).toContain(`href="/porsanger${plan}/dokument"`)
    // A plan that nothing is marked with has no way to a document of its own.
    expect(await page('/porsanger/samhandlingsmodell/plan/samfunnsdel')).not.toContain('/dokument"')
    const from = statements.length
    // A page with such a query is made anew each time.
    await page(`/porsanger/nn${plan}/dokument?ny=1`)
    const own = statements.slice(from).filter((one) => !/^(begin|commit|select set_config)/i.test(one.trim()))
    expect(own.length).toBe(3)
  })

  test('is read in every language, and what is not there is missing', async () => {
    for (const [language, said] of [
      ['nn', 'Organisering og ansvar'],
      ['se', 'Organiseren ja ovddasvástádus'],
      ['en', 'Organisation and responsibility'],
    ] as const) {
      const html = await page(`/porsanger/${language}${plan}/dokument`)
      expect(html).toContain(`<html lang="${language}"`)
      expect(wordsOn(html)).toContain(said)
    }
    for (const path of ['plan/finnes-ikke/dokument', 'plan/finnes-ikke/dokument.pdf', 'rutine/fravaer/dokument'])
      expect((await site.get(`/porsanger/samhandlingsmodell/${path}`)).status, path).toBe(404)
  })
})

describe('the same on paper', () => {
  const paper = async () => {
    const answer = await site.get(`/porsanger${plan}/dokument.pdf`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    return new Uint8Array(await answer.arrayBuffer())
  }

  test('is a tagged PDF/A-2a in its language, with bookmarks', async () => {
    const letters = unpacked(await paper())
    expectArchivable(letters, 'nb')
    expect(bookmarksIn(letters).length).toBeGreaterThan(30)
  })

  test.skipIf(!canLookAtPdf)(
    'holds what the page holds, as other programs see it (needs qpdf, poppler-utils)',
    async () => {
      const { check, tags, fonts, words } = lookAtPdf(await paper())
      expect(check).toContain('No syntax or stream encoding errors found')
      for (const tag of ['TOC', 'H1', 'H2', 'Table', 'TH', 'TD', 'LI', 'Link']) expect(tags).toContain(tag)
      // Chapters come in order, and a section only within one.
      expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('H2'))
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.every((embedded) => embedded)).toBe(true)
      expect(words).toContain('Ikke vedtatt. Laget 23. november 2026')
      const html = await page(`/porsanger${plan}/dokument`)
      for (const [, title = ''] of html.matchAll(/<h[23] id="[^"]*-[^"]*"[^>]*>([^<]*)</g))
        expect(words).toContain(title)
    },
  )
})
