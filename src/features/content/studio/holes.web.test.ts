import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Value } from '#base/item.ts'
import type { Pack } from '#features/content/pack-folder.ts'
import { asRead } from '#features/content/rules/layers.ts'
import { said } from '../../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { contentPacks } from '../../../../test/site.ts'

let site: PeopleSite
let editor: Browser
let neighbour: Browser
let rollag: Pack
const statements: string[] = []

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'], onStatement: (statement) => statements.push(statement) })
  editor = await signedIn(site, 'rollag', 'rollag-redaktor')
  neighbour = await signedIn(site, 'harstad', 'harstad-redaktor')
  const own = (await contentPacks()).find(({ slug }) => slug === 'rollag')
  if (own === undefined) throw new Error('Rollag has no pack.')
  rollag = own
}, 60_000)
afterAll(() => site.close())

const health = '/rollag/studio/tilstand'
const page = `${health}/hull`

/** By item, and by service where it is for that one's readers alone: `step/bestem-1@skole`. */
type Saying = Readonly<Record<string, Readonly<Record<string, Value>>>>

/** Rollag says this before all that it inherits, and else what it said. */
const publish = (saying: Saying) =>
  site.publish([
    {
      ...rollag,
      parts: [
        ...rollag.parts.filter(({ part }) => part.language !== '' || saying[nameOf(part)] === undefined),
        ...Object.entries(saying).map(([name, fields]) => {
          const [type = '', key = '', service = ''] = name.split(/[/@]/)
          const own = rollag.parts.find(({ part }) => part.language === '' && nameOf(part) === name)
          return asRead({ type, key, service, language: '', fields: { ...own?.part.fields, ...fields } })
        }),
      ],
    },
  ])
const nameOf = ({ type, key, service }: { type: string; key: string; service: string }) =>
  `${type}/${key}${service === '' ? '' : `@${service}`}`

type Shown = { readonly kind: string; readonly to: string | undefined; readonly words: string }

/** What stands on the page, row by row: of which kind, where it is mended, and what is said. */
const shownOn = (html: string): Shown[] =>
  [...html.matchAll(/<h2 id="([a-z-]+)">(?:(?!<\/section>).)*/gs)].flatMap(([section, kind = '']) =>
    [...section.matchAll(/<li class="row">(.*?)<\/li>/gs)].map(([, row = '']) => ({
      kind,
      to: /href="\/[a-z]+\/studio\/([^"]+)"/.exec(row)?.[1],
      words: row.replaceAll(/<\/p><p[^>]*>/g, '. ').replaceAll(/<[^>]+>/g, ''),
    })),
  )
const holes = async (browser = editor, at = page) => shownOn(await (await browser.get(at)).text())
const linesOf = (shown: readonly Shown[]) => shown.map(({ kind, to, words }) => `${kind} ${to} ${words}`).toSorted()
const counted = async () => /Hull i modellen [^.]*\. (\d+) hull/.exec(await said(await editor.get(health)))?.[1]

const planted: Saying = {
  'step/bestem-0': { responsible: null },
  'step/bestem-1@skole': { responsible: null },
  'role/holder': { vacant: true },
  'law/meldeplikt': { 'duties/melde': null, 'duties/svare/of': null },
  'routine/samtykke': { nextReview: '2026-01-31' },
  'arena/ressursteam': { routine: null },
  'audience/tvillinger': { order: 900, name: 'Tvillinger' },
}

test('what is planted in the model that readers meet stands there, with the way to where it is mended, and nothing else does', async () => {
  const [before, elsewhere] = [await holes(), await holes(neighbour, '/harstad/studio/tilstand/hull')]
  expect(await counted()).toBe(String(before.length))

  await publish(planted)
  const after = await holes()
  const isNew = (line: string) => !linesOf(before).includes(line)
  expect(linesOf(after).filter(isNew)).toEqual([
    'arena-without-routine arena/ressursteam#routine Ressursteam',
    'law-without-bearer law/meldeplikt#duties Plikt til å melde fra til barnevernet',
    'level-without-measure measure Bli oppmerksom: Tvillinger',
    'level-without-measure measure Hjelp i egen tjeneste: Tvillinger',
    'level-without-measure measure Samarbeid mellom flere tjenester: Tvillinger',
    'level-without-measure measure Samarbeid mellom to tjenester: Tvillinger',
    'role-vacant role/holder#vacant Stafettholder',
    'routine-overdue routine/samtykke#nextReview Be om samtykke',
    'step-without-owner step/bestem-0#responsible Velg veien videre',
    'step-without-owner step/bestem-1?tjeneste=skole#responsible Fortsett, endre eller avslutt. Bare for Skole',
  ])
  expect(linesOf(after).filter((line) => !isNew(line))).toEqual(linesOf(before))
  expect(await counted()).toBe(String(after.length))
  expect(await holes(neighbour, '/harstad/studio/tilstand/hull')).toEqual(elsewhere)
})

test('each way leads to a page on which the hole can be mended', async () => {
  for (const { to = '' } of await holes()) {
    const [path = '', field] = to.split('#')
    const html = await (await editor.get(`/rollag/studio/${path}`)).text()
    expect(html, to).toContain(field === undefined ? 'href="/rollag/studio/measure/ny"' : `id="${field}"`)
  }
})

test('whoever leads sees what is lacking, without a way into the studio; nobody else knows of it', async () => {
  for (const key of ['administrator', 'rektor']) {
    const leader = await signedIn(site, 'rollag', `rollag-${key}`)
    const shown = await holes(leader)
    expect(shown.map(({ words }) => words)).toEqual((await holes()).map(({ words }) => words))
    expect(shown.filter(({ to }) => to !== undefined)).toEqual([])
  }
  const staff = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
  expect((await staff.get(page)).status).toBe(404)
  expect(await said(await neighbour.get(page))).not.toContain('Ressursteam')
  expect(await said(await site.get(page))).not.toContain('Ressursteam')
})

/** Those kinds that the shared model has today, or may have tomorrow. */
const mendedBy: Readonly<Record<string, Saying[string]>> = {
  'arena-without-routine': { routine: 'samtykke' },
  'law-without-bearer': { 'duties/en/order': 1, 'duties/en/text': 'Gjør det.', 'duties/en/of': ['role/leader'] },
  'step-without-owner': { responsible: ['role/leader'] },
  'role-vacant': { vacant: false },
  'routine-overdue': { nextReview: '2099-01-01' },
}

test('where nothing is lacking it says so, here and where it stands how the model is', async () => {
  const mending = (await holes()).map(({ kind, to = '' }) => [to.replace(/[?#].*/, ''), mendedBy[kind] ?? {}] as const)
  await publish(Object.fromEntries(mending))
  expect(await holes()).toEqual([])
  const words = await said(await editor.get(page))
  expect(words).toContain('Her er ingen hull nå.')
  expect(words).toMatch(/Dette er det ingenting av: steg ingen svarer for, .* og målgrupper uten tiltak på et BTI-nivå/)
  expect(await counted()).toBeUndefined()
  expect(await said(await editor.get(health))).toMatch(/Dette er det ingenting av: .*hull i modellen/)
})
test('it takes few statements', async () => {
  await editor.get(page)
  statements.length = 0
  await editor.get(page)
  expect(statements.length, statements.join('\n\n')).toBeLessThanOrEqual(7)
})
