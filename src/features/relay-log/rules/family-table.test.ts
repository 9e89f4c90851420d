import { expect, test } from 'vitest'
import {
  activated,
  bornFor,
  bothAre,
  cell,
  checkRows,
  co15,
  each,
  idsOf,
  inCare,
  invited,
  isLetIn,
  notHealth,
  once,
  phrases,
  registered,
  rows,
  rowsOf,
  serviceOf,
  today,
  withMain,
  yesOrNo,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { answerConsent } from './asking.ts'
import { childIsBorn } from './birth.ts'
import { changeGuardian, removeParty } from './changing-network.ts'
import {
  decidersOf,
  defaultAges,
  informationTypes,
  missingAnswers,
  type AgeRules,
  type InformationType,
} from './consent.ts'
import { familyRole } from './family.ts'
import { ageOn, birthdayOf } from './network.ts'
import { mayRead } from './reading.ts'
import { stateOf, type Relay, type RelayEvent } from './relay.ts'
import { answer, asks, day, joins, later, opened, party, person, says, words } from '../testing/given.ts'

// Sections 1.2 to 2.2 of docs/family-table.md: who decides, and which yes covers which words. Who is heard without deciding is
// no rule yet, and that column is left out. How consent stands is in family-table.consent.test.ts, where fewer or others answer
// in .exceptions, reading in .reading, .around and .states, and what the clock changes in .time.

const family = ['elias', 'marit', 'jon']
const called: Readonly<Record<string, string>> = { elias: 'MP', marit: 'G1', jon: 'G2', barnevern: 'CW' }
const settings: Readonly<Record<string, readonly AgeRules[]>> = {
  ...{ any: [defaultAges, co15], co16: [defaultAges], co15: [co15] },
}
const services: Readonly<Record<string, readonly string[]>> = {
  ...{ 'O-svc': ['ingrid', 'anders'], 'H-svc': ['siri'], 'any service': ['ingrid', 'anders', 'siri'] },
}

const names = (all: readonly { readonly party: string }[]) => all.map((one) => called[one.party] ?? one.party)
/** Who decides, where it is the same for each type. */
const decide = (relay: Relay, ages = defaultAges, types: readonly InformationType[] = informationTypes) =>
  once(types.map((type) => names(decidersOf(relay.network, type, day, ages)).join(', ')))
const reads = (relay: Relay, who: string, type: InformationType = 'everyday', on = day) =>
  mayRead(relay, { party: party(who) }, words('ingrid', type), on, defaultAges)
/** No say, no words, and no sign that there is a relay. */
const isNobody = (relay: Relay, who: string) =>
  !decide(relay, defaultAges, ['everyday'])
    .split(', ')
    .includes(called[who] ?? who) &&
  !reads(relay, who) &&
  familyRole(relay, party(who), day, defaultAges) === undefined

// 1.2: other main persons

const expecting = (bornOn: string | undefined) => withMain(opened(), { bornOn, expectsChild: true })
const isAlone = (relay: Relay) => decide(relay) === 'MP' && reads(relay, 'elias') && !reads(relay, 'marit')

const treated = (holds: Readonly<Record<string, boolean | undefined>>) => (row: Row) => ({
  'treated as': phrases(cell(row, 'treated as'), holds),
})

const mainPersons: Readonly<Record<string, () => (row: Row) => Said>> = {
  M01: () => {
    const all = [18, 40].flatMap(bornFor).map((bornOn) => opened(bornOn))
    return treated({
      'MP decides and reads alone': all.every(isAlone),
      'no GSET': all.every((relay) => isNobody(relay, 'marit') && isNobody(relay, 'jon')),
    })
  },
  M02: () => {
    const all = [...bornFor(18), undefined].map(expecting)
    return treated({
      'MP decides and reads alone': all.every(isAlone),
      'the other parent-to-be has no standing': all.every((relay) => isNobody(relay, 'jon')),
    })
  },
  M03: () => {
    const all = [16, 17].flatMap(bornFor).map(expecting)
    return treated({
      'the 16–17 rules: MP alone for HI, MP and GSET for the rest': all.every(
        (relay) =>
          decide(relay, defaultAges, ['health']) === 'MP' && decide(relay, defaultAges, notHealth) === 'G1, G2, MP',
      ),
    })
  },
  M04: () => {
    const isOrdinary = (bornOn: string) =>
      [defaultAges, co15].every((ages) => decide(expecting(bornOn), ages) === decide(opened(bornOn), ages))
    return treated({
      'the ordinary age rule': [12, 15].flatMap(bornFor).every(isOrdinary),
      'HI may be held back from guardians from 12 by a qualified person with MP': undefined,
    })
  },
  M05: () => {
    const hers = withMain(opened(undefined, []), { bornOn: undefined, expectsChild: true })
    const before = later(hers, asks('ingrid'), says('elias', 'ingrid'))
    const basisOf = new Map([[party('elias'), 'parental-responsibility' as const]])
    const born = childIsBorn(before, { child: { party: party('nora'), name: 'Nora', bornOn: day }, basisOf }, today)
    const after = born.ok ? later(before, ...born.value) : before
    return treated({
      'a new main person with a new log': after.version === 1,
      'no consent of the pregnancy log covers it': !isLetIn(after, 'ingrid', 'everyday'),
    })
  },
  M06: () => {
    const main = { bornOn: '2008-02-29' }
    const turns = [ageOn(main, '2026-02-28'), ageOn(main, '2026-03-01')]
    return treated({
      'turns a year older on 1 March in a year without 29 February':
        birthdayOf(main, 18) === '2026-03-01' && String(turns) === '17,18',
    })
  },
  M07: () => {
    const relay = withMain(later(opened(), joins('siri')), { bornOn: undefined })
    const clinic = mayRead(relay, { party: party('marit') }, words('siri', 'home'), day, defaultAges)
    return treated({
      'no threshold is passed by itself': birthdayOf(relay.network.main, 18) === undefined,
      'treated as under 12 for deciding and as 16–17 for what guardians may read':
        decide(relay) === 'G1, G2' && reads(relay, 'marit') && !reads(relay, 'marit', 'health') && !clinic,
    })
  },
}

// 1.3: responsibility

const gset = 'GSET (each must answer)'
const gsetOf = (relay: Relay, types: readonly InformationType[] = informationTypes) =>
  once(
    types.map((type) => {
      const all = decidersOf(relay.network, type, day, defaultAges)
      return `{${names(all.filter(({ capacity }) => capacity === 'guardian')).join(', ')}}`
    }),
  )
/** Where others stand beside the two, the table says «of the others». */
const theTwo = (relay: Relay, as: string) => (gsetOf(relay) === '{G1, G2}' ? as : gsetOf(relay))

const child = (...guardians: readonly RelayEvent[]) => later(opened('2016-05-05', []), ...guardians, activated)
const cared = child(...inCare)
const shared = child(...bothAre('parental-responsibility'))
const sole = child(registered('marit', 'parental-responsibility'), registered('jon', 'none'))
const judged = child(registered('marit', 'judgment'), registered('jon', 'none'))
const withFather = child(...bothAre('parental-responsibility'), registered('far', 'none'))
const nobody = later(child(), asks('ingrid'), ...family.map((by) => says(by, 'ingrid')))
const silent = later(shared, asks('ingrid'), says('marit', 'ingrid'))
const grown = later(opened('2008-11-02'), activated)

const isShut = (relay: Relay) => !informationTypes.some((type) => isLetIn(relay, 'ingrid', type))
const neverDecides = (relay: Relay, who: string) => decide(later(relay, invited(who, family))) === decide(relay)
/** Reads what the grant names until its end, and nothing else. */
const readsByGrant = (relay: Relay, who: string, by: readonly string[]) => {
  const after = later(relay, invited(who, by))
  const isOpen = reads(after, who) && reads(after, who, 'everyday', '2027-01-31')
  return isOpen && !reads(after, who, 'learning') && !reads(after, who, 'everyday', '2027-02-01')
}

const has =
  (who: string, holds: Readonly<Record<string, boolean>> = {}) =>
  (row: Row): Said => ({
    [gset]: who,
    ...(Object.keys(holds).length > 0 && {
      'standing of the others': phrases(cell(row, 'standing of the others'), holds),
    }),
  })

const responsibilities: Readonly<Record<string, () => (row: Row) => Said>> = {
  R01: () => has(gsetOf(shared)),
  R02: () => has(gsetOf(sole), { 'no deciding, no reading, log looks non-existent': isNobody(sole, 'jon') }),
  R03: () => has(gsetOf(judged), { 'as NP': isNobody(judged, 'jon') }),
  R04: () => has(gsetOf(child(...bothAre('judgment')))),
  R05: () =>
    has(gsetOf(cared), {
      'not asked': decide(cared) === 'CW',
      'read: no, unless CW and the qualified person gave a grant with own scope and end (then as TP)':
        isNobody(cared, 'marit') && readsByGrant(cared, 'marit', ['barnevern']),
    }),
  R06: () => has(gsetOf(cared, notHealth)),
  R07: () =>
    has(gsetOf(cared), {
      'never decides': neverDecides(cared, 'berit'),
      'reads as TP with own scope and end': readsByGrant(cared, 'berit', ['barnevern']),
    }),
  R08: () =>
    has(theTwo(later(shared, invited('berit', ['marit', 'jon'])), 'GSET of the responsible persons only'), {
      'never decides': neverDecides(shared, 'berit'),
      'reads within own scope until own end': readsByGrant(shared, 'berit', ['marit', 'jon']),
    }),
  R09: () => has(theTwo(withFather, 'GSET of the others'), { 'no deciding, no reading': isNobody(withFather, 'far') }),
  R10: () =>
    has(`${gsetOf(nobody)}${isShut(nobody) ? ' and not satisfiable' : ''}`, {
      'no service is let in': isShut(nobody),
      'log stays awaiting consent': stateOf(later(opened(undefined, []), asks('ingrid'))) === 'awaiting-consent',
    }),
  R11: () => {
    const jon = { party: party('jon'), name: 'jon', basis: 'none', notAsked: undefined } as const
    const changes = [changeGuardian(shared, jon, today), removeParty(shared, party('jon'), today)]
    return has(once(changes.map((one) => (one.ok ? gsetOf(later(shared, ...one.value)) : one.refusal))))
  },
  R12: () =>
    has(gsetOf(silent), {
      'answer missing': missingAnswers(silent, serviceOf('ingrid'), day, defaultAges).includes(party('jon')),
      'no service let in': isShut(silent),
    }),
  R13: () =>
    has(gsetOf(grown), {
      "none, unless TP by MP's own grant": isNobody(grown, 'marit') && readsByGrant(grown, 'marit', ['elias']),
    }),
}

// 2.1: who must say yes

function deciding(row: Row): Said {
  const whose = cell(row, 'age of MP')
  const ages = whose === 'adult 18+' ? [18, 40] : [Number(/\d+/.exec(whose)?.[0])]
  const isExpecting = whose.startsWith('pregnant')
  const mains = [...ages.flatMap(bornFor), ...(isExpecting ? [undefined] : [])]
  const types = informationTypes.filter((one) => one === cell(row, 'type'))
  const cases = mains.flatMap((bornOn) =>
    (settings[cell(row, 'setting')] ?? []).flatMap((rules) =>
      (services[cell(row, 'service let in')] ?? []).flatMap((name) =>
        types.map((type) =>
          whoDecides(withMain(opened(), { bornOn, expectsChild: isExpecting }), name, { type, ages: rules }),
        ),
      ),
    ),
  )
  return {
    'must say yes (all)': once(
      cases.flatMap(({ named, must }) => [named, must]).map((who) => listed(who, 'GSET', ' + ')),
    ),
    'may withdraw': once(cases.map(({ may }) => listed(may, 'each in GSET', '; '))),
  }
}

const listed = (who: readonly string[], asTwo: string, and: string) => {
  const guardians = who.filter((one) => one !== 'elias')
  return [...(who.includes('elias') ? ['MP'] : []), ...(guardians.length === 2 ? [asTwo] : guardians)].join(and)
}

/** Who is named, without whose yes nothing is shared, and whose withdrawal stops it. */
function whoDecides(relay: Relay, name: string, { type, ages }: { type: InformationType; ages: AgeRules }) {
  const isOpen = (one: Relay) => isLetIn(one, name, type, { ages })
  const yesOf = (who: readonly string[]) =>
    later(relay, asks(name, [type]), ...who.map((by) => says(by, name, { types: [type] })))
  const must = family.filter((one) => isOpen(yesOf(family)) && !isOpen(yesOf(family.filter((by) => by !== one))))
  const given = yesOf(must)
  const may = family.filter((by) => {
    const taken = answerConsent(given, answer(by, name, { is: 'withdrawn', types: [type] }), { ...today, ages })
    return taken.ok && isOpen(given) && !isOpen(later(given, ...taken.value))
  })
  return { named: decidersOf(relay.network, type, day, ages).map((one) => String(one.party)), must, may }
}

// 2.2: which yes covers which words

/** The writer's service is let in by all; the table asks about the reader's, for just the type of the words. */
function originOf(row: Row): Said {
  const isHealth = cell(row, 'W (writer)') === 'H-svc'
  const types = informationTypes.filter((one) => one === cell(row, 'type T of the words'))
  const writer = isHealth ? 'siri' : 'anders'
  const isYes = (of: string) => cell(row, `yes of ${of} for (R,T)`) === 'yes'
  const answers = (to: string): readonly (readonly RelayEvent[])[] => {
    const [yes, no] = (['yes', 'no'] as const).map((is) => (by: string) => says(by, to, { is, types }))
    if (yes === undefined || no === undefined) return []
    const mains = isYes('MP') ? [[yes('elias')]] : [[], [no('elias')]]
    const guardians = isYes('GSET') ? [[yes('marit'), yes('jon')]] : [[], [yes('marit')], [yes('marit'), no('jon')]]
    return mains.flatMap((one) => guardians.map((other) => [...one, ...other]))
  }
  const cases = [16, 17].flatMap(bornFor).flatMap((bornOn) =>
    ['ingrid', isHealth ? 'anders' : 'siri'].flatMap((reader) =>
      answers(reader).flatMap((given) => {
        const present = [joins('siri'), joins('anders'), asks(writer), ...family.map((by) => says(by, writer))]
        const relay = later(opened(bornOn), ...present, activated, asks(reader, types), ...given)
        return types.map((type) => mayRead(relay, { person: person(reader) }, words(writer, type), day, defaultAges))
      }),
    ),
  )
  return { 'may R read': once(cases.map(yesOrNo)) }
}

test('no row of the table is lost on the way', () => {
  expect(rows).toHaveLength(716)
})

const made = (all: Readonly<Record<string, () => (row: Row) => Said>>) =>
  Object.fromEntries(Object.entries(all).map(([id, say]) => [id, (row: Row) => say()(row)]))

checkRows(rowsOf('M', 'R', 'D', 'DO'), {
  says: {
    ...made({ ...mainPersons, ...responsibilities }),
    ...each(idsOf('D'), deciding),
    ...each(idsOf('DO'), originOf),
  },
  waits: {},
  decidedOtherwise: {
    M03: {
      why: 'She who expects a child decides alone from the age of health: to ask her guardians would tell them.',
      is: 'treated as: not: the 16–17 rules: MP alone for HI, MP and GSET for the rest',
    },
    M05: {
      why: 'The birth goes on in the same relay, and her yes counts on as a guardian (docs/decisions/0037).',
      is: 'treated as: not: a new main person with a new log; not: no consent of the pregnancy log covers it',
    },
    ...each(['DO17', 'DO18'], {
      why: "A health service's words are about health whatever they say, and want a yes to health (docs/decisions/0037).",
      is: 'may R read: no',
    }),
  },
})
