import {
  between,
  bornFor,
  both,
  bothAre,
  cell,
  checkRows,
  co15,
  each,
  inCare,
  invited,
  inWords,
  isTold,
  kinds,
  notHealth,
  note,
  ofHealth,
  ofOthers,
  once,
  registered,
  relayOf,
  rowsOf,
  saidBy,
  serviceOf,
  today,
  yesOrNo,
  type Books,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { answerSeveral, takeBack } from './answering.ts'
import { defaultAges, informationTypes, saysYes, type AgeRules, type InformationType } from './consent.ts'
import { consentsFor } from './family-consent.ts'
import { familyActs, familyMay, servicesKnownTo, typesFor, type FamilyAct } from './family.ts'
import { meetingsFor } from './told.ts'
import type { Trusted } from './network.ts'
import { propose } from './proposing.ts'
import { askQuestion, mayReadQuestion } from './questions.ts'
import { readersFor } from './readers.ts'
import { guardiansMaySee, markBeside, mayRead } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { askCorrection, sayOfMeasure, sayOfMinutes } from './remarking.ts'
import { visiblePlan } from './visible.ts'
import type { Mark } from './words.ts'
import { asks, day, later, party, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

// Section 4.1 of docs/family-table.md: who may, by age. In which states, and ahead of birthdays: family-table.act-states.test.ts.

type At = { readonly bornOn: string; readonly ages: AgeRules }
const any = [defaultAges, co15]
const columns: Readonly<Record<string, readonly [readonly number[], readonly AgeRules[]]>> = {
  ...{ 'MP under 7': [[3, 6], any], 'MP 7–11': [[7, 11], any], 'MP 12–14': [[12, 14], any] },
  ...{ 'MP 15, co16': [[15], [defaultAges]], 'MP 15, co15': [[15], [co15]] },
  ...{ 'MP 16–17': [[16, 17], any], 'MP 18+': [[18, 40], any] },
}
const isGrown = ({ bornOn }: At) => bornOn <= '2008-11-02'

/** A small child has no page yet, and nobody beside who helps it write: what it may waits, and what it may not is run. */
const isToCome = (row: Row, heading: string, is: string) =>
  is === '`assisted`' ||
  (cell(row, 'actor') === 'MP' && ['MP under 7', 'MP 7–11'].includes(heading) && !is.startsWith('no'))

/** What stands in brackets at the end, or follows a no, explains and claims nothing. */
const bare = (is: string) => is.replace(/ \([^)]*\)$/, '').replace(/^no, .*$/, 'no')

const byColumn =
  (say: (at: At) => string) =>
  (row: Row): Said =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([heading, [turned, rules]]) => {
        const is = cell(row, heading)
        if (isToCome(row, heading, is)) return []
        const said = once(turned.flatMap(bornFor).flatMap((bornOn) => rules.map((ages) => say({ bornOn, ages }))))
        return [[heading, said === bare(is) ? is : said]]
      }),
    )

// Who. Each service is asked in, about everything.

const services = ['ingrid', 'anders', 'siri']
const deciders = ['elias', 'barnevern', ...both]
const going = ({ bornOn }: At, guardians: readonly RelayEvent[]) =>
  later(relayOf(bornOn, ...guardians), ...services.map((name) => asks(name)))

const kindsOf = ['FP', 'TP'] as const
const invitedTo = (at: At, kind: keyof typeof kinds, withMain: boolean, to: Partial<Trusted> = {}) => {
  const { guardians, by } = kinds[kind]
  const grant = invited('berit', withMain ? [...by, 'elias'] : by, { scope: informationTypes, ...to })
  return later(going(at, guardians), grant)
}

const parents = bothAre('parental-responsibility')
type Actors = (at: At) => readonly (readonly [Relay, string])[]
const actors = {
  main: (at) => [[going(at, parents), 'elias']],
  guardians: (at) => [
    ...[parents, bothAre('judgment')].flatMap((two) => both.map((who) => [going(at, two), who] as const)),
    [going(at, [registered('marit', 'parental-responsibility'), registered('jon', 'none')]), 'marit'],
  ],
  childWelfare: (at) => [[going(at, inCare), 'barnevern']],
  invited: (at) => kindsOf.map((kind) => [invitedTo(at, kind, true), 'berit']),
  /** A parent while others have the care, one without responsibility, and a neighbour. */
  nobody: (at) => [
    [going(at, inCare), 'marit'],
    ...['far', 'nabo'].map((who) => [going(at, [...parents, registered('far', 'none')]), who] as const),
  ],
} satisfies Readonly<Record<string, Actors>>

