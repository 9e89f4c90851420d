import fc from 'fast-check'
import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { Result } from '#base/result.ts'
import { may, type RelayAct, type RelayActor } from '../rules/access.ts'
import { holderOf } from '../rules/baton.ts'
import { answerConsent, askConsent, type Today } from '../rules/asking.ts'
import { childIsBorn } from '../rules/birth.ts'
import { addGuardian, changeGuardian, removeParty } from '../rules/changing-network.ts'
import { informationTypes, defaultAges, type Capacity, type InformationType } from '../rules/consent.ts'
import { isThere } from '../rules/files.ts'
import { addFile, withdrawFile } from '../rules/filing.ts'
import { allDeciders, changeTrusted, inviteTrusted } from '../rules/inviting.ts'
import { moveFollowUp, recordFollowUp } from '../rules/following-up.ts'
import { letConsentEnd } from '../rules/letting-end.ts'
import { close, pause, reopen, resume, setCoordination, setLevel } from '../rules/keeping.ts'
import type { Basis, PartyId, Trusted } from '../rules/network.ts'
import {
  acceptBaton,
  declineBaton,
  nameDeputy,
  offerBaton,
  offerByOffice,
  personLeft,
  removeParticipant,
  takeBaton,
  withdrawOffer,
} from '../rules/passing.ts'
import { evaluateMeasure, setGoal, setMeasure } from '../rules/planning.ts'
import { coordinations, evolve, foldRelay, type Relay, type RelayEvent } from '../rules/relay.ts'
import {
  cancelTransition,
  changeTransition,
  planTransition,
  receiveTransition,
  tickTransition,
} from '../rules/transferring.ts'
import { isOpenTransition } from '../rules/transitions.ts'
import { familyMay } from '../rules/family.ts'
import { askQuestion, takeQuestionBack } from '../rules/questions.ts'
import { waitsForAnswer } from '../rules/words.ts'
import { birthdaysNear, settleBirthday } from '../rules/birthdays.ts'
import { foreseenTransitions, setForeseenAside } from '../rules/foreseeing.ts'
import { defaultForeseen } from '../rules/settings.ts'
import { linkSibling, unlinkSibling } from '../rules/siblings.ts'

/** Random people doing random things with one relay, through the same questions and decisions as the pages. */
export const staff = ['ingrid', 'tor', 'siri', 'anders', 'nina'].map((name) => name as PersonId) // names stand for ids here
const works: Readonly<Record<string, { service: ServiceId; unit: UnitId; isHealth: boolean }>> = {
  ingrid: at('school', 'school-a'),
  tor: at('school', 'school-a'),
  siri: at('nurse', 'nurse-a', true),
  anders: at('ppt', 'ppt-a'),
  nina: at('school', 'school-b'),
}
const leaders: Readonly<Record<string, UnitId>> = { leif: 'school-a' as UnitId, hanne: 'nurse-a' as UnitId } // ids
export const family = ['elias', 'marit', 'jon'].map((name) => name as PartyId) // likewise

function at(service: string, unit: string, isHealth = false) {
  return { service: service as ServiceId, unit: unit as UnitId, isHealth } // made-up ids
}

export const workOf = (person: PersonId) => works[person] ?? at('none', 'none')

/** One thing that someone tries. Numbers choose among what there is. */
export type Attempt = {
  readonly who: number
  readonly other: number
  readonly what: number
  readonly types: readonly InformationType[]
  readonly days: number
  readonly yes: boolean
}

export const attempts = (steps: number): fc.Arbitrary<Attempt[]> =>
  fc.array(
    fc.record({
      who: fc.nat(13),
      other: fc.nat(6),
      what: fc.nat(43),
      types: fc.subarray([...informationTypes], { minLength: 1 }),
      days: fc.integer({ min: -2, max: 60 }),
      yes: fc.boolean(),
    }),
    { minLength: steps, maxLength: steps },
  )

/** In the place of a birthday: the one the relay begins with expects a child. */
export const expected = 'expected'

export const birthdays = fc.constantFrom(
  ...['2009-02-01', '2010-06-01', '2012-01-15', '2018-05-05', '2008-01-01', expected],
)

