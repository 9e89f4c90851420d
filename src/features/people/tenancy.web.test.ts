import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import { cookieNames, openPeopleSite, signedIn, type PeopleSite } from '../../../test/signed-in.ts'
import { fillIn, municipalityId, personId, unitId } from '../../../test/people-pages.ts'
import { demoPeople } from './demo/demo-people.ts'
import { madeUpNumber } from './rules/made-up-number.ts'

/** Tables that belong to no municipality (ARCHITECTURE.md); those of a library have a schema of their own. */
const reference = new Set([
  'installation',
  'installation_key',
  'schema_migration',
  'pack',
  'municipality',
  'upstream_part',
  'upstream_change',
  'upstream_file',
  'outside_link',
  'picture_layout',
  'search_word',
  'identity',
  'sign_in_attempt',
  'session',
  'try_count',
  'shared_service',
  'shared_service_municipality',
])

let site: PeopleSite
let harstad = 0
let rollag = 0
let tables: string[] = []
const statements: string[] = []

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'], onStatement: (statement) => statements.push(statement) })
  harstad = await municipalityId(site, 'harstad')
  rollag = await municipalityId(site, 'rollag')
  // Something of Rollag's in every table that people use.
  const rollags = await signedIn(site, 'rollag', 'rollag-uten-tilgang')
  await rollags.get('/rollag/min-side')
  tables = await asOwner(site.fresh.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
    return rows.map((row) => row.name)
  })
})
afterAll(() => site.close())

describe('in the database, with the role that requests have', () => {
  test('every table belongs to a municipality and has row security, but for a few that are listed', async () => {
    const unguarded = await asOwner(site.fresh.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and exists (
          select from pg_attribute where attrelid = pg_class.oid and attname = 'municipality_id'))`)
      return rows.map((row) => row.name)
    })
    expect(unguarded.filter((name) => !reference.has(name))).toEqual([])
  })

  test('a municipality is the first part of every key', async () => {
    const others = await asOwner(site.fresh.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        select relname as name from pg_class
        join pg_index on indrelid = pg_class.oid and indisprimary
        join pg_attribute on attrelid = pg_class.oid and attnum = indkey[0]
        where relnamespace = 'public'::regnamespace and attname <> 'municipality_id'`)
      return rows.map((row) => row.name)
    })
    expect(others.filter((name) => !reference.has(name))).toEqual([])
  })

  test("no row of Rollag's is seen, changed or removed from Harstad, in any table", async () => {
    const seen: string[] = []
    for (const name of tables.filter((table) => !reference.has(table))) {
      const theirs = sql.raw(`from "${name}" where municipality_id = ${rollag}`)
      const { rows } = await site.fresh.database.inMunicipality(harstad, (tx) =>
        sql<{ count: number }>`select count(*)::int as count ${theirs}`.execute(tx),
      )
      if (rows[0]?.count !== 0) seen.push(`${name} read`)
      for (const change of [
        `update "${name}" set municipality_id = ${harstad} where municipality_id = ${rollag}`,
        `delete from "${name}" where municipality_id = ${rollag}`,
      ]) {
        const done = await site.fresh.database
          .inMunicipality(harstad, (tx) => sql.raw(change).execute(tx))
          .catch(() => undefined)
        if ((done?.numAffectedRows ?? 0n) > 0n) seen.push(`${name} changed`)
      }
    }
    expect(seen).toEqual([])
    expect(tables.length).toBeGreaterThan(25)
  })

  test('no row is written for Rollag from Harstad', async () => {
    const wish = site.fresh.database.inMunicipality(harstad, (tx) =>
      sql`
        insert into person (municipality_id, person_id, name, created_at)
        values (${rollag}, gen_random_uuid(), 'Kari Testdal', now())`.execute(tx),
    )
    await expect(wish).rejects.toThrow(/row-level security/)
  })

  test('without a municipality nothing of anyone is seen', async () => {
    const seen = await site.fresh.database.inInstallation(async (tx) => {
      const found: string[] = []
      for (const name of tables.filter((table) => !reference.has(table))) {
        const { rows } = await sql<{
          count: number
        }>`select count(*)::int as count ${sql.raw(`from "${name}"`)}`.execute(tx)
        if (rows[0]?.count !== 0) found.push(name)
      }
      return found
    })
    expect(seen).toEqual([])
  })
})

