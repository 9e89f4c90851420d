import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site } from '../../../test/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['porsanger', 'harstad'] })
}, 60_000)
afterAll(() => site.close())

const hitsFor = async (q: string, prefix = '/porsanger'): Promise<string[]> => {
  const html = await (await site.post(`${prefix}/sok`, { q })).text()
  return [...html.matchAll(/<h3><a href="([^"]*)"/g)].map(([, href = '']) => href)
}

describe('what someone looks for is found', () => {
  test('in another form than it is written', async () => {
    expect((await hitsFor('samtykkene')).toSorted()).toEqual((await hitsFor('samtykke')).toSorted())
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

  test('in nynorsk, where the same page has other words', async () => {
    expect((await hitsFor('teieplikt', '/porsanger/nn')).join()).toContain('taushetsplikt')
    expect((await hitsFor('heime', '/porsanger/nn')).length).toBeGreaterThan(0)
  })

  test('by another word for the same', async () => {
    expect((await hitsFor('dritings')).slice(0, 3)).toContain('/porsanger/tema/7')
    expect((await hitsFor('dritings')).slice(0, 3)).toEqual((await hitsFor('på fylla')).slice(0, 3))
  })

  test('in capitals, and among marks and spaces', async () => {
    expect(await hitsFor('  «MOBBING»!? ')).toEqual(await hitsFor('mobbing'))
  })

  test('in the town alone where they look', async () => {
    expect((await hitsFor('konsultasjonsteam', '/harstad'))[0]).toBe('/harstad/verktoy/konsultasjonsteam')
    expect((await hitsFor('konsultasjonsteam')).join()).not.toContain('/verktoy/konsultasjonsteam')
  })

  test('and every hit leads to a page that is there', async () => {
    const hits = [
      ...(await hitsFor('barnevern')),
      ...(await hitsFor('hjelp', '/porsanger/se')),
      ...(await hitsFor('child', '/porsanger/en')),
    ]
    expect(hits.length).toBeGreaterThan(10)
    const statuses = await Promise.all(hits.map(async (href) => (await site.get(href)).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})

describe('who finds nothing', () => {
  test('is told so', async () => {
    const html = await (await site.post('/porsanger/sok', { q: 'xyzzyplugh' })).text()
    expect(html).toContain('Vi fant ikke noe.')
  })

  test('because nothing was asked, is asked for a word', async () => {
    for (const q of ['', '   ', '?', '\0'])
      expect(await (await site.post('/porsanger/sok', { q })).text()).toMatch(
        /Skriv ett eller flere ord|Vi fant ikke noe/,
      )
  })

  test('sees the words again as they were typed, as text', async () => {
    const html = await (await site.post('/porsanger/sok', { q: '"><b>x' })).text()
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;x"')
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
