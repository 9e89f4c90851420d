import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayAfter } from '#base/oslo-time.ts'
import { newFolder } from '#platform/backup/installation-for-tests.ts'
import { receiptAttacks } from '../../../test/receipt-access-table.ts'
import { readHtml, wordsOf } from '../../../test/html.ts'
import { toldDay, today } from '../../../test/moments.ts'
import { fieldsIn, municipalityId, personId, rowsOf } from '../../../test/people-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { askedIn } from '../../../test/statements.ts'
import { uuidFrom } from '../people/demo/demo-people.ts'
import { deleteOldTries } from '#platform/session/store.ts'
import { countLateReceipts } from './count-late-receipts.ts'
import { sweepReceipts } from './sweep-receipts.job.ts'

let site: PeopleSite
let harstad: number
let folder: string
let teacher: Browser
let substitute: Browser
let nurse: Browser
let elsewhere: Browser
const statements: string[] = []

const school = uuidFrom('service/harstad/skole')
const clinic = uuidFrom('service/harstad/helsestasjon')
const home = '/harstad/kvitteringer'

beforeAll(async () => {
  folder = await newFolder()
  site = await openPeopleSite({ packs: ['harstad', 'rollag'], onStatement: (statement) => statements.push(statement) })
  harstad = await municipalityId(site, 'harstad')
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  substitute = await signedIn(site, 'harstad', 'harstad-vikar')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  elsewhere = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
}, 120_000)
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  for (const table of ['receipt', 'try_count']) await rowsOf(site, `delete from ${table}`)
})

const formOf = async (browser: Browser, at = home) => fieldsIn(await (await browser.get(at)).text(), `${at}/ny`)
const codeIn = (html: string) =>
  [...html.matchAll(/<span class="nowrap">([A-Z2-9]{4})<\/span>/g)].map(([, four]) => four).join('-')

/** Makes one as an employee does, and answers the code as it is read aloud. */
async function made(browser = teacher, at = home): Promise<string> {
  return codeIn(await (await browser.post(`${at}/ny`, await formOf(browser, at))).text())
}

/** As whoever rang does it, from some address of the net. */
const look = (kode: string, { from = '203.0.113.7', slug = 'harstad' } = {}) =>
  site.post(`/${slug}/kvittering`, { kode }, { 'x-forwarded-for': from })
const looked = async (kode: string, given = {}) => wordsOf(await (await look(kode, given)).text())
const takeCare = (browser: Browser, kode: string, at = home) => browser.post(`${at}/tatt-hand-om`, { kode })

const rows = () => rowsOf<{ state: string; made_on: string; changed_on: string }>(site, 'select * from receipt')
const aged = (days: number, takenCareOf?: number) =>
  rowsOf(
    site,
    `update receipt set made_on = $1::date, changed_on = coalesce($2::date, $1::date),
       state = case when $2::date is null then 'received' else 'taken-care-of' end`,
    [dayAfter(today, -days), takenCareOf === undefined ? null : dayAfter(today, -takenCareOf)],
  )
const sweep = () =>
  sweepReceipts({ database: site.fresh.database, ledger: join(folder, 'ledger') })(undefined, site.now())

test('somebody rings, reads that it was received, and then that it was taken care of', async () => {
  const code = await made()
  expect(code).toMatch(/^([A-HJKMNP-TV-Z2-9]{4}-){2}[A-HJKMNP-TV-Z2-9]{4}$/)
  expect(await looked(code)).toContain(`Mottatt ${toldDay(today)} Skole`)
  await aged(3)
  const done = await takeCare(substitute, ` ${code.toLowerCase().replaceAll('-', ' ')}`)
  expect([done.status, done.headers.get('location')]).toEqual([303, `${home}?gjort=taken-care-of`])
  expect(await looked(code)).toContain(`Tatt hånd om ${toldDay(today)} Skole`)
})

