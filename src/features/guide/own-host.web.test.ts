import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentPacks, openSite, type Site } from '../../../test/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['porsanger', 'harstad'], findable: false })
  const packs = await contentPacks()
  const porsanger = packs.find((pack) => pack.slug === 'porsanger')
  if (porsanger === undefined) throw new Error('content/porsanger is missing')
  await site.publish([{ ...porsanger, manifest: { ...porsanger.manifest, hosts: ['trygge.example'] } }])
}, 60_000)
afterAll(() => site.close())

const onOwnHost = (address: string) => site.get(address, { host: 'trygge.example' })

test('a municipality is reached on its own host name without its slug', async () => {
  const html = await (await onOwnHost('/')).text()
  expect(html).toContain('Trygge barn')
  expect(html).toContain('href="/barn-og-unge"')
})

test('its links there keep to that host, in other languages too', async () => {
  const html = await (await onOwnHost('/se/')).text()
  expect(html).toContain('href="/se/barn-og-unge"')
  expect(html).not.toContain('href="/porsanger/')
})

test('another municipality is not reached on that host', async () => {
  expect((await onOwnHost('/harstad')).status).toBe(404)
})

test('an unknown host name shows the shared host, and is never written into a page', async () => {
  const answer = await site.get('/harstad/', { host: 'evil.example' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).not.toContain('evil.example')
})

test("the default language has no prefix: its own code leads to the page's real address", async () => {
  const answer = await site.get('/harstad/nb/veileder')
  expect(answer.status).toBe(308)
  expect(answer.headers.get('location')).toBe('/harstad/veileder')
})

test('a step keeps its address when it is asked for under another level', async () => {
  const answer = await site.get('/harstad/veileder/3/bestem-0')
  expect(answer.status).toBe(308)
  expect(answer.headers.get('location')).toBe('/harstad/veileder/0/bestem-0')
})

test('a language that the municipality does not offer is not found', async () => {
  expect((await site.get('/harstad/se/veileder')).status).toBe(404)
})
