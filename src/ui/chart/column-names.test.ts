import { describe, expect, test } from 'vitest'
import { columnNames } from '#ui/chart/column-names.ts'
import { charts } from '#ui/gallery/charts.tsx'

const namesOf = (chart: string) => columnNames(charts[chart]?.times.map(({ name }) => name) ?? [], 34)
const words = (names: readonly { words: string }[]) => names.map((one) => one.words)

describe('names under columns', () => {
  test('of a year have room for every month, and a year stands once, where it begins', () => {
    const [first, second] = namesOf('Ett år')
    expect(words(first)).toHaveLength(12)
    expect(second).toMatchObject([
      { at: 0, words: '2025' },
      { at: 3, words: '2026' },
    ])
  })

  test('of two years are every other month, and the last of all', () => {
    const [first] = namesOf('To år')
    expect(first.map(({ at }) => at)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23])
  })

  test('say a year each time when it seldom goes on', () => {
    expect(words(namesOf('Store tall')[1])).toEqual(['2025', '2026', '2026'])
  })

  test('are cut where they are long, and the last one goes inwards from the edge', () => {
    const [first, second] = namesOf('Lange navn')
    expect(first.at(-1)).toMatchObject({ words: 'Etter fa…mmer', edge: 'end' })
    expect(second.at(-1)).toMatchObject({ words: '9', edge: undefined })
  })

  test('may be one word, or the same all along', () => {
    expect(columnNames(['2025', '2026'], 34).map(words)).toEqual([['2025', '2026'], []])
    expect(columnNames(['Nå', 'Nå', 'Nå'], 34).map(words)).toEqual([['Nå', 'Nå', 'Nå'], []])
  })
})
