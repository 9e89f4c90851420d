import { describe, expect, test } from 'vitest'
import { checkModels, linesOf } from './check.ts'
import { openModel, openModels, type Chain } from './models.ts'
import type { ModelCheck } from '#base/model.ts'
import type { ContentType } from '#base/content-type.ts'
import { describeFault } from '#base/fault.ts'
import { readFileName, readPackFile } from './pack-file.ts'

const step = {
  name: 'step',
  folder: 'steps',
  variants: true,
  fields: {
    name: { kind: 'line', required: true },
    what: { kind: 'prose' },
    tools: { kind: 'references', to: ['tool'] },
    options: {
      kind: 'records',
      of: {
        label: { kind: 'line', required: true },
        leads: { kind: 'target', to: ['step'], words: ['close'], required: true },
      },
    },
  },
} as const satisfies ContentType
const tool = {
  name: 'tool',
  folder: 'tools',
  fields: { name: { kind: 'line', required: true } },
} as const satisfies ContentType
const drawing = {
  name: 'drawing',
  folder: 'drawings',
  fields: {
    name: { kind: 'line', required: true },
    plain: { kind: 'flag' },
    alt: { kind: 'line', alternative: { unless: 'plain' } },
  },
} as const satisfies ContentType
const types = [step, tool, drawing]

type Files = Record<string, string>

const sound: Files = {
  'steps/a.md':
    '---\nname: Steg\ntools: [note]\noptions:\n  on:\n    label: Videre\n    leads: step/b\n---\n\n# what\n\nSe [notatet](tool/note).\n',
  'steps/a.nn.md': '---\nname: Steg\n---\n\n# what\n\nSjå [notatet](tool/note).\n',
  'steps/a@skole.md': '---\nname: Steg på skolen\n---\n',
  'steps/b.md': '---\nname: Neste\noptions: { end: { label: Slutt, leads: close } }\n---\n',
  'tools/note.md': '---\nname: Notat\n---\n',
}

describe('a sound pack has no fault', () => {
  test('by itself', () => {
    expect(faultsOf(sound)).toEqual([])
  })

  test('with a town that says only what differs', () => {
    expect(faultsOf({ 'steps/a.md': '---\nname: Byens steg\n---\n' }, sound)).toEqual([])
  })

  test('with a town that takes a whole item away, and all that leads to it', () => {
    const town = { 'steps/b.md': '---\nname: null\n---\n', 'steps/a.md': '---\noptions: null\n---\n' }
    expect(faultsOf(town, sound)).toEqual([])
  })

  test('with a town that takes it away in its own language, whatever stands in another', () => {
    const town = { 'tools/spare.nn.md': '---\nname: Notat\n---\n', 'tools/spare.md': '---\nname: null\n---\n' }
    const base = { ...sound, 'tools/spare.md': '---\nname: Notat\n---\n' }
    expect(faultsOf(town, base)).toEqual([])
  })

  test('with a town that leads the other way in its stead', () => {
    const town = {
      'steps/b.md': '---\nname: null\n---\n',
      'steps/a.md': '---\noptions: { on: { leads: step/c } }\n---\n',
      'steps/c.md': '---\nname: C\ntools: [note]\n---\n',
    }
    expect(faultsOf(town, sound)).toEqual([])
  })

  test('with a town that takes away both a step and the tool it alone used', () => {
    const town = { 'steps/d.md': '---\nname: null\n---\n', 'tools/own.md': '---\nname: null\n---\n' }
    const base = {
      ...sound,
      'steps/d.md': '---\nname: D\ntools: [own]\n---\n',
      'tools/own.md': '---\nname: Eget\n---\n',
    }
    expect(faultsOf(town, base)).toEqual([])
  })
})

