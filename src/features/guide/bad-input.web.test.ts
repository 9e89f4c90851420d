import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readChain } from '#features/content/check-pack.ts'
import { asOwner } from '#platform/db/owner.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'
import { knowledge } from '../../app.ts'
import { readHtml } from '../../../test/html.ts'
import { contentFolder, openSite, origin, type Site } from '../../../test/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['harstad', 'porsanger'] })
})
afterAll(() => site.close())

describe('who comes to an address that is none is told so, and whom to call', () => {
  test.each([
    '/ukjent/',
    '/ukjent',
    '/Harstad/',
    '/harstad%20/',
    `${origin}//`,
    '/.env',
    '/wp-login.php',
    `/${'a'.repeat(8000)}`,
    '/%00',
    '/%E0%A4%A',
    '/harstad/ukjent',
    '/harstad/sma',
    '/harstad/se/veileder',
    '/harstad/xx/veileder',
    '/harstad//veileder',
    '/harstad/%2e%2e/%2e%2e/etc/passwd',
    '/harstad/%00',
    '/harstad/%E0%A4%A',
    '/harstad/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    `/harstad/${'a'.repeat(8000)}`,
    '/harstad/veileder/9',
    '/harstad/veileder/9/bestem-9',
    '/harstad/veileder/0/ukjent',
    "/harstad/veileder/0/bestem-0'--",
    '/harstad/veileder/0/bestem-0/mer',
    '/harstad/veileder?tjeneste=ukjent',
    '/harstad/veileder?tjeneste=nav',
    '/harstad/veileder/0?tjeneste=%3Cscript%3E',
    '/harstad/veileder/0/bestem-0?tjeneste=%00',
    '/harstad/verktoy/ukjent',
    '/harstad/verktoy/ukjent.pdf',
    '/harstad/verktoy/undringsnotat.exe',
    '/harstad/tema/ukjent',
    '/harstad/ukjent/hva-na',
    '/harstad/om/hva-na',
    '/harstad/hva-na',
    '/porsanger/fkv',
    '/assets/ukjent.css',
    '/assets/../package.json',
    '/assets/theme/ffffff.css',
    '/assets/theme/zzzzzz.css',
  ])('%s', async (address) => {
    const answer = await site.get(address)
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expectPage(answer, html)
    expect(readHtml(html).links).toContain('tel:113')
  })

  test('in the town and the language where they are', async () => {
    const answer = await site.get('/porsanger/se/ukjent')
    const read = readHtml(await answer.text())
    expect(read.lang).toBe('se')
    expect(read.links).toEqual(
      expect.arrayContaining(['/porsanger/se/', '/porsanger/se/barn-og-unge', '/porsanger/se/hjelp']),
    )
  })
})

