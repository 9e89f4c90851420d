import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf, said } from '../../../test/people-pages.ts'
import { goingRelay, idOf, write } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let relay: string
let place: string

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  relay = await goingRelay(teacher, 'harstad')
  place = `relay/${idOf(relay)}/note`
})
afterAll(() => site.close())

const keep = (who: Browser, ord: string, sted = place) => who.post('/harstad/utkast', { sted, ord })

test('what is being written is kept, comes back in the field, and goes when it is sent', async () => {
  expect((await keep(teacher, 'Jeg så at Elias')).status).toBe(204)
  const page = await (await teacher.get(relay)).text()
  expect(page).toContain('Jeg så at Elias</textarea>')
  expect(page).toContain('Utkast lagret kl.')
  await write(teacher, relay, 'Jeg så at Elias lo.')
  expect(await (await teacher.get(relay)).text()).not.toContain('Jeg så at Elias</textarea>')
})

test('it is its writer’s alone, and lies nowhere in plain text', async () => {
  await keep(teacher, 'Noe halvferdig')
  const head = await signedIn(site, 'harstad', 'harstad-rektor')
  await keep(head, 'Et annet')
  expect(await (await teacher.get(relay)).text()).toContain('Noe halvferdig')
  const kept = await rowsOf<{ row: string }>(site, `select draft::text || encode(sealed, 'escape') as row from draft`)
  expect(kept.map(({ row }) => row).join('')).not.toMatch(/halvferdig|Et annet/)
})

test('an empty text takes it away; a place that is none is not there', async () => {
  await keep(teacher, ' ')
  expect(await said(await teacher.get(relay))).not.toContain('Noe halvferdig')
  for (const sted of ['', 'relay', '../x', 'RELAY/x', `relay/${'x'.repeat(99)}`])
    expect((await keep(teacher, 'Hei', sted)).status).toBe(404)
  expect((await keep(teacher, 'x'.repeat(10_001))).status).toBe(404)
})

test('nobody has more than fifty; the oldest give way', async () => {
  for (const number of Array.from({ length: 55 }).keys()) await keep(teacher, 'Et ord', `relay/${number}/note`)
  const rows = await rowsOf(site, `select place from draft where place ~ '^relay/[0-9]+/note$'`)
  expect(rows.length).toBeLessThanOrEqual(50)
})
