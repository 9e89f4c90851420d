import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { studioKnowledge as knowledge } from './app.ts'
import { contentFolder } from '../test/site.ts'
import { readPackFolder } from './features/content/pack-folder.ts'
import { placePages, type PlacingIn, type KnownItem } from './features/content/rules/old-guide/place-pages.ts'
import { decodeFile } from './features/content/rules/old-guide/decode-file.ts'
import { writeReport } from './features/content/rules/old-guide/write-report.ts'
import { studioTextFor } from './features/content/text/text-for.ts'
import type { OldPage } from './features/content/rules/old-guide/old-page.ts'
import { readOldFile } from './features/content/rules/old-guide/read-old-file.ts'
import { expectedPlacings } from '../test/old-guides/expected.ts'

const folder = join(import.meta.dirname, '../test/old-guides')

const filesOf = (guide: string): string[] =>
  readdirSync(join(folder, guide), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, guide).length + 1))
    .toSorted()

test.each(Object.entries(expectedPlacings))(
  'each file of %s stands in the table of what it should become',
  (guide, table) => {
    const files = new Set(Object.keys(table).map((source) => source.split('#')[0]))
    expect(files).toEqual(new Set(filesOf(guide)))
  },
)

const read = (guide: string): readonly OldPage[] =>
  filesOf(guide).flatMap((source) => {
    const pages = readOldFile(
      { source, text: decodeFile(readFileSync(join(folder, guide, source))) },
      knowledge.placing ?? [],
    )
    return pages.ok ? pages.value : []
  })

/** What a municipality inherits that has said nothing of its own. */
const inherited = await (async () => {
  const { pack } = await readPackFolder(join(contentFolder, 'base'), 'base', knowledge.types)
  const names = new Set((pack?.parts ?? []).map(({ part }) => `${part.type}/${part.key}`))
  return [...names].map((name): KnownItem => {
    const [type = '', key = ''] = name.split('/')
    return { type, key, title: key, isLocal: false }
  })
})()

const to: PlacingIn = {
  types: knowledge.types,
  hints: knowledge.placing ?? [],
  linkedTypes: knowledge.linkedTypes,
  known: inherited,
  languages: ['nb', 'nn'],
  home: 'nb',
  mayAdd: () => true,
  choices: new Map(),
}

const words = studioTextFor('nb').oldGuide.report
const contentWords = knowledge.words('nb')

for (const [guide, table] of Object.entries(expectedPlacings))
  describe(`the old guide of ${guide}`, () => {
    const placed = new Map(placePages(read(guide), to).map((one) => [one.page.source, one]))

    test('is the pages of the table and no other', () => {
      expect([...placed.keys()].toSorted()).toEqual(Object.keys(table).toSorted())
    })

    test.each(Object.entries(table))('%s becomes what it should', (source, expected) => {
      const outcome = placed.get(source)?.outcome
      if ('left' in expected) expect(outcome).toMatchObject({ is: 'left', why: expected.left })
      else
        expect(outcome).toMatchObject({
          is: 'placed',
          type: expected.becomes,
          key: expected.key,
          values: expected.says,
        })
    })
  })

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

describe.each(Object.keys(expectedPlacings))('all of the old guide of %s', (guide) => {
  const pages = read(guide)
  const placed = placePages(pages, to)

  test('is told: each word of a page stands in its item, or in what is left over', () => {
    for (const { page, outcome } of placed) {
      const told =
        outcome.is === 'placed'
          ? [
              page.title,
              ...Object.values(outcome.values).flat().map(String),
              ...outcome.over.flatMap((one) => [one.heading, one.text]),
            ]
          : [writeReport({ pages: [{ page, outcome, lost: [] }], refused: [] }, words, contentWords)]
      // What a field is asked for by is its heading.
      const asked = outcome.is === 'placed' ? page.sections.map(({ heading }) => heading) : []
      const linked = page.sections.flatMap(({ text, isLinks }) => (isLinks ? wordsIn(text) : []))
      const kept = new Set([...wordsIn([...told, ...asked].join(' ')), ...linked])
      expect(
        wordsIn(page.sections.map(({ heading, text }) => `${heading} ${text}`).join(' ')).filter(
          (word) => !kept.has(word),
        ),
      ).toEqual([])
    }
  })

  test('becomes the same a second time, and is there already once it is in the model', () => {
    expect(placePages(pages, to)).toEqual(placed)
    const made = placed.flatMap(({ outcome }) =>
      outcome.is === 'placed' ? [{ type: outcome.type, key: outcome.key, title: outcome.key, isLocal: true }] : [],
    )
    const again = placePages(pages, { ...to, known: [...inherited, ...made] })
    expect(again.filter(({ outcome }) => outcome.is === 'placed')).toEqual([])
    expect(again.flatMap(({ outcome }) => (outcome.is === 'already' ? [outcome.key] : []))).toEqual(
      made.map(({ key }) => key),
    )
  })

  test('is made again where somebody asks for it, beside what is there', () => {
    const made = placed.flatMap(({ page, outcome }) =>
      outcome.is === 'placed'
        ? [{ source: page.source, type: outcome.type, key: outcome.key, title: '', isLocal: true }]
        : [],
    )
    const [first] = made
    const again = placePages(pages, {
      ...to,
      known: [...inherited, ...made],
      choices: new Map([[first?.source ?? '', { type: first?.type, again: true }]]),
    })
    expect(again.flatMap(({ outcome }) => (outcome.is === 'placed' ? [outcome.key] : []))).toEqual([
      expect.stringMatching(/-[23]$/),
    ])
  })

  test('is none of what somebody may not write, or chose to leave', () => {
    const none = placePages(pages, { ...to, mayAdd: (type) => type === 'law' })
    expect(
      none.flatMap(({ outcome }) => (outcome.is === 'placed' ? [outcome.type] : [])).filter((type) => type !== 'law'),
    ).toEqual([])
    const choices = new Map(pages.map(({ source }) => [source, { type: undefined }]))
    expect(
      placePages(pages, { ...to, choices }).every(({ outcome }) => outcome.is === 'left' && outcome.why === 'chosen'),
    ).toBe(true)
  })
})
