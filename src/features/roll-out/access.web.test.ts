import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectedInRollOut, rollOutKinds, type rollOutDoings } from '../../../test/roll-out-access-table.ts'
import { municipalityId, personId, rowsOf, unitId } from '../../../test/people-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { rollOutRoutes } from './routes.ts'

type Kind = (typeof rollOutKinds)[number]
type Doing = (typeof rollOutDoings)[number]

/** Who plays each kind of person in Harstad; the unit is the school. */
const players: Record<Kind, string | undefined> = {
  administrator: 'harstad-administrator',
  coordinator: 'harstad-koordinator',
  editor: 'harstad-redaktor',
  approver: 'harstad-godkjenner',
  'data-protection-officer': 'harstad-personvernombud',
  'survey-owner': 'harstad-kartlegging',
  'leader-of-unit': 'harstad-rektor',
  'deputy-in-unit': 'harstad-sosiallaerer',
  'leader-elsewhere': 'harstad-styrer',
  'staff-in-unit': 'harstad-kontaktlaerer',
  'substitute-in-unit': 'harstad-vikar',
  'staff-elsewhere': 'harstad-pedagog',
  'partner-with-role': 'harstad-bup',
  family: 'harstad-mor',
  unconnected: 'harstad-uten-tilgang',
  anonymous: undefined,
  'coordinator-of-other-municipality': 'rollag-koordinator',
}

const school = unitId('harstad', 'skole')
const partner = '11111111-1111-4111-8111-111111111111'
const seminar = '22222222-2222-4222-8222-222222222222'
const course = '33333333-3333-4333-8333-333333333333'
const said = '44444444-4444-4444-8444-444444444444'
const saidOfPartner = '55555555-5555-4555-8555-555555555555'

const form = {
  training: { slag: 'seminar', navn: 'Å se tegn', dag: '01.10.2026', tema: 'se-tegn', gang: 'one', versjon: '1' },
}

/** What each address does, with what, and where. One that is not here has not been decided, and the test fails. */
const doings: Readonly<Record<string, readonly [doing: Doing, path: string, sent?: Record<string, string>]>> = {
  'GET /utrulling': ['see-roll-out', ''],
  'GET /utrulling/kompetanse': ['see-competence', '/kompetanse'],
  'GET /utrulling/partner/ny': ['keep-partners', '/partner/ny'],
  'POST /utrulling/partner/ny': ['keep-partners', '/partner/ny', { navn: 'Testdal kor', gang: 'one' }],
  'GET /utrulling/enhet/:workplace': ['see-roll-out', `/enhet/${school}`],
  'GET /utrulling/enhet/:workplace/tilstand': ['see-roll-out', `/enhet/${school}/tilstand`],
  'GET /utrulling/partner/:workplace/tilstand': ['see-roll-out', `/partner/${partner}/tilstand`],
  'GET /utrulling/partner/:workplace/navn': ['see-roll-out', `/partner/${partner}/navn`],
  'POST /utrulling/enhet/:workplace/tilstand': [
    'say-state',
    `/enhet/${school}/tilstand`,
    { tilstand: 'trained', dag: '01.10.2026', gang: 'one' },
  ],
  'POST /utrulling/enhet/:workplace/trekk': ['withdraw-state', `/enhet/${school}/trekk`, { sagt: said }],
  'GET /utrulling/partner/:workplace': ['see-roll-out', `/partner/${partner}`],
  'POST /utrulling/partner/:workplace/tilstand': [
    'keep-partners',
    `/partner/${partner}/tilstand`,
    { tilstand: 'informed', dag: '01.10.2026', gang: 'two' },
  ],
  'POST /utrulling/partner/:workplace/trekk': ['keep-partners', `/partner/${partner}/trekk`, { sagt: saidOfPartner }],
  'GET /utrulling/enhet/:workplace/kompetanse': ['say-competence', `/enhet/${school}/kompetanse`],
  'POST /utrulling/enhet/:workplace/kompetanse': [
    'say-competence',
    `/enhet/${school}/kompetanse`,
    { 'antall-se-tegn': '3', 'for-antall-se-tegn': '' },
  ],
  'POST /utrulling/partner/:workplace/navn': [
    'keep-partners',
    `/partner/${partner}/navn`,
    { navn: 'Testdal speidere', 'for-navn': 'Testdal idrettslag' },
  ],
  'POST /utrulling/partner/:workplace/med': ['keep-partners', `/partner/${partner}/med`, { med: 'nei' }],
  'GET /utrulling/opplaring': ['see-training', '/opplaring'],
  'GET /utrulling/opplaring/ny': ['add-training', '/opplaring/ny'],
  'POST /utrulling/opplaring/ny': ['add-training', '/opplaring/ny', form.training],
  'GET /utrulling/opplaring/:training': ['see-training', `/opplaring/${seminar}`],
  'POST /utrulling/opplaring/:training/min': ['say-own-attendance', `/opplaring/${course}/min`, { tatt: 'ja' }],
  'GET /utrulling/opplaring/:training/oppmote': ['see-training', `/opplaring/${seminar}/oppmote`],
  'GET /utrulling/opplaring/:training/oppmote/:workplace': [
    'see-who-attended',
    `/opplaring/${seminar}/oppmote/${school}`,
  ],
  'POST /utrulling/opplaring/:training/oppmote/:workplace': [
    'take-attendance',
    `/opplaring/${seminar}/oppmote/${school}`,
    { andre: '4', 'for-andre': '0' },
  ],
  'GET /utrulling/opplaring/:training/endre': ['change-training-of-coordinator', `/opplaring/${seminar}/endre`],
  'POST /utrulling/opplaring/:training/endre': [
    'change-training-of-coordinator',
    `/opplaring/${seminar}/endre`,
    form.training,
  ],
  'GET /utrulling/opplaring/:training/ta-bort': ['change-training-of-coordinator', `/opplaring/${seminar}/ta-bort`],
  'POST /utrulling/opplaring/:training/ta-bort': [
    'change-training-of-coordinator',
    `/opplaring/${seminar}/ta-bort`,
    { versjon: '1' },
  ],
}

