import { afterAll, beforeAll, expect, test } from 'vitest'
import { raised, rowsOf } from '../../../test/people-pages.ts'
import { send } from '../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { linkIndexer } from './save-links.ts'
import { listBelonging, listCounts, listLinked } from './list-linked.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { recipe } from './testing/made-up-type.ts'

const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: linkIndexer([recipe]),
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [] },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  start: [],
}
let site: PeopleSite
let editor: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy'], studio })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  for (const [key, facts, words] of [
    ['kake', { with: ['is', 'saus'] }, { title: 'Kake', text: 'Rør.' }],
    ['is', {}, { title: 'Is', text: 'Frys. Se [sausen](recipe/saus) og [sausen igjen](recipe/saus).' }],
    ['saus', {}, { title: 'Saus', text: 'Kok.' }],
    // Begun above, and completed by nobody.
    ['halv', { after: 'kake' }, { title: 'Halv' }],
  ] as const)
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
}, 60_000)
afterAll(() => site.close())

const inTown = async <Found>(slug: string, read: (tx: Parameters<typeof listLinked>[0]) => Promise<Found>) => {
  const { database } = site.fresh
  const town = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
  return database.inMunicipality(town?.id ?? 0, read)
}
const drawn = ({ from, path, service, to }: { from: string; path: string; service: string; to: string }) =>
  `${from} ${path}${service} ${to}`.replaceAll('recipe/', '')

test('what is published is known from both ends; what is not there leads nowhere and is led to by nothing', async () => {
  await send(editor, '/harstad/studio/recipe/saus', { text: 'Kok opp.', gjor: 'lagre' })
  await send(editor, '/harstad/studio/recipe/saus/publiser', { hvorfor: '' })
  const saus = await inTown('harstad', (tx) => listLinked(tx, 'recipe/saus'))
  expect(saus.back.map(drawn)).toEqual(['is text saus', 'kake with saus'])
  expect(saus.on).toEqual([])
  const kake = await inTown('harstad', (tx) => listLinked(tx, 'recipe/kake'))
  expect(kake.on.map(drawn)).toEqual(['kake with is', 'kake with saus'])
  expect(kake.back).toEqual([])
  // Nothing was published in the other town, so nothing is kept of it.
  expect((await inTown('inderoy', (tx) => listLinked(tx, 'recipe/saus'))).back).toEqual([])
})

test('taking one link out takes out exactly that row, in that town', async () => {
  const all = () =>
    rowsOf<{ row: string }>(site, `select concat_ws(' ', from_key, path, to_key) as row from content_link order by 1`)
  const before = (await all()).map(({ row }) => row)
  await send(editor, '/harstad/studio/recipe/kake', { with: 'is', gjor: 'lagre' })
  await send(editor, '/harstad/studio/recipe/kake/publiser', { hvorfor: '' })
  const after = (await all()).map(({ row }) => row)
  expect(before.filter((row) => !after.includes(row))).toEqual(['kake with saus'])
  expect(after.filter((row) => !before.includes(row))).toEqual([])
})

test('what belongs somewhere is counted and listed by what it is called; what says nothing belongs everywhere', async () => {
  const asked = { types: ['recipe'], path: 'with', to: 'recipe' }
  const counts = await inTown('harstad', (tx) => listCounts(tx, asked))
  expect(counts.toSorted((one, other) => one.count - other.count)).toEqual([
    { type: 'recipe', to: 'is', count: 1 },
    { type: 'recipe', to: null, count: 2 },
  ])
  const found = (key: string, most = 10, skip = 0) =>
    inTown('harstad', (tx) => listBelonging(tx, { ...asked, key, most, skip }))
  expect((await found('is')).map(({ key }) => key)).toEqual(['is', 'kake', 'saus'])
  expect((await found('saus')).map(({ key }) => key)).toEqual(['is', 'saus'])
  expect(await found('is', 1, 1)).toEqual([{ type: 'recipe', key: 'kake', count: 3 }])
})
