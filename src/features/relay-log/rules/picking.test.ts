import { describe, expect, test } from 'vitest'
import { choicesFor, isFound, measureWords, type Audience, type Need, type Offer } from './picking.ts'

const offer = (key: string, changes: Partial<Offer> = {}): Offer => ({
  ...{ key, name: key, summary: '', gives: '', levels: [], audiences: [], by: [], words: [], isSensitive: false },
  ...changes,
})
const named = (name: string) => ({ name, lang: undefined })
const aged = (name: string, ageFrom?: number, ageTo?: number): Audience => ({
  ...{ ...named(name), ageFrom, ageTo, staff: false },
})
const children = aged('Barn', 6, 12)
const families = aged('Hele familien', 0, 24)
const adults = aged('Unge voksne', 18)
const pregnant = aged('Gravide')
const staff: Audience = { ...aged('Ansatte'), staff: true }

const child = { level: '2', years: 10, expectsChild: false }
const chosen = (offers: readonly Offer[], changes: Partial<Need> = {}) => {
  const { fitting, others } = choicesFor(offers, { ...child, ...changes }, 'nb')
  return { fitting: fitting.map(({ key }) => key), others: others.map(({ key }) => key) }
}

describe('what fits a relay', () => {
  test('is for its level and for the child’s age; the rest stands below', () => {
    const offers = [
      offer('elsewhere', { levels: ['3'], audiences: [children] }),
      offer('older', { levels: ['2'], audiences: [adults] }),
      offer('fits', { levels: ['1', '2'], audiences: [adults, children] }),
      offer('family', { audiences: [families] }),
    ]
    expect(chosen(offers)).toEqual({ fitting: ['family', 'fits'], others: ['elsewhere', 'older'] })
  })

  test('is also what says nothing of levels or of whom it is for', () => {
    expect(chosen([offer('open')])).toEqual({ fitting: ['open'], others: [] })
  })

  test('is not what is for pregnant women or for staff alone, but for whoever expects a child', () => {
    const offers = [offer('pregnant', { audiences: [pregnant] }), offer('staff', { audiences: [staff] })]
    expect(chosen(offers)).toEqual({ fitting: [], others: ['pregnant', 'staff'] })
    expect(chosen(offers, { expectsChild: true })).toEqual({ fitting: ['pregnant'], others: ['staff'] })
  })

  test('is for whoever expects a child what is for the child to come, and for their own age where it is known', () => {
    const offers = [offer('family', { audiences: [families] }), offer('adult', { audiences: [adults] })]
    expect(chosen(offers, { years: undefined, expectsChild: true }).fitting).toEqual(['family'])
    expect(chosen(offers, { years: 19, expectsChild: true }).fitting).toEqual(['adult', 'family'])
  })

  test('reaches from the first year to the last, both included', () => {
    const offers = [offer('one', { audiences: [children] })]
    expect([5, 6, 12, 13].map((years) => chosen(offers, { years }).fitting.length)).toEqual([0, 1, 1, 0])
  })

  test('stands by name, as the language has it', () => {
    const offers = ['Årets tur', 'ABC', 'Ære'].map((name) => offer(name, { name, audiences: [children] }))
    expect(chosen(offers).fitting).toEqual(['ABC', 'Ære', 'Årets tur'])
  })
})

describe('looking for one', () => {
  const one = offer('ppt', {
    ...{ name: 'PPT', summary: 'Råd til de voksne', gives: 'En vurdering', by: [named('Pedagogisk tjeneste')] },
    ...{ audiences: [children], words: ['lesevansker'] },
  })

  test('finds every word anywhere in it, in any order and case', () => {
    expect(isFound(one, ' VOKSNE ppt ')).toBe(true)
    expect(isFound(one, 'vurdering barn')).toBe(true)
    expect(isFound(one, 'pedagogisk')).toBe(true)
    expect(isFound(one, 'ppt krise')).toBe(false)
  })

  test('also by words that people use and no page shows', () => expect(isFound(one, 'lesevansker')).toBe(true))

  test('for nothing finds everything', () => expect(isFound(one, '  ')).toBe(true))
})

describe('the words that a form begins with', () => {
  const says = { by: 'Tilbys av' }

  test('are what it is called, what it gives and who offers it, as sentences', () => {
    const one = offer('a', {
      name: 'Foreldreveiledning',
      gives: 'Samtaler i en gruppe.',
      by: ['Helsestasjon', 'PPT'].map(named),
    })
    expect(measureWords(one, says, 'nb')).toBe(
      'Foreldreveiledning. Samtaler i en gruppe. Tilbys av Helsestasjon og PPT.',
    )
  })

  test('say nothing of who offers what nobody is said to offer', () => {
    expect(measureWords(offer('a', { name: 'Turlag', gives: 'Plass på tur' }), says, 'nb')).toBe(
      'Turlag. Plass på tur.',
    )
  })
})
