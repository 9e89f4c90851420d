import { dayAfter, osloTime } from '#base/oslo-time.ts'
import {
  activated,
  agreed,
  between,
  both,
  cell,
  checkRows,
  co15,
  done,
  each,
  idsOf,
  invited,
  isLetIn,
  phrases,
  registered,
  rowsOf,
  stateFor,
  today,
  yesOrNo,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { answerConsent } from './asking.ts'
import { holderOf } from './baton.ts'
import { changeGuardian } from './changing-network.ts'
import { decidersOf, defaultAges, informationTypes } from './consent.ts'
import { familyRole } from './family.ts'
import { pause } from './keeping.ts'
import { ageOn, birthdayOf } from './network.ts'
import { mayRead } from './reading.ts'
import { nextOf, stateOf, type Relay } from './relay.ts'
import type { Mark } from './words.ts'
import { answer, asks, joins, later, opened, party, person, says, words } from '../testing/given.ts'

// Sections 1.1 and 5 of docs/family-table.md: what birthdays and the clock change, at the second in Norway.

const instant = (row: Row) => new Date(cell(row, 'instant (UTC)'))
const given = (row: Row, pattern: RegExp): readonly string[] => {
  const found = cell(row, 'given').match(pattern)
  if (found === null) throw new Error(`${row.id} says nothing like ${pattern.source}.`)
  return [...found]
}
const born = (row: Row) => given(row, /born (\S{10})/)[1]
const isoDay = /\d{4}-\d\d-\d\d/

const reads = (relay: Relay, who: string, mark: Mark, on: string) =>
  mayRead(relay, { party: party(who) }, mark, on, defaultAges)

// 1.1

function ages(row: Row): Said {
  const main = { bornOn: cell(row, 'birth date') }
  const turns = cell(row, 'turns')
  const dayIn = (heading: string) => osloTime(new Date(cell(row, heading))).day
  const first = dayIn('first second (UTC)')
  const relay = opened(main.bornOn)
  const stands = (on: string) =>
    informationTypes.map((type) => [
      decidersOf(relay.network, type, on, defaultAges),
      reads(relay, 'marit', words('ingrid', type), on),
      reads(relay, 'elias', words('ingrid', type), on),
    ])
  const isSame = JSON.stringify(stands(dayAfter(first, -1))) === JSON.stringify(stands(first))
  const changes = 'what changes by itself'
  return {
    turns: birthdayOf(main, Number(turns)) === first ? turns : 'another day',
    'age then': String(ageOn(main, dayIn('last second before (UTC)'))),
    'age then 2': String(ageOn(main, first)),
    'age then 3': String(ageOn(main, dayIn('one day later (UTC)'))),
    // What does change is told row by row in sections 2 and 3.
    ...(cell(row, changes) === 'nothing' && { [changes]: isSame ? 'nothing' : 'something' }),
  }
}

// 5

const local = 'local (Europe/Oslo)'
/** What stands in brackets at the end explains, and claims nothing. */
const explained = (cell: string, value: string) => (cell.replace(/ \([^)]*\)$/, '') === value ? cell : value)
/** What is said at an instant, and what clocks in Norway show then. */
const timed =
  (say: (row: Row, on: string) => string) =>
  (row: Row): Said => {
    const { day: on, minutes } = osloTime(instant(row))
    const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
    const shown = cell(row, local)
    return {
      [local]: shown.startsWith(`${on} ${clock}:`) ? shown : `${on} ${clock}`,
      expected: explained(cell(row, 'expected'), say(row, on)),
    }
  }
const inPhrases = (say: (row: Row, on: string) => Readonly<Record<string, boolean | undefined>>) =>
  timed((row, on) => phrases(cell(row, 'expected'), say(row, on)))
/** How old the child is, and what of that. */
const aged = (say: (row: Row, on: string) => string) =>
  timed((row, on) => `age ${ageOn({ bornOn: born(row) }, on)}: ${say(row, on)}`)

const year = { from: '2025-06-01', until: '2028-12-31' } as const

