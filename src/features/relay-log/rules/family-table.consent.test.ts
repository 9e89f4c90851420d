import {
  activated,
  agreed,
  bornFor,
  both,
  bothAre,
  cell,
  checkRows,
  co15,
  consentsOf,
  each,
  idsOf,
  inCare,
  invited,
  isLetIn,
  isTold,
  notHealth,
  once,
  phrases,
  registered,
  rowsOf,
  seesOf,
  stateFor,
  today,
  yesOrNo,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { answerConsent } from './asking.ts'
import { defaultAges, informationTypes, type AgeRules, type ConsentAnswer, type InformationType } from './consent.ts'
import { mayRead } from './reading.ts'
import { stateOf, type Relay, type RelayEvent } from './relay.ts'
import { seesFrame } from './visible.ts'
import type { Mark } from './words.ts'
import { answer, asks, day, joins, later, opened, party, person, says, words } from '../testing/given.ts'

// Sections 2.3 and 2.5 of docs/family-table.md: how consent stands, and what a withdrawal does.

const present = [joins('siri'), joins('anders'), joins('tor')]
const before = { from: '2026-10-01', until: '2027-06-30' } as const
const reads = (relay: Relay, name: string, mark: Mark, on = day) =>
  mayRead(relay, { person: person(name) }, mark, on, defaultAges)

// 2.3

function said(is: string, by: string, to: string, types: readonly InformationType[]): readonly RelayEvent[] {
  const yes = says(by, to, { types })
  if (is === 'none') return []
  if (is === 'yes') return [yes]
  if (is === 'no') return [says(by, to, { types, is })]
  if (is === 'withdrawn') return [yes, says(by, to, { types, is })]
  if (is === 'lapsed') return [says(by, to, { types, from: '2026-10-01', until: '2026-11-01' })]
  throw new Error(`${is} is no answer.`)
}

type Case = {
  readonly relay: Relay
  readonly name: string
  readonly types: readonly InformationType[]
  readonly ages: AgeRules
}
const stands = (cases: readonly Case[]): Said => ({
  state: once(cases.map(({ relay, name, ages }) => stateFor(relay, name, { ages }))),
  'service let in': once(
    cases.flatMap(({ relay, name, types, ages }) => types.map((type) => yesOrNo(isLetIn(relay, name, type, { ages })))),
  ),
})
/** What each of some is told of the others' answers together. */
const told = (cases: readonly Case[], who: readonly string[], of: readonly string[]): string =>
  once(cases.flatMap(({ relay, name, ages }) => who.map((one) => seesOf(relay, one, of, name, { ages }))))

function ofTwo(row: Row): Said {
  const guardians = [bothAre('parental-responsibility'), bothAre('judgment')]
  const cases = ['ingrid', 'siri'].flatMap((name) =>
    guardians.flatMap((two) =>
      [6, 12, 15].flatMap(bornFor).map((bornOn): Case => {
        const all = [
          said(cell(row, 'G1'), 'marit', name, informationTypes),
          said(cell(row, 'G2'), 'jon', name, informationTypes),
        ]
        const relay = later(opened(bornOn, []), ...two, asks(name), ...all.flat())
        return { relay, name, types: informationTypes, ages: defaultAges }
      }),
    ),
  )
  return {
    ...stands(cases),
    'G1 sees of G2': told(cases, ['marit'], ['jon']),
    'G2 sees of G1': told(cases, ['jon'], ['marit']),
  }
}

function ofOne(row: Row): Said {
  const families = [
    { by: 'marit', guardians: [registered('marit', 'parental-responsibility'), registered('jon', 'none')] },
    { by: 'marit', guardians: [registered('marit', 'judgment'), registered('jon', 'none')] },
    { by: 'barnevern', guardians: inCare },
  ]
  const cases = families.flatMap(({ by, guardians }) =>
    [6, 15].flatMap(bornFor).map((bornOn) => {
      const answers = said(cell(row, "decider's answer"), by, 'ingrid', informationTypes)
      const relay = later(
        opened(bornOn, []),
        ...[...guardians, activated, invited('berit', [by]), asks('ingrid'), ...answers],
      )
      return { relay, by, name: 'ingrid', types: informationTypes, ages: defaultAges }
    }),
  )
  const seen = cases.flatMap(({ relay, by }) => ['jon', 'berit'].map((who) => seesOf(relay, who, [by], 'ingrid')))
  return { ...stands(cases), 'NP / CP / FP / TP sees of it': once(seen) }
}

/** Both guardians answer alike; and where that is not silence, also one yes and one so. */
function withYouth(row: Row, guardians: string, types: readonly InformationType[], who: readonly [number, AgeRules][]) {
  return (name: string): readonly Case[] =>
    who.flatMap(([age, ages]) =>
      bornFor(age).flatMap((bornOn) =>
        (guardians === 'none' ? ['none'] : ['yes', guardians]).map((first): Case => {
          const all = [
            said(cell(row, 'MP'), 'elias', name, types),
            said(first, 'marit', name, types),
            said(guardians, 'jon', name, types),
          ]
          return { relay: later(opened(bornOn), asks(name, types), ...all.flat()), name, types, ages }
        }),
      ),
    )
}

function ofYouthAndGuardians(row: Row): Said {
  const casesFor = withYouth(row, cell(row, 'GSET (worst answer)'), notHealth, [
    [15, co15],
    [16, defaultAges],
    [17, defaultAges],
  ])
  // That a youth goes to the clinic is not told to guardians (RG32), so what they see is asked of other services.
  const others = ['ingrid', 'anders'].flatMap(casesFor)
  return {
    ...stands(['ingrid', 'anders', 'siri'].flatMap(casesFor)),
    'MP sees of guardians': told(others, ['elias'], ['marit', 'jon']),
    'guardian sees of MP': told(others, ['marit', 'jon'], ['elias']),
  }
}

function ofYouthAlone(row: Row): Said {
  const casesFor = withYouth(
    row,
    cell(row, 'GSET'),
    ['health'],
    [
      [16, defaultAges],
      [17, defaultAges],
    ],
  )
  const cases = ['ingrid', 'anders', 'siri'].flatMap(casesFor)
  const isKnown = cases.map(({ relay, name }) =>
    yesOrNo(both.some((who) => isTold(relay, who, asks(name, ['health'])) || consentsOf(relay, who).length > 0)),
  )
  return { ...stands(cases), 'guardian sees that the question exists': once(isKnown) }
}

// 2.5

const staff = ['ingrid', 'siri', 'anders']
const letIn = (bornOn: string, by: readonly string[], ...guardians: readonly RelayEvent[]) =>
  later(opened(bornOn), ...guardians, ...present, ...staff.flatMap((name) => agreed(name, by, before)), activated)

/** Takes back, or narrows, and what follows in the same breath. */
const takes = (relay: Relay, by: string, from: readonly string[], to: Partial<ConsentAnswer> = { is: 'withdrawn' }) =>
  from.reduce(
    ({ after, isAccepted }, name) => {
      const decided = answerConsent(after, answer(by, name, to), today)
      return { after: decided.ok ? later(after, ...decided.value) : after, isAccepted: isAccepted || decided.ok }
    },
    { after: relay, isAccepted: false },
  )

type Taken = {
  readonly relay: Relay
  readonly after: Relay
  readonly isAccepted: boolean
  /** Someone of the service that it was taken back from, and what about. */
  readonly from?: string
  readonly types?: readonly InformationType[]
  readonly on?: string
  readonly isEverything?: boolean
  /** What the other guardian is told of it. */
  readonly sees?: string
  readonly isSameAnswer?: boolean
}

const next = 'next request by an employee of the service withdrawn'

function withdrawn(row: Row, taken: Taken): Said {
  const { relay, after, isAccepted, from = 'anders', types = informationTypes, on = day } = taken
  const others = staff.filter((name) => name !== from)
  const isGone = (by: string, type: InformationType) => types.includes(by === 'siri' ? 'health' : type)
  const all = (by: string) => informationTypes.map((type) => ({ mark: words(by, type), isGone: isGone(by, type) }))
  const theirs = others.flatMap(all)
  const isRefused = theirs.every(({ mark, isGone }) => !isGone || !reads(after, from, mark, on))
  const isRest = theirs.every(({ mark, isGone }) => isGone || reads(after, from, mark, on))
  const ours = all(from).flatMap(({ mark, isGone }) => (isGone ? [mark] : []))
  const own = ours.every((mark) => reads(after, from, mark, on))
  const isRead = ours.some((mark) => others.some((name) => reads(after, name, mark, on)))
  const stays = (name: string, mark: Mark) => reads(after, name, mark, on) === reads(relay, name, mark)
  const isSame = others.every((name) => theirs.every(({ mark }) => stays(name, mark)))
  const isOwnOnly = staff.every((name) =>
    staff.every((by) => all(by).every(({ mark }) => reads(after, name, mark, on) === (name === by))),
  )
  const sight = (one: Relay, who: string, at: string) =>
    staff.flatMap((by) => all(by).map(({ mark }) => mayRead(one, { party: party(who) }, mark, at, defaultAges)))
  const family = (who: string) => {
    const isAs3 = String(sight(after, who, on)) === String(sight(relay, who, day))
    return {
      ...{ 'as section 3': isAs3, 'as section 3 and `missing`': isAs3 && taken.sees === '`missing`' },
      ...{ 'as section 3, no sign of it': isAs3 && taken.sees === 'no sign', '—': undefined },
      no: !sight(after, who, on).includes(true),
    }
  }
  const state = stateOf(after)
  const isUnchanged = state === stateOf(relay)
  const holder = { relay: after, reader: { person: person('ingrid') }, day: on, ages: defaultAges }
  const column = (heading: string, holds: Readonly<Record<string, boolean | undefined>>) => ({
    [heading]: phrases(cell(row, heading), holds),
  })
  return {
    ...column(next, {
      ...{ refused: isRefused, 'refused on every process': isRefused, 'refused, but own words': isRefused && own },
      ...{ 'refused for that type': isRefused && isRest, 'refused for HI': isRefused && isRest },
      ...{ 'not offered': !isAccepted, 'wish goes to the holder': undefined },
      'nothing to withdraw: act not offered': !isAccepted,
      'request gives same answer as for a consent that does not exist': taken.isSameAnswer === true,
      'holder also who, dates, state of consent': seesFrame(holder),
    }),
    ...column("the service's own words", {
      ...{ 'the service itself: yes': own, 'others still covered: yes': isRead, 'as above': own && isRead },
      ...{ 'own service only': own && !isRead, 'own service only for that type': own && !isRead },
      ...{ 'own service: yes': own, unchanged: ours.every((mark) => staff.every((name) => stays(name, mark))) },
    }),
    ...column('other services still covered', {
      ...{ unchanged: isSame, 'each own words only': isOwnOnly, 'own words only': isOwnOnly },
    }),
    ...column('G who withdrew reads', family('marit')),
    ...column('other G reads', family('jon')),
    ...column('relay state', {
      ...{ unchanged: isUnchanged, "unchanged unless the holder's service": isUnchanged },
      'unchanged, holder stays': isUnchanged && after.baton.at.is === 'held',
      'waiting for a holder': state === 'waiting-for-holder',
      'waiting for a holder, same transaction': state === 'waiting-for-holder',
    }),
  }
}

const child = letIn('2014-05-05', both)
const youth = letIn('2010-05-05', ['elias', ...both])
const narrower = (type: InformationType) => ({ types: informationTypes.filter((one) => one !== type) })

const withdrawals: Readonly<Record<string, (row: Row) => Said>> = {
  DW01: (row) => withdrawn(row, { relay: child, ...takes(child, 'marit', ['anders']) }),
  DW02: (row) => withdrawn(row, { relay: child, ...takes(child, 'marit', ['ingrid']), from: 'ingrid' }),
  DW03: (row) => withdrawn(row, { relay: child, ...takes(child, 'marit', staff) }),
  DW04: (row) => {
    const taken = takes(child, 'jon', ['anders'], narrower('learning'))
    return withdrawn(row, {
      relay: child,
      ...taken,
      types: ['learning'],
      sees: seesOf(taken.after, 'marit', ['jon'], 'anders'),
    })
  },
  DW05: (row) => {
    const taken = takes(youth, 'elias', ['anders'], narrower('health'))
    const event = says('elias', 'anders', narrower('health'))
    const isSign = (who: string) =>
      isTold(taken.after, who, event) ||
      JSON.stringify(consentsOf(taken.after, who)) !== JSON.stringify(consentsOf(youth, who))
    const sees = both.some(isSign) ? 'a sign' : 'no sign'
    return withdrawn(row, { relay: youth, ...taken, types: ['health'], sees })
  },
  DW06: (row) => {
    const taken = takes(youth, 'elias', ['anders'], narrower('learning'))
    return withdrawn(row, {
      relay: youth,
      ...taken,
      types: ['learning'],
      sees: seesOf(taken.after, 'jon', ['elias'], 'anders'),
    })
  },
  // Whether the guardian said yes to health before the birthday, or never did.
  DW07: (row) => {
    const given = { ...before, types: ['health'] } as const
    const asked = staff.flatMap((name) => agreed(name, ['elias'], given))
    const never = later(opened('2010-11-02'), ...present, ...asked, activated)
    const before16 = later(never, ...staff.flatMap((name) => both.map((by) => says(by, name, given))))
    const [none, ...answers] = [opened('2010-11-02'), never, before16].map((relay) =>
      answerConsent(relay, answer('marit', 'anders', { is: 'withdrawn' }), today),
    )
    const isSameAnswer = answers.every((one) => JSON.stringify(one) === JSON.stringify(none))
    return withdrawn(row, { relay: before16, ...takes(before16, 'marit', ['anders']), types: ['health'], isSameAnswer })
  },
  DW08: (row) => withdrawn(row, { relay: child, ...takes(child, 'elias', staff) }),
  DW09: (row) => {
    const order = staff.map((name) => says('barnevern', name, before))
    const near = [registered('barnevern', 'care-order'), registered('far', 'none'), invited('berit', ['barnevern'])]
    const relay = later(child, ...near, ...order)
    const taken = ['berit', 'far', 'marit'].map((who) => takes(relay, who, ['anders']))
    const last = taken.at(-1) ?? { after: relay }
    return withdrawn(row, { relay, ...last, isAccepted: taken.some(({ isAccepted }) => isAccepted) })
  },
  DW10: (row) => {
    const relay = letIn('2014-05-05', ['barnevern'], registered('barnevern', 'care-order'))
    return withdrawn(row, { relay, ...takes(relay, 'barnevern', staff) })
  },
  DW11: (row) => {
    const grown = letIn('2008-11-02', ['elias', ...both])
    return withdrawn(row, { relay: grown, ...takes(grown, 'marit', staff) })
  },
  DW12: (row) => withdrawn(row, { relay: child, after: child, isAccepted: false, on: '2027-07-01' }),
}

checkRows(rowsOf('DS', 'DT', 'DU', 'DV', 'DW'), {
  says: {
    ...each(idsOf('DS'), ofTwo),
    ...each(idsOf('DT'), ofOne),
    ...each(idsOf('DU'), ofYouthAndGuardians),
    ...each(idsOf('DV'), ofYouthAlone),
    ...withdrawals,
  },
  waits: {},
  decidedOtherwise: {
    DW01: {
      why: "Both services must be let in: the writer's is no more (docs/decisions/0037).",
      is: "the service's own words: not: others still covered: yes",
    },
    DW02: {
      why: "Both services must be let in: the writer's is no more (docs/decisions/0037).",
      is: "the service's own words: not: as above",
    },
  },
})