describe('guessing', () => {
  test(receiptAttacks.guessing, async () => {
    const code = await made()
    const statuses: number[] = []
    for (let tried = 0; tried < 24; tried += 1) statuses.push((await look(`ZZZZ-ZZZZ-${2222 + tried}`)).status)
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429, 429, 429, 429])
    const refused = await look(code)
    expect([refused.status, (await refused.text()).includes('Mottatt')]).toEqual([429, false])
    expect(await looked(code, { from: '203.0.113.8' })).toContain('Mottatt')
  })

  test(receiptAttacks.guessingFromMany, async () => {
    const code = await made()
    await look('ZZZZ-ZZZZ-ZZZZ')
    await rowsOf(site, `update try_count set points = 600 where key like 'receipts:%'`)
    for (const from of ['198.51.100.1', '2001:db8::1'])
      expect([
        await looked(code, { from }),
        await looked('ZZZZ-ZZZZ-ZZZZ', { from }),
        await looked(code, { from }),
      ]).toEqual([
        expect.stringContaining('Mottatt'),
        expect.stringContaining('finner ingen'),
        expect.stringContaining('Mottatt'),
      ])
    // The rest of a household's network is the same place.
    expect((await look(code, { from: '2001:db8::ffff:2' })).status).toBe(429)
    expect(await rows()).toMatchObject([{ state: 'received' }])
  })

  test('of somebody at work is slowed too', async () => {
    const code = await made()
    for (let tried = 0; tried < 20; tried += 1) await takeCare(teacher, 'ZZZZ-ZZZZ-ZZZZ')
    expect((await takeCare(teacher, code)).status).toBe(429)
    expect((await takeCare(substitute, code)).status).toBe(303)
  })

  test('leaves nothing of where it came from when its time is over', async () => {
    await look('ZZZZ-ZZZZ-ZZZZ')
    const later = new Date(Date.now() + 3_700_000)
    await site.fresh.database.inInstallation((tx) => deleteOldTries(tx, later))
    expect(await rowsOf(site, 'select from try_count')).toEqual([])
    expect(site.logged()).not.toContain('203.0.113.7')
  })
})

describe('what is no receipt here', () => {
  test(`${receiptAttacks.comparing}; ${receiptAttacks.work}`, async () => {
    const [expired, deleted, over, theirs] = [
      await made(),
      await made(),
      await made(),
      await made(elsewhere, '/rollag/kvitteringer'),
    ]
    const hashes = await rowsOf<{ receipt_id: string }>(site, 'select receipt_id from receipt where service_id = $1', [
      school,
    ])
    const [first, second, third] = hashes.map((row) => row.receipt_id)
    const day = (days: number) => dayAfter(today, -days)
    await rowsOf(site, 'update receipt set made_on = $2::date, changed_on = $2::date where receipt_id = $1', [
      first,
      day(90),
    ])
    await rowsOf(site, 'delete from receipt where receipt_id = $1', [second])
    await rowsOf(
      site,
      `update receipt set made_on = $2, changed_on = $3, state = 'taken-care-of' where receipt_id = $1`,
      [third, day(31), day(30)],
    )
    const answers = []
    for (const kode of [
      ...[
        expired,
        deleted,
        over,
        theirs,
        'ZZZZ-ZZZZ-ZZZZ',
        'hei',
        'ABCD-EFGH',
        `${expired}X`,
        '<b>',
        "'; drop table receipt",
      ],
      ...['x'.repeat(100_000), '\0A', '☃'],
    ]) {
      statements.length = 0
      const answer = await look(kode)
      answers.push({
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => name !== 'date'),
        body: await answer.text(),
        asked: [...askedIn(statements)],
      })
    }
    for (const one of answers) expect(one).toEqual(answers[0])
    expect(answers[0]?.body).toContain('Vi finner ingen kvittering med den koden')
    // It is no less for one that is there.
    const code = await made()
    statements.length = 0
    await look(code)
    expect([...askedIn(statements)]).toEqual(answers[0]?.asked)
    expect(answers[0]?.asked).toHaveLength(2)
  })

  test(receiptAttacks.address, async () => {
    const code = await made()
    const plain = await (await site.get('/harstad/kvittering')).text()
    expect(await (await site.get(`/harstad/kvittering?kode=${code}`)).text()).toBe(plain)
    const posted = await site.post(`/harstad/kvittering?kode=${code}`, {})
    expect([posted.status, wordsOf(await posted.text()).includes('Mottatt 2')]).toEqual([422, false])
    for (const path of [`/harstad/kvittering/${code}`, `/harstad/kvitteringer/${code}`])
      expect(wordsOf(await (await site.get(path)).text())).not.toMatch(/Mottatt|Skole:/)
    await look(code)
    expect(site.logged()).not.toMatch(new RegExp(code.slice(0, 9)))
  })

  test('the page costs one statement, is kept for nobody, and sets no cookie', async () => {
    statements.length = 0
    const asked = await site.get('/harstad/kvittering?x')
    expect(askedIn(statements)).toHaveLength(1)
    const answer = await look(await made())
    for (const one of [asked, answer]) {
      expect(one.headers.get('set-cookie')).toBeNull()
      expect(one.headers.get('referrer-policy')).toBe('no-referrer')
      expect(one.headers.get('cache-control')).toBe('no-store')
    }
  })
})