type Does = (relay: Relay, who: string, ages: AgeRules) => string
const to =
  (...of: readonly (keyof typeof actors)[]) =>
  (does: Does) =>
    byColumn((at) => once(of.flatMap((one) => actors[one](at).map(([relay, who]) => does(relay, who, at.ages)))))
const toEither = to('guardians', 'childWelfare')

const isLet = (relay: Relay, who: string, act: FamilyAct, ages: AgeRules) =>
  familyMay(relay, party(who), act, day, ages) !== undefined
const may =
  (...acts: readonly FamilyAct[]): Does =>
  (relay, who, ages) =>
    once(acts.map((act) => yesOrNo(isLet(relay, who, act, ages))))

// Consent

type About = { readonly who: string; readonly name: string; readonly type: InformationType; readonly ages: AgeRules }
type Consents = (relay: Relay, about: About) => readonly boolean[]
const saysYesTo = (relay: Relay, { who, name, type }: About) =>
  saysYes(relay.consent, party(who), { service: serviceOf(name), type, purpose: 'follow-up' }, day)
const without = (type: InformationType) => informationTypes.filter((one) => one !== type)
const given = (relay: Relay, { who, name }: About, types: readonly InformationType[]) =>
  types.length === 0 ? relay : later(relay, says(who, name, { types }))

/** What stands on the own page about a service. */
function asked(relay: Relay, { who, name, ages }: About) {
  const role = familyMay(relay, party(who), 'answer-consent', day, ages)
  const all = role === undefined ? [] : consentsFor(relay, { party: party(who), role }, day, ages)
  return all.find(({ service }) => service === serviceOf(name))
}
/** Yes to some types, or to nothing; what is sent need not stand on the page. */
function answered(relay: Relay, about: About, types: readonly InformationType[]) {
  const one = asked(relay, about)
  const said = one === undefined ? [] : [{ service: one.service, types, until: one.asked.until, asked: one }]
  const now = { ...today, ages: about.ages }
  const decided = answerSeveral(
    relay,
    party(about.who),
    said,
    { method: 'digital', text: { version: '1', language: 'nb' } },
    now,
  )
  return one !== undefined && decided.ok ? later(relay, ...decided.value) : undefined
}

/** For the first time, and to more than before. */
const gives: Consents = (relay, about) =>
  [[], without(about.type)].map((before) => {
    const after = answered(given(relay, about, before), about, [...before, about.type])
    return after !== undefined && saysYesTo(after, about)
  })
const refuses: Consents = (relay, about) => {
  const answers = answered(relay, about, [])?.consent.answers ?? []
  return [answers.some(({ by, is, types }) => by === party(about.who) && is === 'no' && types.includes(about.type))]
}
/** A yes that was said, whoever may say it, is taken back, or said again to less. */
const withdraws: Consents = (relay, about) => {
  const { who, name, type, ages } = about
  const before = given(relay, about, [type])
  const taken = takeBack(before, party(who), serviceOf(name), { method: 'digital' }, { ...today, ages })
  const isTaken = taken.ok && !saysYesTo(later(before, ...taken.value), about)
  const isAsked = asked(before, about)?.types.includes(type) === true
  const after = answered(given(relay, about, informationTypes), about, without(type))
  return [isLet(before, who, 'take-back', ages) && isTaken, isAsked && after !== undefined && !saysYesTo(after, about)]
}
const toServices =
  (does: Consents, types: readonly InformationType[], names = services): Does =>
  (relay, who, ages) =>
    once(types.flatMap((type) => names.flatMap((name) => does(relay, { who, name, type, ages }).map(yesOrNo))))
const all = (does: Consents) => toServices(does, informationTypes)
/** That a youth goes to the clinic is not told to guardians (RG32): they are asked about other services. */
const notHI = (does: Consents) => toServices(does, notHealth, ['ingrid', 'anders'])
const HI = (does: Consents) => toServices(does, ['health'])

// Words

