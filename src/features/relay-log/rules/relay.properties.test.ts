import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, ServiceId } from '#base/ids.ts'
import { may } from './access.ts'
import { holderOf } from './baton.ts'
import { covers, defaultAges, informationTypes, isCovered, purposes, type InformationType } from './consent.ts'
import { participantOf, type MainPerson, type PartyId } from './network.ts'
import { mayRead, marksIn, openTo } from './reading.ts'
import { foldRelay, nextOf, relayStates, stateOf, type RelayEvent } from './relay.ts'
import { isOpenTransition } from './transitions.ts'
import { actorOf, attempts, begin, birthdays, family, staff, step, workOf, type Walk } from '../testing/random-relay.ts'

/** Ten thousand in CI, a million in `npm run sweep -- relay-steps`. */
// oxlint-disable-next-line no-process-env -- the sweep asks for more, and a test has no other ear
const steps = Number(process.env['STAFETT_STEPS'] ?? 10_000)
const stepsInWalk = 200

const walks = (
  check: (walk: Walk, before: Walk) => void,
  { seed, times = 1 }: { seed?: number; times?: number } = {},
) =>
  fc.assert(
    fc.property(birthdays, fc.boolean(), attempts(stepsInWalk), (bornOn, isGoing, tried) => {
      let walk = begin(bornOn, isGoing)
      for (const one of tried) {
        const before = walk
        walk = step(walk, one)
        check(walk, before)
      }
    }),
    { numRuns: (steps * times) / stepsInWalk, ...(seed === undefined ? {} : { seed }) },
  )

test('random people come everywhere: every state, and every kind of event they try', () => {
  const met = new Set<string>()
  walks(
    ({ relay, events }) => {
      met.add(stateOf(relay))
      for (const { type } of events.slice(-4)) met.add(type)
    },
    { seed: 2, times: 12 },
  )
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

test('a transition is received by someone who takes part and is let in, and until then it is not forgotten', () => {
  walks(({ relay, events, day }, before) => {
    for (const event of events.slice(before.events.length)) {
      if (event.type !== 'transition-received') continue
      const own = participantOf(relay.network, event.by)
      expect(own !== undefined && isCovered(relay, own.service, day, defaultAges)).toBe(true)
    }
    const next = nextOf(relay)
    if (stateOf(relay) !== 'active' || next === undefined) return
    for (const one of relay.transitions.filter(isOpenTransition)) expect(next.on <= one.on).toBe(true)
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
        for (const service of [own, writer]) expect(saidYes(events, service, type, day, mark.about)).toBe(true)
      }
  })
})

test('nobody at work, and nobody near the family, reads more because someone was changed, taken out or born', () => {
  walks(({ relay, events, day }, before) => {
    const happened = events.slice(before.events.length)
    if (!happened.some(({ type }) => changesWhoDecides.has(type))) return
    for (const { service } of relay.network.services)
      for (const type of informationTypes)
        for (const purpose of purposes) {
          const was = covers(before.relay, { service, type, purpose }, day, defaultAges)
          if (!was) expect(covers(relay, { service, type, purpose }, day, defaultAges)).toBe(false)
        }
    for (const trusted of relay.network.trusted) {
      const was = before.relay.network.trusted.find(({ party }) => party === trusted.party)
      const open = was === undefined ? [] : openTo(before.relay.network, was, day, defaultAges)
      for (const type of openTo(relay.network, trusted, day, defaultAges)) expect(open).toContain(type)
    }
  })
})

test('what was written before a birth is hers, whatever happens after', () => {
  walks(({ relay }) => {
    for (const mark of marksIn(relay).filter(({ about }) => about !== undefined))
      for (const party of ['marit', 'jon', 'nora'] as PartyId[])
        // ids
        expect(mayRead(relay, { party }, mark, relay.followUp, defaultAges)).toBe(false)
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
function saidYes(
  events: readonly RelayEvent[],
  service: ServiceId,
  type: InformationType,
  day: Day,
  about: PartyId | undefined,
): boolean {
  const needed = about === undefined ? whoDecides(events, type, day) : [about]
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

function whoDecides(events: readonly RelayEvent[], type: InformationType, day: Day): readonly PartyId[] {
  let main: MainPerson | undefined
  const guardians = new Map<PartyId, boolean>()
  for (const event of events) {
    if (event.type === 'opened') main = event.main
    if (event.type === 'guardian-added' || event.type === 'guardian-changed') {
      const { party, basis, notAsked } = event.guardian
      guardians.set(party, basis !== 'none' && notAsked === undefined)
    }
    if (event.type === 'party-removed') guardians.delete(event.party)
    if (event.type === 'child-born') {
      if (main !== undefined) guardians.set(main.party, event.basis !== 'none')
      main = event.child
    }
  }
  if (main === undefined) return []
  if (main.expectsChild) return [main.party]
  const born = main.bornOn ?? ''
  const had = (years: number) => `${Number(born.slice(0, 4)) + years}${born.slice(4)}` <= day
  if (had(18) || (type === 'health' && had(16))) return [main.party]
  const deciding = [...guardians].flatMap(([party, decides]) => (decides ? [party] : []))
  return deciding.length > 0 && had(16) ? [...deciding, main.party] : deciding
}

const changesWhoDecides: ReadonlySet<string> = new Set([
  'guardian-added',
  'guardian-changed',
  'party-removed',
  'child-born',
])

const tried: readonly RelayEvent['type'][] = [
  'opened',
  'activated',
  'guardian-added',
  'guardian-changed',
  'party-removed',
  'trusted-added',
  'trusted-changed',
  'child-born',
  'consent-lapsed',
  'consent-let-go',
  'coordination-set',
  'sibling-linked',
  'sibling-unlinked',
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
  'followed-up',
  'follow-up-moved',
  'level-set',
  'birthday-settled',
  'foreseen-set-aside',
  'entry-added',
  'question-asked',
  'question-taken-back',
  'goal-set',
  'measure-set',
  'measure-evaluated',
  'paused',
  'resumed',
  'closed',
  'reopened',
  'transition-planned',
  'transition-changed',
  'transition-ticked',
  'transition-received',
  'transition-receiver-left',
  'transition-cancelled',
  'file-added',
  'file-withdrawn',
]
