import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMunicipality } from '#features/municipality/index.ts'
import { asOwner } from '#platform/db/owner.ts'
import { bookmarksIn, expectArchivable, unpacked } from '../../../test/pdf.ts'
import { openSite, origin, type Site } from '../../../test/site.ts'
import { makeModelDocument } from './make-model-document.ts'

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['snasa'], findable: false })
})
afterAll(() => site.close())

async function made(language: string): Promise<string> {
  const { database } = site.fresh
  const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug: 'snasa' }))
  if (municipality === undefined) throw new Error('There is no Snåsa.')
  const bytes = await makeModelDocument(
    { origin },
    {
      municipality,
      now: new Date('2026-11-23T10:00:00Z'),
      inMunicipality: (work) => database.inMunicipality(municipality.id, work),
    },
    language,
  )
  return unpacked(bytes)
}

describe('the whole model as one document', () => {
  test('is a tagged PDF/A-2a in its language, with bookmarks, from title page to laws', async () => {
    const pdf = await made('nb')
    expectArchivable(pdf, 'nb')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(40)
    const bookmarks = bookmarksIn(pdf)
    expect(bookmarks.length).toBeGreaterThan(60)
    expect(bookmarks.some((title) => title.includes('Velg veien videre'))).toBe(true)
    // All kinds of things that the collaboration model holds.
    for (const chapter of ['Planer', 'Rutiner', 'Samhandlingsarenaer', 'Overganger', 'Tiltak', 'Kompetanse'])
      expect(bookmarks).toContain(chapter)
  })

  test('is in the language that is asked for', async () => {
    const pdf = await made('nn')
    expect(pdf).toMatch(/\/Lang\s*\(nn\)/)
  })

  test('no word of content is read as anything but words, and a step on no level stops nothing', async () => {
    const words = String.raw`#panic("x") #let given = 1 $x^2$ [a] *b* _c_ <step/x> @y \ // // /* ${'`'} #read("/etc/passwd")`
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(
        `insert into municipality_part (municipality_id, type, key, service, language, fields)
         select municipality_id, 'step', 'bestem-0', '', 'nb', $1::jsonb from municipality where slug = 'snasa'
         union all
         select municipality_id, 'step', 'gjor-det-konkret', '', '', '{"level": "finnes-ikke"}'::jsonb from municipality where slug = 'snasa'`,
        [JSON.stringify({ name: words.slice(0, 60), lead: words, what: words, how: `${words}\n\n- ${words}` })],
      ),
    )
    const pdf = await made('nb')
    expect(pdf).toContain('#panic')
    expect(pdf).not.toContain('root:')
  })
})
