import { afterAll, beforeAll, expect, test } from 'vitest'
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
