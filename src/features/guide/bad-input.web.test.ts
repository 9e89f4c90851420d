import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site } from '../../../test/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['harstad'] })
}, 60_000)
afterAll(() => site.close())

/** Whatever was asked: a page that helps, no fault of ours, and nothing of our insides. */
async function expectHelp(answer: Response, ...statuses: number[]) {
  expect(statuses).toContain(answer.status)
  const html = await answer.text()
  expect(html).toContain('</html>')
  expect(html).toContain('tel:113')
  expect(html).not.toMatch(/\bat \w+ \(|node_modules|select .* from /)
}

describe('an address that is not there', () => {
  test.each([
    '/finnes-ikke/',
    '/harstad/finnes-ikke',
    '/harstad/veileder/9',
    '/harstad/veileder/0/finnes-ikke',
    '/harstad/verktoy/finnes-ikke',
    '/harstad/verktoy/finnes-ikke.pdf',
    '/harstad/tema/finnes-ikke',
    '/harstad/finnes-ikke/hva-na',
    '/harstad/xx/veileder',
    '/harstad/veileder?tjeneste=finnes-ikke',
    '/harstad/veileder/0/bestem-0?tjeneste=nav',
    '/harstad/veileder?tjeneste=%27%3B--',
    '/harstad/%00',
    '/harstad/..%2f..%2fetc%2fpasswd',
    '/harstad/veileder/0/bestem-0/mer',
  ])('%s helps on', async (address) => {
    await expectHelp(await site.get(address), 404)
  })
})

test('anything at all in an address is answered, never with a fault of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const answer = await site.get(`/harstad/${encodeURIComponent(text)}`)
      expect([200, 308, 404]).toContain(answer.status)
    }),
    { numRuns: 150 },
  )
})

test('anything at all in the search is answered, and shown only as text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (q) => {
      const answer = await site.post('/harstad/sok', { q })
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('<script>alert')
    }),
    { numRuns: 80 },
  )
  const attack = await site.post('/harstad/sok', { q: '"><script>alert(1)</script>' })
  expect(await attack.text()).not.toContain('<script>alert')
})

describe('the helper', () => {
  test('asks again when no answer was chosen', async () => {
    const answer = await site.post('/harstad/barn-og-unge/hva-na', { asked: 'barn-start' })
    await expectHelp(answer, 422)
  })

  test.each([
    { asked: 'barn-start', answer: 'finnes-ikke' },
    { asked: 'barn-start', answer: "' or 1=1" },
  ])('does not follow an answer that it never offered', async (form) => {
    await expectHelp(await site.post('/harstad/barn-og-unge/hva-na', form), 422)
  })

  test('does not know a question that is not there', async () => {
    await expectHelp(await site.post('/harstad/barn-og-unge/hva-na', { asked: 'finnes-ikke', answer: 'x' }), 404)
  })

  test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain'])('takes no %s', async (type) => {
    const answer = await site.send('/harstad/barn-og-unge/hva-na', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': type },
    })
    await expectHelp(answer, 422)
  })
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not something a page does', async (method) => {
  const answer = await site.send('/harstad/veileder', { method })
  expect(answer.status).toBe(404)
})

test('HEAD answers as GET does, without the page', async () => {
  const answer = await site.send('/harstad/veileder', { method: 'HEAD' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('')
})