test(receiptAttacks.slip, async () => {
  const texts = async (answer: Response) => readHtml(await answer.text()).texts.map(({ text }) => text)
  const before = await texts(await site.get('/harstad/kvittering'))
  const after = await texts(await look(await made()))
  expect(after.filter((text) => !before.includes(text))).toEqual([
    `Mottatt ${toldDay(today)}`,
    'Skole',
    'En annen kode',
  ])
})

test(receiptAttacks.joining, async () => {
  for (const browser of [teacher, nurse, substitute, teacher, nurse]) await made(browser)
  const types = await rowsOf<{ name: string; type: string }>(
    site,
    `select column_name as name, data_type as type from information_schema.columns where table_name = 'receipt' order by 1`,
  )
  expect(types.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'changed_on date',
    'code_hash bytea',
    'made_on date',
    'municipality_id integer',
    'receipt_id uuid',
    'service_id uuid',
    'state text',
  ])
  await sweep()
  // What PostgreSQL itself remembers of a row: the transaction that wrote it, and where it lies.
  const written = await rowsOf<{ by: string; id: string }>(
    site,
    'select xmin::text as by, receipt_id as id from receipt order by ctid',
  )
  expect(written).toHaveLength(5)
  expect(new Set(written.map(({ by }) => by)).size).toBe(1)
  expect(written.map(({ id }) => id)).toEqual(written.map(({ id }) => id).toSorted())
  expect(await rowsOf(site, 'select from audit where transaction_id = $1', [written[0]?.by])).toEqual([])
})

describe('a form', () => {
  test(receiptAttacks.naming, async () => {
    const form = await formOf(teacher)
    for (const [name, value] of [
      ['navn', 'Kari Prøvevik'],
      ['state', 'ended'],
      ['made_on', '2020-01-01'],
    ] as const) {
      const answer = await teacher.post(`${home}/ny`, { ...form, [name]: value })
      expect([answer.status, (await answer.text()).includes('Kari')]).toEqual([422, false])
    }
    expect(await rows()).toEqual([])
    await expect(
      rowsOf(site, `insert into receipt values ($1, gen_random_uuid(), $2, 'ended', $3, $3, sha256(''))`, [
        harstad,
        school,
        today,
      ]),
    ).rejects.toThrow('receipt_state_check')
  })

  test(receiptAttacks.heavy, async () => {
    const form = await formOf(teacher)
    for (const field of ['gang', 'tjeneste', 'state'])
      expect(
        (await teacher.post(`${home}/ny`, { ...form, [field]: 'x'.repeat(1_000_000) })).status,
      ).toBeGreaterThanOrEqual(404)
    expect(await rows()).toEqual([])
  })

  test(receiptAttacks.twice, async () => {
    const form = await formOf(teacher)
    const codes = []
    for (const _time of [1, 2]) codes.push(codeIn(await (await teacher.post(`${home}/ny`, form)).text()))
    expect(codes[0]).toBe(codes[1])
    expect(await rows()).toHaveLength(1)
    await takeCare(teacher, codes[0] ?? '')
    expect(codeIn(await (await teacher.post(`${home}/ny`, form)).text())).toBe(codes[0])
    expect(await rows()).toMatchObject([{ state: 'taken-care-of' }])
    expect(await made()).not.toBe(codes[0])
  })

  test(receiptAttacks.race, async () => {
    const form = await formOf(teacher)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => teacher.post(`${home}/ny`, form)))
    const codes = await Promise.all(answers.map(async (answer) => codeIn(await answer.text())))
    expect(new Set(codes).size).toBe(1)
    expect(await rows()).toHaveLength(1)
    expect(await looked(codes[0] ?? '')).toContain('Mottatt')
  })

  test(receiptAttacks.others, async () => {
    const form = await formOf(teacher)
    const [mine, theirs] = await Promise.all(
      [teacher, substitute].map(async (one) => codeIn(await (await one.post(`${home}/ny`, form)).text())),
    )
    expect(theirs).not.toBe(mine)
    expect(await rows()).toHaveLength(2)
  })

  test(receiptAttacks.shielded, async () => {
    const bodil = await signedIn(site, 'harstad', 'harstad-barnevernsleder')
    const form = { gang: 'a'.repeat(43), tjeneste: uuidFrom('service/harstad/barnevern') }
    expect((await bodil.post(`${home}/ny`, form)).status).toBe(404)
    // Also one that is told by its name alone.
    await rowsOf(site, `update service set name = 'Barnevernvakta', key = 'annen' where service_id = $1`, [clinic])
    expect((await nurse.post(`${home}/ny`, { ...form, tjeneste: clinic })).status).toBe(404)
    await rowsOf(site, `update service set name = 'Helsestasjon', key = 'helsestasjon' where service_id = $1`, [clinic])
    expect(await rows()).toEqual([])
  })
})