const clinic = aged((row, on) => yesOrNo(reads(later(opened(born(row)), joins('siri')), 'marit', words('siri'), on)))
const page = aged((row, on) => yesOrNo(familyRole(opened(born(row)), party('marit'), on, defaultAges) !== undefined))
const learning = aged((row, on) => {
  const relay = later(
    opened(born(row)),
    joins('anders'),
    activated,
    ...['ingrid', 'anders'].flatMap((name) => agreed(name, both, year)),
  )
  const isRead = mayRead(relay, { person: person('ingrid') }, words('anders', 'learning'), on, defaultAges)
  const state = stateFor(relay, 'ingrid', { on })
  return `${yesOrNo(isRead)}${state === 'valid' ? '' : ` (${state})`}`
})
const coConsent = aged((row, on) => {
  const ages = given(row, /co1[56]/)[0] === 'co15' ? co15 : defaultAges
  const relay = later(opened(born(row)), ...agreed('ingrid', both, year))
  const isIn = informationTypes.some((type) => isLetIn(relay, 'ingrid', type, { on, ages }))
  return `${stateFor(relay, 'ingrid', { on, ages })}${isIn ? '' : ', not let in'}`
})

const lastDay = inPhrases((row, on) => {
  const [until = ''] = given(row, isoDay)
  const agreedByAll = ['ingrid', 'anders'].flatMap((name) => agreed(name, both, { from: '2026-01-01', until }))
  const relay = later(opened('2016-05-05'), joins('anders'), activated, ...agreedByAll)
  const state = stateFor(relay, 'ingrid', { on })
  const isIn = informationTypes.every((type) => isLetIn(relay, 'ingrid', type, { on }))
  const works = (by: string) => mayRead(relay, { person: person('ingrid') }, words(by), on, defaultAges)
  const isLapsed = state === 'lapsed' && !isIn && !works('anders')
  return {
    ...{
      valid: state === 'valid' && isIn && works('anders'),
      lapsed: isLapsed,
      'lapsed (for one hour already)': isLapsed,
    },
    'lapsed: services read own words only': isLapsed && works('ingrid'),
    'family unchanged': both.every(
      (who) => reads(relay, who, words('ingrid'), on) && reads(relay, who, words('anders'), on),
    ),
  }
})
const firstDay = inPhrases((row, on) => {
  const [, from = ''] = given(row, /valid_from (\S+)/)
  const relay = later(opened(), ...agreed('ingrid', both, { from }))
  const isIn = informationTypes.every((type) => isLetIn(relay, 'ingrid', type, { on }))
  const isValid = stateFor(relay, 'ingrid', { on }) === 'valid'
  return { 'not yet valid: no': !isIn && !isValid, valid: isIn && isValid }
})
const lastYes = inPhrases((_row, on) => {
  const relay = later(opened(), asks('ingrid'), says('marit', 'ingrid', { from: on }))
  const after = done(relay, answerConsent(relay, answer('jon', 'ingrid', { from: on }), { ...today, on }))
  const isIn = (one: Relay) => isLetIn(one, 'ingrid', 'everyday', { on })
  return { 'valid from this commit': !isIn(relay) && isIn(after) && stateFor(after, 'ingrid', { on }) === 'valid' }
})
/** What was said by an instant, in the order in which it was said. */
const order = timed((row, on) => {
  const [takesBack, givesAnew] = given(row, /\d{4}-\d\d-\d\dT[\d:]+Z/g).map((at) => new Date(at))
  const all = [
    { at: takesBack, event: says('marit', 'ingrid', { is: 'withdrawn' }) },
    { at: givesAnew, event: says('marit', 'ingrid', { from: on }) },
  ]
  const events = all.flatMap(({ at, event }) => (at !== undefined && at <= instant(row) ? [event] : []))
  const relay = later(opened(), ...agreed('ingrid', both, { from: '2026-01-01' }), ...events)
  return isLetIn(relay, 'ingrid', 'everyday', { on }) ? 'valid: yes' : 'no'
})

