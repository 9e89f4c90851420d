import { describe, expect, test } from 'vitest'
import type { Chain } from './models.ts'
import { emptyFields, missingWords, repeatedSentences } from './complete.ts'
import type { ContentType } from '#base/content-type.ts'
import { describeFault } from '#base/fault.ts'
import { readFileName, readPackFile } from './pack-file.ts'

const step = {
  name: 'step',
  folder: 'steps',
  variants: true,
  fields: {
    name: { kind: 'line' },
    what: { kind: 'prose' },
    hints: { kind: 'lines' },
    tools: { kind: 'references', to: ['tool'] },
    options: { kind: 'records', of: { order: { kind: 'number' }, label: { kind: 'line' } } },
  },
} as const satisfies ContentType
const tool = { name: 'tool', folder: 'tools', fields: { name: { kind: 'line' } } } as const satisfies ContentType
const types = [step, tool]

type Files = Record<string, string>
const words = (text: string) => `---\n---\n\n# what\n\n${text}\n`

const eight = 'Barnet får vite hva som skal skje nå.'
const nine = 'Barnet får alltid vite hva som skal skje nå.'

describe('a sentence of more than eight words that stands in two items', () => {
  const repeated = (...packs: Files[]) => repeatedSentences(types, chainOf(...packs)).map(describeFault)

  test('is found, with both places', () => {
    expect(repeated({ 'steps/a.md': words(nine), 'steps/b.md': words(`Først noe annet. ${nine} Og mer.`) })).toEqual([
      `steps/b.md:4: «${nine}» stands in steps/a.md too: say it in one place, or make it a fragment`,
    ])
  })

  test.each([
    ['in a line', '---\nname: Barnet får alltid vite hva som skal skje nå\n---\n'],
    ['in a list of lines', `---\nhints: [Kort, "${nine}"]\n---\n`],
    ['in a part', `---\noptions: { a: { label: "${nine}" } }\n---\n`],
    ['in a list', words(`- Noe\n- ${nine}`)],
    ['under a heading', words(`## ${nine}`)],
    ['in a numbered list', words(`1. ${nine}`)],
    ['in a quotation', words(`> ${nine}`)],
    ['in a table', words(`| Noe | ${nine} |\n| --- | --- |`)],
    ['with other capitals and marks', words('«Barnet får alltid vite: hva som skal skje, nå»!')],
  ])('is found %s', (_, text) => {
    expect(
      repeated({ 'steps/a.md': words(nine), 'tools/b.md': '---\nname: Kort\n---\n', 'steps/c.md': text }),
    ).toHaveLength(1)
  })

  test('is found between a town and the base it inherits from, in the town’s file', () => {
    expect(repeated({ 'steps/b.md': words(nine) }, { 'steps/a.md': words(nine) })).toEqual([
      `steps/b.md:4: «${nine}» stands in base/steps/a.md too: say it in one place, or make it a fragment`,
    ])
  })

  test.each<[string, Files[]]>([
    ['when it has eight words', [{ 'steps/a.md': words(eight), 'steps/b.md': words(eight) }]],
    ['in another language', [{ 'steps/a.md': words(nine), 'steps/b.nn.md': words(nine) }]],
    ['when a town says an item anew', [{ 'steps/a.md': words(nine) }, { 'steps/a.md': words(nine) }]],
    ['in a service’s variant of the item', [{ 'steps/a.md': words(nine), 'steps/a@skole.md': words(nine) }]],
    [
      'when it is a fragment that both put in',
      [{ 'steps/a.md': words('{{fragment/x}}'), 'steps/b.md': words('{{fragment/x}}') }],
    ],
  ])('is no fault %s', (_, packs) => {
    expect(repeated(...packs)).toEqual([])
  })
})

describe('a field in which every item has something to say', () => {
  const empty = (...packs: Files[]) =>
    emptyFields(types, { step: ['what', 'tools', 'options'] }, chainOf(...packs)).map(describeFault)

  test('is asked for', () => {
    expect(empty({ 'steps/a.md': '---\nname: A\ntools: [x]\noptions: { a: { order: 1 } }\n---\n' })).toEqual([
      'steps/a.md:1: «what» is empty in step/a',
    ])
  })

  test('may be filled further up, or in a variant', () => {
    const town = { 'steps/a@skole.md': words('Tekst.') }
    expect(empty(town, { 'steps/a.md': '---\ntools: [x]\noptions: { a: { order: 1 } }\n---\n' })).toEqual([])
  })

  test('is empty when it holds an empty list, or is taken away', () => {
    const faults = empty({ 'steps/a.md': '---\ntools: []\noptions: null\n---\n\n# what\n\nTekst.\n' })
    expect(faults).toEqual(['steps/a.md:1: «tools» is empty in step/a', 'steps/a.md:1: «options» is empty in step/a'])
  })

  test('is not asked of other types', () => {
    expect(empty({ 'tools/a.md': '---\nname: A\n---\n' })).toEqual([])
  })
})

describe('words that another language lacks', () => {
  const missing = (files: Files) => missingWords(types, chainOf(files)[0] ?? [], 'nb', 'nn').map(describeFault)

  test('are named, each with its line', () => {
    const nb = '---\nname: Navn\noptions:\n  a:\n    order: 1\n    label: Ja\n---\n\n# what\n\nTekst.\n'
    expect(missing({ 'steps/a.md': nb, 'steps/a.nn.md': '---\nname: Namn\n---\n' })).toEqual([
      'steps/a.md:6: «options/a/label» is not written in nn',
      'steps/a.md:9: «what» is not written in nn',
    ])
  })

  test('are missing in a variant, though the common text has them', () => {
    const files = { 'steps/a.md': words('A'), 'steps/a.nn.md': words('A'), 'steps/a@skole.md': words('B') }
    expect(missing(files)).toEqual(['steps/a@skole.md:4: «what» is not written in nn'])
  })

  test('are none where a field is taken away, or is the same in every language', () => {
    expect(missing({ 'steps/a.md': '---\nname: null\ntools: [x]\n---\n' })).toEqual([])
  })
})

/** Packs as they are read, the nearest first; files of the second are named after the base. */
function chainOf(...packs: Files[]): Chain {
  return packs.map((files, rank) =>
    Object.entries(files).flatMap(([file, text]) => {
      const name = readFileName(file, types)
      const read = name && readPackFile(rank === 0 ? file : `base/${file}`, text, name, 'nb')
      expect(read?.faults).toEqual([])
      return read?.parts ?? []
    }),
  )
}