describe('a state', () => {
  test(receiptAttacks.back, async () => {
    const code = await made()
    await aged(9)
    await takeCare(teacher, code)
    await rowsOf(site, 'update receipt set changed_on = $1::date', [dayAfter(today, -2)])
    expect((await takeCare(substitute, code)).status).toBe(303)
    expect(await rows()).toMatchObject([{ state: 'taken-care-of', changed_on: dayAfter(today, -2) }])
    // Nor by any statement of the app's.
    const changed = await site.fresh.database.inMunicipality(harstad, (tx) =>
      tx.updateTable('receipt').set({ state: 'received' }).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
  })

  test(receiptAttacks.noSession, async () => {
    const code = await made()
    const signedOut = await takeCare(browserAt(site), code)
    expect([signedOut.status, signedOut.headers.get('location')]).toEqual([
      303,
      `/harstad/logg-inn?${new URLSearchParams({ til: `${home}/tatt-hand-om` }).toString()}`,
    ])
    const forged = await teacher.post(
      `${home}/tatt-hand-om`,
      { kode: code },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    )
    expect(forged.status).toBe(422)
    expect(await rows()).toMatchObject([{ state: 'received' }])
  })

  test(receiptAttacks.otherService, async () => {
    const code = await made()
    const said = async (browser: Browser, kode: string, at = home) => {
      const answer = await takeCare(browser, kode, at)
      return {
        status: answer.status,
        body: (await answer.text()).replaceAll(/name="gang" value="[\w-]+"|<session-end[^>]*>/g, ''),
      }
    }
    const unknown = await said(nurse, 'ZZZZ-ZZZZ-ZZZZ')
    expect(unknown.status).toBe(422)
    expect(await said(nurse, code)).toEqual(unknown)
    expect((await said(elsewhere, code, '/rollag/kvitteringer')).status).toBe(422)
    await aged(90)
    expect((await said(teacher, code)).status).toBe(422)
    expect(await rows()).toMatchObject([{ state: 'received' }])
  })
})

describe('what is kept', () => {
  test(receiptAttacks.unwritten, async () => {
    const code = await made()
    await takeCare(teacher, code)
    const [receipt] = await rowsOf<{ receipt_id: string; hash: string }>(
      site,
      `select receipt_id, encode(code_hash, 'hex') as hash from receipt`,
    )
    const events = await rowsOf<{ act: string; person: string; subject: string; details: object; row: string }>(
      site,
      `select act, person_id as person, subject_id as subject, details, audit::text as row
       from audit where act like 'receipt-%' order by audit_id desc limit 4`,
    )
    const [taken, , done] = events
    for (const [event, act] of [
      [taken, 'receipt-taken-care-of'],
      [done, 'receipt-made'],
    ] as const)
      expect(event).toMatchObject({
        act,
        person: personId('harstad-kontaktlaerer'),
        subject: school,
        details: { day: today },
      })
    for (const { row } of events)
      for (const word of [
        code,
        code.replaceAll('-', ''),
        receipt?.receipt_id ?? '-',
        receipt?.hash.slice(0, 20) ?? '-',
      ])
        expect(row).not.toContain(word)
  })

  test(receiptAttacks.stored, async () => {
    const code = await made()
    await looked(code)
    await takeCare(teacher, code)
    // Nor for whoever was signed out while typing it.
    const late = await signedIn(site, 'harstad', 'harstad-rektor')
    const before = [...late.cookies]
    await late.post('/harstad/logg-ut', {})
    for (const [name, value] of before) late.cookies.set(name, value)
    expect((await takeCare(late, code)).status).toBe(303)
    expect((await late.post(`${home}/ny`, { tjeneste: school, gang: 'g'.repeat(43) })).status).toBe(303)
    expect(await rowsOf(site, 'select from parked_post')).toEqual([])
    const tables = await rowsOf<{ name: string }>(
      site,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'graphile_worker') and tablename not in ('part', 'findable', 'published_part')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const held = await rowsOf(site, `select from ${name} as held where held::text ~* $1 limit 1`, [
        `${code}|${code.replaceAll('-', '')}`,
      ])
      if (held.length > 0) found.push(name)
    }
    expect(found).toEqual([])
  })

  test(receiptAttacks.ends, async () => {
    const code = await made()
    const isThere = async () => !(await looked(code)).includes('finner ingen')
    await aged(89)
    expect(await isThere()).toBe(true)
    await aged(90)
    expect(await isThere()).toBe(false)
    await aged(60, 29)
    expect(await isThere()).toBe(true)
    await aged(60, 30)
    expect(await isThere()).toBe(false)
    const [row] = await rowsOf<{ receipt_id: string }>(site, 'select receipt_id from receipt')
    await sweep()
    expect(await rows()).toEqual([])
    // A backup may have it as received: then only the ledger knows.
    expect(await readFile(join(folder, 'ledger'), 'utf8')).toContain(`"receipt":"${row?.receipt_id}"`)
    await made()
    await aged(90)
    const before = await readFile(join(folder, 'ledger'), 'utf8')
    await sweep()
    expect([await rows(), await readFile(join(folder, 'ledger'), 'utf8')]).toEqual([[], before])
  })

  test('those that wait are counted for a service, and are no ladder’s', async () => {
    for (const _one of [1, 2, 3]) await made()
    const count = () =>
      site.fresh.database.inMunicipality(harstad, (tx) => countLateReceipts(tx, harstad, [school, clinic], today))
    expect(await count()).toEqual(
      new Map([
        [school, 0],
        [clinic, 0],
      ]),
    )
    await aged(20)
    expect(await count()).toEqual(
      new Map([
        [school, 3],
        [clinic, 0],
      ]),
    )
    expect(wordsOf(await (await teacher.get(home)).text())).toContain('Skole: 3 kvitteringer har vært mottatt')
    await aged(20, 19)
    expect((await count()).get(school)).toBe(0)
  })
})

test('every page is valid HTML, in every language', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      ...{ 'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off' },
      ...{ 'tel-non-breaking': 'off', 'long-title': 'off' },
    },
    elements: ['html5', { 'quick-exit': { flow: true }, 'session-end': { flow: true } }],
  })
  const faults: string[] = []
  for (const language of ['', '/nn', '/en']) {
    const at = `/harstad${language}/kvitteringer`
    const pages = [
      await teacher.get(at),
      await teacher.post(`${at}/ny`, await formOf(teacher, at)),
      await takeCare(teacher, 'x', at),
      await site.get(`/harstad${language}/kvittering`),
      await site.post(`/harstad${language}/kvittering`, { kode: '' }),
      await site.post(`/harstad${language}/kvittering`, { kode: await made(teacher, at) }),
      await site.post(`/harstad${language}/kvittering`, { kode: 'x' }),
    ]
    for (const page of pages) {
      const { results } = await validate.validateString(await page.text())
      for (const { ruleId, message } of results.flatMap((result) => result.messages))
        faults.push(`${ruleId}: ${message}`)
    }
  }
  expect(faults).toEqual([])
})
