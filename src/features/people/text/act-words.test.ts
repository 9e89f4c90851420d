import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actWords as en } from './en/act-words.ts'
import { actWords as nb } from './nb/act-words.ts'
import { actWords as nn } from './nn/act-words.ts'
import { actWords as se } from './se/act-words.ts'
import { nb as allNb } from './nb.ts'
import { nn as allNn } from './nn.ts'

const languages = { nb, nn, se, en }
const each = Object.entries(languages)

/** Every act that the source writes into the record beside those that doors decide about. */
const recorded = globSync('src/features/people/**/*.{ts,tsx}')
  .filter((path) => !path.includes('.test.'))
  .flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    const calls = source.matchAll(/\b(?:record|recordDone|recordEnd|tell)\([^']{0,200}?'([a-z-]+)'(?: : '([a-z-]+)')?/g)
    const entries = source.matchAll(/\bact: '([a-z-]+)'/g)
    return [...calls, ...entries].flatMap(([, one, other]) => [one ?? '', ...(other === undefined ? [] : [other])])
  })
  .filter((code) => code === 'enter' || code.includes('-'))

test('the source records acts', () =>
  expect(recorded).toEqual(
    expect.arrayContaining(['take-invitation', 'service-welcomed', 'unit-closed', 'end-own-session', 'enter']),
  ))

test.each(each)('every act that is recorded has words in %s', (_, words) =>
  expect(recorded.filter((code) => words[code] === undefined)).toEqual([]),
)

test.each(each)('every act that has words in Bokmål has words in %s', (_, words) =>
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(nb).toSorted()),
)

test('a role keeps its abbreviation inside a sentence', () => {
  expect(allNb.events.because('BTI-koordinator')).toBe('Som BTI-koordinator')
  expect(allNb.events.because('Leder')).toBe('Som leder')
  expect(allNn.events.because('BTI-koordinator')).toBe('Som BTI-koordinator')
})
