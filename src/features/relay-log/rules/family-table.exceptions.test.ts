import {
  activated,
  agreed,
  bornFor,
  both,
  cell,
  checkRows,
  co15,
  done,
  isLetIn,
  notHealth,
  once,
  phrases,
  rowsOf,
  serviceOf,
  stateFor,
  today,
  yesOrNo,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { answerConsent } from './asking.ts'
import { addGuardian, changeGuardian } from './changing-network.ts'
import {
  decidersOf,
  defaultAges,
  informationTypes,
  missingAnswers,
  type AgeRules,
  type InformationType,
  type Interpreter,
} from './consent.ts'
import type { Guardian } from './network.ts'
import { acceptBaton, offerBaton, offerByOffice } from './passing.ts'
import { mayRead } from './reading.ts'
import { stateOf, type Relay } from './relay.ts'
import type { Mark } from './words.ts'
import { answer, asks, day, joins, later, opened, party, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

// Section 2.4 of docs/family-table.md: fewer answer, or others do, or the answer is another than it looks.

const present = [joins('siri'), joins('anders'), joins('tor')]
/** They are there, and it is going. */
const goes = [...present, activated]
const before = { from: '2026-10-01', until: '2027-06-30' } as const
const reads = (relay: Relay, name: string, mark: Mark, on = day) =>
  mayRead(relay, { person: person(name) }, mark, on, defaultAges)
const yesterday = '2026-11-01'

const expected =
  (given: () => Readonly<Record<string, boolean | undefined>>) =>
  (row: Row): Said => ({ expected: phrases(cell(row, 'expected'), given()) })

const jonIs = (to: Partial<Guardian>): Guardian => ({
  ...{ party: party('jon'), name: 'jon', basis: 'parental-responsibility', notAsked: undefined },
  ...to,
})
const isMissing = (relay: Relay, who: string) =>
  missingAnswers(relay, serviceOf('ingrid'), day, defaultAges).includes(party(who))

const silent = (...types: readonly InformationType[]) =>
  later(opened(), asks('ingrid', types), says('marit', 'ingrid', { types }))
/** The one way to write that a guardian is not asked, and why. */
const harm = { notAsked: 'Nødvendig for å hindre skade.' }

const exceptions: Readonly<Record<string, (row: Row) => Said>> = {
  DX01: expected(() => {
    const relay = done(silent('health'), changeGuardian(silent('health'), jonIs(harm), today))
    return {
      "G1's yes suffices from the recording": isLetIn(relay, 'ingrid', 'health'),
      'reason, person, date kept in `reason_if_only_one_guardian`': relay.network.guardians.some(
        ({ notAsked }) => notAsked === harm.notAsked,
      ),
      'G2 is told that he or she may speak and complain': undefined,
    }
  }),
  DX02: expected(() => {
    const refused = later(silent('health'), says('jon', 'ingrid', { is: 'no', types: ['health'] }))
    const decided = changeGuardian(refused, jonIs(harm), today)
    const relay = decided.ok ? later(refused, ...decided.value) : refused
    return {
      // Not even when it is said anew.
      "G1's yes suffices": isLetIn(later(relay, says('marit', 'ingrid', { types: ['health'] })), 'ingrid', 'health'),
      "G2's no stays recorded and is shown to the holder": relay.consent.answers.some(
        ({ by, is }) => by === party('jon') && is === 'no',
      ),
    }
  }),
  DX03: expected(() => ({
    'not valid: both needed':
      !isLetIn(silent('everyday'), 'ingrid', 'everyday') && isMissing(silent('everyday'), 'jon'),
  })),
  DX04: expected(() => ({
    'not valid by this exception': (['learning', 'home'] as const).every((type) => {
      const relay = done(silent(type), changeGuardian(silent(type), jonIs(harm), today))
      return !isLetIn(later(relay, says('marit', 'ingrid', { types: [type] })), 'ingrid', type)
    }),
  })),
  DX05: expected(() => ({
    'state of consent unchanged': [7, 12, 15]
      .flatMap(bornFor)
      .every((bornOn) => stateFor(later(opened(bornOn), ...agreed('ingrid', both))) === 'valid'),
    'shows as an open task for the holder': undefined,
  })),
  DX06: expected(() => ({
    valid: [12, 15]
      .flatMap(bornFor)
      .every(
        (bornOn) =>
          stateFor(later(opened(bornOn), ...agreed('ingrid', both), says('elias', 'ingrid', { is: 'no' }))) === 'valid',
      ),
    'the no is recorded': undefined,
    'holder must note how it weighed': undefined,
  })),
  DX07: expected(() => ({
    'refused: not let in': bornFor(15).every((bornOn) => {
      const relay = later(opened(bornOn), ...agreed('ingrid', both), says('elias', 'ingrid', { is: 'no' }))
      const isIn = informationTypes.some((type) => isLetIn(relay, 'ingrid', type, { ages: co15 }))
      return stateFor(relay, 'ingrid', { ages: co15 }) === 'refused' && !isIn
    }),
  })),
  DX08: expected(() => {
    const relay = later(opened('2011-05-05'), ...agreed('ingrid', both))
    const decide = (ages: AgeRules) =>
      once(informationTypes.map((type) => String(decidersOf(relay.network, type, day, ages).map((one) => one.party))))
    return {
      'before 00:00 Oslo of that date: GSET': decide(defaultAges) === 'marit,jon',
      'from it: MP + GSET': decide(co15) === 'marit,jon,elias',
      "older consents without MP's yes become partly given":
        stateFor(relay, 'ingrid', { ages: co15 }) === 'partly given',
    }
  }),
  DX10: expected(() => {
    const paper = { method: 'paper', evidence: 'Arkivet, sak 7' } as const
    const relay = later(opened(), ...agreed('ingrid', both, paper))
    const digital = later(opened(), ...agreed('ingrid', both))
    const withdrawn = answerConsent(relay, answer('jon', 'ingrid', { is: 'withdrawn' }), today)
    const isSame = [day, '2027-06-30', '2027-07-01'].every(
      (on) => stateFor(relay, 'ingrid', { on }) === stateFor(digital, 'ingrid', { on }),
    )
    return {
      'same deciders, same period, same withdrawal':
        isSame && isMissing(later(opened(), ...agreed('ingrid', ['marit'], paper)), 'jon') && withdrawn.ok,
      'version and document kept': relay.consent.answers.every(
        ({ evidence, text }) => evidence === paper.evidence && text.version === '1',
      ),
    }
  }),
  DX11: expected(() => {
    const relay = later(opened(), ...agreed('ingrid', ['marit']))
    const byMouth = (evidence: string) =>
      answerConsent(relay, answer('jon', 'ingrid', { method: 'oral', evidence }), today)
    return {
      'valid if noted, method = oral':
        stateFor(done(relay, byMouth('Sagt til Ingrid'))) === 'valid' && !byMouth(' ').ok,
    }
  }),
  DX13: expected(() => {
    const relay = later(opened(), asks('ingrid'))
    const said = (by: Interpreter, is: 'yes' | 'no') =>
      answerConsent(relay, { ...answer('jon', 'ingrid', { is }), interpreted: { by, language: 'polski' } }, today).ok
    return { 'refused by the form': !said('near', 'yes') && said('qualified', 'yes') && said('near', 'no') }
  }),
  DX14: expected(() => {
    const relay = later(opened(), ...goes, ...agreed('anders', both), ...agreed('ingrid', both, { types: ['home'] }))
    return {
      'that service reads none of that type':
        reads(relay, 'ingrid', words('anders', 'home')) && !reads(relay, 'ingrid', words('anders', 'learning')),
    }
  }),
  DX15: () => {
    const other = agreed('ingrid', both, { purposes: ['transition'] })
    const relay = later(opened(), ...goes, ...agreed('anders', both), ...other)
    return { expected: yesOrNo(reads(relay, 'ingrid', words('anders'))) }
  },
  DX17: () => {
    const relay = later(opened(), ...goes, ...['ingrid', 'siri'].flatMap((name) => agreed(name, both)))
    const participant = { person: person('tor'), ...workOf(person('anders')), since: day }
    const moved = later(
      relay,
      { type: 'participant-removed', person: person('tor') },
      { type: 'participant-added', participant, isHealth: false },
    )
    const wasIn = reads(relay, 'tor', words('siri', 'home'))
    return { expected: `next request: ${wasIn ? yesOrNo(reads(moved, 'tor', words('siri', 'home'))) : 'never'}` }
  },
  DX18: expected(() => {
    const relay = later(opened(), ...present, ...agreed('ingrid', both), activated)
    const to = { person: person('anders'), ...workOf(person('anders')) }
    const offer = { id: 'o', to, reason: 'Ser barnet mest.', answerBy: '2026-11-09', byOffice: false }
    const lost = { type: 'holder-lost', because: 'left', office: workOf(person('ingrid')).unit, on: day } as const
    const waiting = later(relay, { ...lost, acceptBy: '2026-11-09' })
    const byOffice = offerByOffice(waiting, offer, day)
    const accepted = byOffice.ok && acceptBaton(later(waiting, ...byOffice.value), 'o', { on: day, isHealth: false }).ok
    return {
      'needs a yes that covers that service (as 2.1) before the baton can be accepted':
        !offerBaton(relay, offer, today).ok && !accepted,
    }
  }),
  DX19: expected(() => {
    const relay = later(opened(), ...present, ...agreed('anders', both), ...agreed('ingrid', ['marit']))
    const decided = answerConsent(relay, answer('jon', 'ingrid', { is: 'no' }), today)
    const refused = done(relay, decided)
    return {
      'help and ordinary meetings go on': undefined,
      'nothing in the log is opened':
        stateOf(refused) === 'awaiting-consent' &&
        [refused, later(refused, activated)].every((one) => !reads(one, 'ingrid', words('anders'))),
    }
  }),
  DX20: expected(() => {
    const some = ['ingrid', 'siri'].flatMap((name) => agreed(name, both))
    const relay = later(opened(), ...goes, ...some, ...agreed('anders', ['marit']), says('jon', 'anders', { is: 'no' }))
    return {
      'per service: those with valid state read, the others do not':
        reads(relay, 'siri', words('ingrid')) && !reads(relay, 'anders', words('ingrid')),
    }
  }),
  // The rule of today takes no answer ahead of the birthday; here it is written down as if it had.
  DX21: expected(() => {
    const turns16 = later(opened('2010-11-02'), asks('ingrid'), says('elias', 'ingrid', before))
    const turns18 = later(opened('2008-11-02'), asks('ingrid'), says('elias', 'ingrid', before))
    const counts = (relay: Relay, type: InformationType) =>
      [yesterday, day].map((on) => isLetIn(relay, 'ingrid', type, { on })).join()
    return {
      'counts from 00:00:00 on the birthday, not before':
        counts(turns16, 'health') === 'false,true' && counts(turns18, 'home') === 'false,true',
    }
  }),
  DX22: expected(() => {
    const relay = later(opened('2010-11-02'), ...agreed('ingrid', both, { ...before, types: ['health'] }))
    const wasIn = isLetIn(relay, 'ingrid', 'health', { on: yesterday })
    return {
      'from 00:00:00: not asked → services lose HI of others at once':
        wasIn && stateFor(relay) === 'not asked' && !isLetIn(relay, 'ingrid', 'health'),
    }
  }),
  DX23: expected(() => {
    const relay = later(opened('2010-11-02'), ...agreed('ingrid', both, { ...before, types: notHealth }))
    const isIn = (on: string) => notHealth.filter((type) => isLetIn(relay, 'ingrid', type, { on })).length
    return {
      'from 00:00:00: partly given → services lose it':
        isIn(yesterday) === 3 && stateFor(relay) === 'partly given' && isIn(day) === 0,
    }
  }),
  DX24: expected(() => {
    const given = { ...before, types: ['health'] } as const
    const said = [says('jon', 'ingrid', { ...given, is: 'no' }), says('elias', 'ingrid', given)]
    const relay = later(opened('2010-11-02'), asks('ingrid', ['health']), ...said)
    return {
      'valid from 00:00:00': stateFor(relay, 'ingrid', { on: yesterday }) === 'refused' && stateFor(relay) === 'valid',
    }
  }),
  DX25: expected(() => {
    const relay = later(opened('2008-11-02'), ...agreed('ingrid', ['elias', 'marit'], { ...before, types: notHealth }))
    const isOpen = notHealth.every((type) => isLetIn(relay, 'ingrid', type))
    return {
      'valid from 00:00:00 (all present deciders have said yes)':
        stateFor(relay, 'ingrid', { on: yesterday }) === 'partly given' && stateFor(relay) === 'valid' && isOpen,
    }
  }),
  DX26: expected(() => {
    const given = { ...before, types: notHealth }
    const all = (['no', 'withdrawn'] as const).map((is) =>
      later(
        opened('2008-11-02'),
        ...agreed('ingrid', ['elias', 'marit'], given),
        says('jon', 'ingrid', { ...given, is }),
      ),
    )
    return {
      'not revived: MP is asked again': all.every((relay) => isMissing(relay, 'elias')),
      'service not let in': all.every((relay) => !notHealth.some((type) => isLetIn(relay, 'ingrid', type))),
    }
  }),
  DX27: expected(() => {
    const relay = done(silent('home'), changeGuardian(silent('home'), jonIs({ basis: 'none' }), today))
    return { 'valid from registration': stateFor(relay) === 'valid' && isLetIn(relay, 'ingrid', 'home') }
  }),
  DX28: expected(() => {
    const sole = later(opened(undefined, ['marit']), ...agreed('ingrid', ['marit']))
    const relay = done(sole, addGuardian(sole, jonIs({}), today))
    return {
      'partly given from registration': stateFor(sole) === 'valid' && stateFor(relay) === 'partly given',
      'services lose it at once': !informationTypes.some((type) => isLetIn(relay, 'ingrid', type)),
    }
  }),
  DX29: expected(() => {
    const shared = later(opened(), ...agreed('ingrid', both))
    const order = { ...jonIs({ basis: 'care-order' }), party: party('barnevern') }
    const relay = done(shared, addGuardian(shared, order, today))
    return {
      'not asked for CW': stateFor(relay) === 'not asked' && isMissing(relay, 'barnevern'),
      'services lose it at once': !informationTypes.some((type) => isLetIn(relay, 'ingrid', type)),
    }
  }),
}

checkRows(rowsOf('DX'), {
  says: exceptions,
  waits: {
    DX09: 'capacity to consent, with its basis and day',
    DX12: 'no rule: the door knows who sits beside (family/beside.web.test.ts)',
    DX16: 'the types: a consent has a service, and no place for the name of anyone at work',
  },
  decidedOtherwise: {
    DX01: {
      why: 'Nobody is let in by someone no longer being asked: the other is asked anew (docs/decisions/0037).',
      is: "expected: not: G1's yes suffices from the recording",
    },
    DX02: {
      why: 'A no is never written away: no reason not to ask is written about who said it (docs/decisions/0037).',
      is: "expected: not: G1's yes suffices",
    },
    DX04: {
      why: 'A reason not to ask is not the exception for harm: that is for health alone, and no rule yet (docs/decisions/0037).',
      is: 'expected: not: not valid by this exception',
    },
    DX18: {
      why: 'The office may ask someone before a yes: they have the frame, and ask for it (docs/decisions/0037).',
      is: 'expected: not: needs a yes that covers that service (as 2.1) before the baton can be accepted',
    },
    DX27: {
      why: 'Nobody is let in by someone deciding no longer: the other is asked anew (docs/decisions/0037).',
      is: 'expected: not: valid from registration',
    },
  },
})
