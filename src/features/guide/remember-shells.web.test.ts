import { afterAll, beforeAll, expect, test } from 'vitest'
import { raised, rowsOf } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type PeopleSite } from '../../../test/signed-in.ts'

const seen: string[] = []
let site: PeopleSite

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'], onStatement: (statement) => seen.push(statement) })
})
afterAll(() => site.close())

const missing = async (base: string, service = '') =>
  (await site.get(`${base}/finnes-ikke${service === '' ? '' : `?tjeneste=${service}`}`)).text()

/** How often the content itself was read. */
const readings = () => seen.filter((statement) => statement.includes('upstream_part')).length

test('what stands around a signed-in page is read once, for everyone', async () => {
  const [teacher, head] = [
    await signedIn(site, 'harstad', 'harstad-kontaktlaerer'),
    await signedIn(site, 'harstad', 'harstad-rektor'),
  ]
  await raised(site)
  seen.length = 0
  const frameOf = (html: string) => html.slice(html.indexOf('<footer'), html.indexOf('</footer>'))
  const first = frameOf(await (await teacher.get('/harstad/min-side')).text())
  const second = frameOf(await (await head.get('/harstad/min-side')).text())
  expect(readings()).toBe(1)
  expect(second).toBe(first)
})

test('each town, language and service has its own, whoever asked before', async () => {
  const asked = [
    ...['/harstad', '/rollag', '/harstad/en', '/rollag/en'].map((base) => [base, ''] as const),
    ['/harstad', 'skole'] as const,
  ]
  const all = async () => {
    const pages: string[] = []
    for (const [base, service] of asked) {
      await raised(site)
      pages.push(await missing(base, service))
    }
    return pages
  }
  const alone = await all()
  const after: string[] = []
  for (const [base, service] of asked) after.push(await missing(base, service))
  for (const [base, service] of asked) after.push(await missing(base, service))
  expect(after).toEqual([...alone, ...alone])
  expect(new Set(alone).size).toBe(asked.length)
})

test('what is published stands there at once, also when another process did it', async () => {
  await missing('/harstad')
  const change = `update upstream_part set fields = jsonb_set(fields, '{name}', '"Omdøpt dør"') where type = 'door' and language = 'nb'`
  await rowsOf(site, change)
  expect(await missing('/harstad')).not.toContain('Omdøpt dør')
  await raised(site)
  expect(await missing('/harstad')).toContain('Omdøpt dør')
})
