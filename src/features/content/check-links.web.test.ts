import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { knowledge } from '../../app.ts'
import { openFakeWeb, type FakeWeb } from '../../../test/fake-web.ts'
import { rowsOf, said } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { checkLinks } from './check-links.job.ts'
import { gatherLinks } from './gather-links.job.ts'

let site: PeopleSite
let editor: Browser
let web: FakeWeb

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'tinn'] })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  web = await openFakeWeb()
})
afterAll(async () => {
  await site.close()
  await web.close()
})
beforeEach(async () => {
  for (const table of ['outside_link', 'content_draft']) await rowsOf(site, `delete from ${table}`)
  await rowsOf(site, `delete from municipality_part where key like 'lenke-%'`)
  web.asked.length = 0
})

const monday = new Date('2026-11-23T09:00:00Z')
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)

const gather = (now = monday) => gatherLinks({ database: site.fresh.database, types: knowledge.types })(undefined, now)
const check = (now = monday, ask = web.ask) =>
  checkLinks({ database: site.fresh.database, ask, patience: 500 })(undefined, now)

/** As if content held nothing but these. */
async function holding(addresses: readonly string[], now = monday): Promise<void> {
  await rowsOf(
    site,
    `insert into outside_link (address, host, held_on)
     select address, split_part(address, '/', 3), $2 from unnest($1::text[]) as address
     on conflict (address) do update set held_on = excluded.held_on`,
    [addresses, osloTime(now).day],
  )
}
const known = () =>
  rowsOf<{ address: string; failures: number }>(site, `select address, failures from outside_link order by address`)
const failuresAt = async (address: string) => (await known()).find((one) => one.address === address)?.failures

/** A law of Harstad's that leads to an address. */
const law = (key: string, address: string, slug = 'harstad') =>
  rowsOf(
    site,
    `insert into municipality_part (municipality_id, type, key, service, language, fields)
     select municipality_id, 'law', $1, '', '', jsonb_build_object('address', $2::text) from municipality where slug = $3
     union all
     select municipality_id, 'law', $1, '', 'nb', '{"name": "Lov", "citation": "§ 1", "text": "Se [her](https://i-ord.example/ok)."}'
     from municipality where slug = $3`,
    [key, address, slug],
  )

test('what published content leads to is known once for the installation; what is being written is nobody’s business', async () => {
  await law('lenke-a', 'https://felles.example/ok')
  await law('lenke-b', 'https://felles.example/ok', 'tinn')
  await rowsOf(
    site,
    `insert into content_draft (municipality_id, type, key, number, said, based_on, person_id, at)
     select municipality_id, 'law', 'lenke-c', 1,
       '[{"type": "law", "key": "lenke-c", "service": "", "language": "", "fields": {"address": "https://utkast.example"}}]',
       0, person_id, now()
     from person join municipality using (municipality_id) where slug = 'harstad' limit 1`,
  )
  await gather()
  const addresses = (await known()).map(({ address }) => address)
  expect(addresses.filter((one) => one === 'https://felles.example/ok')).toHaveLength(1)
  expect(addresses).toContain('https://i-ord.example/ok')
  // The base's own, such as the laws' places.
  expect(addresses.some((one) => one.includes('lovdata.no'))).toBe(true)
  expect(addresses.join()).not.toContain('utkast')
  const columns = await rowsOf<{ name: string }>(
    site,
    `select column_name as name from information_schema.columns where table_name = 'outside_link'`,
  )
  expect(columns.map(({ name }) => name).join()).not.toMatch(/municipality|person|key/)
})

