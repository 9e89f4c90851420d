import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rowsOf, said } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type PeopleSite } from '../../../test/signed-in.ts'
import { origin } from '../../../test/site.ts'

let site: PeopleSite
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'tinn'] })
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of ['help_answer', 'try_count']) await rowsOf(site, `delete from ${table}`)
})

const page = '/harstad/veileder/0/bestem-0'
const ours = { origin, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '203.0.113.7' }
const answer = (
  svar: string,
  hva = 'step/bestem-0',
  headers: Record<string, string> = ours,
  at = '/harstad/til-hjelp',
) => site.post(at, { hva, svar }, headers)
const counted = () => rowsOf(site, `select type, key, language, yes, no from help_answer order by key, language`)

describe('«Var dette til hjelp?»', () => {
  test('is two buttons on a page that is kept ready, and counts answers by item, day and language, and nothing else', async () => {
    const shown = await site.get(page)
    expect(await shown.text()).toMatch(/<form[^>]*action="\/harstad\/til-hjelp"[^>]*method="post"/)
    expect(shown.headers.get('etag')).not.toBeNull()
    const thanked = await answer('ja')
    expect(thanked.status).toBe(200)
    expect(thanked.headers.get('set-cookie')).toBeNull()
    expect(await said(thanked)).toContain('Takk for svaret')
    await answer('ja')
    await answer('nei')
    await answer('ja', 'step/bestem-0', ours, '/harstad/nn/til-hjelp')
    const step = { type: 'step', key: 'bestem-0' }
    expect(await counted()).toEqual([
      { ...step, language: 'nb', yes: 2, no: 1 },
      { ...step, language: 'nn', yes: 1, no: 0 },
    ])
    const columns = await rowsOf<{ name: string }>(
      site,
      `select column_name as name from information_schema.columns where table_name = 'help_answer'`,
    )
    expect(columns.map(({ name }) => name).toSorted()).toEqual([
      'day',
      'key',
      'language',
      'municipality_id',
      'no',
      'type',
      'yes',
    ])
    expect(site.logged()).not.toContain('203.0.113.7')
    expect((await site.get(page)).headers.get('etag')).toBe(shown.headers.get('etag'))
  })

  test.each([
    [
      'from a page of another site',
      'ja',
      'step/bestem-0',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ],
    ['from nowhere', 'ja', 'step/bestem-0', {}],
    ['of something that is not there', 'ja', 'step/finnes-ikke', ours],
    ['of what nobody is asked about', 'ja', 'page/om', ours],
    ['that is neither yes nor no', 'kanskje', 'step/bestem-0', ours],
    ['with words in it', 'ja', "step/x'; drop table step --", ours],
  ] as const)(
    'an answer %s is not counted, and looks like a page that is missing',
    async (_what, svar, hva, headers) => {
      expect((await answer(svar, hva, headers)).status).toBe(404)
      expect(await counted()).toEqual([])
    },
  )

  test('more answers than readers give are thanked for and not counted; whose they are is not asked', async () => {
    await answer('ja')
    await rowsOf(site, `update try_count set points = 120`)
    expect((await answer('nei')).status).toBe(200)
    expect(await counted()).toMatchObject([{ yes: 1, no: 0 }])
  })

  test('is shown to editors once five have answered, in their own municipality alone', async () => {
    const editor = await signedIn(site, 'harstad', 'harstad-redaktor')
    const studio = '/harstad/studio/step/bestem-0'
    for (const svar of ['ja', 'ja', 'ja', 'nei']) await answer(svar)
    expect(await said(await editor.get(studio))).not.toContain('lesere sier')
    await answer('ja')
    expect(await said(await editor.get(studio))).toContain('4 av 5 lesere sier at det var til hjelp')
    expect(await said(await editor.get('/harstad/studio/tilstand'))).toContain('Mest til hjelp')
    const other = await signedIn(site, 'tinn', 'tinn-redaktor')
    expect(await said(await other.get('/tinn/studio/step/bestem-0'))).not.toContain('lesere sier')
  })

  test('is not asked where the municipality has said so', async () => {
    await rowsOf(
      site,
      `insert into municipality_part (municipality_id, type, key, service, language, fields)
       select municipality_id, 'model', 'model', '', '', '{"noHelpQuestion": true}' from municipality where slug = 'tinn'
       on conflict (municipality_id, type, key, service, language) do update set fields = municipality_part.fields || excluded.fields`,
    )
    expect(await (await site.get('/tinn/veileder/0/bestem-0?tjeneste=skole')).text()).not.toContain('til-hjelp')
    expect((await answer('ja', 'step/bestem-0', ours, '/tinn/til-hjelp')).status).toBe(404)
  })
})
