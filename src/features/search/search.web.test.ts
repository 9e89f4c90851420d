import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site } from '../../../test/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['porsanger'] })
}, 60_000)
afterAll(() => site.close())

const hitsFor = async (q: string, prefix = '/porsanger'): Promise<string[]> => {
  const html = await (await site.post(`${prefix}/sok`, { q })).text()
  return [...html.matchAll(/<h3><a href="([^"]*)"/g)].map(([, href = '']) => href)
}

describe('what someone looks for is found', () => {
  test('in another form than it is written', async () => {
    expect(await hitsFor('samtykkene')).toEqual(await hitsFor('samtykke'))
  })

  test('misspelt', async () => {
    expect((await hitsFor('stafetlogg')).slice(0, 3).join()).toContain('stafettlogg')
  })

  test('with and without the marks of Sámi letters', async () => {
    const prefix = '/porsanger/se'
    expect(await hitsFor('manaidsuodjalus', prefix)).toEqual(await hitsFor('mánáidsuodjalus', prefix))
  })

  test('in the language of the page', async () => {
    expect((await hitsFor('uro', '/porsanger/nn')).every((href) => href.startsWith('/porsanger/nn/'))).toBe(true)
  })
})

describe('what someone looks for is nobody else’s business', () => {
  test('the answer is not stored', async () => {
    const answer = await site.post('/porsanger/sok', { q: 'mobbing' })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const linked = await site.get('/porsanger/sok?q=mobbing')
    expect(linked.headers.get('cache-control')).toBe('no-store')
  })

  test('the words are in no log', async () => {
    await site.post('/porsanger/sok', { q: 'hemmeligord' })
    await site.get('/porsanger/sok?q=hemmeligord')
    expect(site.logged()).not.toContain('hemmeligord')
  })
})
