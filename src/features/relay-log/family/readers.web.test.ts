import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, rowsOf, said } from '../../../../test/people-pages.ts'
import { answerFor, askFor, idOf, inviteTo } from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { everythingOf, familyRelay, letIn } from '../../../../test/family-pages.ts'
import { relayRoutes } from '../routes.ts'
import { partOf } from '../rules/readers.ts'
import { familyRoutes } from './routes.ts'

let site: PeopleSite
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

/** How many rows of the record say that words or the name were shown. */
async function reads(relay: string): Promise<number> {
  const rows = await rowsOf<{ act: string }>(
    site,
    `select act from audit where subject_id = $1 and outcome = 'done' and subject_type = 'relay'`,
    [idOf(relay)],
  )
  return rows.filter(({ act }) => partOf(act) !== undefined).length
}

/** Pages of one relay, of which the relay is all that is asked for. */
const pagesOf = (routes: readonly { method: string; path: string }[], part: string): string[] =>
  routes.flatMap(({ method, path }) =>
    method === 'GET' && path.startsWith(`/${part}/:relay`) && path.split(':').length === 2
      ? [path.slice(`/${part}/:relay`.length)]
      : [],
  )

describe('every answer with words or the name', () => {
  test('leaves a row in the record, whatever the page, at work', async () => {
    const { relay } = await familyRelay(site, 'harstad', teacher)
    const silent: string[] = []
    for (const page of pagesOf(relayRoutes, 'logger')) {
      const before = await reads(relay)
      const answer = await teacher.get(relay + page)
      const hasName = answer.status === 200 && (await said(answer).catch(() => 'Elias')).includes('Elias')
      if (hasName && (await reads(relay)) === before) silent.push(page)
    }
    expect(silent).toEqual([])
  })

  test('and in the family', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    const silent: string[] = []
    for (const page of pagesOf(familyRoutes, 'familie')) {
      const before = await reads(relay)
      const answer = await marit.get(plan + page)
      if (answer.status === 200 && (await reads(relay)) === before) silent.push(page)
    }
    expect(silent).toEqual([])
    expect((await marit.get(`${plan}/pdf`)).headers.get('content-type')).toBe('application/pdf')
    expect((await marit.get(`${plan}/lest/pdf`)).headers.get('content-type')).toBe('application/pdf')
  })

  test('a list at work is told of too, folded by day', async () => {
    const { plan, marit } = await familyRelay(site, 'harstad', teacher)
    await teacher.get('/harstad/logger')
    const words = await said(await marit.get(`${plan}/lest`))
    expect(words).toMatch(/Leiv Modellrud, Skole I dag sist kl\. \d\d\.\d\d/)
    expect(words).toContain('så navnet i en liste')
    expect(words).toContain('holder stafetten')
  })
})

describe('an employee at risk', () => {
  test('is known to the family by what they do, on every page and paper, when the leader has said so', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    const leader = await signedIn(site, 'harstad', 'harstad-rektor')
    const [leiv] = await rowsOf<{ person_id: string }>(site, `select person_id from person where name like 'Leiv %'`)
    const address = `/harstad/administrasjon/folk/${leiv?.person_id}`
    await marit.post(`${address}/skjerm`, { vis: 'funksjon' })
    expect((await teacher.post(`${address}/skjerm`, { vis: 'funksjon' })).status).toBe(404)
    expect(await rowsOf(site, 'select from person where by_function')).toHaveLength(0)

    expect((await fillIn(leader, address, {}, `${address}/skjerm`)).status).toBe(303)
    const pages = [...(await everythingOf(marit, plan))]
    expect(pages.filter(([, body]) => /Leiv|Modellrud/.test(body)).map(([page]) => page)).toEqual([])
    expect(await said(await marit.get(`${plan}/lest`))).toContain('En som hjelper dere, Skole')
    expect(await said(await marit.get(`${plan}/sporsmal/ny`))).toContain('Den som holder stafetten')

    const [row] = await rowsOf<{ because: string }>(
      site,
      `select because from audit where act = 'person-shielded' and subject_id = $1`,
      [leiv?.person_id],
    )
    expect(row).toBeDefined()
    expect((await fillIn(leader, address, {}, `${address}/skjerm`)).status).toBe(303)
    expect(await said(await marit.get(plan))).toContain('Leiv Modellrud')
  })
})

describe('each sees their own list', () => {
  test('no guardian sees the other’s reads, nor the child’s; a youth sees theirs', async () => {
    const { relay, plan, marit, jon } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
    await letIn(teacher, relay, 'Elias', 'harstad', 'ungdom')
    const youth = await signedIn(site, 'harstad', 'harstad-ungdom')
    for (const who of [marit, jon, youth]) await who.get(plan)
    const hers = await said(await marit.get(`${plan}/lest`))
    expect(hers).not.toMatch(/\bJon\b|Elias, |Elias I dag/)
    const theirs = await said(await youth.get(`${plan}/lest`))
    expect(theirs).toMatch(/Marit I dag/)
    expect(theirs).toMatch(/Jon I dag/)
  })

  test('at 16 the clinic’s reads are the youth’s to see alone', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
    await letIn(teacher, relay, 'Elias', 'harstad', 'ungdom')
    for (const who of ['Elias']) await answerFor(teacher, relay, who, 'Skole')
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    await askFor(teacher, relay, 'Helsestasjon')
    for (const who of ['Marit', 'Jon', 'Elias']) await answerFor(teacher, relay, who, 'Helsestasjon')
    const nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
    expect((await nurse.get(relay)).status).toBe(200)
    expect(await said(await marit.get(`${plan}/lest`))).not.toMatch(/Henny|Helsestasjon/)
    const youth = await signedIn(site, 'harstad', 'harstad-ungdom')
    expect(await said(await youth.get(`${plan}/lest`))).toContain('Henny Liksomli, Helsestasjon')
  })
})