describe('exactly the fault that was planted is found:', () => {
  test.each<[string, Files, string[]]>([
    [
      'a tool that does not exist',
      { 'steps/b.md': '---\nname: B\ntools: [note, gone]\n---\n' },
      ['steps/b.md:3: «tools» leads to «tool/gone», which does not exist'],
    ],
    [
      'an option to a step that does not exist',
      { 'steps/b.md': '---\nname: B\noptions:\n  on:\n    label: På\n    leads: step/c\n---\n' },
      ['steps/b.md:6: «options/on/leads» leads to «step/c», which does not exist'],
    ],
    [
      'a link in a text',
      { 'steps/a.nn.md': '---\nname: A\n---\n\n# what\n\n[x](tool/gone)\n' },
      ['steps/a.nn.md:5: «what» leads to «tool/gone», which does not exist'],
    ],
    [
      'a word to put in',
      { 'tools/note.md': '---\nname: "{{role/holder}}"\n---\n' },
      ['tools/note.md:2: «name» leads to «role/holder», which does not exist'],
    ],
    [
      'a link that is no link',
      { 'steps/b.md': '---\nname: B\n---\n\n# what\n\n[x](tools/Note) {{a b}}\n' },
      [
        'steps/b.md:5: «what» says […](tools/Note), which leads nowhere',
        'steps/b.md:5: «what» says {{a b}}, which leads nowhere',
      ],
    ],
    [
      'an item without what it must have',
      { 'tools/empty.md': '---\nowner: x\n---\n' },
      ['tools/empty.md:1: «tool/empty» lacks «name»'],
    ],
    [
      'a part without what it must have',
      { 'steps/b.md': '---\nname: B\noptions:\n  end: { label: Slutt }\n---\n' },
      ['steps/b.md:4: «step/b» lacks «options/end/leads»'],
    ],
    [
      'a part that only a variant begins',
      { 'steps/a@skole.md': '---\noptions:\n  new: { label: Nytt }\n---\n' },
      ['steps/a@skole.md:3: «step/a» lacks «options/new/leads»'],
    ],
  ])('%s', (_, planted, faults) => {
    expect(faultsOf({ ...sound, ...planted }).toSorted()).toEqual(faults.toSorted())
  })

  test('a link of the base to what a town takes away', () => {
    expect(faultsOf({ 'tools/note.md': '---\nname: null\n---\n' }, sound)).toEqual([
      'base/steps/a.md:3: «tools» leads to «tool/note», which does not exist',
      'base/steps/a.md:10: «what» leads to «tool/note», which does not exist',
      'base/steps/a.nn.md:5: «what» leads to «tool/note», which does not exist',
    ])
  })

  test('a word that a town has begun to say and nobody completes', () => {
    expect(faultsOf({ 'steps/c.md': '---\ntools: [note]\n---\n' }, sound)).toEqual([
      'steps/c.md:1: «step/c» lacks «name»',
    ])
  })

  test('each once, though every service reads it', () => {
    expect(faultsOf({ ...sound, 'steps/c.md': '---\ntools: [note]\n---\n' })).toEqual([
      'steps/c.md:1: «step/c» lacks «name»',
    ])
  })
})

describe('words for whoever does not see a picture', () => {
  const lacking = (...packs: Files[]) =>
    checkModels(openModels(types, chainOf(...packs), 'nb', ['nb', 'nn']), [], []).map(
      ({ rule, item, path, language }) => `${rule} ${item ?? ''} ${path} ${language}`,
    )
  const fjord = { 'drawings/fjord.md': '---\nname: Fjord\nalt: En fjord\n---\n' }

  test('stand in every language that is published', () => {
    expect(lacking(fjord)).toEqual(['lacks-alternative drawing/fjord alt nn'])
    expect(lacking({ ...fjord, 'drawings/fjord.nn.md': '---\nalt: Ein fjord\n---\n' })).toEqual([])
    expect(lacking({ 'drawings/fjord.md': '---\nname: Fjord\n---\n' })).toHaveLength(2)
  })

  test('may be another layer’s', () => {
    expect(lacking({ 'drawings/fjord.nn.md': '---\nalt: Ein fjord\n---\n' }, fjord)).toEqual([])
    const gone = { 'drawings/fjord.nn.md': '---\nalt: null\n---\n' }
    const both = { ...fjord, 'drawings/fjord.nn.md': '---\nalt: Ein fjord\n---\n' }
    expect(lacking(gone, both)).toEqual(['lacks-alternative drawing/fjord alt nn'])
  })

  test('are not asked for where it only decorates, or where it is taken away', () => {
    expect(lacking({ 'drawings/fjord.md': '---\nname: Fjord\nplain: true\n---\n' })).toEqual([])
    expect(lacking({ 'drawings/fjord.md': '---\nname: null\n---\n' }, fjord)).toEqual([])
  })
})

describe('what a feature knows to check', () => {
  test('is asked of the common text and of every service’s own', () => {
    const heard: string[] = []
    const check: ModelCheck = {
      rules: [],
      find: (model) => {
        heard.push(`${model.service}: ${model.all(step).find((one) => one.key === 'a')?.name.text ?? ''}`)
        return []
      },
    }
    checkModels(openModels(types, chainOf(sound), 'nb'), [check], ['skole', 'barnehage'])
    expect(heard).toEqual([': Steg', 'skole: Steg på skolen', 'barnehage: Steg'])
  })

  test('can name the file and line in which a field stands, the nearest first', () => {
    const model = openModel(types, chainOf({ 'steps/a.md': '---\n\nname: Byens\n---\n' }, sound), 'nb', '')
    expect(model.placeOf('step/a', 'name')).toEqual({ file: 'steps/a.md', line: 3 })
    expect(model.placeOf('step/a', 'options/on/leads')).toEqual({ file: 'base/steps/a.md', line: 7 })
    expect(model.placeOf('step/a', 'never-said')).toEqual({ file: 'steps/a.md', line: 1 })
    expect(model.has('step/a')).toBe(true)
    expect(model.has('step/z')).toBe(false)
  })
})

function faultsOf(...packs: Files[]): string[] {
  const faults = checkModels(openModels(types, chainOf(...packs), 'nb'), [], ['skole', 'barnehage'])
  return linesOf(faults).map(describeFault)
}

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
