import { describe, expect, test } from 'vitest'
import { day, going, later, opened, person, words } from '../testing/given.ts'
import { moveFollowUp, recordFollowUp } from './following-up.ts'
import { wroteFor } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { workOf } from '../testing/random-relay.ts'

const said = (text = '') => ({ mark: words('ingrid'), text })
const closing: RelayEvent = {
  type: 'closed',
  closing: { outcome: 'other', reason: 'Ferdig', evaluation: 'Det gikk.', with: 'Foreldrene', on: day },
}
const paused: RelayEvent = { type: 'paused', reason: 'Sommer', with: 'Foreldrene', until: '2026-12-01' }

describe('the family was followed up', () => {
  const record = (relay: Relay, next: string, on: string, text?: string) =>
    recordFollowUp(relay, { said: said(text), next }, on)

  test('with what came of it and when next', () => {
    expect(record(going(), '2026-12-20', '2026-11-10', 'Elias sover bedre.')).toEqual({
      ok: true,
      value: [{ type: 'followed-up', next: '2026-12-20', said: said('Elias sover bedre.') }],
    })
  })

  test('without a word too, also while the family has not answered yet', () => {
    expect(record(opened(), '2026-11-17', '2026-11-10', '  ')).toEqual({
      ok: true,
      value: [{ type: 'followed-up', next: '2026-11-17', said: undefined }],
    })
  })

  test('the next date is to come: not today, not before', () => {
    expect(record(going(), '2026-11-10', '2026-11-10')).toEqual({ ok: false, refusal: 'not-later' })
    expect(record(going(), '2026-11-09', '2026-11-10')).toEqual({ ok: false, refusal: 'not-later' })
  })

  test('not in a pause, and not once it is closed', () => {
    expect(record(later(going(), paused), '2026-12-20', '2026-11-10')).toEqual({ ok: false, refusal: 'paused' })
    expect(record(later(going(), closing), '2026-12-20', '2026-11-10')).toEqual({ ok: false, refusal: 'closed' })
  })

  test('then the relay has its next date', () => {
    const done = record(going(), '2026-12-20', '2026-11-10')
    expect(done.ok && later(going(), ...done.value).followUp).toBe('2026-12-20')
  })
})

describe('the next date is moved', () => {
  const move = (to: string, on: string, reason?: string) => moveFollowUp(going(), { reason: said(reason), to }, on)

  test('before it has come, without telling why', () => {
    expect(move('2026-11-20', '2026-11-15')).toEqual({
      ok: true,
      value: [{ type: 'follow-up-moved', from: '2026-11-16', to: '2026-11-20', reason: undefined }],
    })
  })

  test.each(['2026-11-16', '2026-11-18'])('on %s, when it has come, with the reason', (on) => {
    expect(move('2026-11-20', on)).toEqual({ ok: false, refusal: 'no-reason' })
    expect(move('2026-11-20', on, 'Marit var syk.')).toEqual({
      ok: true,
      value: [{ type: 'follow-up-moved', from: '2026-11-16', to: '2026-11-20', reason: said('Marit var syk.') }],
    })
  })

  test('to another day, and never to one that is over', () => {
    expect(move('2026-11-16', '2026-11-10')).toEqual({ ok: false, refusal: 'same-day' })
    expect(move('2026-11-09', '2026-11-10')).toEqual({ ok: false, refusal: 'past' })
    expect(moveFollowUp(later(going(), closing), { reason: said(), to: '2026-12-01' }, day)).toEqual({
      ok: false,
      refusal: 'closed',
    })
  })
})

test('what was written with it stays readable to those who wrote it', () => {
  const nurse = { mark: words('siri'), text: 'Snakket med Elias.' }
  const wrote = (event: RelayEvent) => wroteFor(later(going(), event), workOf(person('siri')).service)
  expect(wrote({ type: 'followed-up', next: '2026-12-20', said: nurse })).toBe(true)
  expect(wrote({ type: 'follow-up-moved', from: '2026-11-16', to: '2026-12-20', reason: nurse })).toBe(true)
  expect(wrote({ type: 'followed-up', next: '2026-12-20', said: undefined })).toBe(false)
})
