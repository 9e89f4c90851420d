import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  expectedOfReceipts,
  receiptAttacks,
  receiptKinds,
  type receiptDoings,
} from '../../../test/receipt-access-table.ts'
import { municipalityId, personId, rowsOf } from '../../../test/people-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { today } from '../../../test/moments.ts'
import { uuidFrom } from '../people/demo/demo-people.ts'
import { hashOfTyped } from './receipt-code.ts'
import { receiptRoutes } from './routes.ts'

type Kind = (typeof receiptKinds)[number]
type Doing = (typeof receiptDoings)[number]

/** Who plays each kind of person in Harstad; the service is the school's. */
const players: Record<Kind, string | undefined> = {
  administrator: 'harstad-administrator',
  coordinator: 'harstad-koordinator',
  editor: 'harstad-redaktor',
  approver: 'harstad-godkjenner',
  'data-protection-officer': 'harstad-personvernombud',
  'survey-owner': 'harstad-kartlegging',
  'leader-in-service': 'harstad-rektor',
  'deputy-in-service': 'harstad-sosiallaerer',
  'staff-in-service': 'harstad-kontaktlaerer',
  'substitute-in-service': 'harstad-vikar',
  'staff-in-other-unit-of-service': 'harstad-ungdomsrektor',
  'leader-of-other-service': 'harstad-styrer',
  'staff-of-other-service': 'harstad-pedagog',
  'staff-of-child-welfare': 'harstad-barnevernsleder',
  'partner-with-role': 'harstad-bup',
  family: 'harstad-mor',
  unconnected: 'harstad-uten-tilgang',
  anonymous: undefined,
  'staff-of-other-municipality': 'rollag-kontaktlaerer',
}

const home = '/harstad/kvitteringer'
const serviceId = (key: string) => uuidFrom(`service/harstad/${key}`)
const codes = { school: 'AAAA-BBBB-CCCC', childWelfare: 'DDDD-EEEE-FFFF' }

/** What each address does. One that is not here has not been decided, and the test fails. */
const doings: Readonly<Record<string, readonly [Doing, Record<string, string>?][]>> = {
  'GET /kvitteringer': [['see-own-page']],
  'GET /kvitteringer/ny': [['see-own-page']],
  'GET /kvitteringer/tatt-hand-om': [['see-own-page']],
  'POST /kvitteringer/ny': [
    ['make-for-service', { tjeneste: serviceId('skole'), gang: 'o'.repeat(43) }],
    ['make-for-child-welfare', { tjeneste: serviceId('barnevern'), gang: 't'.repeat(43) }],
  ],
  'POST /kvitteringer/tatt-hand-om': [['take-care-for-service', { kode: codes.school }]],
}

let site: PeopleSite
let harstad: number
const browsers = new Map<Kind, Browser>()
const browserOf = (kind: Kind): Browser => browsers.get(kind) ?? browserAt(site)

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  harstad = await municipalityId(site, 'harstad')
  await rowsOf(
    site,
    `insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of, given_at)
     select leader.municipality_id, gen_random_uuid(), $2, 'unit-leader', leader.unit_id, leader.from_day, leader.from_day + 30,
       leader.person_id, now()
     from membership as leader
     where leader.person_id = $1`,
    [personId('harstad-rektor'), personId('harstad-sosiallaerer')],
  )
  for (const kind of receiptKinds) {
    const key = players[kind]
    const slug = kind === 'staff-of-other-municipality' ? 'rollag' : 'harstad'
    browsers.set(kind, key === undefined ? browserAt(site) : await signedIn(site, slug, key))
  }
}, 120_000)
afterAll(() => site.close())

/** One of the school's that came long ago, and one that child welfare could not have made. */
beforeEach(async () => {
  for (const table of ['receipt', 'try_count']) await rowsOf(site, `delete from ${table}`)
  for (const [key, code] of [
    ['skole', codes.school],
    ['barnevern', codes.childWelfare],
  ] as const)
    await rowsOf(
      site,
      `insert into receipt values ($1, gen_random_uuid(), $2, 'received', $3::date - 30, $3::date - 30, $4)`,
      [harstad, serviceId(key), today, await hashOfTyped(site.keys, harstad, code)],
    )
})

