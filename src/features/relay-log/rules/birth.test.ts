import { describe, expect, test } from 'vitest'
import { childIsBorn } from './birth.ts'
import { consentState, defaultAges, isCovered, missingAnswers, type Capacity } from './consent.ts'
import { inviteTrusted } from './inviting.ts'
import type { Basis, PartyId } from './network.ts'
import { mayRead } from './reading.ts'
import { stateOf, type Relay, type RelayEvent } from './relay.ts'
import { visibleHistory } from './visible.ts'
import { asks, day, guardian, joins, later, party, person, says, words } from '../testing/given.ts'
import { begin, expected, workOf } from '../testing/random-relay.ts'

const today = { on: day, ages: defaultAges, acceptBy: '2026-11-09' }
const [school, nurse] = ['ingrid', 'siri'].map((name) => workOf(person(name)).service)
const capacity: Capacity = 'expecting'

// The one who expects is called Elias in the given relay; the child is Nora.
const note = (by: string, text: string): RelayEvent => ({
  type: 'entry-added',
  entry: { id: text, kind: 'note', mark: words(by, 'everyday'), text, on: day },
})
const expecting = (...more: readonly RelayEvent[]): Relay =>
  later(
    begin(expected, false).relay,
    ...[asks('ingrid'), says('elias', 'ingrid', { capacity }), { type: 'activated', on: day } as const],
    ...[joins('siri'), asks('siri'), says('elias', 'siri', { capacity })],
    ...more,
    note('ingrid', 'før'),
  )

const child = { party: party('nora'), name: 'Nora', bornOn: day }
const birth = (relay: Relay, bases: Readonly<Record<string, Basis>>) =>
  childIsBorn(
    relay,
    { child, basisOf: new Map(Object.entries(bases).map(([who, basis]) => [party(who), basis])) },
    today,
  )

const born = (relay: Relay, bases: Readonly<Record<string, Basis>>): Relay => {
  const decided = birth(relay, bases)
  if (!decided.ok) throw new Error(decided.refusal)
  return later(relay, ...decided.value)
}

const isLetIn = (relay: Relay, service = school) => service !== undefined && isCovered(relay, service, day, defaultAges)
const reads = (relay: Relay, reader: string, at = 0, on = day) => {
  const [mark] = relay.words.entries.slice(at).map((entry) => entry.mark)
  return mark !== undefined && mayRead(relay, { party: party(reader) }, mark, on, defaultAges)
}

describe('the child is born', () => {
  test('and the relay follows it; who expected it is a guardian, and her yes goes on counting', () => {
    const relay = born(expecting(), { elias: 'parental-responsibility' })
    expect(relay.network.main).toEqual({ ...child, expectsChild: false })
    expect(relay.network.guardians.map(({ name, basis }) => [name, basis])).toEqual([
      ['Elias', 'parental-responsibility'],
    ])
    expect([isLetIn(relay), isLetIn(relay, nurse)]).toEqual([true, true])
    expect(stateOf(relay)).toBe('active')
  })

  test('another who decides with her is asked anew; until then nothing is shared, and the holder keeps the baton', () => {
    const relay = born(expecting(guardian('jon')), { elias: 'parental-responsibility', jon: 'parental-responsibility' })
    expect([isLetIn(relay), isLetIn(relay, nurse)]).toEqual([false, false])
    expect(school && missingAnswers(relay, school, day, defaultAges)).toEqual([party('jon')])
    expect(school && consentState(relay, school, day, defaultAges)).toBe('partly-given')
    expect(stateOf(relay)).toBe('active')
  })

  test('her own parents, who were guardians of hers, decide nothing for the child unless it is said', () => {
    const relay = born(expecting(guardian('marit')), { elias: 'parental-responsibility', marit: 'none' })
    expect(isLetIn(relay)).toBe(true)
    expect(reads(later(relay, note('ingrid', 'etter')), 'marit', 1)).toBe(false)
  })

  test('where she decides no longer, her yes is nobody’s for the child', () => {
    const relay = born(expecting(guardian('jon')), { elias: 'none', jon: 'care-order' })
    expect(isLetIn(relay)).toBe(false)
    expect(school && missingAnswers(relay, school, day, defaultAges)).toEqual([party('jon')])
  })

  test('a service she had said no to is not let in by it', () => {
    const relay = born(expecting(guardian('jon'), says('elias', 'siri', { is: 'no', capacity })), {
      ...{ elias: 'none', jon: 'care-order' },
    })
    expect(isLetIn(relay, nurse)).toBe(false)
  })
})

