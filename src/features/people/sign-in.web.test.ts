import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { asOwner } from '#platform/db/owner.ts'
import { browserAt, openPeopleSite, signedIn, type PeopleSite } from '../../../test/signed-in.ts'
import { readHtml } from '../../../test/html.ts'

let site: PeopleSite
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
})
afterAll(() => site.close())

test('a head teacher signs in, comes to my page, and is greeted', async () => {
  const browser = await signedIn(site, 'harstad', 'harstad-rektor')
  const page = await browser.get('/harstad/min-side')
  expect(page.status).toBe(200)
  const said = readHtml(await page.text()).texts.map((one) => one.text)
  expect(said.join(' ')).toContain('Hei, Ranveig')
  expect(said).toContain('Prøvevik skole')
})

test('who was going somewhere comes there after signing in', async () => {
  const browser = browserAt(site)
  const first = await browser.get('/harstad/min-side')
  expect(first.status).toBe(303)
  expect(first.headers.get('location')).toBe('/harstad/logg-inn?til=%2Fharstad%2Fmin-side')
  const back = await browser.signIn('harstad', 'harstad-kontaktlaerer', { til: '/harstad/min-side' })
  expect(back.headers.get('location')).toBe('/harstad/min-side')
})

test('where someone was going lies nowhere in plain text while they are away', async () => {
  await browserAt(site).get(
    `/harstad/logg-inn/til/${uuidFrom('provider/harstad/entra')}?til=/harstad/invitasjon/hemmelig`,
  )
  const kept = await asOwner(site.fresh.ownerUrl, async (client) => {
    const { rows } = await client.query<{ row: string }>(
      `select encode(return_to_sealed, 'escape') || attempt::text as row from sign_in_attempt attempt`,
    )
    return rows.map(({ row }) => row).join('')
  })
  expect(kept).not.toBe('')
  expect(kept).not.toContain('hemmelig')
})

test('an address that names no receipt of ours says nothing', async () => {
  const browser = await signedIn(site, 'harstad', 'harstad-rektor')
  for (const word of ['constructor', 'nothing', '<b>'])
    expect(await (await browser.get(`/harstad/min-side?gjort=${word}`)).text()).not.toContain('class="page receipt"')
  expect(await (await browser.get('/harstad/min-side?gjort=saved')).text()).toContain('class="page receipt"')
})
