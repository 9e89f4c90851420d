import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pack } from '#features/content/pack-folder.ts'
import { asOwner } from '#platform/db/owner.ts'
import { readHtml } from '../../../test/html.ts'
import { contentPacks, openSite, type Site } from '../../../test/site.ts'

let site: Site
let base: Pack
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({
    ...{ packs: ['harstad', 'tinn'], findable: false, now: new Date('2026-11-20T10:00:00Z') },
    onStatement: (statement) => statements.push(statement),
  })
  const packs = await contentPacks()
  const found = packs.find(({ slug }) => slug === 'base')
  if (found === undefined) throw new Error('content/base is missing')
  base = found
})
afterAll(() => site.close())

/** The base with other words in some fields of its items, in bokmål. */
const saying = (changes: Readonly<Record<string, Readonly<Record<string, string>>>>): Pack => ({
  ...base,
  parts: base.parts.map((read) => {
    const fields = changes[`${read.part.type}/${read.part.key}`]
    const isHere = fields !== undefined && read.part.language === 'nb' && read.part.service === ''
    return isHere ? { ...read, part: { ...read.part, fields: { ...read.part.fields, ...fields } } } : read
  }),
})
const query = (text: string, values: readonly unknown[] = []) =>
  asOwner(site.fresh.ownerUrl, (client) => client.query(text, [...values]))
/** All that a reader sees, in one line. */
const inText = (html: string): string =>
  readHtml(html)
    .texts.map(({ text }) => text)
    .join(' ')
const page = async (address: string) => inText(await (await site.get(address)).text())
const changedSince = (town: string, more = '') => page(`/${town}/nytt/endringer?fra=01.11.2026${more}`)

describe('what is new', () => {
  test('is nothing where packs have only come', async () => {
    expect(await page('/harstad/nytt')).toContain('Ingenting er endret det siste halve året.')
    expect((await site.get('/harstad/nytt')).headers.get('set-cookie')).toBeNull()
  })

  test('is what readers meet otherwise: inherited and own, with day, kind and link; what awaits somebody there is not', async () => {
    site.advance(24 * 60)
    await site.publish([
      saying({
        'page/personvern': { lead: 'Kort om hva vi ikke lagrer.' },
        'step/bestem-0': { lead: 'Nytt for ansatte.' },
      }),
    ])
    const html = await (await site.get('/harstad/nytt')).text()
    expect(inText(html)).toMatch(/21\. november 2026 Personvern Side, endret/)
    expect(html).toContain('href="/harstad/personvern"')
    expect(inText(html)).not.toMatch(/Velg veien videre Steg, endret/)

    // Somebody in Harstad looks at it two days later: that is when it is new there, and only there.
    await query(`
      insert into municipality_change (municipality_id, type, key, before, at, approved_from, approved_to)
      select municipality_id, 'step', 'bestem-0', '[]', '2026-11-23T09:00:00Z', 1, 9999 from municipality where slug = 'harstad'`)
    await query(`update municipality set approved_to = last_upstream_change() where slug = 'harstad'`)
    await query(`update installation set content_version = content_version + 1`)
    site.advance(3 * 24 * 60)
    expect(await changedSince('harstad')).toMatch(
      /Velg veien videre Steg, endret, 23\. november 2026 .*Nytt for ansatte\./,
    )
    expect(await changedSince('tinn')).not.toContain('Nytt for ansatte')
  })

  test('says what somebody wrote to readers, and neither who nor why', async () => {
    await query(`
      insert into municipality_part (municipality_id, type, key, service, language, fields)
      select municipality_id, 'page', 'lokalt', '', 'nb', '{"name": "Hos oss", "lead": "Kort.", "text": "Ord."}' from municipality where slug = 'harstad'`)
    await query(`
      insert into municipality_change (municipality_id, type, key, before, news, at)
      select municipality_id, 'page', 'lokalt', '[]', 'Vi har fått en egen side.', '2026-11-24T09:00:00Z' from municipality where slug = 'harstad'`)
    await query(`
      insert into content_version (municipality_id, type, key, number, said, why, at)
      select municipality_id, 'page', 'lokalt', 1, '[]', 'Intern begrunnelse', now() from municipality where slug = 'harstad'`)
    await query(`update installation set content_version = content_version + 1`)
    site.advance(1)
    await site.publish([])
    const told = await changedSince('harstad')
    expect(told).toMatch(/Hos oss Side, ny, 24\. november 2026 Vi har fått en egen side\./)
    expect(told).not.toContain('Intern begrunnelse')
    expect(await changedSince('tinn')).not.toContain('Hos oss')
  })
})

describe('what has changed since a day', () => {
  test('stands with the old words and the new, of one item or of all, and can be printed', async () => {
    const html = await (await site.get('/harstad/nytt/endringer?fra=2026-11-01')).text()
    expect(html).toMatch(/<ins>Kort om hva vi ikke lagrer\.<\/ins>/)
    expect(html).toContain('<print-button>')
    expect(html).toContain('<meta name="robots" content="noindex')
    const one = await changedSince('harstad', '&hva=page/personvern')
    expect(one).toContain('Ett sted er endret.')
    site.advance(2 * 24 * 60)
    expect(await page('/harstad/nytt/endringer?fra=25.11.2026')).toContain('Ingenting er endret.')
  })

  test('reads as readers meet it: without marks, and with the model’s own words put in', async () => {
    await query(`
      insert into municipality_part (municipality_id, type, key, service, language, fields)
      select municipality_id, 'page', 'eget', '', 'nb', '{"name": "Eget", "lead": "Kort.", "text": "## Fra {{model.name}}\\n\\nSi **fra** til [oss](page/meld-fra)."}' from municipality where slug = 'tinn'`)
    await query(`
      insert into municipality_change (municipality_id, type, key, before, at)
      select municipality_id, 'page', 'eget', '[]', '2026-11-24T09:00:00Z' from municipality where slug = 'tinn'`)
    await query(`update installation set content_version = content_version + 1`)
    await site.publish([])
    const told = await changedSince('tinn', '&hva=page/eget')
    expect(told).toMatch(/Si fra til oss\./)
    expect(told).not.toMatch(/\{\{|\*\*|##/)
  })

  test.each(['', '31.13.2026', '2027-01-01', '1900-01-01', "'; drop table page --"])(
    'is asked for anew where the day is %o',
    async (day) => {
      const answer = await site.get(`/harstad/nytt/endringer?fra=${encodeURIComponent(day)}&hva=%27/%22`)
      expect(answer.status).toBe(day === '' ? 200 : 422)
      expect(await answer.text()).toContain('name="fra"')
    },
  )

  test('takes two statements, whatever has changed, and a page of what is new is ready for the next reader', async () => {
    statements.length = 0
    await changedSince('harstad')
    expect(statements.filter((one) => !/^(begin|commit|select set_config)/i.test(one)).length).toBeLessThanOrEqual(3)
    await site.get('/harstad/nytt')
    statements.length = 0
    await site.get('/harstad/nytt')
    expect(statements).toEqual([])
    expect((await site.get('/harstad/nytt?tjeneste=skole')).status).toBe(200)
    expect((await site.get('/harstad/nytt?tjeneste=finnesikke')).status).toBe(404)
  })
})
