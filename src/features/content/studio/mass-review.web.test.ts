import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personId, rowsOf, said } from '../../../../test/people-pages.ts'
import { formIn, send, sendForm } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { recipe } from '../testing/made-up-type.ts'

let indexed = 0
const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {
    indexed += 1
  },
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'jargon', of: () => [] },
  ownerType: 'role',
  start: [],
  addressOf: () => '/hjelp',
}
const seen: string[] = []
let site: PeopleSite
let editor: Browser
let approver: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], studio, onStatement: (statement) => seen.push(statement) })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  approver = await signedIn(site, 'harstad', 'harstad-godkjenner')
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of ['municipality_part', 'content_version', 'content_draft', 'upstream_part'])
    await rowsOf(site, `delete from ${table} where type = 'recipe'`)
})

const page = '/harstad/studio/tilstand'
const unscheduled = `${page}?vis=unscheduled`

/** Recipes of the base's, each with a title. */
async function inherited(...keys: string[]): Promise<void> {
  await rowsOf(
    site,
    `insert into upstream_part (layer, type, key, service, language, fields)
     select 'base', 'recipe', key, '', 'nb', jsonb_build_object('title', 'Kake ' || key, 'text', 'Rør.')
     from unnest($1::text[]) as key`,
    [keys],
  )
}
const many = (count: number) => Array.from({ length: count }, (_, at) => `k${String(at).padStart(4, '0')}`)

const boxes = (html: string): string[] =>
  [...html.matchAll(/name="element" value="([^"]*)"/g)].map(([, one]) => one ?? '')
const own = (key: string) =>
  rowsOf<{ language: string; fields: Record<string, unknown>; reviewed: { by: string } | null }>(
    site,
    `select language, fields, reviewed from municipality_part where type = 'recipe' and key = $1 order by language`,
    [key],
  )
const versions = () =>
  rowsOf<{ key: string; number: number; why: string; by: string | null }>(
    site,
    `select key, number, why, person_id as by from content_version where type = 'recipe' order by key, number`,
  )

/** Chooses some of a list, and says something of them. */
async function choose(browser: Browser, list: string, keys: readonly string[], typed: Record<string, string> = {}) {
  const html = await (await browser.get(list)).text()
  const chosen = boxes(html).filter((one) => keys.some((key) => one.startsWith(`recipe/${key}@`)))
  return sendForm(browser, page, formIn(html, page), { element: chosen, ...typed })
}