/** Writes about something: where they may, and then they can read it. */
const puts =
  (act: 'propose' | 'write', types: readonly InformationType[]): Does =>
  (relay, who, ages) => {
    const role = familyMay(relay, party(who), act, day, ages)
    const open = role === undefined ? [] : typesFor(relay, { party: party(who), role }, day, ages)
    return once(
      saidBy(who, types).map((mark) => {
        const made = propose({ id: 'p', mark, is: 'goal', text: 'Sove godt', on: day })
        const events = act === 'write' ? [note(mark)] : made.ok ? made.value : []
        return yesOrNo(open.includes(mark.type) && events.some((event) => isTold(relay, who, event, { ages })))
      }),
    )
  }

type Beside = (relay: Relay, who: string, mark: Mark, ages: AgeRules) => readonly boolean[]
const remark = (relay: Relay, who: string, mark: Mark) => ({
  ...{ id: 'r', mark: markBeside(relay.network, mark, party(who)), text: 'Fordi …', on: day },
})
/** It stands there, and whoever said it can read it. */
const isSaid = (relay: Relay, who: string, made: ReturnType<typeof sayOfMinutes>, ages: AgeRules) =>
  made.ok && made.value.every((event) => isTold(later(relay, event), who, event, { ages }))

const ofMeasure: Beside = (before, who, mark, ages) => {
  const common = { mark, text: 'Trives', version: 1 }
  const goal = { ...common, id: 'g', area: 'wellbeing', setOn: day, target: undefined, ended: undefined } as const
  const measure = { ...common, id: 'm', goal: 'g', arena: 'school', responsible: mark.author, from: day } as const
  const open = { deadline: undefined, evaluateOn: day, notes: [], evaluations: [], stoppedOn: undefined }
  const set: RelayEvent = { type: 'measure-set', measure: { ...measure, ...open } }
  const relay = later(before, { type: 'goal-set', goal }, set)
  const isThere = visiblePlan({ relay, reader: { party: party(who) }, day, ages }).measures.length > 0
  return (['agree', 'disagree'] as const).map((is) => {
    const made = sayOfMeasure(relay, 'm', { ...remark(relay, who, mark), is })
    return isThere && isLet(relay, who, 'say-about-measure', ages) && isSaid(relay, who, made, ages)
  })
}
const coming = { id: 'm', on: day, at: 600, place: '', present: [], agenda: [], heard: [], minutes: [] }
const ofMinutes: Beside = (before, who, mark, ages) => {
  const ended = { on: day, summary: 'Vi ble enige', mark, tellsChild: party('marit'), next: '2026-12-01' }
  const relay = later(before, { type: 'meeting-planned', meeting: { ...coming, invited: [], ended } })
  const isThere = mayRead(relay, { party: party(who) }, mark, day, ages)
  return (['confirm', 'comment'] as const).map((is) => {
    const made = sayOfMinutes(relay, 'm', { ...remark(relay, who, mark), is })
    return isThere && isLet(relay, who, 'answer-minutes', ages) && isSaid(relay, who, made, ages)
  })
}
const asWrong: Beside = (relay, who, mark, ages) => {
  const made = askCorrection({ ...remark(relay, who, mark), event: 1, answerBy: '2026-12-02' })
  const isThere = isTold(relay, who, note(mark), { ages })
  return [isThere && isLet(relay, who, 'ask-correction', ages) && isSaid(relay, who, made, ages)]
}
const beside =
  (does: Beside, marks: readonly Mark[]): Does =>
  (relay, who, ages) =>
    once(marks.flatMap((mark) => does(relay, who, mark, ages).map(yesOrNo)))
const everything = [...ofOthers, ...ofHealth]

/** What is not, and is where a health service lets guardians know something. */
const orReleased = (is: string, then: string, what: string) => (is === 'no' && then === 'yes' ? what : once([is, then]))
const besideHI =
  (does: Beside): Does =>
  (relay, who, ages) => {
    const released = ofHealth.map((mark) => ({ ...mark, isReleased: true as const }))
    const said = (marks: readonly Mark[]) => beside(does, marks)(relay, who, ages)
    return orReleased(said(ofHealth), said(released), 'only an item released under § 3-4')
  }

