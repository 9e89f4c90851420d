import { describe, expect, test } from 'vitest'
import { countedIn, type Alike } from './figures.ts'
import { hidden, isTooFew } from './hiding.ts'

// X1–X4 and the rows of section 5 in docs/continuity-table.md that are about them.

/** Relays of one unit, so many of which it is so. */
const inOne = (unit: string, all: number, affected: number): readonly Alike[] => [
  { open: [unit], affected: [unit], relays: affected },
  { open: [unit], affected: [], relays: all - affected },
]
const shown = (all: number, affected: number) => !isTooFew({ all, affected, others: all - affected }, 5)
const told = (units: readonly string[], alike: readonly Alike[]) => {
  const { units: away, isWholeHidden } = hidden({ units, alike }, 5)
  return { away: [...away].toSorted(), isWholeHidden }
}

describe('what one number would tell', () => {
  test('V1, V2: of five it is told, of four it is not', () => {
    expect([shown(40, 5), shown(40, 4)]).toEqual([true, false])
  })

  test('V7: all but three is hidden as three would be', () => {
    expect(shown(25, 22)).toBe(false)
  })

  test('V9: of four open relays nothing is told, whatever it is', () => {
    expect([0, 1, 2, 3, 4].some((affected) => shown(4, affected))).toBe(false)
  })

  test('that it is so of nobody is told', () => {
    expect(shown(18, 0)).toBe(true)
  })
})

describe('what is found by subtracting', () => {
  test('V6: two more units are hidden, so that nobody finds the three by subtracting', () => {
    const alike = [inOne('Aust', 62, 9), inOne('Bakke', 40, 3), inOne('Dal', 25, 6), inOne('Elv', 18, 0)].flat()
    expect(told(['Aust', 'Bakke', 'Dal', 'Elv'], alike)).toEqual({
      away: ['Bakke', 'Dal', 'Elv'],
      isWholeHidden: false,
    })
  })

  test('relays that moved are counted once: two units with three each of the same four are four', () => {
    const alike: readonly Alike[] = [
      { open: ['Bakke', 'Dal'], affected: ['Bakke', 'Dal'], relays: 2 },
      { open: ['Bakke'], affected: ['Bakke'], relays: 1 },
      { open: ['Dal'], affected: ['Dal'], relays: 1 },
      ...['Aust', 'Bakke', 'Dal'].map((unit) => ({ open: [unit], affected: [], relays: 30 })),
      { open: ['Aust'], affected: ['Aust'], relays: 9 },
    ]
    expect(countedIn(alike, new Set(['Bakke', 'Dal'])).affected).toBe(4)
    expect(told(['Aust', 'Bakke', 'Dal'], alike)).toEqual({ away: ['Aust', 'Bakke', 'Dal'], isWholeHidden: false })
  })

  test('units in which there is nobody hide nobody: the smallest of the others is hidden with the one', () => {
    const alike = [inOne('Aust', 62, 9), inOne('Bakke', 40, 3), inOne('Dal', 25, 6)].flat()
    expect(told(['Aust', 'Bakke', 'Dal', 'Elv'], alike).away).toEqual(['Bakke', 'Dal', 'Elv'])
  })

  test('where only units without anybody are hidden, nothing else is', () => {
    expect(told(['Aust', 'Bakke', 'Dal'], inOne('Aust', 62, 9))).toEqual({
      away: ['Bakke', 'Dal'],
      isWholeHidden: false,
    })
  })

  test('the only unit that there is and the whole are one number', () => {
    expect(told(['Aust'], inOne('Aust', 12, 3))).toEqual({ away: ['Aust'], isWholeHidden: true })
  })
})
