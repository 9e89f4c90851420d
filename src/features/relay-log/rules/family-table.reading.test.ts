import {
  atClinic,
  aboutWords,
  between,
  bothAre,
  byAge,
  cell,
  cellOf,
  checkRows,
  each,
  granted,
  inCare,
  inWords,
  isTold,
  kindOf,
  notHealth,
  note,
  ofHealth,
  ofOthers,
  once,
  orPlain,
  relayOf,
  rowsOf,
  saidBy,
  sightOf,
  toGranted,
  toGuardians,
  written,
  yesOrNo,
  type Grant,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { holderOf } from './baton.ts'
import { defaultAges, informationTypes, type InformationType } from './consent.ts'
import { familyRole } from './family.ts'
import { familyHistory } from './told.ts'
import type { Trusted } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { visibleFiles, visibleMeeting } from './visible.ts'
import type { Mark } from './words.ts'
import { day, later, party } from '../testing/given.ts'
import { begin } from '../testing/random-relay.ts'

// Section 3.1 of docs/family-table.md: which words the family reads, by age. What it knows besides is in
// family-table.around.test.ts, and in which states in .states.

const held = written(['ingrid', 'siri'], informationTypes, true)

/** «words of an O-svc, type home» */
function inItem(row: Row): { readonly marks: readonly Mark[]; readonly types: readonly InformationType[] } {
  const [, writer, about] = /^words of an ([OH])-svc, type (\w+)/.exec(cell(row, 'item')) ?? []
  const types = informationTypes.filter((type) => type === about)
  return { marks: written(writer === 'H' ? ['siri'] : ['ingrid', 'anders'], types), types }
}

// Where words may stand.

type Sees = typeof inWords
const inMinutes: Sees = (relay, who, mark) => {
  const minutes = [{ id: 'part', mark, text: 'Vi ble enige', version: 1 }]
  const none = { agenda: [], heard: [], invited: [], present: [], ended: undefined }
  return (
    visibleMeeting(sightOf(relay, who), { id: 'm', on: day, at: 600, place: '', minutes, ...none }).minutes.length > 0
  )
}
const inFiles: Sees = (relay, who, mark) => {
  const file = { id: 'f', mark, name: 'Tegning', kind: 'png', size: 1, on: day } as const
  return visibleFiles(sightOf(later(relay, { type: 'file-added', file }), who)).length > 0
}

/** Whether the words that a relay was opened with are told: the lines that were ticked in a wonder note. */
const seesTicked = (relay: Relay, who: string): boolean => {
  const [event] = begin('2016-05-05', false).events
  const reader = { party: party(who) }
  const role = familyRole(relay, reader.party, day, defaultAges)
  if (event?.type !== 'opened' || role === undefined) return false
  const first = { ...event, holder: holderOf(relay.baton) ?? event.holder }
  const told = familyHistory(sightOf(relay, who), { ...reader, role }, [{ by: first.holder.person, event: first }])
  return told.some((one) => one.words)
}

// 3.1: the main person

const toMain =
  (marks: readonly Mark[], sees = inWords) =>
  (row: Row): Said =>
    byAge(row, (bornOn, is) =>
      once(
        marks.map((mark) => orPlain(sees(relayOf(bornOn, ...bothAre('parental-responsibility')), 'elias', mark), is)),
      ),
    )

const mainReads: Readonly<Record<string, (row: Row) => Said>> = {
  ...each(between('RM01', 'RM08'), (row: Row) => toMain(inItem(row).marks)(row)),
  RM09: toMain(saidBy('elias', informationTypes)),
  RM12: toMain(held),
  RM16: (row) => byAge(row, (bornOn, is) => orPlain(seesTicked(relayOf(bornOn), 'elias'), is)),
  RM17: toMain(ofOthers, inMinutes),
  RM18: toMain(ofHealth, inMinutes),
  RM19: toMain(ofOthers, inFiles),
  RM20: toMain(ofHealth, inFiles),
  RM21: toMain(saidBy('marit', informationTypes)),
}

// 3.1: guardians

const guardiansRead = (marks: readonly Mark[], sees = inWords) =>
  toGuardians((relay, who) => once(marks.map((mark) => yesOrNo(sees(relay, who, mark)))))

const guardianReads: Readonly<Record<string, (row: Row) => Said>> = {
  ...each(between('RG01', 'RG08'), (row: Row) => guardiansRead(inItem(row).marks)(row)),
  RG10: guardiansRead(written(['ingrid', 'siri'], ['health'], true)),
  RG12: guardiansRead(saidBy('elias', notHealth)),
  RG13: guardiansRead(saidBy('elias', ['health'])),
  RG18: toGuardians((relay, who) =>
    once(
      held.map((mark) =>
        yesOrNo(isTold(relay, who, note(mark)) || inMinutes(relay, who, mark) || inFiles(relay, who, mark)),
      ),
    ),
  ),
  RG24: toGuardians((relay, who) => yesOrNo(seesTicked(relay, who))),
  RG25: toGuardians((relay, who) => yesOrNo(seesTicked(relay, who)), atClinic),
  RG26: guardiansRead(ofOthers, inMinutes),
  RG27: guardiansRead(ofHealth, inMinutes),
  RG28: guardiansRead(held, inMinutes),
  RG29: guardiansRead(ofOthers, inFiles),
  RG30: guardiansRead(ofHealth, inFiles),
}

// 3.1: the other kinds of adult

/** Child welfare reads as the rows of guardians say, where its own row says so. */
const asGuardian = (like: readonly { readonly id: string; readonly marks: readonly Mark[] }[]) => (row: Row) =>
  byAge(row, (bornOn, is, heading) => {
    const relay = relayOf(bornOn, ...inCare)
    const reads = (mark: Mark) => yesOrNo(inWords(relay, 'barnevern', mark))
    const isLike = like.every(({ id, marks }) => marks.every((mark) => reads(mark) === cellOf(id, heading)))
    return is === 'as RG' && isLike ? is : once(like.flatMap(({ marks }) => marks.map(reads)))
  })
const likeRows = (first: string, last: string) =>
  rowsOf('RG')
    .filter(({ id }) => between(first, last).includes(id))
    .map((row) => ({ id: row.id, marks: inItem(row).marks }))

/** What nobody of a kind reads, at no age. */
const neverRead = (marks: readonly Mark[], who: string, guardians: readonly RelayEvent[]) => (row: Row) =>
  byAge(row, (bornOn) => once(marks.map((mark) => yesOrNo(inWords(relayOf(bornOn, ...guardians), who, mark)))))

/** How far a grant reaches that names a type, in the words of the table. */
function reach(grant: Grant, type: InformationType, mark: Mark, sees: Sees = inWords): string {
  const { who = 'berit', bornOn } = grant
  const reads = (withMain: boolean, to: Partial<Trusted>) => sees(granted(grant, withMain, to), who, mark)
  const rest = informationTypes.filter((one) => one !== type)
  if (reads(true, { scope: rest }) || reads(true, { scope: [type], until: '2026-11-01' })) return 'more than the grant'
  const isAsked = !reads(false, { scope: [type] })
  if (isAsked && !reads(true, { scope: [type] })) return 'no'
  if (!isAsked) return 'scope'
  return bornOn <= '2008-11-02' ? '`own-grant`' : '`scope-MP`'
}
const ofType = (row: Row) =>
  byAge(row, (bornOn) => {
    const { marks, types } = inItem(row)
    return once(types.flatMap((type) => marks.map((mark) => reach({ kind: kindOf(row), bornOn }, type, mark))))
  })
const ofHealthByGrant = (row: Row) =>
  byAge(row, (bornOn) => once(ofHealth.map((mark) => reach({ kind: kindOf(row), bornOn }, 'health', mark))))

/** Of words that are not about health, and of those that are: as one, or the latter by the youth's yes alone. */
const inParts = (grant: Grant, [asOne, hiOnly]: readonly [string, string], sees?: Sees): string => {
  const rest = once(ofOthers.map((mark) => reach(grant, mark.type, mark, sees)))
  const health = once(ofHealth.map((mark) => reach(grant, 'health', mark, sees)))
  if (rest === 'scope') return health === 'scope' ? asOne : health === '`scope-MP`' ? hiOnly : `${rest}, HI ${health}`
  return once([rest, health])
}
const byParts = (sees: Sees) => (row: Row) =>
  byAge(row, (bornOn) =>
    inParts({ kind: kindOf(row), bornOn }, ['scope by type', 'scope by type, HI only if MP said yes'], sees),
  )
const ofChild = (row: Row) =>
  byAge(row, (bornOn) =>
    once(
      saidBy('elias', informationTypes).map((mark) => {
        const reaches = reach({ kind: kindOf(row), bornOn }, mark.type, mark)
        return reaches === 'scope' ? 'scope, if the grant names them' : reaches
      }),
    ),
  )

const adultsRead: Readonly<Record<string, (row: Row) => Said>> = {
  RO01: asGuardian(likeRows('RG01', 'RG04')),
  RO02: asGuardian(likeRows('RG05', 'RG08')),
  RO03: asGuardian([
    { id: 'RG12', marks: saidBy('elias', notHealth) },
    { id: 'RG13', marks: saidBy('elias', ['health']) },
  ]),
  RO04: neverRead(held, 'barnevern', inCare),
  RO08: neverRead(ofOthers, 'marit', inCare),
  RO09: neverRead(ofHealth, 'marit', inCare),
  RO10: neverRead(saidBy('elias', informationTypes), 'marit', inCare),
  RO13: (row) =>
    byAge(row, (bornOn) =>
      inParts({ who: 'marit', kind: 'FP', bornOn }, ['scope', 'scope, never HI unless MP says yes']),
    ),
  ...each([...between('RO14', 'RO16'), ...between('RO29', 'RO31')], ofType),
  ...each(['RO17', 'RO32'], ofHealthByGrant),
  ...each(['RO18', 'RO33'], ofChild),
  ...each(
    ['RO20', 'RO35'],
    toGranted((relay) => once(held.map((mark) => yesOrNo(inWords(relay, 'berit', mark))))),
  ),
  ...each(
    ['RO23', 'RO38'],
    toGranted((relay) => yesOrNo(seesTicked(relay, 'berit'))),
  ),
  ...each(['RO24', 'RO39'], byParts(inMinutes)),
  ...each(['RO25', 'RO40'], byParts(inFiles)),
}

const byWhoDecidesToday = {
  why: 'A trusted person reads what everyone who decides today has said yes to, the youth too (docs/decisions/0037).',
  is: 'MP 16–17: `scope-MP`',
}

checkRows(
  rowsOf('RM', 'RG', 'RO').filter(({ id }) => aboutWords.includes(id)),
  {
    says: { ...mainReads, ...guardianReads, ...adultsRead },
    waits: {
      ...each(['RM10', 'RM11', ...between('RG14', 'RG17'), 'RO19', 'RO34'], 'marks by the child'),
      ...each(['RM13', 'RM14', ...between('RG19', 'RG22'), 'RO21', 'RO36'], 'what a child tells of violence'),
      ...each(
        ['RM15', 'RG23', 'RO22', 'RO37'],
        'a wonder note is no part of a relay, and no door leads a family to one',
      ),
      RG09: 'what a health service releases under § 3-4',
      RG11: 'holding something back: no act does it yet',
    },
    decidedOtherwise: {
      ...each(['RO18', 'RO33'], {
        why: 'What the child says itself was not said to whom others invite: a grant names types, and no words of the child.',
        is: 'MP under 12: no | MP 12–15: no | MP 16–17: no | MP 18+: no',
      }),
      ...each([...between('RO14', 'RO16'), ...between('RO29', 'RO31')], byWhoDecidesToday),
      ...each(['RO24', 'RO25', 'RO39', 'RO40'], byWhoDecidesToday),
      RO13: { ...byWhoDecidesToday, is: 'MP 16–17: `scope-MP` | MP 18+: `own-grant`' },
    },
  },
)