/** Of those invited: about what the grant names and nothing else, and whether the main person must have said yes too. */
const inScope = (can: (type: InformationType) => Does) =>
  byColumn((at) => {
    const reach = (kind: keyof typeof kinds, type: InformationType) => {
      const is = (withMain: boolean, scope: readonly InformationType[], until = '2027-01-31') =>
        can(type)(invitedTo(at, kind, withMain, { scope, until }), 'berit', at.ages) === 'yes'
      if (is(true, without(type)) || is(true, [type], '2026-11-01')) return 'more than the grant'
      if (!is(true, [type])) return 'no'
      return is(false, [type]) ? 'scope' : isGrown(at) ? '`own-grant`' : '`scope-MP`'
    }
    return once(kindsOf.flatMap((kind) => informationTypes.map((type) => reach(kind, type))))
  })

// Questions, meetings, readers

/** Asks everyone whose service they may know of, all of whom are let in, about whatever they may write about. */
const askedOfAll: Does = (before, who, ages) => {
  const relay = later(before, ...services.flatMap((name) => deciders.map((by) => says(by, name))))
  const role = familyMay(relay, party(who), 'ask', day, ages)
  if (role === undefined) return 'no'
  const known = servicesKnownTo(relay, role, day, ages)
  const marks = saidBy(who, typesFor(relay, { party: party(who), role }, day, ages))
  return once(
    relay.network.participants.flatMap(({ person: to, service }) =>
      marks.flatMap((mark) => {
        const question = { id: 'q', mark, to, text: 'Når …?', askedOn: day }
        const readers = [{ person: to }, { party: party(who) }]
        const isRead = readers.every((one) => mayReadQuestion(relay, one, question, day, ages))
        return known.includes(service) ? [yesOrNo(askQuestion(relay, question, ages).ok && isRead)] : []
      }),
    ),
  )
}

const prepares: Does = (before, who, ages) => {
  const is = (invited: readonly string[]) => {
    const meeting = { ...coming, invited: invited.map(party), ended: undefined }
    const relay = later(before, { type: 'meeting-planned', meeting })
    return isLet(relay, who, 'prepare-meeting', ages) && meetingsFor(relay, party(who)).length > 0
  }
  return is([who]) && !is([]) ? 'if invited' : yesOrNo(is([]))
}
const preparesByGrant = byColumn((at) =>
  once(
    kindsOf.map((kind) => {
      const is = (withMain: boolean) => prepares(invitedTo(at, kind, withMain), 'berit', at.ages)
      return is(true) === is(false) ? is(true) : `${is(true)} and ${isGrown(at) ? "MP's own grant" : '`scope-MP`'}`
    }),
  ),
)

/** Of everyone's reads, whose someone is told of. */
function readsOf(relay: Relay, who: string, ages: AgeRules): readonly string[] {
  const role = familyMay(relay, party(who), 'see-readers', day, ages)
  const work = services.map((name) => ({ person: person(name) }))
  const all = [...work, ...[...deciders, 'berit'].map((name) => ({ party: party(name) }))]
  const reads = all.map((by) => ({ day, minutes: 600, by, part: 'plan' as const, because: 'participant' }))
  const known = { serviceOf: (by: ReturnType<typeof person>) => workOf(by).service, shielded: new Set<never>() }
  const lines = role && readersFor(relay, { party: party(who), role }, reads, { day, ages, ...known })
  return lines?.map(({ by }) => ('person' in by ? by.person : by.party)) ?? []
}
const seesReadsOf =
  (...names: readonly string[]): Does =>
  (relay, who, ages) =>
    once(names.map((name) => yesOrNo(readsOf(relay, who, ages).includes(name))))
const seesReadsOfHI: Does = (relay, who, ages) => {
  const released = later(relay, note({ ...words('siri'), isReleased: true }))
  const [is, then] = [relay, released].map((one) => seesReadsOf('siri')(one, who, ages))
  return orReleased(is ?? '', then ?? '', 'every read of a service that has released an item')
}

/** Where guardians do not read it, there is nothing to hold back from them. */
const holdsBack = byColumn((at) => {
  const relay = going(at, parents)
  if (guardiansMaySee(relay.network, day, at.ages) === 'hold') return 'yes'
  return both.some((who) => inWords(relay, who, words('siri'))) ? 'no' : 'not needed'
})

