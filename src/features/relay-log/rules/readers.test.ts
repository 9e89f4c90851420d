import { describe, expect, test } from 'vitest'
import { day, going, joins, later, party, person } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'
import { defaultAges } from './consent.ts'
import type { FamilyRole } from './family.ts'
import { participantOf } from './network.ts'
import { partOf, readersFor, type Read } from './readers.ts'

const read = (by: Read['by'], minutes = 600, on = day): Read => ({
  ...{ day: on, minutes, by, part: 'plan', because: 'participant' },
})
const work = (name: string) => ({ person: person(name) })
const kin = (name: string) => ({ party: party(name) })
const all = [read(work('ingrid')), read(work('siri')), read(kin('marit')), read(kin('jon')), read(kin('elias'))]

function seenBy(name: string, role: FamilyRole, bornOn: string, shielded: readonly string[] = []): string[] {
  const relay = later(going(bornOn), joins('siri'))
  const lines = readersFor(relay, { party: party(name), role }, all, {
    ...{ day, ages: defaultAges },
    serviceOf: (id) => participantOf(relay.network, id)?.service,
    shielded: new Set(shielded.map((one) => workOf(person(one)).service)),
  })
  return lines.map(({ by, isShielded }) => (isShielded ? 'someone' : 'person' in by ? by.person : by.party))
}

describe('who has read', () => {
  test.each([
    [
      'a guardian sees those at work and the own, and not the other’s or the child’s',
      'marit',
      'guardian',
      '2016-05-05',
      ['ingrid', 'siri', 'marit'],
    ],
    ['at 16 a guardian is not told of the clinic', 'marit', 'guardian', '2010-05-05', ['ingrid', 'marit']],
    ['a child of 13 sees those at work and the own', 'elias', 'main', '2013-05-05', ['ingrid', 'siri', 'elias']],
    ['a youth of 16 sees guardians’ too', 'elias', 'main', '2010-05-05', ['ingrid', 'siri', 'marit', 'jon', 'elias']],
    ['an invited one sees the own alone', 'jon', 'trusted', '2016-05-05', ['jon']],
  ] as const)('%s', (_what, name, role, bornOn, expected) => {
    expect(seenBy(name, role, bornOn)).toEqual(expected)
  })

  test('of a shielded service only that someone did, and the day', () => {
    expect(seenBy('marit', 'guardian', '2016-05-05', ['siri'])).toEqual(['ingrid', 'someone', 'marit'])
  })

  test('however often in a day it is one line, with the last time; the next day is another', () => {
    const relay = going()
    const reads = [read(work('ingrid'), 500), read(work('ingrid'), 700), read(work('ingrid'), 10, '2026-11-03')]
    const lines = readersFor(relay, { party: party('marit'), role: 'guardian' }, reads, {
      ...{ day, ages: defaultAges, serviceOf: (id) => participantOf(relay.network, id)?.service },
      shielded: new Set(),
    })
    expect(lines.map(({ day: on, last, times }) => [on, last, times])).toEqual([
      [day, 700, 2],
      ['2026-11-03', 10, 1],
    ])
  })
})

test('what held neither a word nor the name is nobody’s reading', () => {
  expect(['relay-see-existence', 'relay-open', 'sign-in', 'family-connected'].map(partOf)).toEqual(
    Array(4).fill(undefined),
  )
  expect(['relay-see-relay', 'relay-write', 'relay-export', 'relay-listed'].map(partOf)).toEqual([
    'plan',
    'work',
    'paper',
    'list',
  ])
})