const pauses = inPhrases((row, on) => {
  const [since = ''] = given(row, isoDay)
  const running = later(opened(), activated)
  const relay = done(running, pause(running, { reason: 'Ro', with: 'Foreldrene', until: dayAfter(since, 90) }, since))
  const next = nextOf(relay)
  const isPast = next !== undefined && next.on < on
  return {
    ...{ paused: stateOf(relay) === 'paused' && !isPast, 'pause over': isPast },
    'overdue item for the responsible': isPast && next.kind === 'pause-ends' && holderOf(relay.baton) !== undefined,
    'never silently active or closed': stateOf(relay) === 'paused',
  }
})
const grants = timed((row, on) => {
  const [until = ''] = given(row, isoDay)
  const relay = later(opened('2016-05-05'), activated, invited('berit', both, { until }))
  const [isIn, isBeyond] = [words('ingrid'), words('ingrid', 'home')].map((mark) => reads(relay, 'berit', mark, on))
  return isIn === true && isBeyond === false ? 'scope' : isIn === true ? 'more' : 'no'
})
const judgments = timed((row, on) => {
  const [from = ''] = given(row, isoDay)
  const [, registeredOn = ''] = given(row, /registered (\S+?);/)
  const jon = { party: party('jon'), name: 'jon', basis: 'parental-responsibility', notAsked: undefined } as const
  const before = opened('2016-05-05')
  const to = { ...jon, next: { basis: 'none', notAsked: undefined, from } } as const
  const isRegistered = new Date(registeredOn) <= instant(row)
  const relay = isRegistered
    ? done(before, changeGuardian(before, to, { ...today, on: registeredOn.slice(0, 10) }))
    : before
  return familyRole(relay, party('jon'), on, defaultAges) === 'guardian' && decides(relay, 'jon', on)
    ? 'as guardian'
    : 'no'
})
const decides = (relay: Relay, who: string, on: string) =>
  informationTypes.every((type) =>
    decidersOf(relay.network, type, on, defaultAges).some((one) => one.party === party(who)),
  )
const careOrders = timed((row, on) => {
  const [until = ''] = given(row, isoDay)
  const relay = later(opened('2016-05-05'), registered('barnevern', 'care-order', { until }))
  const isIn = familyRole(relay, party('barnevern'), on, defaultAges) === 'guardian' && decides(relay, 'barnevern', on)
  return isIn ? 'as CW' : 'no'
})
const continued = timed((row, on) => {
  const [, until = ''] = given(row, /own end (\S{10})/)
  const relay = later(opened(born(row)), activated, invited('marit', ['elias', ...both], { until }))
  const [isIn, isBeyond] = [words('ingrid'), words('ingrid', 'home')].map((mark) => reads(relay, 'marit', mark, on))
  return isIn === true && isBeyond === false ? 'former guardian reads by scope' : 'otherwise'
})

checkRows([...rowsOf('A'), ...rowsOf('T').filter(({ id }) => between('T01', 'T79').includes(id))], {
  says: {
    ...each(idsOf('A'), ages),
    ...each([...between('T01', 'T04'), 'T07', 'T08', 'T19', 'T20', 'T31', 'T32'], clinic),
    ...each(['T05', 'T06'], learning),
    ...each([...between('T09', 'T18'), ...between('T28', 'T30')], page),
    ...each(between('T21', 'T23'), coConsent),
    ...each(between('T33', 'T44'), lastDay),
    ...each(['T45', 'T46'], firstDay),
    T47: lastYes,
    ...each(between('T48', 'T51'), order),
    ...each(['T65', 'T66'], pauses),
    ...each(['T67', 'T68'], grants),
    ...each(between('T69', 'T72'), judgments),
    ...each(['T73', 'T74'], careOrders),
    T79: continued,
  },
  waits: {
    ...each(['T24', 'T25'], 'holding back: no act does it yet'),
    ...each(['T26', 'T27'], 'that a child is heard: no rule asks for it yet'),
    ...each(between('T52', 'T60'), 'reminders'),
    ...each(between('T61', 'T64'), 'notices before a birthday'),
    ...each(between('T75', 'T78'), 'forms, PDFs, notices and calendars that were begun before midnight'),
  },
  decidedOtherwise: {},
})
