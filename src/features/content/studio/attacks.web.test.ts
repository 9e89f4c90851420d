import { afterAll, beforeAll, expect, test } from 'vitest'
import { attacks, harmfulIn } from '../../../../test/attack-corpus.ts'
import { rowsOf } from '../../../../test/people-pages.ts'
import { send } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'

let site: PeopleSite
let editor: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
})
afterAll(() => site.close())

const page = '/harstad/studio/page/om'

test('there are two hundred attacks and more, and the reader of pages knows one when it sees it', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(200)
  expect(harmfulIn('<p onclick="x">').length).toBe(1)
  expect(harmfulIn('<a href="javascript:x">').length).toBe(1)
  expect(harmfulIn('<script>x</script>').length).toBe(1)
  expect(harmfulIn('<script type="module" src="/assets/main-a1.js"></script><a href="/x">y</a>')).toEqual([])
})

test('no words that an editor writes run, restyle or lead elsewhere: not in the studio, not before publishing, not for readers', async () => {
  const text = attacks.join('\n\n')
  const line = attacks.join(' ').replaceAll(/\s+/g, ' ')
  await send(editor, page, { text, name: line, lead: line, words: line, gjor: 'lagre' })
  const kept = await (await editor.get(page)).text()
  expect(kept).toContain('alert(1)')
  const pages = [
    kept,
    await (await editor.get(`${page}/vis/side`)).text(),
    await (await editor.get(`${page}/publiser`)).text(),
    await (await editor.get('/harstad/studio/page')).text(),
  ]
  // The checker publishes none of it; stored all the same, as by a pack, it does nothing.
  expect((await send(editor, `${page}/publiser`, { hvorfor: line.slice(0, 400) })).status).toBe(200)
  await rowsOf(
    site,
    `insert into municipality_part (municipality_id, type, key, service, language, fields)
     select municipality_id, 'page', 'om', '', 'nb', $1 from municipality where slug = 'harstad'
     on conflict (municipality_id, type, key, service, language) do update set fields = excluded.fields`,
    [JSON.stringify({ text, name: line, lead: line, words: [line] })],
  )
  pages.push(await (await editor.get(`${page}/historie`)).text())
  pages.push(await (await site.get('/harstad/om')).text(), await (await site.get('/harstad/')).text())
  expect(pages.at(-2)).toContain('alert(1)')
  expect(pages.flatMap(harmfulIn)).toEqual([])
})

test('an address that is no https address is not kept as one', async () => {
  for (const address of [
    'javascript:alert(1)',
    'http://evil.example',
    'data:text/html,x',
    '//evil.example',
    'https://e"onclick=x',
  ]) {
    await send(editor, '/harstad/studio/tool/motemal', { address, gjor: 'lagre' })
    const html = await (await editor.get('/harstad/studio/tool/motemal')).text()
    expect(html).toContain('Adressen må begynne med https://')
    expect(harmfulIn(html)).toEqual([])
  }
})