export type Walk = {
  readonly events: readonly RelayEvent[]
  readonly relay: Relay
  readonly gone: ReadonlySet<PersonId>
  readonly day: string
}

/** Opened; or, so that what comes later is met often, with a consent that everyone gave. */
export function begin(bornOn: string, isGoing: boolean): Walk {
  const first: RelayEvent = {
    type: 'opened',
    main: {
      ...{ party: family[0] ?? ('' as PartyId), name: 'Elias' }, // never empty
      ...(bornOn === expected ? { bornOn: undefined, expectsChild: true } : { bornOn, expectsChild: false }),
    },
    level: '1',
    reason: 'Vondt i magen om morgenen.',
    holder: { person: 'ingrid' as PersonId, ...placeOf('ingrid') }, // an id
    isHealth: false,
    on: '2026-11-02',
    followUp: '2026-11-16',
  }
  const events = isGoing ? [first, ...agreed(bornOn)] : [first]
  const relay = foldRelay(events)
  if (relay === undefined) throw new Error('The first event opens the relay.')
  return { events, relay, gone: new Set(), day: '2026-11-02' }
}

function agreed(bornOn: string): RelayEvent[] {
  const asked = {
    service: workOf('ingrid' as PersonId).service, // an id
    types: informationTypes,
    purposes: ['follow-up'],
    until: '2027-06-30',
    text: { version: '1', language: 'nb' },
    askedOn: '2026-11-02',
  } as const
  const [child, ...guardians] = family
  return [
    ...guardians.map((party): RelayEvent => ({
      type: 'guardian-added',
      guardian: { party, name: party, basis: 'parental-responsibility', notAsked: undefined },
    })),
    { type: 'consent-asked', asked, isHealth: false },
    ...whoAgrees(bornOn, child, guardians).map((by): RelayEvent => ({
      type: 'consent-answered',
      answer: {
        ...{ by, capacity: by === child ? (bornOn === expected ? 'expecting' : 'youth') : 'guardian' },
        ...{ service: asked.service, is: 'yes', method: 'digital' },
        ...{ types: asked.types, purposes: asked.purposes, from: asked.askedOn, until: asked.until, text: asked.text },
        evidence: undefined,
      },
    })),
    { type: 'activated', on: '2026-11-02' },
  ]
}

function whoAgrees(bornOn: string, child: PartyId | undefined, guardians: readonly PartyId[]): readonly PartyId[] {
  const own = child === undefined ? [] : [child]
  if (bornOn === expected) return own
  return bornOn < '2010-11-02' ? [...guardians, ...own] : guardians
}

function placeOf(person: string) {
  const { service, unit } = workOf(person as PersonId) // an id
  return { service, unit }
}

export function actorOf(person: string, { gone, relay }: Pick<Walk, 'gone' | 'relay'>): RelayActor {
  const id = person as PersonId // an id
  const led = leaders[person]
  const units = gone.has(id) || works[person] === undefined ? [] : [workOf(id).unit]
  const noLeader = Object.values(leaders).includes(officeUnit(relay)) ? [] : [officeUnit(relay)]
  return {
    person: id,
    units,
    answersFor: led === undefined ? (person === 'kari' ? noLeader : []) : [led],
    isDataProtectionOfficer: false,
  }
}

const officeUnit = ({ baton }: Relay): UnitId => (baton.at.is === 'waiting' ? baton.at.office : baton.at.holder.unit)

const actors = [...staff, 'leif', 'hanne', 'kari']

function expectedIn(relay: Relay): string {
  const leader = Object.entries(leaders).find(([, unit]) => unit === officeUnit(relay))?.[0]
  return relay.baton.offer?.to.person ?? holderOf(relay.baton)?.person ?? leader ?? 'kari'
}