const kept = () =>
  rowsOf(site, 'select service_id, state, made_on, changed_on, code_hash from receipt order by code_hash')

test('every address is decided about', () => {
  expect(
    receiptRoutes('')
      .map(({ method, path }) => `${method} ${path}`)
      .toSorted(),
  ).toEqual(Object.keys(doings).toSorted())
})

const cases = Object.entries(doings).flatMap(([address, each]) =>
  each.map(([doing, sent]) => ({ address, doing, sent })),
)

test.each(cases)(
  '$address, $doing: for those whom the table names, and for nobody else',
  async ({ address, doing, sent }) => {
    const [method, path = ''] = address.split(' ')
    const row = expectedOfReceipts[doing]
    const ask = (kind: Kind) =>
      method === 'POST' ? browserOf(kind).post(`/harstad${path}`, sent ?? {}) : browserOf(kind).get(`/harstad${path}`)

    const before = await kept()
    for (const kind of receiptKinds.filter((one) => row[one] === 'no')) {
      const answer = await ask(kind)
      const html = await answer.text()
      // Whoever works in a service may have been told that the code is none of theirs, on their own page.
      if (expectedOfReceipts['see-own-page'][kind] === 'yes')
        expect([kind, answer.status]).toEqual([
          kind,
          doing === 'take-care-for-service' && kind !== 'staff-of-child-welfare' ? 422 : 404,
        ])
      else expect([200, 302, 303, 401, 404], kind).toContain(answer.status)
      expect(html, kind).not.toMatch(/Les opp koden|DDDD|Mottatt \d/)
    }
    expect(await kept()).toEqual(before)

    for (const kind of receiptKinds.filter((one) => row[one] === 'yes')) {
      if (method === 'POST') await rowsOf(site, `delete from receipt where made_on = $1`, [today])
      const answer = await ask(kind)
      expect([kind, [200, 303].includes(answer.status)]).toEqual([kind, true])
      if (method === 'POST') expect(await kept(), kind).not.toEqual(before)
    }
  },
)

describe(receiptAttacks.who, () => {
  test('their own page has none and tells its own people a number, and there is no address that lists them', async () => {
    for (const kind of receiptKinds) {
      const html = await (await browserOf(kind).get(home)).text()
      expect(html, kind).not.toMatch(/AAAA|DDDD|Mottatt \d/)
      const isTold = /Skole: én kvittering har vært mottatt i mer enn fem virkedager/.test(html)
      expect([kind, isTold ? 'yes' : 'no']).toEqual([kind, expectedOfReceipts['count-late-of-service'][kind]])
    }
    for (const path of ['/alle', '/1', '.json', '.csv'])
      expect((await browserOf('administrator').get(home + path)).status).toBe(404)
    expect(await (await browserOf('leader-in-service').get(`${home}?alle=1`)).text()).not.toMatch(
      /AAAA|DDDD|Mottatt \d/,
    )
  })

  test('those of child welfare are told kindly why there are none, and see no number', async () => {
    const html = await (await browserOf('staff-of-child-welfare').get(home)).text()
    expect(html).toContain('Barnevernstjenesten gir ikke kvitteringer')
    expect(html).not.toMatch(/name="kode"|name="tjeneste"|virkedager/)
  })

  test('another service is answered like one that never was, to the byte', async () => {
    const browser = browserOf('staff-of-other-service')
    const [refused, missing] = await Promise.all(
      [serviceId('skole'), uuidFrom('nowhere')].map((tjeneste) =>
        browser.post(`${home}/ny`, { tjeneste, gang: 'x'.repeat(43) }),
      ),
    )
    expect(refused?.status).toBe(404)
    expect(await refused?.text()).toBe(await missing?.text())
  })
})

test('whoever has the code may look it up, whoever they are', async () => {
  for (const kind of receiptKinds) {
    const answer = await browserOf(kind).post(
      '/harstad/kvittering',
      { kode: codes.school },
      { 'x-forwarded-for': kind },
    )
    const html = await answer.text()
    expect(html, kind).toContain('Mottatt')
  }
  expect(Object.values(expectedOfReceipts['look-up-code'])).not.toContain('no')
  expect(Object.values(expectedOfReceipts['list-receipts'])).not.toContain('yes')
})
