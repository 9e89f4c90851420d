import { describe, expect, test } from 'vitest'
import type { Day } from '#base/ids.ts'
import {
  askedOf,
  consentState,
  covers,
  defaultAges,
  informationTypes,
  type AgeRules,
  type ConsentAnswer,
  type ConsentState,
  type InformationType,
} from '#features/relay-log/rules/consent.ts'
import { consentsFor } from '#features/relay-log/rules/family-consent.ts'
import { familyRole } from '#features/relay-log/rules/family.ts'
import { familyHistory } from '#features/relay-log/rules/told.ts'
import type { Basis, Guardian, MainPerson, Trusted } from '#features/relay-log/rules/network.ts'
import { mayRead } from '#features/relay-log/rules/reading.ts'
import { foldRelay, type Relay, type RelayEvent } from '#features/relay-log/rules/relay.ts'
import type { Mark } from '#features/relay-log/rules/words.ts'
import { asks, day, joins, later, opened, party, person, says, words } from '#features/relay-log/testing/given.ts'
import { begin, workOf } from '#features/relay-log/testing/random-relay.ts'
import { readTable, type Row } from './read-table.ts'

export type { Row }

/** What the code says, by the headings of the table and in its words; of the columns left out it says nothing. */
export type Said = Readonly<Record<string, string>>

export const rows: readonly Row[] = readTable('family-table.md')

export const rowsOf = (...kinds: readonly string[]): readonly Row[] =>
  rows.filter(({ id }) => kinds.includes(id.replace(/\d+$/, '')))

export const idsOf = (...kinds: readonly string[]): readonly string[] => rowsOf(...kinds).map(({ id }) => id)

export const between = (first: string, last: string): readonly string[] => {
  const ids = rows.map(({ id }) => id)
  return ids.slice(ids.indexOf(first), ids.indexOf(last) + 1)
}

export const each = <Value>(ids: readonly string[], value: Value): Readonly<Record<string, Value>> =>
  Object.fromEntries(ids.map((id) => [id, value]))

export function cell({ id, cells }: Row, heading: string): string {
  const found = cells[heading]
  if (found === undefined) throw new Error(`${id} has no column ${heading}.`)
  return found
}

export const cellOf = (id: string, heading: string): string => {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new Error(`There is no row ${id}.`)
  return cell(row, heading)
}

/** What holds in every case; or all that was said, when the cases differ. */
export const once = (values: readonly string[]): string => [...new Set(values)].join(' or ')

/**
 * A cell of prose, phrase by phrase, each with whether it holds in the code; undefined: no rule of the code says so yet. A
 * phrase that nobody has looked at does not pass.
 */
export const phrases = (prose: string, holds: Readonly<Record<string, boolean | undefined>>): string =>
  prose
    .split('; ')
    .map((phrase) =>
      Object.hasOwn(holds, phrase) ? (holds[phrase] === false ? `not: ${phrase}` : phrase) : `unknown: ${phrase}`,
    )
    .join('; ')

/** Where the code stands to the rows of the table, by id. */
export type Books = {
  readonly says: Readonly<Record<string, (row: Row) => Said>>
  /** What no pure rule speaks of yet, and which it will be. */
  readonly waits: Readonly<Record<string, string>>
  /** `is`: the columns in which the code says something else on purpose, and what. */
  readonly decidedOtherwise: Readonly<Record<string, { readonly why: string; readonly is: string }>>
}