test('an address is broken when it led nowhere on three days, a week apart; and whole again when it leads somewhere', async () => {
  const address = 'https://a.example/404'
  await law('lenke-a', address)
  const page = '/harstad/studio/tilstand?vis=broken-link'
  for (const [week, shown] of [
    [0, false],
    [1, false],
    [2, true],
  ] as const) {
    await holding([address], later(7 * week))
    await check(later(7 * week))
    // Runs in between ask nobody again.
    await check(later(7 * week + 1))
    await check(later(7 * week + 6.9))
    expect(await failuresAt(address)).toBe(week + 1)
    expect((await said(await editor.get(page))).includes(address), `week ${week}`).toBe(shown)
  }
  expect(web.asked.filter((one) => one.startsWith('HEAD'))).toHaveLength(3)
  expect(await said(await editor.get('/harstad/studio/tilstand'))).toMatch(
    /Lenker som ikke fører noe sted .*? 1 element/,
  )
  await holding([address], later(21))
  await check(later(21), async (_, init) => web.ask('https://a.example/ok', init))
  expect(await failuresAt(address)).toBe(0)
  expect(await said(await editor.get(page))).not.toContain(address)
})

test('another address in its place is nothing to look at, at once', async () => {
  await law('lenke-a', 'https://a.example/404')
  await rowsOf(
    site,
    `insert into outside_link (address, host, held_on, failures, failed_on) values ('https://a.example/404', 'a.example', '2026-11-23', 3, '2026-11-23')`,
  )
  expect(await said(await editor.get('/harstad/studio/tilstand?vis=broken-link'))).toContain('Lov')
  await rowsOf(
    site,
    `update municipality_part set fields = '{"address": "https://a.example/ok"}' where key = 'lenke-a' and language = ''`,
  )
  expect(await said(await editor.get('/harstad/studio/tilstand?vis=broken-link'))).toContain('Ingenting her nå')
})

test('everything that servers do wrong is survived, and told apart from what is broken', async () => {
  const ways = ['ok', '403', '404', '500', 'slow', 'loop', 'cut', 'garbage', 'http', 'head-500', 'endless', 'inward']
  const addresses = ways.map((way) => `https://${way}.example/${way}`)
  await holding([...addresses, 'https://x.nowhere/ok', 'https://x.tls/ok', 'https://x.inside/ok'])
  await check()
  const failed = (await known()).filter(({ failures }) => failures === 1).map(({ address }) => new URL(address).host)
  expect(failed).toEqual([
    ...['404.example', '500.example', 'cut.example', 'garbage.example', 'loop.example', 'slow.example'],
    ...['x.nowhere', 'x.tls'],
  ])
})

test('when nobody at all answers it is we who are cut off, and nothing is held against anybody', async () => {
  await holding(['https://a.nowhere/ok', 'https://b.nowhere/ok', 'https://c.example/slow'])
  await check()
  expect((await known()).map(({ failures }) => failures)).toEqual([0, 0, 0])
})

test('two workers ask each address once, and never two at one host at the same time', async () => {
  await holding(Array.from({ length: 12 }, (_, at) => `https://${at % 2 === 0 ? 'a' : 'b'}.example/ok/${at}`))
  await Promise.all([check(), check(), check()])
  await check()
  expect(web.asked).toHaveLength(12)
  expect(new Set(web.asked).size).toBe(12)
  expect(web.mostAtOnce()).toBe(1)
})

test('a worker that dies asks nobody twice: what it asked is asked again in a week', async () => {
  await holding(['https://a.example/ok', 'https://b.example/ok'])
  await rowsOf(site, `update outside_link set asked_at = $1 where host = 'a.example'`, [monday])
  await check(later(0.2))
  expect(web.asked).toEqual(['HEAD https://b.example/ok'])
  await check(later(7.1))
  expect(web.asked).toContain('HEAD https://a.example/ok')
})

test('what no content holds any more is not asked, and forgotten', async () => {
  await holding(['https://a.example/ok'], later(-20))
  await check()
  expect(web.asked).toEqual([])
  await gather(later(10))
  expect((await known()).map(({ address }) => address)).not.toContain('https://a.example/ok')
  expect(dayAfter(osloTime(later(10)).day, -28) > osloTime(later(-20)).day).toBe(true)
})
