import { expect, test } from 'vitest'
import type { RungTold } from '#base/follow-up.ts'
import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { may } from './access.ts'
import { defaultAges } from './consent.ts'
import type { PartyId } from './network.ts'
import { offerByOffice, personLeft, takeOver } from './passing.ts'
import { answeredAt, foldRelay, isLeftAlone, type Relay, type RelayEvent } from './relay.ts'

// Issue 8 («take over, by accepting oneself in a logged act»); domain C2; docs/continuity-table.md W4.

const [teacher, head, school] = ['teacher' as PersonId, 'head' as PersonId, 'school' as UnitId] // made-up ids
const service = 'school' as ServiceId // likewise
const on = '2026-11-24'

const opened: RelayEvent = {
  ...{ type: 'opened', level: '1', reason: 'Kommer sent.', isHealth: false, on: '2026-11-02', followUp: '2026-12-01' },
  main: { party: 'child' as PartyId, name: 'Elias', bornOn: '2016-05-05', expectsChild: false }, // a made-up id
  holder: { person: teacher, service, unit: school },
}
const relayOf = (...events: readonly RelayEvent[]): Relay => {
  const relay = foldRelay([opened, { type: 'activated', on: '2026-11-03' }, ...events])
  if (relay === undefined) throw new Error('A relay begins with its opening.')
  return relay
}
const told = (change: Partial<RungTold>): RelayEvent => ({
  type: 'rung-told',
  told: {
    ...{ kind: 'next-follow-up', about: '', due: '2026-11-16', rung: 3, to: [head], planned: '2026-11-19' },
    ...{ on: '2026-11-19', ...change },
  },
})
const leader = { person: head, units: [school], answersFor: [school], isDataProtectionOfficer: false }
const offer = { id: 'offer', to: { person: head, service, unit: school }, reason: '', answerBy: on, byOffice: true }
const acts = (relay: Relay) =>
  (['offer-by-office', 'take-over'] as const).filter((act) => may(leader, act, relay, on, defaultAges) !== undefined)

test('nobody takes a baton from whoever holds it and sees to it', () => {
  for (const relay of [relayOf(), relayOf(told({ rung: 1 })), relayOf(told({ rung: 2 }))]) {
    expect(acts(relay)).toEqual([])
    expect(takeOver(relay, offer, { on, isHealth: false }).ok).toBe(false)
  }
})

test('what was left until the leader was told of it, the leader may see to', () => {
  for (const relay of [
    relayOf(told({})),
    relayOf(told({ rung: 4 })),
    relayOf(told({ kind: 'holder-absence', rung: 1 })),
  ])
    expect(acts(relay)).toEqual(['offer-by-office', 'take-over'])
})

test('the holder is bound until someone has said yes; then what was left is the former one’s, and no cause any more', () => {
  const left = relayOf(told({}))
  const asked = offerByOffice(left, offer, on)
  expect(asked.ok && relayOf(told({}), ...asked.value).baton.at).toMatchObject({
    is: 'held',
    holder: { person: teacher },
  })
  const taken = takeOver(left, offer, { on, isHealth: false })
  const after = taken.ok ? relayOf(told({}), ...taken.value) : left
  expect(after.baton.at).toMatchObject({ is: 'held', holder: { person: head }, since: on })
  expect(isLeftAlone(after)).toBe(false)
})

test('a baton that nobody holds is taken over by whoever answers for it, and the leader is in the relay from then on alone', () => {
  const waiting = relayOf(...personLeft(relayOf(), teacher, { office: school, acceptBy: '2026-12-01', on }))
  expect(acts(waiting)).toEqual(['offer-by-office', 'take-over'])
  expect(may(leader, 'see-relay', waiting, on, defaultAges)).toBeUndefined()
  const taken = takeOver(waiting, offer, { on, isHealth: false })
  expect(taken.ok && taken.value.map(({ type }) => type)).toEqual([
    ...['baton-offered', 'participant-added', 'baton-accepted'],
  ])
})

test('the family is told how far up it is known, of what is late and of nothing else', () => {
  expect(answeredAt(relayOf(), '2026-11-16')).toBe(1)
  expect(answeredAt(relayOf(told({ rung: 1 }), told({ rung: 2 })), '2026-11-16')).toBe(2)
  expect(answeredAt(relayOf(told({ rung: 4 })), '2026-12-01')).toBe(1)
})