describe('several items at once', () => {
  test('are looked through today and again by a day: one act, a version each, found anew once', async () => {
    await inherited('a', 'b', 'c')
    indexed = 0
    const answer = await choose(editor, unscheduled, ['a', 'b'], { neste: '6' })
    expect(answer.headers.get('location')).toContain('gjort=contentMassReviewed')
    expect(indexed).toBe(1)
    const [facts] = await own('a')
    expect(facts?.fields).toMatchObject({ approved: expect.any(String), nextReview: expect.any(String) })
    expect(await own('c')).toEqual([])
    expect(await versions()).toMatchObject([
      { key: 'a', number: 1, why: expect.stringContaining('Gjennomgått. Neste gang') },
      { key: 'b', number: 1 },
    ])
    const list = await said(await editor.get(unscheduled))
    expect(list).toContain('Kake c')
    expect(list).not.toContain('Kake a')
    // What readers meet goes on following the common model, and is not called changed.
    expect(await said(await editor.get('/harstad/studio/recipe'))).toContain('Kake a Arvet')
    const [audit] = await rowsOf<{ count: number }>(
      site,
      `select count(*)::int from audit where act = 'publish-content' and subject_id in ('recipe/a', 'recipe/b')`,
    )
    expect(audit?.count).toBe(2)
  })

  test('get a role to look after them', async () => {
    await inherited('a', 'b')
    const list = `${page}?vis=ownerless`
    expect((await choose(editor, list, ['a', 'b'], { ansvarlig: '  Leder for   skolene ' })).status).toBe(303)
    expect(await own('a')).toMatchObject([{ fields: { owner: 'Leder for skolene' } }])
    expect(await said(await editor.get(`${page}?eier=Leder+for+skolene`))).toContain('Kake b')
  })

  test('are read through in one language, and become the municipality’s own from then on', async () => {
    await inherited('a', 'b')
    expect((await choose(approver, `${page}?vis=unreviewed`, ['a'], { lest: 'nb' })).status).toBe(303)
    expect(await own('a')).toMatchObject([
      { language: 'nb', fields: { title: 'Kake a' }, reviewed: { by: 'Godkjenner' } },
    ])
    expect(await said(await editor.get(`${page}?vis=unreviewed`))).not.toContain('Kake a')
  })

  test('are answered for where the common model asks everyone to look at them by a day', async () => {
    await inherited('a', 'b')
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields)
       values ('base', 'recipe', 'a', '', '', '{"attention": "2027-01-15", "attentionWhy": "Loven er ny."}')`,
    )
    const list = `${page}?vis=attention`
    const words = await said(await editor.get(list))
    expect(words).toContain('Loven er ny.')
    expect(words).not.toContain('Kake b')
    expect((await choose(editor, list, ['a'])).status).toBe(303)
    expect(await own('a')).toMatchObject([{ fields: { attended: '2027-01-15' } }])
    expect(await said(await editor.get(list))).not.toContain('Kake a')
  })

  test('all on a page are chosen by a link, without script; a long list has pages', async () => {
    await inherited(...many(130))
    const html = await (await editor.get(`${unscheduled}&alle=1`)).text()
    expect(boxes(html)).toHaveLength(100)
    expect(formIn(html, page).getAll('element')).toHaveLength(100)
    expect(html).toContain('side=2')
    expect((await sendForm(editor, page, formIn(html, page), {})).status).toBe(303)
    expect(await versions()).toHaveLength(100)
    expect(boxes(await (await editor.get(unscheduled)).text())).toHaveLength(30)
    expect(boxes(await (await editor.get(`${unscheduled}&side=99`)).text())).toHaveLength(30)
  })

  test('leave out what somebody is writing in, and what says something else by now; both are named', async () => {
    await inherited('a', 'b', 'c', 'd')
    const html = await (await editor.get(unscheduled)).text()
    await send(editor, '/harstad/studio/recipe/b', { title: 'Påbegynt', gjor: 'lagre' })
    await rowsOf(
      site,
      `update upstream_part set fields = fields || '{"text": "Stek."}' where type = 'recipe' and key = 'c'`,
    )
    await rowsOf(site, `delete from upstream_part where type = 'recipe' and key = 'd'`)
    const answer = await sendForm(editor, page, formIn(html, page), { element: boxes(html) })
    expect(answer.status).toBe(200)
    const words = await said(answer)
    expect(words).toContain('Ett element er lagret')
    expect(words).toContain('Kake b: noen skriver på et utkast')
    expect(words).toContain('Kake c: noen endret det')
    expect(words).toContain('recipe/d: finnes ikke lenger')
    expect((await versions()).map(({ key }) => key)).toEqual(['a'])
    expect(await said(await editor.get('/harstad/studio/recipe/b'))).toContain('Påbegynt')
    // On the list it cannot be chosen as long as it is being written.
    expect(boxes(await (await editor.get(unscheduled)).text()).join()).not.toContain('recipe/b@')
  })

  test('two who do it at once: each item is done once, and whoever came second is told', async () => {
    await inherited('a', 'b', 'c')
    const html = await (await editor.get(unscheduled)).text()
    const [one, other] = await Promise.all([
      sendForm(editor, page, formIn(html, page), { element: boxes(html) }),
      sendForm(approver, page, formIn(html, page), { element: boxes(html).toReversed() }),
    ])
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([303, 422])
    expect(await versions()).toHaveLength(3)
  })

  test('what a pack brought is kept as a version before it is written over', async () => {
    await rowsOf(
      site,
      `insert into municipality_part (municipality_id, type, key, service, language, fields)
       select municipality_id, 'recipe', 'e', '', 'nb', '{"title": "Egen", "text": "Rør."}' from municipality where slug = 'harstad'`,
    )
    await choose(editor, unscheduled, ['e'])
    expect(await versions()).toMatchObject([
      { key: 'e', number: 1, by: null },
      { key: 'e', number: 2, by: expect.any(String) },
    ])
    await rowsOf(site, `delete from municipality_part where type = 'recipe'`)
  })
})

describe('what is sent wrongly', () => {
  test('keeps what was chosen and typed, and changes nothing', async () => {
    await inherited('a', 'b')
    const answer = await choose(editor, unscheduled, ['b'], { dag: '01.01.2020' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Skriv en dag som kommer')
    expect(html).toContain('value="01.01.2020"')
    expect(formIn(html, page).getAll('element')).toHaveLength(1)
    expect((await choose(editor, unscheduled, [])).status).toBe(422)
    expect(await versions()).toEqual([])
  })

  test('ten thousand names, names that nobody has, and names that are none: nothing is written, nothing is told', async () => {
    await inherited('a')
    const form = formIn(await (await editor.get(unscheduled)).text(), page)
    const forged = (names: readonly string[]) => sendForm(editor, page, form, { element: names })
    seen.length = 0
    const flood = await forged(many(10_000).map((key) => `recipe/${key}@AAAAAAAAAAAAAAAA`))
    expect(flood.status).toBe(422)
    expect(seen.length).toBeLessThan(12)
    expect(await said(flood)).toContain('høyst 200')
    expect((await forged(['recipe/a@AAAAAAAAAAAAAAAA'])).status).toBe(422)
    expect((await forged(['level/0@AAAAAAAAAAAAAAAA', '../../x@AAAAAAAAAAAAAAAA'])).status).toBe(422)
    const script = await forged([
      'recipe/<script>alert(1)</script>@AAAAAAAAAAAAAAAA',
      "recipe/a' or '1'='1@AAAAAAAAAAAAAAAA",
    ])
    expect(await script.text()).not.toContain('alert(1)')
    expect(await versions()).toEqual([])
  })

  test('a form of another municipality’s touches neither: the list is each one’s own', async () => {
    await inherited('a')
    const html = await (await editor.get(unscheduled)).text()
    const there = await sendForm(editor, page.replace('harstad', 'tinn'), formIn(html, page), { element: boxes(html) })
    expect(there.status).not.toBe(303)
    expect(await versions()).toEqual([])
  })
})

describe('who may', () => {
  test('those who publish; nobody else knows that there is such a page', async () => {
    await inherited('a')
    const html = await (await editor.get(unscheduled)).text()
    const form = formIn(html, page)
    for (const key of ['kontaktlaerer', 'rektor', 'administrator', 'personvernombud', 'kartlegging', 'mor']) {
      const stranger = await signedIn(site, 'harstad', `harstad-${key}`)
      const answer = await sendForm(stranger, page, new URLSearchParams(form), { element: boxes(html) })
      expect(answer.headers.get('location') ?? '', key).not.toContain('gjort')
    }
    expect(await versions()).toEqual([])
    const coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
    expect((await choose(coordinator, unscheduled, ['a'])).status).toBe(303)
  })

  test('where the municipality asks for approval: approvers alone; the others see the list and nothing to choose', async () => {
    await inherited('a')
    const html = await (await editor.get(unscheduled)).text()
    await rowsOf(
      site,
      `insert into setting (municipality_id, key, from_day, value, source, set_at)
       select municipality_id, 'content-approval', '2020-01-01', 'true', 'Prøve', now() from municipality where slug = 'harstad'`,
    )
    const list = await (await editor.get(unscheduled)).text()
    expect(list).toContain('Kake a')
    expect(boxes(list)).toEqual([])
    expect((await sendForm(editor, page, formIn(html, page), { element: boxes(html) })).status).toBe(404)
    expect((await choose(approver, unscheduled, ['a'])).status).toBe(303)
    await rowsOf(site, `delete from setting where key = 'content-approval'`)
  })
})

describe('whoever is trusted with a part', () => {
  const trust = async (types: string[] | null, services: string[] | null) => {
    await rowsOf(site, `delete from content_reach`)
    await rowsOf(
      site,
      `insert into content_reach (municipality_id, person_id, types, services)
       select municipality_id, $1, $2, $3 from municipality where slug = 'harstad'`,
      [personId('harstad-redaktor'), types, services],
    )
  }
  afterEach(() => rowsOf(site, `delete from content_reach`))

  test('of another type chooses nothing here; a form of before is refused, by name', async () => {
    await inherited('a')
    const html = await (await editor.get(unscheduled)).text()
    await trust(['menu'], null)
    expect(boxes(await (await editor.get(unscheduled)).text())).toEqual([])
    const answer = await sendForm(editor, page, formIn(html, page), { element: boxes(html) })
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain('Kake a: hører til noen andre')
    await trust(['recipe'], null)
    expect((await choose(editor, unscheduled, ['a'])).status).toBe(303)
  })

  test('of one service says nothing for all services', async () => {
    await inherited('a')
    const html = await (await editor.get(unscheduled)).text()
    await trust(null, ['skole'])
    expect((await sendForm(editor, page, formIn(html, page), { element: boxes(html) })).status).toBe(422)
    expect(await versions()).toEqual([])
  })
})

test('a pack that the municipality keeps for others is looked through in the same way, by those who are trusted with it', async () => {
  await inherited('a')
  await rowsOf(
    site,
    `update pack set keeper = (select municipality_id from municipality where slug = 'harstad') where slug = 'base'`,
  )
  const shared = '/harstad/studio/felles/base/tilstand'
  const list = `${shared}?vis=unscheduled`
  const coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
  const html = await (await coordinator.get(list)).text()
  const form = formIn(html, shared)
  expect((await sendForm(editor, shared, new URLSearchParams(form), { element: boxes(html) })).status).toBe(404)
  const leader = await signedIn(site, 'harstad', 'harstad-rektor')
  expect((await leader.get(list)).status).toBe(404)
  expect((await sendForm(coordinator, shared, form, { element: boxes(html) })).status).toBe(303)
  const [facts] = await rowsOf<{ fields: Record<string, unknown> }>(
    site,
    `select fields from upstream_part where layer = 'base' and type = 'recipe' and key = 'a' and language = ''`,
  )
  expect(facts?.fields).toMatchObject({ nextReview: expect.any(String) })
  expect(await own('a')).toEqual([])
  await rowsOf(site, `update pack set keeper = null`)
})

test('what it costs is the same for two as for a hundred and ninety, and a list takes no more however long it is', async () => {
  const counted = async (ask: () => Promise<Response>, expected: number) => {
    seen.length = 0
    const answer = await ask()
    expect(answer.status, await answer.clone().text()).toBe(expected)
    return seen.length
  }
  await inherited('a', 'b')
  await editor.get(unscheduled) // what stands around every page is read with the first
  const listOfTwo = await counted(() => editor.get(unscheduled), 200)
  const two = boxes(await (await editor.get(unscheduled)).text())
  const form = formIn(await (await editor.get(unscheduled)).text(), page)
  const few = await counted(() => sendForm(editor, page, new URLSearchParams(form), { element: two }), 303)
  await inherited(...many(190))
  await editor.get(unscheduled)
  const long = await counted(() => editor.get(unscheduled), 200)
  const first = boxes(await (await editor.get(unscheduled)).text())
  const second = boxes(await (await editor.get(`${unscheduled}&side=2`)).text())
  const all = await counted(
    () => sendForm(editor, page, new URLSearchParams(form), { element: [...first, ...second] }),
    303,
  )
  expect(long).toBe(listOfTwo)
  // Who asks, what they are trusted with and what holds here; what the layers say, what is broken outside, what is being written.
  expect(long, seen.join('\n\n')).toBeLessThanOrEqual(7)
  expect(all).toBe(few)
  expect(all, seen.join('\n\n')).toBeLessThanOrEqual(16)
})
