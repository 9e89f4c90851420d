import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, ServiceId } from '#base/ids.ts'
import { may } from './access.ts'
import { holderOf } from './baton.ts'
import { defaultAges, type InformationType } from './consent.ts'
import { mayRead, marksIn } from './reading.ts'
import { foldRelay, nextOf, relayStates, stateOf, type RelayEvent } from './relay.ts'
import { actorOf, attempts, begin, birthdays, family, staff, step, workOf, type Walk } from '../testing/random-relay.ts'

const steps = 10_000
const stepsInWalk = 200

const walks = (check: (walk: Walk, before: Walk) => void, seed?: number) =>
  fc.assert(
    fc.property(birthdays, fc.boolean(), attempts(stepsInWalk), (bornOn, isGoing, tried) => {
      let walk = begin(bornOn, isGoing)
      for (const one of tried) {
        const before = walk
        walk = step(walk, one)
        check(walk, before)
      }
    }),
    { numRuns: steps / stepsInWalk, ...(seed === undefined ? {} : { seed }) },
  )

test('random people come everywhere: every state, and every kind of event they try', () => {
  const met = new Set<string>()
  walks(({ relay, events }) => {
    met.add(stateOf(relay))
    for (const { type } of events.slice(-4)) met.add(type)
  }, 2)
  expect([...met].toSorted()).toEqual([...new Set([...relayStates, ...tried])].toSorted())
})

test('a relay that is not closed always has someone who answers, and a next date', () => {
  walks(({ relay, gone }) => {
    const state = stateOf(relay)
    expect(nextOf(relay) === undefined).toBe(state === 'closed')
    if (state === 'closed') return
    const { at } = relay.baton
    if (at.is === 'waiting') expect(at.acceptBy).toMatch(/^\d{4}-\d\d-\d\d$/)
    else expect(gone.has(at.holder.person)).toBe(false)
    if (state === 'active') expect(at.is).toBe('held')
  })
})

test('the baton passes only by a yes from the one who gets it, or to the office', () => {
  walks((walk, before) => {
    const [now, then] = [holderOf(walk.relay.baton), holderOf(before.relay.baton)]
    if (now?.person === then?.person) return
    const happened = walk.events.slice(before.events.length).map(({ type }) => type)
    if (now === undefined) expect(happened).toContain('holder-lost')
    else expect(happened.some((type) => type === 'baton-accepted' || type === 'reopened')).toBe(true)
  })
})

test('what adds up step by step is what all the events add up to, from any point', () => {
  walks(({ relay, events }) => {
    expect(foldRelay(events)).toEqual(relay)
  })
})

test('nobody at work reads another service’s words without a standing yes from everyone who decides', () => {
  walks(({ relay, events, day }) => {
    for (const person of staff)
      for (const mark of marksIn(relay)) {
        if (!mayRead(relay, { person }, mark, day, defaultAges)) continue
        const own = workOf(person).service
        const writer = 'service' in mark.author ? mark.author.service : own
        if (writer === own) continue
        const type = writer === 'nurse' ? 'health' : mark.type
        for (const service of [own, writer]) expect(saidYes(events, service, type, day)).toBe(true)
      }
  })
})

test('who has been let go does nothing more, and sees nothing', () => {
  walks((walk) => {
    for (const person of walk.gone)
      for (const act of ['see-existence', 'see-relay', 'write', 'take-baton', 'answer-offer'] as const)
        expect(may(actorOf(person, walk), act, walk.relay, walk.day, defaultAges)).toBeUndefined()
  })
})

test('guardians read the same whatever becomes of consent, and never a word more', () => {
  walks(({ relay, day }) => {
    const without = { ...relay, consent: { asked: [], answers: [] } }
    for (const party of family)
      for (const mark of marksIn(relay))
        expect(mayRead(relay, { party }, mark, day, defaultAges)).toBe(
          mayRead(without, { party }, mark, day, defaultAges),
        )
  })
})

/** Told anew from the history alone, without a rule of ours: who must have said yes, and whether the last word was one. */
function saidYes(events: readonly RelayEvent[], service: ServiceId, type: InformationType, day: Day): boolean {
  const opened = events.flatMap((event) => (event.type === 'opened' ? [event.main] : []))[0]
  const born = opened?.bornOn ?? ''
  const had = (years: number) => `${Number(born.slice(0, 4)) + years}${born.slice(4)}` <= day
  const guardians = events.flatMap((event) => (event.type === 'guardian-added' ? [event.guardian.party] : []))
  const needed = had(18)
    ? ['elias']
    : type === 'health' && had(16)
      ? ['elias']
      : [...guardians, ...(had(16) && guardians.length > 0 ? ['elias'] : [])]
  if (needed.length === 0) return false
  return needed.every((party) => {
    const said = events.flatMap((event) =>
      event.type === 'consent-answered' && event.answer.by === party && event.answer.service === service
        ? [event.answer]
        : [],
    )
    const last = said.at(-1)
    return last?.is === 'yes' && last.types.includes(type) && last.from <= day && day <= last.until
  })
}

const tried: readonly RelayEvent['type'][] = [
  'opened',
  'activated',
  'guardian-added',
  'participant-added',
  'participant-removed',
  'consent-asked',
  'consent-answered',
  'baton-offered',
  'baton-accepted',
  'baton-declined',
  'baton-offer-withdrawn',
  'holder-lost',
  'deputy-named',
  'deputy-ended',
  'follow-up-set',
  'level-set',
  'entry-added',
  'goal-set',
  'measure-set',
  'measure-evaluated',
  'paused',
  'resumed',
  'closed',
  'reopened',
  'file-added',
  'file-withdrawn',
]