let site: PeopleSite
let harstad: number
const browsers = new Map<Kind, Browser>()

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  harstad = await municipalityId(site, 'harstad')
  await rowsOf(
    site,
    `insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of, given_at)
     select leader.municipality_id, gen_random_uuid(), deputy.person_id, 'unit-leader', leader.unit_id, leader.from_day,
       leader.from_day + 30, leader.person_id, now()
     from membership as leader, membership as deputy
     where leader.person_id = $1 and deputy.person_id = $2`,
    [personId('harstad-rektor'), personId('harstad-sosiallaerer')],
  )
  for (const kind of rollOutKinds) {
    const key = players[kind]
    const slug = kind === 'coordinator-of-other-municipality' ? 'rollag' : 'harstad'
    browsers.set(kind, key === undefined ? browserAt(site) : await signedIn(site, slug, key))
  }
}, 120_000)
afterAll(() => site.close())

/** One of each thing, as it was before anyone did anything. */
beforeEach(async () => {
  const by = personId('harstad-koordinator')
  for (const table of ['attendance', 'attendance_number', 'unit_competence', 'roll_out_state', 'training', 'partner'])
    await rowsOf(site, `delete from ${table}`)
  await rowsOf(site, `insert into partner values ($1, $2, 'Testdal idrettslag', '2026-01-01', null)`, [
    harstad,
    partner,
  ])
  await rowsOf(
    site,
    `insert into roll_out_state (municipality_id, state_id, unit_id, state, day, said_at, said_by)
     values ($1, $2, $3, 'informed', '2026-02-02', now(), $4)`,
    [harstad, said, school, by],
  )
  await rowsOf(
    site,
    `insert into roll_out_state (municipality_id, state_id, partner_id, state, day, said_at, said_by)
     values ($1, $2, $3, 'informed', '2026-02-02', now(), $4)`,
    [harstad, saidOfPartner, partner, by],
  )
  await rowsOf(
    site,
    `insert into training (municipality_id, training_id, kind, name, day, topics, added_by)
     values ($1, $2, 'seminar', 'Samtaler', '2026-03-03', '{samtaler}', $4), ($1, $3, 'e-learning', 'Kurs', null, '{samtaler}', $4)`,
    [harstad, seminar, course, by],
  )
  await rowsOf(site, `insert into attendance select $1, $2, $3, $4, now(), $5`, [
    harstad,
    seminar,
    personId('harstad-kontaktlaerer'),
    school,
    by,
  ])
})

const kept = () =>
  rowsOf(
    site,
    `select 'partner' as of, to_jsonb(partner) as row from partner
     union all select 'state', to_jsonb(roll_out_state) from roll_out_state
     union all select 'training', to_jsonb(training) from training
     union all select 'attendance', to_jsonb(attendance) from attendance
     union all select 'number', to_jsonb(attendance_number) from attendance_number
     union all select 'competence', to_jsonb(unit_competence) from unit_competence
     order by 1, 2`,
  )