/** Every row is run, waits, or stands among those that part from the table; and is only one of these. */
export function checkRows(all: readonly Row[], { says, waits, decidedOtherwise }: Books): void {
  const isApart = ({ id }: Row) => Object.hasOwn(decidedOtherwise, id)
  const asks = (row: Row): Said => says[row.id]?.(row) ?? {}
  const run = all.filter((row) => Object.hasOwn(says, row.id) && !isApart(row))

  test('every row is run, waits or was decided otherwise, and is one of these alone', () => {
    const lists = [run.map(({ id }) => id), Object.keys(decidedOtherwise), Object.keys(waits)]
    expect(lists.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })

  describe('as the table says', () => {
    test.each(run)('$id', (row) => {
      const said = asks(row)
      expect(Object.keys(said)).not.toEqual([])
      expect(said, partsFrom(row, said)).toEqual(
        Object.fromEntries(Object.keys(said).map((heading) => [heading, row.cells[heading]])),
      )
    })
  })

  test.each(all.filter(isApart))('otherwise than the table says: $id', (row) => {
    expect(partsFrom(row, asks(row))).toBe(decidedOtherwise[row.id]?.is)
  })
}

function partsFrom({ cells }: Row, said: Said): string {
  const parted = Object.entries(said).flatMap(([heading, value]) => {
    const expected = (cells[heading] ?? '').split('; ')
    const others = value.split('; ').filter((phrase) => !expected.includes(phrase))
    return others.length === 0 ? [] : [`${heading}: ${others.join('; ')}`]
  })
  return parted.join(' | ')
}

/* the family */

// The family that the table speaks of, as in testing/given.ts: MP is Elias, G1 Marit, G2 Jon, CW child welfare. Ingrid is at
// the school and Anders at PPT, which are O-svc; Siri is a nurse, H-svc. The day is that of testing/given.ts.

export const today = { on: day, ages: defaultAges, acceptBy: '2026-11-09' }
export const co15: AgeRules = { ...defaultAges, alsoDecides: 15 }
export const notHealth = ['everyday', 'learning', 'home'] as const satisfies readonly InformationType[]
export const activated: RelayEvent = { type: 'activated', on: day }
export const both = ['marit', 'jon']
export const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')

export const serviceOf = (name: string) => workOf(person(name)).service

/** Who turns so many years today, and who is that old for the last day. */
export const bornFor = (age: number): readonly Day[] => [`${2026 - age}-11-02`, `${2025 - age}-11-03`]

export const withMain = (relay: Relay, main: Partial<MainPerson>): Relay => ({
  ...relay,
  network: { ...relay.network, main: { ...relay.network.main, ...main } },
})

export const registered = (name: string, basis: Basis, more: Partial<Guardian> = {}): RelayEvent => ({
  type: 'guardian-added',
  guardian: { party: party(name), name, basis, notAsked: undefined, ...more },
})
export const bothAre = (basis: Basis) => both.map((name) => registered(name, basis))
export const inCare = [...bothAre('parental-responsibility'), registered('barnevern', 'care-order')]

export const invited = (name: string, by: readonly string[], to: Partial<Trusted> = {}): RelayEvent => ({
  type: 'trusted-added',
  trusted: {
    ...{ party: party(name), name, relation: 'Nær', until: '2027-01-31', scope: ['everyday'] },
    invited: { by: by.map(party), method: 'oral', evidence: 'Sagt', on: day },
    ...to,
  },
})

type When = { readonly on?: Day; readonly ages?: AgeRules }

export const isLetIn = (
  relay: Relay,
  name: string,
  type: InformationType,
  { on = day, ages = defaultAges }: When = {},
): boolean => covers(relay, { service: serviceOf(name), type, purpose: 'follow-up' }, on, ages)

/** Whether one of the family is told that something happened. */
export function isTold(
  relay: Relay,
  who: string,
  event: RelayEvent,
  { on = day, ages = defaultAges }: When = {},
): boolean {
  const reader = { party: party(who) }
  const role = familyRole(relay, reader.party, on, ages)
  const sight = { relay, reader, day: on, ages }
  return role !== undefined && familyHistory(sight, { ...reader, role }, [{ by: undefined, event }]).length > 0
}

/** What one of the family is shown of the consents they are asked for. */
export function consentsOf(relay: Relay, who: string, { on = day, ages = defaultAges }: When = {}) {
  const role = familyRole(relay, party(who), on, ages)
  return role === undefined ? [] : consentsFor(relay, { party: party(who), role }, on, ages)
}

/**
 * What one of the family is told of some others' answers for a service, taken together. Whose answer is missing is told to
 * nobody: it is these others' when all but them have said yes.
 */
export function seesOf(relay: Relay, who: string, of: readonly string[], name: string, when: When = {}): string {
  const { on = day, ages = defaultAges } = when
  const asked = relay.consent.asked.find(({ service }) => service === serviceOf(name))
  if (asked === undefined) return 'nothing'
  const deciders = askedOf(relay.network, asked, on, ages).map((one) => String(one.party))
  if (!of.some((one) => deciders.includes(one))) return 'nothing'
  if (of.some((one) => isTold(relay, who, says(one, name), when))) return 'the answer'
  const rest = deciders.filter((one) => one !== who && !of.includes(one))
  const besides = later(relay, ...rest.map((one) => says(one, name, { types: asked.types, from: on })))
  const own = consentsOf(besides, who, when).find(({ service }) => service === asked.service)
  if (own === undefined) return isTold(relay, who, asks(name, asked.types), when) ? 'the question' : 'nothing'
  return own.isOtherMissing ? '`missing`' : 'nothing missing'
}

/** A service is asked in, and some say yes. */
export const agreed = (
  name: string,
  by: readonly string[],
  changes: Partial<ConsentAnswer> = {},
): readonly RelayEvent[] => [asks(name, changes.types), ...by.map((one) => says(one, name, changes))]

type Decided =
  | { readonly ok: true; readonly value: readonly RelayEvent[] }
  | { readonly ok: false; readonly refusal: string }

/** What follows when it was decided so; a refusal is a mistake of the test. */
export const done = (relay: Relay, decided: Decided): Relay => {
  if (!decided.ok) throw new Error(decided.refusal)
  return later(relay, ...decided.value)
}

const states: Readonly<Record<ConsentState, string>> = {
  ...{
    'not-asked': 'not asked',
    asked: 'not asked',
    'partly-given': 'partly given',
    valid: 'valid',
    expiring: 'valid',
  },
  ...{ expired: 'lapsed', withdrawn: 'withdrawn', refused: 'refused' },
}
/** How consent for a service stands, in the words of the table: to it, what nobody has answered is not asked. */
export const stateFor = (relay: Relay, name = 'ingrid', { on = day, ages = defaultAges }: When = {}): string =>
  states[consentState(relay, serviceOf(name), on, ages)]

/* reading by age */

/** The rows of section 3.1 that ask which words are read; the others ask what is known around them. */
export const aboutWords: readonly string[] = [
  ...[...between('RM01', 'RM21'), ...between('RG01', 'RG30'), ...between('RO01', 'RO04'), ...between('RO08', 'RO10')],
  ...[...between('RO13', 'RO25'), ...between('RO29', 'RO40')],
]

const agesIn: Readonly<Record<string, readonly number[]>> = {
  ...{ 'under 7': [3, 6], '7–11': [7, 11], '12–15': [12, 15], '16–17': [16, 17], '18+': [18, 40] },
  ...{ 'MP under 12': [3, 11], 'MP 12–15': [12, 15], 'MP 16–17': [16, 17], 'MP 18+': [18, 40] },
}
/** Column by column, what is said of those who are that old. A dash claims nothing. */
export const byAge = (row: Row, say: (bornOn: string, is: string, heading: string) => string): Said =>
  Object.fromEntries(
    Object.entries(row.cells).flatMap(([heading, is]) =>
      agesIn[heading] === undefined || is.startsWith('—')
        ? []
        : [[heading, once(agesIn[heading].flatMap(bornFor).map((bornOn) => say(bornOn, is, heading)))]],
    ),
  )

export const relayOf = (bornOn: string, ...guardians: readonly RelayEvent[]) =>
  later(opened(bornOn, []), ...guardians, ...['siri', 'anders', 'tor'].map(joins), activated)

/** Opened at the clinic, and nobody else takes part. */
export const atClinic = (bornOn: string, ...guardians: readonly RelayEvent[]): Relay => {
  const [event] = begin(bornOn, false).events
  const holder = { person: person('siri'), ...workOf(person('siri')) }
  const relay = event?.type === 'opened' ? foldRelay([{ ...event, holder, isHealth: true }]) : undefined
  if (relay === undefined) throw new Error('The first event opens the relay.')
  return later(relay, ...guardians, activated)
}

export const written = (by: readonly string[], types: readonly InformationType[], kept = false) =>
  by.flatMap((name) => types.map((type) => words(name, type, kept)))
export const saidBy = (who: string, types: readonly InformationType[]): readonly Mark[] =>
  types.map((type) => ({ author: { party: party(who) }, type, keptFromGuardians: false }))
export const ofHealth = [...written(['siri'], informationTypes), ...written(['ingrid', 'anders'], ['health'])]
export const ofOthers = written(['ingrid', 'anders'], notHealth)

export const sightOf = (relay: Relay, who: string) => ({
  ...{ relay, reader: { party: party(who) }, day, ages: defaultAges },
})
export const inWords = (relay: Relay, who: string, mark: Mark) =>
  mayRead(relay, { party: party(who) }, mark, day, defaultAges)
export const note = (mark: Mark): RelayEvent => ({
  type: 'entry-added',
  entry: { id: 'n', kind: 'note', mark, text: 'Jeg så …', on: day },
})

/** `plain` is not the words; the page that a small child has instead is no rule yet. */
export const orPlain = (isRead: boolean, is: string) => (isRead ? 'yes' : is === 'plain' ? is : 'no')

const families = [
  { who: both, guardians: bothAre('parental-responsibility') },
  { who: both, guardians: bothAre('judgment') },
  { who: ['marit'], guardians: [registered('marit', 'parental-responsibility')] },
]
export const toGuardians =
  (say: (relay: Relay, who: string, is: string) => string, begins = relayOf) =>
  (row: Row): Said =>
    byAge(row, (bornOn, is) =>
      once(families.flatMap(({ who, guardians }) => who.map((one) => say(begins(bornOn, ...guardians), one, is)))),
    )

/** A foster parent is invited by child welfare, others by the guardians; either may have the youth's yes too. */
export const kinds = {
  FP: { guardians: inCare, by: ['barnevern'] },
  TP: { guardians: bothAre('parental-responsibility'), by: both },
}
export type Grant = { readonly who?: string; readonly kind: keyof typeof kinds; readonly bornOn: string }
export const granted = (
  { who = 'berit', kind, bornOn }: Grant,
  withMain: boolean,
  to: Partial<Trusted> = {},
): Relay => {
  const { guardians, by } = kinds[kind]
  return later(
    relayOf(bornOn, ...guardians),
    invited(who, withMain ? [...by, 'elias'] : by, { scope: informationTypes, ...to }),
  )
}
export const kindOf = (row: Row) => (cell(row, 'reader').startsWith('FP') ? 'FP' : 'TP')
export const toGranted = (say: (relay: Relay) => string) => (row: Row) =>
  byAge(row, (bornOn) => say(granted({ kind: kindOf(row), bornOn }, true)))