const asToday = {
  why: 'One who is invited may do what everyone who decides today has said yes to, the youth too (docs/decisions/0037).',
  is: 'MP 15, co15: `scope-MP` | MP 16–17: `scope-MP`',
}
/** What was decided otherwise, each with why; docs/decisions/0040. */
const otherwise: Books['decidedOtherwise'] = {
  ...each(['F50', 'F52'], {
    why: 'readersFor (readers.ts): a read has no items, so that one that is released tells of every read of its service.',
    is: 'MP 16–17: every read of a service that has released an item',
  }),
}

checkRows(
  rowsOf('F').filter(({ id }) => !between('F68', 'F70').includes(id)),
  {
    says: {
      ...{ F01: to('main')(all(gives)), F02: to('guardians')(notHI(gives)), F03: to('guardians')(HI(gives)) },
      ...{ F04: to('childWelfare')(notHI(gives)), F05: to('childWelfare')(HI(gives)) },
      ...{ F07: to('main')(all(refuses)), F08: toEither(notHI(refuses)), F09: toEither(HI(refuses)) },
      ...{ F11: to('main')(all(withdraws)), F12: toEither(notHI(withdraws)), F13: toEither(HI(withdraws)) },
      ...{ F06: to('invited', 'nobody')(all(gives)), F10: to('invited', 'nobody')(all(refuses)) },
      F14: to('invited', 'nobody')(all(withdraws)),
      ...{ F15: to('main')(puts('propose', informationTypes)), F16: toEither(puts('propose', notHealth)) },
      ...{ F17: toEither(puts('propose', ['health'])), F18: inScope((type) => puts('propose', [type])) },
      ...{ F20: to('main')(puts('write', informationTypes)), F21: toEither(puts('write', notHealth)) },
      F22: inScope((type) => puts('write', [type])),
      ...{ F24: to('main')(beside(ofMeasure, everything)), F25: toEither(beside(ofMeasure, ofOthers)) },
      ...{ F26: toEither(beside(ofMeasure, ofHealth)), F27: to('invited')(beside(ofMeasure, everything)) },
      ...{ F29: to('main')(askedOfAll), F30: toEither(askedOfAll) },
      ...{ F34: to('main')(prepares), F35: toEither(prepares), F36: preparesByGrant },
      ...{ F38: to('main')(beside(ofMinutes, everything)), F39: toEither(beside(ofMinutes, ofOthers)) },
      ...{ F40: toEither(besideHI(ofMinutes)), F41: to('invited')(beside(ofMinutes, everything)) },
      ...{ F43: to('main')(beside(asWrong, everything)), F44: toEither(beside(asWrong, ofOthers)) },
      ...{ F45: toEither(besideHI(asWrong)), F46: inScope((type) => beside(asWrong, [words('anders', type)])) },
      ...{ F48: to('main')(seesReadsOf(...services)), F49: to('guardians')(seesReadsOf('ingrid', 'anders')) },
      ...{ F50: to('guardians')(seesReadsOfHI), F51: to('childWelfare')(seesReadsOf('ingrid', 'anders')) },
      F52: to('childWelfare')(seesReadsOfHI),
      F53: to('invited')((...who) => (readsOf(...who).join() === 'berit' ? 'own reads only' : 'others too')),
      ...{ F55: to('main')(may('export')), F56: to('guardians')(may('export')) },
      ...{ F57: to('childWelfare')(may('export')), F58: to('invited')(may('export')) },
      F65: holdsBack,
      ...each(['F19', 'F23', 'F28', 'F33', 'F37', 'F42', 'F47', 'F54', 'F59'], to('nobody')(may(...familyActs))),
    },
    waits: {
      F31: 'names that are not told: whom the page offers (askable in family/ask.tsx) is no rule',
      F32: 'the holder alone: whom the page offers (askable in family/ask.tsx) is no rule',
      ...each(between('F60', 'F64'), "marks of the child's lane"),
      ...each(['F66', 'F67'], 'holding back: no rule knows what the child has agreed to'),
      F71: 'quick exit and sessions: the web',
      F72: 'whom to complain to: a page that everyone has',
    },
    decidedOtherwise: {
      ...each(['F18', 'F22', 'F46'], asToday),
      F36: { ...asToday, is: 'MP 15, co15: if invited and `scope-MP` | MP 16–17: if invited and `scope-MP`' },
      ...otherwise,
    },
  },
)