test('every address is decided about', () => {
  expect(rollOutRoutes.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
    Object.keys(doings).toSorted(),
  )
})

describe.each(Object.entries(doings))('%s', (address, [doing, path, sent]) => {
  const isPost = address.startsWith('POST')
  const row = expectedInRollOut[doing]

  test('is for those whom the table names, and for nobody else', async () => {
    const before = await kept()
    for (const kind of rollOutKinds.filter((one) => row[one] === 'no')) {
      const browser = browsers.get(kind)
      const at = `/harstad/utrulling${path}`
      const answer = isPost ? await browser?.post(at, sent ?? {}) : await browser?.get(at)
      const html = (await answer?.text()) ?? ''
      // Whoever has a role here meets nothing at all; the others are shown the way in, or that they have none.
      if (expectedInRollOut['see-roll-out'][kind] === 'yes') expect([kind, answer?.status]).toEqual([kind, 404])
      else expect([200, 302, 303, 401, 404], kind).toContain(answer?.status)
      // Nothing of what is there is said, and no form of it is handed out.
      expect(html, kind).not.toMatch(/Testdal idrettslag|Samtaler|Prøvevik|Leiv|action="\/harstad\/utrulling/)
    }
    expect(await kept()).toEqual(before)

    for (const kind of rollOutKinds.filter((one) => row[one] === 'yes')) {
      const browser = browsers.get(kind)
      const at = `/harstad/utrulling${path}`
      const answer = isPost ? await browser?.post(at, { ...sent, gang: kind }) : await browser?.get(at)
      expect([kind, answer?.status]).toEqual([kind, expect.toSatisfy((status) => passed(isPost, address, status))])
    }
    if (isPost) expect(await kept()).not.toEqual(before)
  })
})

/** A page, a way on, or a word that another was there first: never that there is nothing. */
const passed = (isPost: boolean, address: string, status: unknown): boolean =>
  isPost
    ? [303, 422].includes(Number(status)) || (address.endsWith('ta-bort') && status === 404)
    : [200, 302, 303].includes(Number(status))

describe('what is somewhere else', () => {
  test('a unit of another municipality is not there, whatever one may in the own', async () => {
    const coordinator = browsers.get('coordinator')
    const elsewhere = unitId('rollag', 'skole')
    for (const path of [`/enhet/${elsewhere}`, `/opplaring/${seminar}/oppmote/${elsewhere}`])
      expect((await coordinator?.get(`/harstad/utrulling${path}`))?.status).toBe(404)
    const answer = await coordinator?.post(`/harstad/utrulling/enhet/${elsewhere}/tilstand`, {
      ...{ tilstand: 'in-use', dag: '01.10.2026', gang: 'x' },
    })
    expect(answer?.status).toBe(404)
  })

  test('nobody is written down as having been there who does not work in the unit', async () => {
    await browsers.get('leader-of-unit')?.postWith(
      `/harstad/utrulling/opplaring/${seminar}/oppmote/${school}`,
      new URLSearchParams([
        ['person', personId('harstad-styrer')],
        ['person', personId('rollag-rektor')],
        ['person', personId('harstad-kontaktlaerer')],
        ['for-person', personId('harstad-kontaktlaerer')],
        ['andre', ''],
        ['for-andre', '0'],
      ]),
    )
    const rows = await rowsOf<{ person_id: string }>(site, 'select person_id from attendance')
    expect(rows.map(({ person_id: id }) => id)).toEqual([personId('harstad-kontaktlaerer')])
  })

  test('a state of another workplace is not withdrawn through one’s own', async () => {
    await browsers
      .get('leader-elsewhere')
      ?.post(`/harstad/utrulling/enhet/${unitId('harstad', 'barnehage')}/trekk`, { sagt: said })
    const rows = await rowsOf(site, 'select from roll_out_state where withdrawn_at is null')
    expect(rows).toHaveLength(2)
  })

  test('the names of those who were there are read by those who answer for the unit, and the record says so', async () => {
    const page = async (kind: Kind) =>
      (await browsers.get(kind)?.get(`/harstad/utrulling/opplaring/${seminar}/oppmote/${school}`))?.text()
    expect(await page('leader-of-unit')).toContain('Leiv')
    expect(await page('staff-in-unit')).not.toContain('Leiv')
    const rows = await rowsOf(
      site,
      `select from audit where act = 'roll-out-take-attendance' and person_id = $1 and outcome = 'done'`,
      [personId('harstad-rektor')],
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})
