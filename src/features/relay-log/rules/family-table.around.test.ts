import {
  aboutWords,
  agreed,
  atClinic,
  between,
  bornFor,
  both,
  bothAre,
  byAge,
  checkRows,
  co15,
  consentsOf,
  done,
  each,
  granted,
  inCare,
  inWords,
  invited,
  isTold,
  kinds,
  notHealth,
  note,
  ofHealth,
  ofOthers,
  once,
  orPlain,
  phrases,
  registered,
  relayOf,
  rowsOf,
  saidBy,
  seesOf,
  serviceOf,
  sightOf,
  toGranted,
  toGuardians,
  today,
  withMain,
  yesOrNo,
  type Grant,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { removeParty } from './changing-network.ts'
import { defaultAges, informationTypes, type AgeRules, type InformationType } from './consent.ts'
import { familyRole, servicesKnownTo } from './family.ts'
import { mayRead } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { seesFrame } from './visible.ts'
import { asks, day, later, party, person, says, words } from '../testing/given.ts'

// Section 3.1 of docs/family-table.md: what the family knows around the words, by age: others' answers, who takes part, and that
// there is a relay at all. The words are in family-table.reading.test.ts.

const lapsed = { from: '2026-10-01', until: '2026-11-01' } as const

/** Something that someone asks, about everyday things, and what they say is wrong with what stands here. */
const everyday = (by: string) => ({ mark: { ...words('ingrid'), author: { party: party(by) } }, text: 'Når …?' })
const asked = (by: string): RelayEvent => ({
  type: 'question-asked',
  question: { ...everyday(by), id: 'q', to: person('ingrid'), askedOn: day, answer: undefined },
})
const corrects = (by: string): RelayEvent => ({
  type: 'remark-made',
  remark: {
    ...{ ...everyday(by), id: 'r', is: 'correct', about: { event: 1 }, on: day, answerBy: '2026-12-02' },
    answer: undefined,
  },
})

// 3.1: the main person

const mainKnows: Readonly<Record<string, (row: Row) => Said>> = {
  // Kept for one alone: a question to them.
  RM22: (row) =>
    byAge(row, (bornOn) => {
      const relay = relayOf(bornOn, ...bothAre('parental-responsibility'))
      return yesOrNo(both.some((by) => isTold(relay, 'elias', asked(by))))
    }),
  RM28: (row) =>
    byAge(row, (bornOn) => {
      const relay = later(relayOf(bornOn, ...bothAre('parental-responsibility')), ...agreed('ingrid', ['marit']))
      const sees = seesOf(relay, 'elias', ['jon'], 'ingrid')
      return sees === '`missing`' ? '`missing` where MP co-decides' : sees === 'nothing' ? 'no' : sees
    }),
  RM29: (row) =>
    byAge(row, (bornOn, is) => {
      const relay = relayOf(bornOn)
      return orPlain(
        familyRole(relay, party('elias'), day, defaultAges) === 'main' && seesFrame(sightOf(relay, 'elias')),
        is,
      )
    }),
}

// 3.1: guardians

/** Of two, what one is told of the other. */
const ofTheOther = (say: (relay: Relay, who: string, other: string) => string) => (row: Row) =>
  byAge(row, (bornOn) => {
    const relay = relayOf(bornOn, ...bothAre('parental-responsibility'))
    return once([say(relay, 'marit', 'jon'), say(relay, 'jon', 'marit')])
  })
const orNo = (sees: string) => (sees === 'nothing' ? 'no' : sees)

/** What guardians are told of the youth's answer, said and not said. */
function ofYouths(types: readonly InformationType[]): Said {
  const sees = (bornOn: string, rules: AgeRules) => {
    const asked = later(relayOf(bornOn, ...bothAre('parental-responsibility')), asks('ingrid', types))
    const all = [asked, later(asked, says('elias', 'ingrid', { types }))]
    return once(
      all.flatMap((relay) => both.map((who) => orNo(seesOf(relay, who, ['elias'], 'ingrid', { ages: rules })))),
    )
  }
  const at = (age: number, rules = defaultAges) => once(bornFor(age).map((bornOn) => sees(bornOn, rules)))
  return {
    'MP 12–15': `under co15 at 15: ${at(15, co15)}`,
    'MP 16–17': once([at(16), at(17)]),
    'MP 18+': once([at(18), at(40)]),
  }
}

const guardianKnows: Readonly<Record<string, (row: Row) => Said>> = {
  RG32: toGuardians((relay, who) => {
    const role = familyRole(relay, party(who), day, defaultAges)
    const known = role === undefined ? [] : servicesKnownTo(relay, role, day, defaultAges)
    const isAsked = consentsOf(later(relay, asks('siri')), who).some(({ service }) => service === serviceOf('siri'))
    return yesOrNo(known.includes(serviceOf('siri')) || isAsked)
  }),
  RG33: toGuardians((relay, who) => yesOrNo(familyRole(relay, party(who), day, defaultAges) !== undefined), atClinic),
  RG43: toGuardians((relay, who, is) => {
    const isOwn = isTold(later(relay, asks('ingrid')), who, says(who, 'ingrid'))
    return phrases(is, { yes: isOwn, 'own answers given while guardian: no': !isOwn })
  }),
  RG44: ofTheOther((relay, who, other) =>
    orNo(seesOf(later(relay, ...agreed('ingrid', [other])), who, [other], 'ingrid')),
  ),
  RG45: ofTheOther((relay, who, other) => {
    const answers = [
      [],
      ...([{ is: 'no' }, { is: 'withdrawn' }, lapsed] as const).map((to) => [says(other, 'ingrid', to)]),
    ]
    return once(answers.map((all) => orNo(seesOf(later(relay, asks('ingrid'), ...all), who, [other], 'ingrid'))))
  }),
  RG46: () => ofYouths(notHealth),
  RG47: () => ofYouths(['health']),
  RG48: ofTheOther((relay, who, other) =>
    once(saidBy(other, notHealth).map((mark) => yesOrNo(inWords(relay, who, mark) && isTold(relay, who, note(mark))))),
  ),
  RG50: ofTheOther((relay, who, other) => {
    const answered: RelayEvent = {
      ...{ type: 'question-answered', question: 'q', mark: words('ingrid'), text: 'Snart.', on: day },
    }
    return yesOrNo(isTold(relay, who, asked(other)) || isTold(later(relay, asked(other)), who, answered))
  }),
  RG53: ofTheOther((relay, who, other) => yesOrNo(isTold(relay, who, corrects(other)))),
}

// 3.1: the other kinds of adult

const all = [...ofOthers, ...ofHealth, ...saidBy('elias', informationTypes), ...saidBy('jon', informationTypes)]
const isNothing = (relay: Relay, who: string, on = day) =>
  familyRole(relay, party(who), on, defaultAges) === undefined &&
  ![...all, ...saidBy(who, informationTypes)].some((mark) =>
    mayRead(relay, { party: party(who) }, mark, on, defaultAges),
  )

const ofBoth = (say: (grant: Grant) => string) => (row: Row) =>
  byAge(row, (bornOn) => once((['FP', 'TP'] as const).map((kind) => say({ kind, bornOn }))))

const adultsKnow: Readonly<Record<string, (row: Row) => Said>> = {
  RO06: (row) =>
    byAge(row, (bornOn) =>
      yesOrNo(isTold(later(relayOf(bornOn, ...inCare), asks('ingrid')), 'barnevern', says('barnevern', 'ingrid'))),
    ),
  RO07: (row) =>
    byAge(row, (bornOn) => {
      const ended = registered('barnevern', 'care-order', { until: '2026-11-01' })
      return yesOrNo(!isNothing(relayOf(bornOn, ended), 'barnevern'))
    }),
  RO12: (row) =>
    byAge(row, (bornOn) => {
      const relay = later(relayOf(bornOn, ...inCare), ...agreed('ingrid', ['barnevern']))
      return orNo(seesOf(relay, 'marit', ['barnevern'], 'ingrid'))
    }),
  ...each(
    ['RO27', 'RO42'],
    toGranted((relay) => orNo(seesOf(later(relay, asks('ingrid')), 'berit', [...both, 'barnevern'], 'ingrid'))),
  ),
  RO44: ofBoth((grant) => yesOrNo(!isNothing(granted(grant, true, { until: '2026-11-01' }), 'berit'))),
  RO45: ofBoth((grant) => {
    const relay = later(granted(grant, true), ...agreed('ingrid', ['elias', ...kinds[grant.kind].by], lapsed))
    const reads = (on: string) => all.map((mark) => mayRead(relay, { party: party('berit') }, mark, on, defaultAges))
    return String(reads('2026-11-01')) === String(reads(day)) && reads(day).includes(true) ? 'unchanged' : 'changed'
  }),
  RO46: ofBoth((grant) => {
    const relay = granted(grant, true)
    return isNothing(done(relay, removeParty(relay, party('berit'), today)), 'berit') ? 'no, next request' : 'yes'
  }),
  RO47: (row) =>
    byAge(row, (bornOn) => {
      const relay = relayOf(bornOn, ...bothAre('parental-responsibility'), registered('far', 'none'))
      return yesOrNo(!isNothing(relay, 'far') || !isNothing(relay, 'nabo'))
    }),
  RO48: (row) =>
    byAge(row, (bornOn, is, heading) => {
      const bases = heading === 'MP 18+' ? (['none', 'parental-responsibility'] as const) : (['none'] as const)
      const relays = bases.map((basis) => withMain(relayOf(bornOn, registered('jon', basis)), { expectsChild: true }))
      const isOut = relays.every((relay) => isNothing(relay, 'jon'))
      const asTrusted = relays.every((relay) => !isNothing(later(relay, invited('jon', ['elias'])), 'jon'))
      return phrases(is, { 'no (not a child)': isOut, no: isOut, 'no unless TP': isOut && asTrusted })
    }),
  RO49: (row) =>
    byAge(row, (bornOn, is) => {
      const grown = relayOf(bornOn, ...bothAre('parental-responsibility'))
      const reads = (type: InformationType, on = day) =>
        mayRead(
          later(grown, invited('marit', ['elias'])),
          { party: party('marit') },
          words('ingrid', type),
          on,
          defaultAges,
        )
      const isOpen = reads('everyday', '2027-01-31') && !reads('learning') && !reads('everyday', '2027-02-01')
      return phrases(is, { 'scope until its end': isOpen })
    }),
  RO50: (row) =>
    byAge(row, (bornOn) => yesOrNo(!isNothing(relayOf(bornOn, ...bothAre('parental-responsibility')), 'marit'))),
}

checkRows(
  rowsOf('RM', 'RG', 'RO').filter(({ id }) => !aboutWords.includes(id)),
  {
    says: { ...mainKnows, ...guardianKnows, ...adultsKnow },
    waits: {
      ...each(
        [...between('RM23', 'RM27'), ...between('RG34', 'RG42'), 'RO05', 'RO11', 'RO26', 'RO41'],
        "the family's list of readers",
      ),
      ...each(['RM30', 'RG55', 'RG56', 'RO28', 'RO43'], 'calendar and notices'),
      RG31: 'what a health service releases under § 3-4',
      ...each(['RG49', 'RG54'], 'a conflict between guardians'),
      RG51: 'words before a meeting',
      RG52: 'addresses: a relay keeps none',
      RG57: 'reports: a relay keeps no word of its own for one',
    },
    decidedOtherwise: {},
  },
)