describe('what was written before the birth', () => {
  const both = { elias: 'parental-responsibility', jon: 'parental-responsibility' } as const
  const relay = later(born(expecting(guardian('jon')), both), note('ingrid', 'etter'))

  test('is of the family hers alone: not the other guardian’s, nor the child’s one day', () => {
    expect([reads(relay, 'elias'), reads(relay, 'jon'), reads(relay, 'nora')]).toEqual([true, false, false])
    expect([reads(relay, 'elias', 1), reads(relay, 'jon', 1), reads(relay, 'nora', 1)]).toEqual([true, true, false])
  })

  test('is shared at work as she has said yes to, and as nobody else says', () => {
    const [before] = relay.words.entries
    const siri = (one: Relay) =>
      before !== undefined &&
      mayRead(one, { person: person('siri') }, { ...before.mark, about: party('elias') }, day, defaultAges)
    const agreed = later(relay, ...['ingrid', 'siri'].map((name) => says('jon', name)))
    expect(siri(agreed)).toBe(true)
    expect(siri(later(agreed, says('elias', 'siri', { is: 'withdrawn' })))).toBe(false)
    const hersNone = born(expecting(guardian('jon'), says('elias', 'siri', { is: 'no', capacity })), {
      ...{ elias: 'none', jon: 'care-order' },
    })
    expect(siri(later(hersNone, ...['ingrid', 'siri'].map((name) => says('jon', name))))).toBe(false)
  })

  test('stands in the timeline of nobody else in the family', () => {
    const events = [...historyOf(relay)]
    const shown = (who: PartyId) =>
      visibleHistory({ relay, reader: { party: who }, day, ages: defaultAges }, events).flatMap(
        ({ kept, words: seen }) => (kept.event.type === 'entry-added' && seen ? [kept.event.entry.text] : []),
      )
    expect(shown(party('elias'))).toEqual(['før', 'etter'])
    expect(shown(party('jon'))).toEqual(['etter'])
  })

  function historyOf({ network }: Relay): { by: undefined; event: RelayEvent }[] {
    const opened = begin(expected, false).events
    const bornNow: RelayEvent = { type: 'child-born', child: network.main, basis: 'parental-responsibility' }
    return [...opened, note('ingrid', 'før'), bornNow, note('ingrid', 'etter')].map((event) => ({
      by: undefined,
      event,
    }))
  }

  test('stays readable for a trusted person whom she had invited to it', () => {
    const berit = {
      ...{
        party: party('berit'),
        name: 'Berit',
        relation: 'Bestemor',
        until: '2027-01-31',
        scope: ['everyday'] as const,
      },
      invited: { by: [party('elias')], method: 'oral', evidence: 'Sagt', on: day } as const,
    }
    const before = expecting(guardian('jon'))
    const decided = inviteTrusted(before, berit, today)
    const after = born(later(before, ...(decided.ok ? decided.value : [])), both)
    expect(reads(after, 'berit')).toBe(true)
    expect(reads(later(after, note('ingrid', 'etter')), 'berit', 1)).toBe(false)
  })
})

describe('no child is born', () => {
  test.each([
    ['of someone who expects none', born(expecting(), { elias: 'none' }), { elias: 'none' }, 'not-expected'],
    ['without a word on what the father may decide', expecting(guardian('jon')), { elias: 'none' }, 'basis-missing'],
  ] as const)('%s', (_how, relay, bases, refusal) => {
    expect(birth(relay, bases)).toEqual({ ok: false, refusal })
  })

  test.each([
    ['tomorrow', '2026-11-03', 'not-born-yet'],
    ['before the relay was opened', '2025-11-02', 'born-before'],
  ])('%s', (_when, bornOn, refusal) => {
    const basisOf = new Map([[party('elias'), 'none' as const]])
    expect(childIsBorn(expecting(), { child: { ...child, bornOn }, basisOf }, today)).toEqual({ ok: false, refusal })
  })
})
