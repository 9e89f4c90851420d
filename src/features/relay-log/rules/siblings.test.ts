import { expect, test } from 'vitest'
import { defaultAges } from './consent.ts'
import { mayRead } from './reading.ts'
import { foldRelay, type RelayEvent } from './relay.ts'
import { linkSibling, unlinkSibling } from './siblings.ts'
import { summaryOf } from './summary.ts'
import { visibleHistory } from './visible.ts'
import { begin } from '../testing/random-relay.ts'
import { day, going, later, party, person, words } from '../testing/given.ts'

const sara = { id: 'sara', relay: going() }
const linked = later(going(), { type: 'sibling-linked', relay: 'sara' })
const closing = { outcome: 'other', reason: 'Bra', evaluation: 'Bra', with: 'Marit', on: day } as const

test('two relays are linked once, by id alone', () => {
  expect(linkSibling(going(), sara)).toEqual({ ok: true, value: [{ type: 'sibling-linked', relay: 'sara' }] })
  expect(linkSibling(linked, sara)).toEqual({ ok: false, refusal: 'linked' })
  expect(later(linked, { type: 'sibling-unlinked', relay: 'sara' }).siblings).toEqual([])
  expect(unlinkSibling(going(), 'sara')).toEqual({ ok: false, refusal: 'not-linked' })
})

test('a relay that is closed is linked to nothing', () => {
  const closed = later(going(), { type: 'closed', closing })
  expect(linkSibling(closed, sara)).toEqual({ ok: false, refusal: 'closed' })
  expect(linkSibling(going(), { id: 'sara', relay: closed })).toEqual({ ok: false, refusal: 'closed' })
})

test('nobody sees it in what happened: not the holder, not the family', () => {
  const events: RelayEvent[] = [
    ...begin('2016-05-05', true).events,
    { type: 'sibling-linked', relay: 'sara' },
    { type: 'sibling-unlinked', relay: 'sara' },
  ]
  const relay = foldRelay(events)
  const history = events.map((event) => ({ by: undefined, event }))
  for (const reader of [{ person: person('ingrid') }, { party: party('elias') }, { party: party('marit') }]) {
    const seen = relay && visibleHistory({ relay, reader, day, ages: defaultAges }, history)
    expect(seen?.map(({ kept }) => kept.event.type).filter((type) => type.startsWith('sibling'))).toEqual([])
  }
})

test('nobody reads more or less by it, and lists know nothing of it', () => {
  for (const reader of [{ person: person('siri') }, { party: party('marit') }, { party: party('elias') }])
    for (const kept of [true, false])
      expect(mayRead(linked, reader, words('ingrid', 'everyday', kept), day, defaultAges)).toBe(
        mayRead(going(), reader, words('ingrid', 'everyday', kept), day, defaultAges),
      )
  expect({ ...summaryOf(linked), version: 0 }).toEqual({ ...summaryOf(going()), version: 0 })
})