describe('what is taken away in one process is gone in the other on the next request', () => {
  test.each([
    ['a role', `update membership set ended_at = now() where person_id = '${personId('harstad-pedagog')}'`, 'pedagog'],
    ['access', `update person set deactivated_at = now() where person_id = '${personId('harstad-styrer')}'`, 'styrer'],
    [
      'a session',
      "update session set ended_at = now(), ended_because = 'administrator' where ended_at is null",
      'rektor',
    ],
  ])('%s', async (_about, takeAway, who) => {
    const browser = await signedIn(site, 'harstad', `harstad-${who}`)
    const other = site.another()
    const cookie = `${cookieNames.sessionCookie}=${browser.cookies.get(cookieNames.sessionCookie)}`
    const there = async () => {
      const answer = await other.send('/harstad/min-side', { headers: { cookie } })
      return answer.status === 200 && (await answer.text()).includes('Hei, ')
    }
    expect(await there()).toBe(true)
    await asOwner(site.fresh.ownerUrl, (client) => client.query(takeAway))
    expect(await there()).toBe(false)
    await other.stop()
  })
})

describe('someone who is known in the neighbour municipality is a stranger here', () => {
  const known = demoPeople('rollag').find(({ key }) => key === 'rollag-fastlege')
  const people = [
    { navn: 'Frode Testdal', epost: known?.email ?? '', nummer: known?.number ?? '' },
    { navn: 'Frode Testdal', epost: 'ukjent@harstad.example', nummer: madeUpNumber('1980-01-01', 321) },
  ] as const

  test('when invited: the same statements, and the same page to the byte but for ids and codes', async () => {
    const leader = await signedIn(site, 'harstad', 'harstad-rektor')
    const path = `/harstad/administrasjon/folk/ny?enhet=${unitId('harstad', 'skole')}`
    await leader.get(path) // what stands around every page is read with the first
    const met = []
    for (const person of people) {
      const form = { ...person, mobil: '', rolle: 'staff', fra: '', til: '', hvordan: 'code' }
      statements.length = 0
      const done = await fillIn(leader, path, form)
      const page = await leader.get(done.headers.get('location') ?? '')
      met.push({ status: done.status, statements: [...statements], page: blank(await page.text(), person) })
    }
    expect(met[0]?.status).toBe(303)
    expect(met[1]).toEqual(met[0])
  })

  test('when searched for', async () => {
    const administrator = await signedIn(site, 'harstad', 'harstad-administrator')
    const met = []
    for (const wanted of [demoPeople('rollag')[0]?.name ?? '', 'Nnnnn Mmmmm']) {
      statements.length = 0
      const page = await administrator.post('/harstad/administrasjon/folk', { sok: wanted, navn: wanted, q: wanted })
      met.push({ statements: [...statements], page: blank(await page.text(), { wanted }) })
    }
    expect(met[1]).toEqual(met[0])
  })
})

/** Without what must differ: what was typed, ids, codes, masked numbers and clocks. */
function blank(html: string, typed: Readonly<Record<string, string>>): string {
  return Object.values(typed)
    .filter((value) => value !== '')
    .reduce((rest, value) => rest.replaceAll(value, '…'), html)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/[A-Z2-9]{4}(?=[-<])|(?<=>)[A-Z2-9](, [A-Z2-9]){3}\. [A-Z2-9](, [A-Z2-9]){3}/g, 'code')
    .replaceAll(/\d\d•+ •+\d\d/g, 'number')
    .replaceAll(/data-(ends|now)="[^"]*"/g, '')
}
