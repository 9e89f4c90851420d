import { describe, expect, test } from 'vitest'
import { asks, day, going, joins, later, party, person, says } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'
import { type HarmShare } from './child-words.ts'
import { agreeToShare, reviewMark, toReview, withdrawShare } from './hearing.ts'
import { defaultAges } from './consent.ts'
import { familyHistory } from './told.ts'
import { mayRead } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Mark } from './words.ts'

const nurses = ['siri', 'hild'] as const
/** Another nurse at the clinic. */
const hild: RelayEvent = {
  type: 'participant-added',
  participant: {
    person: person('hild'),
    service: workOf(person('siri')).service,
    unit: workOf(person('siri')).unit,
    since: day,
  },
  isHealth: true,
}
const relay = later(going(), joins('siri'), hild, asks('siri'), says('marit', 'siri'), says('jon', 'siri'))

const writes = (id: string, more: Partial<Mark> = {}): RelayEvent => ({
  type: 'entry-added',
  entry: {
    ...{ id, kind: 'own-words', text: 'Pappa roper.', on: day },
    mark: { author: { party: party('elias') }, type: 'everyday', keptFromGuardians: false, ...more },
  },
})
const readers = (in_: Relay, id = 'e'): string[] => {
  const mark = in_.words.entries.find((one) => one.id === id)?.mark
  return ['elias', 'marit', 'jon'].filter(
    (name) => mark !== undefined && mayRead(in_, { party: party(name) }, mark, day, defaultAges),
  )
}
const after = (in_: Relay, done: { ok: true; value: readonly RelayEvent[] } | { ok: false; refusal: string }): Relay =>
  done.ok ? later(in_, ...done.value) : in_

describe('what the child does not want a certain adult to see', () => {
  const marked = later(relay, writes('e', { keptFrom: [party('jon')] }))

  test('is hidden from that one at once, and from nobody else', () => {
    expect(readers(later(relay, writes('e')))).toEqual(['elias', 'marit', 'jon'])
    expect(readers(marked)).toEqual(['elias', 'marit'])
  })

  test('leaves no trace in what happened, for that one', () => {
    const sight = { relay: marked, reader: { party: party('jon') }, day, ages: defaultAges }
    const history = [{ by: undefined, event: writes('e', { keptFrom: [party('jon')] }) }]
    expect(familyHistory(sight, { party: party('jon'), role: 'guardian' }, history)).toEqual([])
  })

  test('is looked at with the child by a qualified person, and by nobody else', () => {
    const to = { keptFrom: [] }
    expect(reviewMark(marked, 'e', { ...to, by: person('ingrid') })).toEqual({ ok: false, refusal: 'not-qualified' })
    expect(readers(after(marked, reviewMark(marked, 'e', { ...to, by: person('siri') })))).toEqual([
      'elias',
      'marit',
      'jon',
    ])
  })
})

describe('what tells of violence', () => {
  const harm = later(relay, writes('e', { tellsOfHarm: true }))
  const share = (by: string, name = 'marit'): HarmShare => ({ entry: 'e', party: party(name), by: person(by) })

  test('reaches no guardian', () => {
    expect(readers(harm)).toEqual(['elias'])
  })

  test('nor when one agrees, or the same one twice, or someone who is not qualified', () => {
    const once = after(harm, agreeToShare(harm, share('siri')))
    expect(readers(once)).toEqual(['elias'])
    expect(agreeToShare(once, share('siri'))).toEqual({ ok: false, refusal: 'same-person' })
    expect(agreeToShare(once, share('ingrid'))).toEqual({ ok: false, refusal: 'not-qualified' })
  })

  test('reaches the one that two have agreed on, and not when either takes it back', () => {
    const [first, second] = nurses
    const once = after(harm, agreeToShare(harm, share(first)))
    const twice = after(once, agreeToShare(once, share(second)))
    expect(readers(twice)).toEqual(['elias', 'marit'])
    expect(readers(after(twice, withdrawShare(twice, share(first))))).toEqual(['elias'])
  })

  test('and the mark is never looked away', () => {
    const looked = after(harm, reviewMark(harm, 'e', { keptFrom: [], by: person('siri') }))
    expect(readers(looked)).toEqual(['elias'])
    expect(toReview(looked)).toHaveLength(1)
  })
})
