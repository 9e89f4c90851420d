import { describe, expect, test } from 'vitest'
import type { ContentType } from '#base/content-type.ts'
import { part, recipe } from '../testing/made-up-type.ts'
import { withSaid, type Said } from './said.ts'
import { askedOf, formOf, hereAgain, isAway, isHereIn, readAnswer, type StartQuestion } from './start.ts'
import { carriedIn, type Days } from './typed.ts'

const type: ContentType = { ...recipe, fields: { ...recipe.fields, missing: { kind: 'word' } } }
const days: Days = { read: (typed) => typed, write: (day) => day }
const place = { service: '', language: 'nb' }

/** What no common model can know of a cake: its code, and how long it takes between two marks. */
const question: StartQuestion = {
  ...{ path: 'kaker', type: 'recipe', which: 'missing', mayBeAbsent: true },
  asks: [
    { fields: ['code'], fills: 'code' },
    {
      fields: ['parts/ovn/label', 'parts/ovn/text'],
      fills: 'oven',
      also: { 'parts/ovn/order': 10 },
      read: (typed) =>
        typed['parts/ovn/label'] === '' || typed['parts/ovn/text'] === ''
          ? undefined
          : { 'parts/ovn/label': `${typed['parts/ovn/label']}!`, 'parts/ovn/text': typed['parts/ovn/text'] ?? '' },
    },
    { fields: ['source'], fills: 'address' },
  ],
  words: () => ({ title: '', lead: '', legend: '' }),
}
const above: Said[] = [[part('', '', { missing: 'code, oven' }), part('', 'nb', { title: 'Kake', text: 'Rør.' })]]

const editedWith = (own: Said) => ({ own, above, place, home: 'nb' })

function answer(own: Said, typed: Record<string, string>, isHere = true) {
  const edited = editedWith(own)
  const asked = askedOf(question, type, 'kake', edited)
  if (asked === undefined) throw new Error('Nothing is asked.')
  const fields = asked.asks.flatMap(({ ask }) => ask.fields)
  const form = new URLSearchParams([
    ...fields.map((path) => [carriedIn, path]),
    ...Object.entries(typed),
    ...(isHere ? [[isHereIn, 'ja']] : []),
  ])
  const { values, unread } = readAnswer(question, type, asked, edited, form, days)
  const said = withSaid(own, type, 'kake', place, values)
  return { values, unread, said: isHere ? hereAgain(type, said) : said }
}

describe('what is asked', () => {
  test('is what stands as missing, and nothing else', () => {
    const asked = askedOf(question, type, 'kake', editedWith([]))
    expect(asked?.asks.flatMap(({ ask }) => ask.fields)).toEqual(['code', 'parts/ovn/label', 'parts/ovn/text'])
    const whole = { ...editedWith([]), above: [[part('', 'nb', { title: 'Kake', text: 'Rør.' })]] }
    expect(askedOf(question, type, 'kake', whole)).toBeUndefined()
  })

  test('one item alone is asked about where the question names it', () => {
    const one: StartQuestion = { ...question, which: { key: 'bolle' } }
    expect(askedOf(one, type, 'kake', editedWith([]))).toBeUndefined()
    expect(askedOf(one, type, 'bolle', editedWith([]))?.key).toBe('bolle')
  })
})

describe('an answer', () => {
  test('that is left empty keeps what is missing as missing, and says nothing of its own', () => {
    expect(answer([], {})).toEqual({ values: {}, unread: {}, said: [] })
  })

  test('takes its word out of what is missing, and the last one takes all of it', () => {
    expect(answer([], { code: 'K7' }).values).toEqual({ code: 'K7', missing: 'oven' })
    const all = answer([], { code: 'K7', 'parts/ovn/label': 'Midt', 'parts/ovn/text': 'Stek.' })
    expect(all.values).toEqual({
      ...{ code: 'K7', missing: null },
      ...{ 'parts/ovn/label': 'Midt!', 'parts/ovn/text': 'Stek.', 'parts/ovn/order': 10 },
    })
  })

  test('that is emptied again is missing again, with nothing left of what went with it', () => {
    const { said } = answer([], { code: 'K7', 'parts/ovn/label': 'Midt', 'parts/ovn/text': 'Stek.' })
    expect(answer(said, { code: '' })).toEqual({ values: {}, unread: {}, said: [] })
  })

  test('of which one half is missing is kept as it was typed, and fills nothing', () => {
    const half = answer([], { 'parts/ovn/label': 'Midt' })
    expect(half.values).toEqual({})
    expect(half.unread).toEqual({
      'parts/ovn/label': { fault: 'word', raw: 'Midt' },
      'parts/ovn/text': { fault: 'word', raw: '' },
    })
  })
})

describe('something that is not there', () => {
  test('is taken away whole, and had back as it was in the common model', () => {
    const away = answer([], {}, false)
    expect(away.values).toEqual({ title: null })
    expect(isAway(type, away.said)).toBe(true)
    expect(answer(away.said, {}).said).toEqual([])
  })

  test('in another language than the guide is written in now, is had back too', () => {
    const own = [part('', 'nn', { title: null, text: 'Rør.' })]
    expect(isAway(type, own)).toBe(true)
    expect(hereAgain(type, own)).toEqual([part('', 'nn', { text: 'Rør.' })])
  })
})

test('each item of a page reads its own part of the form', () => {
  const form = new URLSearchParams([
    ['kake:felt', 'kake:code'],
    ['kake:code', 'K7'],
    ['bolle:code', 'B2'],
  ])
  expect([...formOf('kake', form)]).toEqual([
    ['felt', 'code'],
    ['code', 'K7'],
  ])
})
