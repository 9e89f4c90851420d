import {
  activated,
  both,
  bothAre,
  cell,
  checkRows,
  co15,
  each,
  inCare,
  invited,
  isTold,
  note,
  once,
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
import { dayAfter } from '#base/oslo-time.ts'
import { answerSeveral, takeBack } from './answering.ts'
import { answerConsent } from './asking.ts'
import { defaultAges, informationTypes, saysYes, type AgeRules, type InformationType } from './consent.ts'
import { consentsFor } from './family-consent.ts'
import { familyMay, type FamilyAct } from './family.ts'
import { meetingsFor } from './told.ts'
import { letRead, letsReadFrom } from './letting-read.ts'
import { propose } from './proposing.ts'
import { askQuestion } from './questions.ts'
import { markBeside, mayRead } from './reading.ts'
import { stateOf, type Relay, type RelayEvent } from './relay.ts'
import { askCorrection, sayOfMeasure, sayOfMinutes } from './remarking.ts'
import { answer, asks, day, joins, later, opened, party, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

// Section 4.2 of docs/family-table.md: what the family may do as the relay stands; and of 4.1 what is agreed ahead of birthdays.
// Showing anew who one is (step-up) is asked for by the pages, and the column waits.

// The states. School and clinic are let in by all but where nobody has answered yet; PPT is asked in, and has no answer.

const office = workOf(person('ingrid')).unit
const letIn = ['ingrid', 'siri'].flatMap((name) => ['elias', 'barnevern', ...both].map((by) => says(by, name)))
const closing = { outcome: 'other', reason: 'Bra nå', evaluation: 'Det gikk.', with: 'Foreldrene', on: day } as const
const states: Readonly<Record<string, readonly RelayEvent[]>> = {
  'awaiting consent': [],
  active: [...letIn, activated],
  waiting: [...letIn, activated, { type: 'holder-lost', because: 'left', office, acceptBy: '2026-11-09', on: day }],
  paused: [...letIn, activated, { type: 'paused', reason: 'Sommer', with: 'Foreldrene', until: '2026-12-01' }],
  closed: [...letIn, activated, { type: 'closed', closing }],
}

type Actor = { readonly who: string; readonly bornOn: string }
type Does = (relay: Relay, who: string) => string
const deciding: readonly Actor[] = [
  ...[
    { who: 'marit', bornOn: '2013-05-05' },
    { who: 'barnevern', bornOn: '2013-05-05' },
  ],
  ...[
    { who: 'marit', bornOn: '2009-05-05' },
    { who: 'elias', bornOn: '2009-05-05' },
  ],
  { who: 'elias', bornOn: '1990-05-05' },
]
const reading: readonly Actor[] = [...deciding, { who: 'elias', bornOn: '2013-05-05' }]
const near = ['2013-05-05', '2009-05-05', '1990-05-05'].map((bornOn) => ({ who: 'berit', bornOn }))

const relayIn = (state: string, { who, bornOn }: Actor) =>
  later(
    opened(bornOn, []),
    ...(who === 'barnevern' ? inCare : bothAre('parental-responsibility')),
    ...['anders', 'siri', 'tor'].map(joins),
    invited('berit', ['elias', ...both], { scope: informationTypes }),
    ...['ingrid', 'siri', 'anders'].map((name) => asks(name)),
    ...(states[state] ?? []),
  )

/** What stands in brackets at the end explains, and claims nothing. */
const bare = (is: string) => is.replace(/ \([^)]*\)$/, '')
const byState =
  (actors: readonly Actor[], does: Does) =>
  (row: Row): Said =>
    Object.fromEntries(
      Object.keys(states).map((state) => {
        // Nobody is invited to what does not go yet (X01).
        const some = actors.filter(({ who }) => who !== 'berit' || state !== 'awaiting consent')
        const said = once(some.map((one) => does(relayIn(state, one), one.who)))
        return [state, said === bare(cell(row, state)) ? cell(row, state) : said]
      }),
    )
const isLet = (relay: Relay, who: string, act: FamilyAct) =>
  familyMay(relay, party(who), act, day, defaultAges) !== undefined
const may =
  (act: FamilyAct, does: (relay: Relay, who: string) => boolean = () => true): Does =>
  (relay, who) =>
    yesOrNo(isLet(relay, who, act) && does(relay, who))

// Consent to PPT, after what was said of it before.

const some = ['everyday', 'learning'] as const satisfies readonly InformationType[]
type Answers = { readonly types: readonly InformationType[]; readonly until?: string }
const has = ({ consent }: Relay, who: string, type: InformationType, on = day) =>
  saysYes(consent, party(who), { service: serviceOf('anders'), type, purpose: 'follow-up' }, on)
const saidYes = (relay: Relay, who: string, given?: Answers) =>
  given === undefined ? relay : later(relay, says(who, 'anders', given))

/** Answers on the own page; undefined: that is not let. */
function answered(relay: Relay, who: string, { types, until = '2027-06-30' }: Answers): Relay | undefined {
  const role = familyMay(relay, party(who), 'answer-consent', day, defaultAges)
  const all = role === undefined ? [] : consentsFor(relay, { party: party(who), role }, day, defaultAges)
  const said = all.flatMap((asked) =>
    asked.service === serviceOf('anders') ? [{ service: asked.service, types, until, asked }] : [],
  )
  const decided = answerSeveral(
    relay,
    party(who),
    said,
    { method: 'digital', text: { version: '1', language: 'nb' } },
    today,
  )
  return said.length > 0 && decided.ok ? later(relay, ...decided.value) : undefined
}

const gives =
  (...ways: readonly { readonly before?: Answers; readonly now: Answers; readonly isIt: typeof has }[]): Does =>
  (relay, who) =>
    once(
      ways.map(({ before, now, isIt }) => {
        const after = answered(saidYes(relay, who, before), who, now)
        return yesOrNo(after !== undefined && isIt(after, who, 'learning'))
      }),
    )
const isLong: typeof has = (relay, who, type) => has(relay, who, type, '2027-06-30')
const isNot: typeof has = (...given) => !has(...given)
const everyday = { types: ['everyday'] } as const
const short = { types: some, until: '2026-12-31' }

const refuses: Does = (relay, who) => {
  const answers = answered(relay, who, { types: [] })?.consent.answers ?? []
  return yesOrNo(
    answers.some(({ by, is, service }) => by === party(who) && is === 'no' && service === serviceOf('anders')),
  )
}

/** Accepted, and in a closed relay whether anyone at work reads less by it: everyone had said yes. */
const takesBack: Does = (before, who) => {
  const relay = later(before, ...['elias', 'barnevern', ...both].map((by) => says(by, 'anders')))
  const decided = takeBack(relay, party(who), serviceOf('anders'), { method: 'digital' }, today)
  const isTaken = isLet(relay, who, 'take-back') && decided.ok
  if (!decided.ok || stateOf(relay) !== 'closed') return yesOrNo(isTaken)
  const reads = (one: Relay) =>
    informationTypes.map((type) => mayRead(one, { person: person('anders') }, words('ingrid', type), day, defaultAges))
  const after = later(relay, ...decided.value)
  const isSame = String(reads(relay)) === String(reads(after)) && stateOf(after) === stateOf(relay)
  return !isTaken ? 'no' : isSame ? 'no effect, accepted' : 'accepted, and read no more'
}
/** To one type less, and to a nearer day; a whole service less is as taking back. */
const narrows: Does = (relay, who) =>
  once([
    takesBack(relay, who),
    gives(
      { before: { types: some }, now: everyday, isIt: isNot },
      { before: { types: some }, now: short, isIt: (...given) => has(...given) && !isLong(...given) },
    )(relay, who),
  ])

// Words

const own = (who: string) => saidBy(who, ['everyday'])
const isKept = (relay: Relay, who: string, made: { readonly ok: boolean; readonly value?: readonly RelayEvent[] }) =>
  made.ok && (made.value ?? []).every((event) => isTold(later(relay, event), who, event))
/** Beside words of the school's. */
const said = ({ network }: Relay, who: string) => ({
  ...{ id: 'r', mark: markBeside(network, words('ingrid'), party(who)), text: 'Fordi …', on: day },
})

const proposes = may('propose', (relay, who) =>
  own(who).every((mark) => isKept(relay, who, propose({ id: 'p', mark, is: 'goal', text: 'Sove', on: day }))),
)
const writes = may('write', (relay, who) => own(who).every((mark) => isTold(relay, who, note(mark))))

const common = { mark: words('ingrid'), text: 'Trives', version: 1 }
const open = { deadline: undefined, evaluateOn: day, notes: [], evaluations: [], stoppedOn: undefined }
const at = { arena: 'school', responsible: common.mark.author, from: day } as const
const measure = { ...common, ...open, ...at, id: 'm', goal: 'g' }
const goal = { ...common, id: 'g', area: 'wellbeing', setOn: day, target: undefined, ended: undefined } as const
const ofMeasure = may('say-about-measure', (before, who) => {
  const relay = later(before, { type: 'goal-set', goal }, { type: 'measure-set', measure })
  return isKept(relay, who, sayOfMeasure(relay, 'm', { ...said(relay, who), is: 'disagree' }))
})

/** Of anyone who takes part: a question that nobody can be asked is none. */
const asksOne = may('ask', (relay, who) =>
  own(who).some((mark) =>
    relay.network.participants.some(
      ({ person: to }) =>
        askQuestion(relay, { id: 'q', mark, to, text: 'Hva om vi sier nei?', askedOn: day }, defaultAges).ok,
    ),
  ),
)

const meeting = { id: 'm', on: day, at: 600, place: '', present: [], agenda: [], heard: [], minutes: [] }
const prepares = may('prepare-meeting', (relay, who) => {
  const planned: RelayEvent = {
    type: 'meeting-planned',
    meeting: { ...meeting, invited: [party(who)], ended: undefined },
  }
  return meetingsFor(later(relay, planned), party(who)).length > 0
})
/** Minutes stand in a relay that awaits consent too, where it was opened again. */
const ofMinutes: Does = (before, who) => {
  const ended = { on: day, summary: 'Enige', mark: words('ingrid'), tellsChild: party('marit'), next: '2026-12-01' }
  const relay = later(before, { type: 'meeting-planned', meeting: { ...meeting, invited: [], ended } })
  const [comment, confirm] = (['comment', 'confirm'] as const).map((is) =>
    may('answer-minutes', () => isKept(relay, who, sayOfMinutes(relay, 'm', { ...said(relay, who), is })))(relay, who),
  )
  return comment === confirm && (stateOf(relay) !== 'closed' || comment === 'no')
    ? String(comment)
    : `comment ${comment}, confirm ${confirm}`
}
const asWrong = may(
  'ask-correction',
  (relay, who) =>
    isTold(relay, who, note(words('ingrid'))) &&
    isKept(relay, who, askCorrection({ ...said(relay, who), event: 1, answerBy: '2026-12-02' })),
)

// Ahead of birthdays: what the youth decides from then is answered with services, and from 18 who goes on reading is said.

const letsRead = (relay: Relay, on: string, ages: AgeRules) => {
  const now = { ...today, on, ages }
  const wish = { party: party('marit'), scope: informationTypes, until: dayAfter(letsReadFrom(relay, now) ?? on, 30) }
  return familyMay(relay, party('elias'), 'let-read', on, ages) !== undefined && letRead(relay, wish, now).ok
}
const goesOn: Does = (relay, who) => yesOrNo(who === 'elias' && letsRead(relay, day, defaultAges))
const ofAge = ['1990-05-05', '2008-12-01'].map((bornOn) => ({ who: 'elias', bornOn }))

const birthday = '2027-05-05'
const turning = (years: number) =>
  later(relayOf(`${2027 - years}-05-05`, ...bothAre('parental-responsibility')), asks('anders', ['health']))
function agreesBefore(years: number, ages: AgeRules): string {
  const relay = turning(years)
  const says = answer('elias', 'anders', { types: ['health'], from: birthday })
  const is = (days: number) => {
    const on = dayAfter(birthday, -days)
    if (years === defaultAges.ofAge) return letsRead(relay, on, ages)
    const isIn = familyMay(relay, party('elias'), 'answer-consent', on, ages) !== undefined
    return isIn && answerConsent(relay, says, { ...today, on, ages }).ok
  }
  const [early, first, last] = [is(91), is(90), is(1)]
  if (first !== last) return 'otherwise'
  return early ? 'any day' : first ? `in the 90 days before ${years}` : 'no'
}
const rules = [defaultAges, co15]
const underBoth = (say: (ages: AgeRules) => string) => once(rules.map(say))
const agrees = (): Said => {
  const never = (...all: readonly number[]) => underBoth((ages) => once(all.map((years) => agreesBefore(years, ages))))
  const [at15, at15Too] = rules.map((ages) => agreesBefore(15, ages))
  return {
    ...{ 'MP under 7': never(4, 7), 'MP 7–11': never(8, 12) },
    'MP 12–14': at15 === 'no' ? `under co15 ${at15Too}` : `also under co16 ${at15}`,
    ...{ 'MP 15, co16': agreesBefore(16, defaultAges), 'MP 15, co15': agreesBefore(16, co15) },
    'MP 16–17': underBoth((ages) => agreesBefore(18, ages)),
    'MP 18+': underBoth((ages) => once([18, 19, 40].map((years) => yesOrNo(letsRead(turning(years), birthday, ages))))),
  }
}
/** Whichever birthday is near or past: it is the youth's own page that says it. */
const acceptsForMain = ({ cells }: Row): Said => {
  const on = dayAfter(birthday, -1)
  const lets = (years: number, ages: AgeRules) => familyMay(turning(years), party('marit'), 'let-read', on, ages)
  const said = underBoth((ages) =>
    once([4, 8, 15, 16, 18, 19, 40].map((years) => yesOrNo(lets(years, ages) !== undefined))),
  )
  const headings = Object.keys(cells).filter((heading) => heading.startsWith('MP '))
  return Object.fromEntries(headings.map((heading) => [heading, said]))
}

/** What was decided otherwise, each with why; docs/decisions/0040. */
const otherwise: Books['decidedOtherwise'] = {
  FS04: {
    why: 'may (access.ts), see-relay: who is let in reads what is closed (as X10), and no more when it is taken back.',
    is: 'closed: accepted, and read no more',
  },
  FS05: {
    why: 'answer-consent (acts in family.ts): in a closed relay a whole service is taken back, and no part of a yes.',
    is: 'closed: accepted, and read no more or no',
  },
  FS11: {
    why: 'answer-minutes (acts in family.ts) in every state, and sayOfMinutes (remarks.ts) knows of none.',
    is: 'awaiting consent: yes | closed: comment yes, confirm yes',
  },
  F68: {
    why: 'decidersOf (consent.ts): with co15 a yes of 15 is a co-decider’s, and counts on from 16 by itself.',
    is: 'MP 15, co15: any day',
  },
}

checkRows([...rowsOf('FS'), ...rowsOf('F').filter(({ id }) => ['F68', 'F69', 'F70'].includes(id))], {
  says: {
    FS01: byState(deciding, gives({ now: { types: some }, isIt: has })),
    FS02: byState(
      deciding,
      gives(
        { before: everyday, now: { types: some }, isIt: has },
        { before: short, now: { types: some }, isIt: isLong },
      ),
    ),
    FS03: byState(deciding, refuses),
    FS04: byState(deciding, takesBack),
    FS05: byState(deciding, narrows),
    FS06: byState([...reading, ...near], proposes),
    FS07: byState([...reading, ...near], writes),
    FS08: byState(reading, ofMeasure),
    FS09: byState(reading, asksOne),
    FS10: byState([...reading, ...near], prepares),
    FS11: byState(reading, ofMinutes),
    FS12: byState([...reading, ...near], asWrong),
    FS13: byState([...reading, ...near], may('see-readers')),
    FS14: byState(reading, may('export')),
    FS15: byState(
      reading,
      may('see-readers', (relay, who) => isLet(relay, who, 'export')),
    ),
    FS22: byState(ofAge, goesOn),
    F68: agrees,
    F70: acceptsForMain,
  },
  waits: {
    ...each(['FS16', 'FS17'], "marks of the child's lane"),
    ...each(['FS18', 'FS19', 'FS20', 'FS21'], 'showing anew who one is, in a session: the web'),
    ...each(['FS23', 'FS24'], 'quick exit and sessions: the web'),
    F69: 'that a guardian proposes it: no act does',
  },
  decidedOtherwise: otherwise,
})
