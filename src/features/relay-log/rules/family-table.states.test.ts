import {
  activated,
  agreed,
  bornFor,
  both,
  cell,
  checkRows,
  each,
  idsOf,
  invited,
  once,
  phrases,
  registered,
  rowsOf,
  yesOrNo,
  type Row,
  type Said,
} from '../../../../test/family-table.ts'
import { may } from './access.ts'
import { holderOf } from './baton.ts'
import { defaultAges, informationTypes } from './consent.ts'
import { familyRole } from './family.ts'
import { mayRead } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { seesFrame } from './visible.ts'
import type { Mark } from './words.ts'
import { day, joins, later, opened, party, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

// Sections 3.2 and 3.3 of docs/family-table.md: what is read as consent stands, and as the relay does.

const lapsed = { from: '2026-10-01', until: '2026-11-01' } as const

const consents: Readonly<Record<string, readonly RelayEvent[]>> = {
  'not asked': [],
  valid: agreed('ingrid', both),
  lapsed: agreed('ingrid', both, lapsed),
  'withdrawn by this guardian': [...agreed('ingrid', both), says('marit', 'ingrid', { is: 'withdrawn' })],
  'withdrawn by the other guardian': [...agreed('ingrid', both), says('jon', 'ingrid', { is: 'withdrawn' })],
  refused: [...agreed('ingrid', ['marit']), says('jon', 'ingrid', { is: 'no' })],
}
const office = workOf(person('ingrid')).unit
const closing = {
  outcome: 'goals-reached',
  reason: 'Bra nå',
  evaluation: 'Det gikk.',
  with: 'Foreldrene',
  on: day,
} as const
const states: Readonly<Record<string, readonly RelayEvent[]>> = {
  'awaiting consent': [],
  active: [activated],
  waiting: [activated, { type: 'holder-lost', because: 'left', office, acceptBy: '2026-11-09', on: day }],
  paused: [activated, { type: 'paused', reason: 'Sommer', with: 'Foreldrene', until: '2026-12-01' }],
  closed: [activated, { type: 'closed', closing }],
}

/** The school is S, with Ingrid as holder and Tor; PPT is let in, and its words are others' words. */
function inStates(row: Row): Said {
  const relayIn = (bornOn: string, consent: string, state: string) =>
    later(
      opened(bornOn),
      ...[registered('far', 'none'), invited('berit', both), joins('tor'), joins('anders'), ...agreed('anders', both)],
      ...(consents[consent] ?? []),
      ...(states[state] ?? []),
    )
  const columns = [10, 13].flatMap(bornFor).map((bornOn): Said => {
    const relay = relayIn(bornOn, cell(row, 'consent state (service S, type T)'), cell(row, 'relay state'))
    const running = relayIn(bornOn, 'valid', 'active')
    const as3 = (who: string) => {
      const [here, there] = [relay, running].map((one) => viewOf(one, who))
      return here === '' ? 'no' : here === there ? '3.1' : 'another view'
    }
    const works = (name: string, by: string) =>
      informationTypes.some((type) => mayRead(relay, { person: person(name) }, words(by, type), day, defaultAges))
    return {
      'G who acted (or G1)': as3('marit'),
      'other G': as3('jon'),
      MP: as3('elias'),
      'TP with running grant': as3('berit'),
      NP: as3('far'),
      "employee of S: others' words of T": yesOrNo(works('tor', 'anders')),
      "employee of S: own service's words": yesOrNo(works('tor', 'ingrid')),
      holder: phrases(cell(row, 'holder'), holderHas(relay, works)),
    }
  })
  return Object.fromEntries(
    Object.keys(columns[0] ?? {}).map((heading) => [heading, once(columns.map((one) => one[heading] ?? ''))]),
  )
}

function holderHas(relay: Relay, works: (name: string, by: string) => boolean) {
  const frame = seesFrame({ relay, reader: { person: person('ingrid') }, day, ages: defaultAges })
  const leader = { person: person('leif'), units: [], answersFor: [office], isDataProtectionOfficer: false }
  const byOffice = (act: 'see-existence' | 'see-relay') => may(leader, act, relay, day, defaultAges)
  const ownOnly = frame && works('ingrid', 'tor') && !works('ingrid', 'anders')
  return {
    frame: frame && !works('ingrid', 'anders'),
    "frame and own service's words": ownOnly,
    'as an employee of a covered service': frame && works('ingrid', 'anders'),
    'nobody is holder': holderOf(relay.baton) === undefined,
    'office sees existence, number, date':
      byOffice('see-existence') === 'office' && byOffice('see-relay') === undefined,
  }
}

/** As what someone of the family comes, and which words they read; empty for whom there is nothing. */
function viewOf(relay: Relay, who: string): string {
  const marks = informationTypes.flatMap((type): readonly Mark[] => [
    ...['ingrid', 'anders'].map((name) => words(name, type)),
    ...['elias', 'marit', who].map((name) => ({ author: { party: party(name) }, type, keptFromGuardians: false })),
  ])
  const role = familyRole(relay, party(who), day, defaultAges)
  const read = marks.map((mark) => mayRead(relay, { party: party(who) }, mark, day, defaultAges))
  return role === undefined && !read.includes(true) ? '' : String([role, ...read])
}

checkRows(rowsOf('X', 'XR'), {
  says: each(idsOf('X'), inStates),
  waits: each(idsOf('XR'), 'what a page shows in each state'),
  decidedOtherwise: {
    X10: {
      why: 'What is closed is still read by the services let in (test/relay-access-table.ts, docs/decisions/0037).',
      is: "employee of S: others' words of T: yes | holder: not: frame and own service's words",
    },
  },
})