describe('an address that was almost right leads to the right one', () => {
  test.each([
    ['/harstad', '/harstad/'],
    ['/harstad/en', '/harstad/en/'],
    ['/harstad/nb/', '/harstad/'],
    ['/harstad/nb/veileder/0', '/harstad/veileder/0'],
    ['/harstad/veileder/', '/harstad/veileder'],
    ['/harstad/nn/veileder///', '/harstad/nn/veileder'],
    ['/harstad/veileder/3/bestem-0', '/harstad/veileder/0/bestem-0'],
    ['/harstad/veileder/3/bestem-0?tjeneste=skole', '/harstad/veileder/0/bestem-0?tjeneste=skole'],
  ])('%s', async (asked, right) => {
    const answer = await site.get(asked)
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe(right)
    expect(answer.headers.get('content-security-policy')).toBe(securityHeaders(origin)['content-security-policy'])
  })

  test('and never to another site, whatever is asked', async () => {
    const part = fc.constantFrom(
      '/',
      '//',
      '\\',
      '/harstad',
      '/nb',
      '/nn',
      'evil.example',
      '@',
      '%2f',
      '%5c',
      ':',
      '?',
      '#',
      '..',
      '.',
      'veileder',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const { headers, status } = await site.get(`${origin}/${parts.join('')}`)
        expect(status).toBeLessThan(500)
        const location = headers.get('location')
        expect(location === null || new URL(location, origin).origin === origin).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\uFFFF',
    '\u202E',
    '%',
    '%00',
    "'; drop table municipality; --",
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{role/holder}}',
    '${7*7}',
    '__proto__',
    'constructor',
    ':*',
    '!!&&||',
    '\\',
    'a'.repeat(100_000),
    '😀'.repeat(5000),
    ' '.repeat(5000),
    'ord '.repeat(5000),
  ),
)

describe('garbage is answered with a page', () => {
  test('in an address', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        const answer = await site.get(`/harstad/${encodeURIComponent(text.slice(0, 3000))}`)
        const html = await answer.text()
        expect([200, 308, 404]).toContain(answer.status)
        expect(html).not.toContain('<script>alert')
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('in the words that someone searches for', async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        fc.constantFrom('/harstad/sok', '/porsanger/se/sok', '/harstad/en/sok'),
        async (q, address) => {
          for (const answer of [
            await site.post(address, { q }),
            await site.get(`${address}?q=${encodeURIComponent(q.slice(0, 5000))}`),
          ]) {
            const html = await answer.text()
            expect(answer.status).toBe(200)
            expectPage(answer, html)
            expect(html).not.toContain('<script>alert')
            expect(html).not.toContain('<img')
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)

  test('in what follows the question mark', async () => {
    const addresses = [
      '/',
      '/harstad/',
      '/harstad/veileder',
      '/harstad/veileder/0/bestem-0',
      '/harstad/hjelp',
      '/porsanger/se/barn-og-unge',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...addresses),
        fc.oneof(fc.constantFrom('tjeneste', 'q', 'asked', ''), odd),
        odd,
        async (address, name, value) => {
          const short = [name, value].map((text) => encodeURIComponent(text.slice(0, 3000)))
          const answer = await site.get(`${address}?${short.join('=')}`)
          const html = await answer.text()
          expect([200, 404]).toContain(answer.status)
          expectPage(answer, html)
          expect(html).not.toContain('<script>alert')
        },
      ),
      { numRuns: 200 },
    )
  }, 60_000)

  test('in every field of the helper', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('barn-og-unge', 'voksne', 'ansatte', 'ukjent', 'om'),
        fc.oneof(fc.constantFrom('barn-start', 'ansatte-start'), odd),
        fc.oneof(fc.constantFrom('fare', 'hjemme'), odd),
        fc.dictionary(odd, odd, { maxKeys: 2 }),
        async (door, asked, answer, more) => {
          const answered = await site.post(`/harstad/${door}/hva-na`, { ...more, asked, answer })
          const html = await answered.text()
          expect([200, 404, 422]).toContain(answered.status)
          expectPage(answered, html)
          expect(html).not.toContain('<script>alert')
        },
      ),
      { numRuns: 200 },
    )
  }, 60_000)

  test.each([
    ['no form', 'text/plain', 'asked=barn-start'],
    ['no form', 'application/json', '{"asked":"barn-start"}'],
    [
      'no form',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="asked"\r\n\r\nbarn-start\r\n--x--\r\n',
    ],
    ['no kind', '', 'asked=barn-start'],
    ['a kind that is nonsense', '%%%', 'asked=barn-start'],
  ])('for a body that is %s (%s)', async (_, type, body) => {
    const answer = await site.send('/harstad/barn-og-unge/hva-na', {
      method: 'POST',
      body: Buffer.from(body),
      headers: type === '' ? {} : { 'content-type': type },
    })
    expect(answer.status).toBe(422)
    expectPage(answer, await answer.text())
  })

  test.each([
    ['empty', Buffer.from('')],
    ['broken', Buffer.from('%=%%&asked=%E0%A4%A&&&===')],
    ['no text at all', Buffer.from([0xff, 0xfe, 0x00, 0x3d, 0xc3, 0x28])],
    ['ten thousand fields', Buffer.from('a=b&'.repeat(10_000))],
    ['the same field twice', Buffer.from('asked=barn-start&asked=ukjent&answer=x')],
  ])('for a form that is %s', async (_, body) => {
    const answer = await site.send('/harstad/barn-og-unge/hva-na', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([404, 422]).toContain(answer.status)
    expectPage(answer, await answer.text())
  })
})

describe('who forgets to answer', () => {
  test('meets the same question again, and is told', async () => {
    const first = readHtml(await (await site.get('/harstad/barn-og-unge/hva-na')).text())
    const hidden = first.forms.flatMap((form) => form.fields).filter((field) => field.type === 'hidden')
    const again = await site.post(
      '/harstad/barn-og-unge/hva-na',
      Object.fromEntries(hidden.map(({ name, value }) => [name, value])),
    )
    const html = await again.text()
    expect(again.status).toBe(422)
    const said = readHtml(html).texts.map(({ text }) => text)
    expect(said).toContain('Velg det svaret som passer best.')
    expect(said).toEqual(expect.arrayContaining(first.texts.map(({ text }) => text)))
  })

  test('or answers what was not asked, does too', async () => {
    const answer = await site.post('/harstad/barn-og-unge/hva-na', { asked: 'barn-start', answer: 'noe-annet' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Velg det svaret som passer best.')
  })
})

describe('other ways to ask', () => {
  test.each(['/', '/harstad/', '/harstad/veileder/0/bestem-0', '/harstad/sok', '/robots.txt', '/healthz'])(
    'HEAD %s says what GET would',
    async (address) => {
      const got = await site.get(address)
      const asked = await site.send(address, { method: 'HEAD' })
      expect(asked.status).toBe(200)
      expect(asked.headers.get('content-type')).toBe(got.headers.get('content-type'))
      expect(await asked.text()).toBe('')
    },
  )

  test('HEAD of what is not there is 404', async () => {
    expect((await site.send('/harstad/ukjent', { method: 'HEAD' })).status).toBe(404)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s does nothing, and says so on a page',
    async (method) => {
      for (const address of ['/', '/harstad/', '/harstad/barn-og-unge/hva-na']) {
        const answer = await site.send(address, { method })
        expect([404, 405]).toContain(answer.status)
        expectPage(answer, await answer.text())
      }
    },
  )

  test('POST to a page that asks nothing is 404', async () => {
    expect((await site.post('/harstad/veileder', { a: 'b' })).status).toBe(404)
  })
})

describe('a host name that is not ours', () => {
  test.each([
    '/',
    '/harstad/',
    '/harstad/veileder/0/bestem-0',
    '/harstad/sok',
    '/harstad/ukjent',
    '/harstad',
    '/ukjent',
  ])('never stands in what we answer at %s', async (path) => {
    const answer = await site.get(`http://evil.example${path}`, {
      'x-forwarded-host': 'worse.example',
      forwarded: 'host=worst.example',
    })
    const all = `${await answer.text()} ${[...answer.headers].join(' ')}`
    expect(all).not.toMatch(/(evil|worse|worst)\.example/)
  })

  test('gets no page that others are given later', async () => {
    await site.get('http://evil.example/harstad/nn/veileder')
    const html = await (await site.get('/harstad/nn/veileder')).text()
    expect(html).toContain(`<link rel="canonical" href="${origin}/harstad/nn/veileder"/>`)
  })
})

test('a municipality on a host name of its own is never led to another site', async () => {
  const [harstad] = (await readChain(join(contentFolder, 'harstad'), knowledge.types)).packs
  if (harstad !== undefined)
    await site.publish([{ ...harstad, manifest: { ...harstad.manifest, hosts: ['bti.harstad.example'] } }])
  expect((await site.get('http://bti.harstad.example/veileder')).status).toBe(200)
  for (const path of [
    '//evil.example/',
    '/nb//evil.example',
    '/nb//evil.example/',
    '//evil.example//',
    '/\\evil.example/',
    '/nb/\\evil.example',
  ]) {
    const { headers } = await site.get(`http://bti.harstad.example${path}`)
    const location = headers.get('location') ?? '/'
    expect(new URL(location, 'http://bti.harstad.example').host).toBe('bti.harstad.example')
  }
})

describe('when the database is away', () => {
  let lost: Site
  beforeAll(async () => {
    lost = await openSite({ packs: ['harstad'], findable: false })
    await lost.get('/harstad/')
    // The app's role gets no new connection, and loses those it has.
    await asOwner(lost.fresh.ownerUrl, (client) =>
      client.query(`
        do $$ begin execute format('alter database %I connection limit 0', current_database()); end $$;
        select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'stafett_app'`),
    )
    // A page that is ready goes out until the app has noticed, some milliseconds later.
    await vi.waitFor(async () => expect((await lost.get('/harstad/')).status).toBe(503))
  })
  afterAll(() => lost.close())

  test.each(['/', '/harstad/', '/harstad/hjelp', '/ukjent/', '/harstad/sok?q=a'])(
    '%s says so, says whom to call, and asks to come back',
    async (address) => {
      const answer = await lost.get(address)
      const html = await answer.text()
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('10')
      expectPage(answer, html)
      expect(readHtml(html).links).toEqual(expect.arrayContaining(['tel:112', 'tel:113', 'tel:116117', 'tel:116111']))
    },
  )

  test('the process is still alive', async () => {
    expect((await lost.get('/healthz')).status).toBe(200)
  })
})

/** A whole page, with every security header, that tells nobody how we are made. */
function expectPage(answer: Response, html: string): void {
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders(origin))
  expect(answer.headers.has('set-cookie')).toBe(false)
  expect(html).toMatch(/^<!DOCTYPE html>/)
  expect(html).not.toMatch(/\n\s+at |node_modules|\.tsx?:\d|kysely|syntax error|select .* from/i)
}
