import { describe, expect, test } from 'vitest'
import { fileName, largestFile, sentName, type RelayFile } from './files.ts'
import { addFile, mayWithdraw, withdrawFile } from './filing.ts'
import { defaultAges } from './consent.ts'
import { marksIn, wroteFor } from './reading.ts'
import { visibleFiles, visibleHistory } from './visible.ts'
import { asks, day, joins, later, opened, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

const going = later(
  opened(),
  joins('siri'),
  ...['ingrid', 'siri'].flatMap((name) => [asks(name), says('marit', name), says('jon', name)]),
  { type: 'activated', on: day },
)

const file = (by: string, given: Partial<RelayFile> = {}) => ({
  ...{ id: 'one', mark: words(by), name: 'Epikrise', kind: 'pdf' as const, size: 1000, on: day },
  ...given,
})

const added = (by: string, given: Partial<RelayFile> = {}) =>
  later(going, { type: 'file-added', file: file(by, given) })

const withdrawn = (by: string, who = by) => {
  const relay = added(by)
  const decided = withdrawFile(relay, 'one', { by: person(who), mark: words(who), reason: 'Feil barn', on: day })
  return decided.ok ? later(relay, ...decided.value) : decided.refusal
}

describe('a name', () => {
  test.each([
    ['Epikrise.pdf', 'Epikrise'],
    ['C:\\Users\\Kari\\Epikrise fra BUP.pdf', 'Epikrise fra BUP'],
    ['../../etc/passwd', 'passwd'],
    ['a"b\r\nset-cookie: x=y.pdf', 'a"b set-cookie: x=y'],
    ['regning\u202efdp.exe', 'regningfdp'],
    ['synlig\u200busynlig\ufeff.docx', 'synligusynlig'],
    ['\0\u0007', ''],
    ['.pdf', ''],
    ['...', ''],
    ['Ka\u030are.txt', 'Kåre'],
    ['Møte 3.4.2026.docx', 'Møte 3.4.2026'],
    ['Møte 3.4.2026', 'Møte 3.4.2026'],
    ['x'.repeat(200), 'x'.repeat(120)],
    [`${'👩‍🏫'.repeat(200)}.pdf`, '👩🏫'.repeat(60)],
  ])('%j is shown as %j', (given, shown) => {
    expect(sentName(given)).toBe(shown)
  })

  test('that someone typed is what they typed', () => {
    expect(fileName('Møte 3.4.2026')).toBe('Møte 3.4.2026')
    expect(fileName('Uke 3/4 <b>')).toBe('Uke 3-4 <b>')
    expect(fileName('../../etc/passwd')).toBe('etc-passwd')
    expect(fileName('Plan\u202e\r\nfor Elias')).toBe('Plan for Elias')
  })

  // Were every ending of it tried, this would take longer than a test may.
  test('of two hundred thousand dots is read as far as a name reaches', () => {
    const long = `a${'.'.repeat(200_000)}b.txt`
    expect(fileName(long)).toBe('a')
    expect(sentName(long)).toBe('b')
  })
})

test('a file is as large as it may be, and a relay holds what it may hold', () => {
  expect(addFile(going, file('siri', { size: largestFile })).ok).toBe(true)
  expect(addFile(going, file('siri', { size: largestFile + 1 }))).toMatchObject({ refusal: 'too-large' })
  expect(addFile(going, file('siri', { name: '' }))).toMatchObject({ refusal: 'no-name' })
  const full = Array.from({ length: 20 }, (_, at) => ({
    type: 'file-added' as const,
    file: file('siri', { id: `f${at}`, size: largestFile }),
  }))
  expect(addFile(later(going, ...full), file('siri', { size: 1 }))).toMatchObject({ refusal: 'relay-full' })
  const gone = later(going, ...full, {
    type: 'file-withdrawn',
    file: 'f3',
    mark: words('siri'),
    reason: 'Feil',
    on: day,
  })
  expect(addFile(gone, file('siri', { size: 1 })).ok).toBe(true)
})

test('is somebody’s words: it is read as they are, and its service has written here', () => {
  const relay = added('siri')
  expect(marksIn(relay)).toContainEqual(words('siri'))
  expect(wroteFor(relay, workOf(person('siri')).service)).toBe(true)
})

describe('taken back', () => {
  test('by the holder, whoever’s it is; by anyone else only if it is their own service’s', () => {
    expect(mayWithdraw(added('siri'), person('ingrid'), file('siri'))).toBe(true)
    expect(mayWithdraw(added('siri'), person('siri'), file('siri'))).toBe(true)
    expect(mayWithdraw(added('ingrid'), person('siri'), file('ingrid'))).toBe(false)
    expect(withdrawn('ingrid', 'siri')).toBe('not-theirs')
  })

  test('is done once, and for a reason', () => {
    const given = { by: person('siri'), mark: words('siri'), reason: ' ', on: day }
    expect(withdrawFile(added('siri'), 'one', given)).toMatchObject({ refusal: 'no-reason' })
    expect(withdrawFile(added('siri'), 'another', given)).toMatchObject({ refusal: 'gone' })
    const relay = withdrawn('siri')
    if (typeof relay === 'string') throw new Error(relay)
    expect(withdrawFile(relay, 'one', { ...given, reason: 'Igjen' })).toMatchObject({ refusal: 'gone' })
  })

  test('it is in nobody’s list, and its name stands nowhere; that it was here stays', () => {
    const relay = withdrawn('siri')
    if (typeof relay === 'string') throw new Error(relay)
    const sight = { relay, reader: { person: person('ingrid') }, day, ages: defaultAges }
    expect(visibleFiles(sight)).toEqual([])
    const history = [
      { by: person('siri'), event: { type: 'file-added' as const, file: file('siri') } },
      {
        by: person('siri'),
        event: { type: 'file-withdrawn' as const, file: 'one', mark: words('siri'), reason: 'Feil barn', on: day },
      },
    ]
    expect(visibleHistory(sight, history).map(({ words: seen }) => seen)).toEqual([false, true])
  })
})

describe('who sees it', () => {
  const sightOf = (relay: typeof going, who: string) => ({
    ...{ relay, reader: { person: person(who) }, day, ages: defaultAges },
  })
  const history = [{ by: person('siri'), event: { type: 'file-added' as const, file: file('siri') } }]

  test('whoever consent lets in', () => {
    expect(visibleFiles(sightOf(added('siri'), 'ingrid')).map(({ id }) => id)).toEqual(['one'])
    expect(visibleHistory(sightOf(added('siri'), 'ingrid'), history)).toMatchObject([{ words: true }])
  })

  test('nobody of another service once a parent has taken the yes back, and there is no row either', () => {
    const relay = later(added('siri'), says('jon', 'siri', { is: 'withdrawn' }))
    expect(visibleFiles(sightOf(relay, 'ingrid'))).toEqual([])
    expect(visibleHistory(sightOf(relay, 'ingrid'), history)).toEqual([])
    expect(visibleFiles(sightOf(relay, 'siri')).map(({ id }) => id)).toEqual(['one'])
  })
})