/** Tries it: asked whether they may, then decided; what is refused changes nothing. */
export function step(walk: Walk, attempt: Attempt): Walk {
  const day = dayAfter(walk.day, attempt.days > 50 ? 3 : 0)
  const { relay } = walk
  // Whoever is expected to do something does it about as often as the others together.
  const person = actors[attempt.who] ?? expectedIn(relay)
  const other = (staff[attempt.other % staff.length] ?? 'tor') as PersonId
  const party = (family[attempt.other % family.length] ?? 'marit') as PartyId
  const found = tryOne({ ...walk, day }, attempt, person, other, party)
  if (found === undefined) return { ...walk, day }
  const [events, left] = found
  return {
    day,
    events: [...walk.events, ...events],
    relay: events.reduce(evolve, relay),
    gone: left === undefined ? walk.gone : new Set([...walk.gone, left]),
  }
}

function tryOne(
  walk: Walk,
  { what, types, days, yes }: Attempt,
  who: string,
  other: PersonId,
  party: PartyId,
): readonly [readonly RelayEvent[], PersonId | undefined] | undefined {
  const { relay, day: on, gone, events } = walk
  const actor = actorOf(who, walk)
  const ages = defaultAges
  const today = { on, ages, acceptBy: dayAfter(on, 5) }
  const later = dayAfter(on, days)
  const id = `id-${events.length}`
  const own = placeOf(who)
  const author = { person: actor.person, service: own.service }
  const mark = { author, type: types[0] ?? 'everyday', keptFromGuardians: false }
  const allowed = (act: RelayAct, decide: () => Result<readonly RelayEvent[], string>) => {
    if (may(actor, act, relay, on, ages) === undefined) return undefined
    const decided = decide()
    return decided.ok ? ([decided.value, undefined] as const) : undefined
  }
  const service = workOf(other).service
  const text = { version: '1', language: 'nb' }
  const offer = {
    id,
    to: { person: other, ...placeOf(other) },
    reason: 'Ser barnet mest.',
    answerBy: dayAfter(on, 4),
    byOffice: false,
  }

  switch (what) {
    case 0:
      return allowed('ask-consent', () =>
        askConsent(
          relay,
          {
            service,
            types,
            purposes: ['follow-up'],
            until: dayAfter(on, 180),
            text,
            askedOn: on,
            onlyOne: 'Den andre lever ikke.',
          },
          { ...today, isHealth: workOf(other).isHealth },
        ),
      )
    case 1:
    case 2:
    case 3:
    case 4: {
      // The family answers for itself, each alone.
      const capacity: Capacity = party === 'elias' ? 'youth' : 'guardian'
      const is = what === 4 && days > 40 ? 'withdrawn' : yes || what < 3 ? 'yes' : 'no'
      const asked = relay.consent.asked.find((one) => one.service === service)
      const answer = {
        by: party,
        capacity,
        service,
        is,
        types: yes ? (asked?.types ?? types) : types,
        purposes: ['follow-up'],
        from: on,
        until: asked?.until ?? on,
        method: 'digital',
        evidence: undefined,
        text,
      } as const
      const decided = answerConsent(relay, answer, today)
      return decided.ok ? [decided.value, undefined] : undefined
    }
    case 5:
      return allowed('change-network', () =>
        addGuardian(relay, { party, name: party, basis: 'parental-responsibility', notAsked: undefined }, today),
      )
    case 6:
      return allowed('invite-participant', () =>
        relay.network.participants.some((one) => one.person === other) || gone.has(other)
          ? { ok: false, refusal: 'there' }
          : {
              ok: true,
              value: [
                {
                  type: 'participant-added',
                  participant: { person: other, ...placeOf(other), since: on },
                  isHealth: workOf(other).isHealth,
                },
              ],
            },
      )
    case 7:
      return allowed('remove-participant', () => removeParticipant(relay, other, on))
    case 8:
      return allowed('leave', () => removeParticipant(relay, actor.person, on))
    case 9:
      return gone.has(other) ? undefined : allowed('offer-baton', () => offerBaton(relay, offer, today))
    case 10:
    case 11:
      return allowed('answer-offer', () =>
        acceptBaton(relay, relay.baton.offer?.id ?? '', { on, isHealth: workOf(actor.person).isHealth }),
      )
    case 12:
      return allowed('answer-offer', () => declineBaton(relay, relay.baton.offer?.id ?? '', 'Har ikke tid.'))
    case 13:
      return allowed('withdraw-offer', () => withdrawOffer(relay))
    case 14:
      return allowed('take-baton', () => takeBaton(relay, { person: actor.person, ...own, since: on }, { id, on }))
    case 15:
      return gone.has(other)
        ? undefined
        : allowed('offer-by-office', () => offerByOffice(relay, { ...offer, byOffice: true }, on))
    case 16:
      // Let go by an administrator: not asked here, and never refused.
      return days > 56
        ? [personLeft(relay, other, { office: placeOf(other).unit, acceptBy: today.acceptBy, on }), other]
        : undefined
    case 17:
      return allowed('write', () => ({
        ok: true,
        value: [{ type: 'entry-added', entry: { id, kind: 'note', mark, text: 'Så at …', on } }],
      }))
    case 18:
      return allowed('set-goal', () =>
        setGoal({
          id,
          mark,
          text: 'Går inn uten vondt',
          area: 'wellbeing',
          setOn: on,
          target: undefined,
          ended: undefined,
          version: 1,
        }),
      )
    case 19:
      return allowed('set-measure', () =>
        setMeasure(
          relay,
          {
            id,
            goal: relay.plan.goals[0]?.id ?? '',
            mark,
            text: 'Møtes ved porten',
            arena: 'school',
            responsible: author,
            from: on,
            deadline: undefined,
            evaluateOn: later,
            notes: [],
            evaluations: [],
            stoppedOn: undefined,
            version: 1,
          },
          on,
        ),
      )
    case 20:
      return allowed('evaluate-measure', () =>
        evaluateMeasure(
          relay,
          relay.plan.measures[0]?.id ?? '',
          { mark, on, carriedOut: 'yes', effect: 4, text: 'Hjelper.', decision: yes ? 'continue' : 'stop' },
          yes ? later : undefined,
        ),
      )
    case 21:
      return yes
        ? allowed('pause', () => pause(relay, { reason: 'Sommer', with: 'Foreldrene', until: later }, on))
        : allowed('resume', () => resume(relay, later, on))
    case 22:
      if (days < 0 && !yes)
        return allowed('close', () =>
          close(relay, { outcome: 'goals-reached', reason: 'Bra nå', evaluation: 'Det gikk.', with: 'Foreldrene', on }),
        )
      return allowed('set-level', () => setLevel(relay, { level: String(days % 4), reason: 'Flere er med.' }, on))
    case 23:
    case 24:
      return allowed('name-deputy', () => nameDeputy(relay, other))
    case 26:
      return allowed('plan-transition', () => {
        const to = { is: 'here', person: yes ? other : undefined, ...placeOf(other) } as const
        const open = relay.transitions.find(isOpenTransition)
        const wanted = { kind: 'change-of-school', on: later, to } as const
        return open === undefined
          ? planTransition(relay, { id, ...wanted }, on)
          : changeTransition(relay, open.id, wanted, { seen: open.version, on })
      })
    case 27:
      return allowed('plan-transition', () => {
        const open = relay.transitions.find(isOpenTransition)
        return days < 5
          ? cancelTransition(relay, open?.id ?? '', { reason: 'Ble ikke noe av.', mark, on })
          : tickTransition(relay, open?.id ?? '', { seen: [], ticked: ['visit', yes ? 'papers' : 'meeting'] })
      })
    case 28:
    case 29:
      return allowed('receive-transition', () =>
        receiveTransition(relay, relay.transitions.find(isOpenTransition)?.id ?? '', { by: actor.person, on, ages }),
      )
    case 25:
      return allowed('leave', () => removeParticipant(relay, actor.person, on))
    case 30:
      return allowed('let-consent-end', () =>
        letConsentEnd(relay, { service, agreedWith: { mark, text: 'Marit' } }, on, ages),
      )
    case 31:
      return allowed('change-network', () =>
        changeGuardian(
          relay,
          {
            ...{ party, name: party, basis: yes ? 'parental-responsibility' : 'none' },
            notAsked: days > 45 ? 'Kan ikke nås.' : undefined,
          },
          today,
        ),
      )
    case 32:
      return days > 35 ? allowed('change-network', () => removeParty(relay, party, today)) : undefined
    case 33:
      return allowed('change-network', () =>
        inviteOne(relay, { types, until: later, party: yes ? undefined : party }, today),
      )
    case 34:
      return allowed('set-coordination', () =>
        setCoordination(relay, coordinations[(days + 2) % coordinations.length] ?? 'here', undefined),
      )
    case 35:
      return allowed('change-network', () =>
        yes ? linkSibling(relay, { id: `sibling-${days % 3}`, relay }) : unlinkSibling(relay, `sibling-${days % 3}`),
      )
    case 36: {
      const basisOf = new Map(family.map((one) => [one, bases[(days + one.length) % bases.length] ?? 'none']))
      const child = { party: 'nora' as PartyId, name: 'Nora', bornOn: on } // an id
      return days > 30 ? allowed('change-network', () => childIsBorn(relay, { child, basisOf }, today)) : undefined
    }
    case 37:
      return allowed('write', () => addFile(relay, { id, mark, name: 'Tegning', kind: 'png', size: 1000, on }))
    case 38:
      return allowed('withdraw-file', () =>
        withdrawFile(relay, relay.files.findLast(isThere)?.id ?? '', {
          ...{ by: actor.person, mark, reason: 'Feil logg', on },
        }),
      )
    case 40: {
      const asked = { id, mark: { author: { party }, type: mark.type, keptFromGuardians: false }, to: other }
      const decided = askQuestion(relay, { ...asked, text: 'Når er neste møte?', askedOn: on }, ages)
      return familyMay(relay, party, 'ask', on, ages) && decided.ok ? [decided.value, undefined] : undefined
    }
    case 41: {
      const waiting = relay.words.questions.find(waitsForAnswer)?.id ?? ''
      const decided = takeQuestionBack(relay, waiting, party, on)
      return familyMay(relay, party, 'take-question-back', on, ages) && decided.ok
        ? [decided.value, undefined]
        : undefined
    }
    case 42: {
      const years = birthdaysNear(relay, on, ages)[0]?.years ?? 0
      const settling = { years, how: yes ? 'talked' : 'not-needed', said: { mark, text: 'Snakket sammen.' } } as const
      return allowed('settle-birthday', () => settleBirthday(relay, settling, today))
    }
    case 43: {
      const [first] = foreseenTransitions(relay, defaultForeseen, () => 'skole')
      return allowed('set-foreseen-aside', () =>
        setForeseenAside(first ? [first] : [], first?.kind ?? 'to-school', { mark, text: 'Samme skole.' }),
      )
    }
    default:
      return relay.closed === undefined
        ? yes
          ? allowed('record-follow-up', () =>
              recordFollowUp(relay, { said: { mark, text: 'Sover bedre.' }, next: later }, on),
            )
          : allowed('set-follow-up', () =>
              moveFollowUp(relay, { reason: { mark, text: 'Marit var syk.' }, to: later }, on),
            )
        : allowed('reopen', () =>
            reopen(relay, { reason: 'Igjen', holder: { person: actor.person, ...own }, followUp: later }, today),
          )
  }
}

const bases = ['parental-responsibility', 'none', 'care-order'] as const satisfies readonly Basis[]

/** A grandmother, on the word of everyone who decides or of one; invited, or changed where she is there. */
function inviteOne(
  relay: Relay,
  given: { types: readonly InformationType[]; until: Day; party: PartyId | undefined },
  today: Today,
) {
  const { types, until, party } = given
  const everyone = allDeciders(relay.network, today.on, today.ages).map((one) => one.party)
  const trusted: Trusted = {
    ...{ party: 'berit' as PartyId, name: 'Berit', relation: 'Bestemor', until, scope: types }, // an id
    invited: { by: party === undefined ? everyone : [party], method: 'oral', evidence: 'Sagt i møtet', on: today.on },
  }
  const isThere = relay.network.trusted.length > 0
  return isThere ? changeTrusted(relay, trusted, today) : inviteTrusted(relay, trusted, today)
}
