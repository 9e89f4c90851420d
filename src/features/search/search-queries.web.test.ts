import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchQueries } from '../../../test/search-queries.ts'
import { openSite, type Site } from '../../../test/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 120_000)
afterAll(() => site.close())

/** The list was written from the pages alone, before the search was tuned; it found 88 of 120 then. */
test('of 120 searches that people would make, at least 95 of 100 have a right answer among the first three', async () => {
  const missed: string[] = []
  for (const { town, language, query, expected } of searchQueries) {
    const prefix = language === 'nb' ? `/${town}` : `/${town}/${language}`
    const html = await (await site.post(`${prefix}/sok`, { q: query })).text()
    const hits = [...html.matchAll(/<h3><a href="([^"]*)"/g)].map(([, href = '']) => href.slice(prefix.length))
    const right = await Promise.all(expected.map((address) => addressNow(town, address)))
    if (!hits.slice(0, 3).some((hit) => right.includes(hit))) missed.push(`${town} ${language} «${query}»`)
  }
  expect(searchQueries).toHaveLength(120)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(searchQueries.length * 0.05)
})

/** The list names topics by their keys; some have another, neutral address. */
async function addressNow(town: string, address: string): Promise<string> {
  if (!address.startsWith('/tema/')) return address
  const location = (await site.get(`/${town}${address}`)).headers.get('location')
  return location === null ? address : location.slice(`/${town}`.length)
}
