import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf, said } from '../../../test/people-pages.ts'
import { idOf, openRelayAs } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let sara: string
const statements: string[] = []
const logs = '/harstad/logger'

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], onStatement: (statement) => statements.push(statement) })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  for (const navn of ['Elias', 'Nora', 'Mikkel', 'Ada', 'Jonas']) await openRelayAs(teacher, 'harstad', { navn })
})
afterAll(() => site.close())

test('with few logs there is nothing to look for', async () => {
  expect(await said(await teacher.get(logs))).not.toContain('Finn en logg')
  sara = await openRelayAs(teacher, 'harstad', { navn: 'Sára' })
  expect(await said(await teacher.get(logs))).toContain('Finn en logg')
})

test('one is found by a part of its name; only what is shown is a read, and the name is in no address', async () => {
  await rowsOf(site, `update relay set next_on = '2026-01-01' where relay_id = $1`, [idOf(sara)])
  const before = await rowsOf(site, `select from audit where act = 'relay-listed'`)
  const page = await said(await teacher.post(logs, { navn: 'sár' }))
  expect(page).toContain('Sára')
  expect(page).toContain('I dag, og det som skulle vært gjort')
  expect(page).not.toMatch(/Elias|Nora|Mikkel/)
  const after = await rowsOf(site, `select from audit where act = 'relay-listed'`)
  expect(after.length - before.length).toBe(1)
  expect(site.logged()).not.toContain('sár')
})

test('a name that nobody has says so; another’s relay is not found', async () => {
  const nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  expect(await said(await teacher.post(logs, { navn: 'Xerxes' }))).toContain('Ingen av loggene dine gjelder «Xerxes»')
  expect(await said(await nurse.post(logs, { navn: 'Sára' }))).toContain('Ingen av loggene dine gjelder «Sára»')
})

test('my page says how many are due, and never whom; who asks costs one statement more, in however many municipalities', async () => {
  const page = await said(await teacher.get('/harstad/min-side'))
  expect(page).toContain('Én stafettlogg haster')
  expect(page).not.toMatch(/Sára|Elias/)
  const administrator = await signedIn(site, 'harstad', 'harstad-administrator')
  expect(await said(await administrator.get('/harstad/min-side'))).not.toContain('stafettlogg haster')
  statements.length = 0
  await teacher.get('/harstad/min-side')
  expect(statements.length, statements.join('\n\n')).toBeLessThanOrEqual(8)
})
