import { describe, expect, test } from 'vitest'
import type { Part } from '#base/item.ts'
import { recipe } from '../testing/made-up-type.ts'
import type { Ranked } from './layers.ts'
import { newsOf, type MetChange } from './news.ts'

const part = (fields: Part['fields'], more: Partial<Part> = {}): Part => ({
  ...{ type: 'recipe', key: 'kake', service: '', language: 'nb', fields },
  ...more,
})
const ranked = (rank: number, ...parts: readonly Part[]): Ranked[] => parts.map((one) => ({ ...one, rank }))
const change = (rank: number, day: number, before: readonly Part[], more: Partial<MetChange> = {}): MetChange => ({
  ...{ type: 'recipe', key: 'kake', rank, number: day, at: new Date(Date.UTC(2026, 10, day, 10)), before, news: '' },
  ...more,
})
const read = (
  changes: readonly MetChange[],
  parts: readonly Ranked[],
  more: { service?: string; asOne?: boolean } = {},
) =>
  newsOf(changes, parts, {
    ...{ types: [recipe], above: ['base'], asOne: more.asOne ?? false },
    reader: { service: more.service ?? '', language: 'nb', home: 'nb' },
  })
const kake = part({ title: 'Kake', text: 'Rør.' })

describe('what is new to readers', () => {
  test('is told of each day, the newest first, with what it was and became then, and what was said of it', () => {
    const changes = [
      change(1, 3, []),
      change(1, 9, [part({ title: 'Kake', text: 'Bland.' })], { news: 'Rør i stedet.' }),
      change(0, 12, []),
    ]
    const parts = [...ranked(0, part({ title: 'Vår kake' })), ...ranked(1, kake)]
    const told = read(changes, parts).map(({ day, is, title, sentences, changes: fields }) => [
      ...[day, is, title.value, sentences.map(({ text }) => text)],
      ...fields.map(({ path, before, after }) => [path, before?.value, after?.value]),
    ])
    expect(told).toEqual([
      ['2026-11-12', 'changed', 'Vår kake', [], ['title', 'Kake', 'Vår kake']],
      ['2026-11-09', 'changed', 'Kake', ['Rør i stedet.'], ['text', 'Bland.', 'Rør.']],
      ['2026-11-03', 'new', 'Kake', [], ['title', undefined, 'Kake'], ['text', undefined, 'Bland.']],
    ])
  })

  test('is nothing where a nearer layer says the same field itself, nor what is kept for those who look after it', () => {
    const own = ranked(0, part({ title: 'Vår kake' }))
    expect(read([change(1, 3, [part({ title: 'Gammel kake', text: 'Rør.' })])], [...own, ...ranked(1, kake)])).toEqual(
      [],
    )
    const owned = part({ owner: 'Rektor' }, { language: '' })
    expect(read([change(1, 3, [kake])], ranked(1, kake, owned))).toEqual([])
  })

  test('is nothing where a day ends as it began', () => {
    const changes = [change(1, 3, [kake]), change(1, 3, [part({ title: 'Feil', text: 'Rør.' })], { number: 4 })]
    expect(read(changes, ranked(1, kake))).toEqual([])
  })

  test('since a day is one change, however often it was made', () => {
    const changes = [
      change(1, 3, [part({ title: 'A', text: 'Rør.' })]),
      change(1, 9, [part({ title: 'B', text: 'Rør.' })]),
    ]
    const [news, ...others] = read(changes, ranked(1, kake), { asOne: true })
    expect(others).toEqual([])
    expect(news?.changes).toMatchObject([{ path: 'title', before: { value: 'A' }, after: { value: 'Kake' } }])
  })

  test('of a service is told for that service, and not to others', () => {
    const school = part({ title: 'Skolekake' }, { service: 'skole' })
    const changes = [change(0, 3, [])]
    const parts = [...ranked(0, school), ...ranked(1, kake)]
    expect(read(changes, parts).map(({ services }) => services)).toEqual([['skole']])
    expect(read(changes, parts, { service: 'skole' })).toMatchObject([{ services: [], title: { value: 'Skolekake' } }])
    expect(read(changes, parts, { service: 'barnehage' })).toEqual([])
  })

  test('is also that something is gone, and words on danger are told as they are read', () => {
    const gone = part({ leftOut: true }, { language: '' })
    expect(read([change(0, 3, [])], [...ranked(0, gone), ...ranked(1, kake)])).toMatchObject([
      { is: 'gone', title: { value: 'Kake' } },
    ])
  })
})
