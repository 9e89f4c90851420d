import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raised, rowsOf, said } from '../../../../test/people-pages.ts'
import { formIn, send, sendForm } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { madeUpNumber } from '#features/people/rules/made-up-number.ts'
import { recipe } from '../testing/made-up-type.ts'

const jargon = { name: 'jargon', folder: 'jargon', fields: { word: { kind: 'line' } } } as const

/** Types that no feature knows: whatever is seen of them, the studio made of their description alone. */
const studio = {
  types: [recipe, jargon],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'jargon', of: () => [{ word: 'iverksette', plainer: 'sette i gang' }] },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  start: [],
}

let site: PeopleSite
let editor: Browser
let approver: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], studio })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  approver = await signedIn(site, 'harstad', 'harstad-godkjenner')
})
afterAll(() => site.close())

const home = '/harstad/studio/recipe'

/** A recipe of the base's, which the municipality inherits. */
async function inherited(key: string): Promise<string> {
  for (const [language, fields] of [
    ['', { minutes: 30, 'parts/a/order': 1, 'parts/b/order': 2 }],
    [
      'nb',
      { title: `Kake ${key}`, text: 'Rør.\n\nHvil.\n\nStek.', 'parts/a/label': 'Deig', 'parts/b/label': 'Glasur' },
    ],
  ] as const)
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields) values ('base', 'recipe', $1, '', $2, $3)`,
      [key, language, JSON.stringify(fields)],
    )
  await raised(site)
  return `${home}/${key}`
}

const own = (key: string) =>
  rowsOf<{ service: string; language: string; fields: Record<string, unknown> }>(
    site,
    `select service, language, fields from municipality_part where type = 'recipe' and key = $1 order by service, language`,
    [key],
  )

const publish = (browser: Browser, page: string, hvorfor = '') => send(browser, `${page}/publiser`, { hvorfor })

describe('a type that nobody knew', () => {
  test('has a list, a form of every field, a draft, a preview, a publication and a history', async () => {
    await inherited('eplekake')
    expect(await said(await editor.get('/harstad/studio'))).toContain('recipe')
    expect(await said(await editor.get(home))).toContain('Kake eplekake Arvet')
    const page = `${home}/eplekake`
    const saved = await send(editor, page, {
      title: 'Vår eplekake',
      minutes: '45',
      hints: 'Kjøl ned\n\nDel opp',
      gjor: 'lagre',
    })
    expect(saved.headers.get('location')).toContain('gjort=contentSaved')
    expect(await own('eplekake')).toEqual([])
    expect(await said(await editor.get(home))).toContain('Vår eplekake')

    expect(await said(await editor.get(`${page}/vis`))).toContain('På telefon')
    expect((await editor.get(`${page}/vis/side`)).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self'",
    )
    expect(await own('eplekake')).toEqual([])

    const look = await said(await editor.get(`${page}/publiser`))
    expect(look).toContain('Kake Vår eplekake')
    expect(look).toContain('45')
    expect((await publish(editor, page, 'Ny ovn')).headers.get('location')).toContain('gjort=contentPublished')
    expect(await own('eplekake')).toEqual([
      { service: '', language: '', fields: { minutes: 45 } },
      { service: '', language: 'nb', fields: { title: 'Vår eplekake', hints: ['Kjøl ned', 'Del opp'] } },
    ])
    const history = await said(await editor.get(`${page}/historie`))
    expect(history).toContain('Versjon 1')
    expect(history).toContain('Ny ovn')
  })

  test('is begun with a name, and is in public when it is published', async () => {
    const begun = await editor.post(`${home}/ny`, { navn: 'Bløtkake på rømme' })
    expect(begun.headers.get('location')).toBe(`${home}/blotkake-pa-romme`)
    expect((await editor.post(`${home}/ny`, { navn: 'Bløtkake på rømme' })).status).toBe(422)
    expect((await editor.post(`${home}/ny`, { navn: '…' })).status).toBe(422)
    const page = `${home}/blotkake-pa-romme`
    expect(await said(await editor.get(`${page}/publiser`))).toContain('text. Må fylles ut.')
    await send(editor, page, { text: 'Pisk.', gjor: 'lagre' })
    expect((await publish(editor, page)).status).toBe(303)
    expect(await own('blotkake-pa-romme')).toHaveLength(1)
  })

  test('keeps what cannot be read as it was typed, and is not published with it', async () => {
    const page = await inherited('vaffel')
    await send(editor, page, { minutes: 'en halv time', title: 'Vaffel', gjor: 'lagre' })
    const html = await (await editor.get(page)).text()
    expect(html).toContain('value="en halv time"')
    expect(html).toContain('Skriv et tall.')
    expect((await publish(editor, page)).status).not.toBe(303)
    expect(await own('vaffel')).toEqual([])
    await send(editor, page, { minutes: '30', gjor: 'lagre' })
    expect((await publish(editor, page)).status).toBe(303)
    // Thirty is what the base says: nothing of one's own.
    expect(await own('vaffel')).toEqual([{ service: '', language: 'nb', fields: { title: 'Vaffel' } }])
  })

  test('has parts that are added, moved and taken out, and fields that are given back', async () => {
    const page = await inherited('terte')
    await send(editor, page, { gjor: 'ny:parts' })
    const added = /name="(parts\/[0-9a-f]{8})\/label"/.exec(await (await editor.get(page)).text())?.[1] ?? ''
    await send(editor, page, { [`${added}/label`]: 'Pynt', gjor: `opp:${added}` })
    await send(editor, page, { gjor: 'fjern:parts/a', title: 'Terte' })
    const parts = async () =>
      [...(await (await editor.get(page)).text()).matchAll(/<summary>([^<]*)</g)].flatMap(([, one = '']) =>
        ['Deig', 'Glasur', 'Pynt'].includes(one) ? [one] : [],
      )
    expect(await parts()).toEqual(['Pynt', 'Glasur'])
    await send(editor, page, { title: 'Terte med pynt', gjor: `plass:${added}:1` })
    expect(await parts()).toEqual(['Glasur', 'Pynt'])
    expect(await said(await editor.get(page))).toContain('Terte med pynt')
    for (const nonsense of [`plass:${added}:-1`, `plass:${added}:9`, `plass:${added}`, 'plass::1', 'plass:parts/x:0'])
      await send(editor, page, { gjor: nonsense })
    expect(await parts()).toEqual(['Glasur', 'Pynt'])
    expect(await said(await editor.get(page))).toContain('Deres egen tekst')
    await send(editor, page, { gjor: 'arv:title' })
    await publish(editor, page)
    expect((await own('terte')).flatMap(({ fields }) => Object.keys(fields))).not.toContain('title')
  })

  test('has words of its own for a service and in another language', async () => {
    const page = await inherited('lefse')
    await send(editor, `${page}?tjeneste=skole`, { title: 'Lefse på skolen', gjor: 'lagre' })
    await send(editor, `${page}?sprak=nn`, { title: 'Lefse', gjor: 'lagre' })
    await publish(editor, page)
    expect(await own('lefse')).toEqual([
      { service: '', language: 'nn', fields: { title: 'Lefse' } },
      { service: 'skole', language: 'nb', fields: { title: 'Lefse på skolen' } },
    ])
    expect(await said(await editor.get(`${page}?sprak=nn`))).toContain('Mangler på dette språket')
  })
})

describe('help while writing', () => {
  test('stands beside the text after it is saved, without script: names, numbers, long sentences, words of the trade', async () => {
    const page = await inherited('hveteboller')
    const long = `Rør ${'og rør '.repeat(14)}godt.`
    const text = `Kari Nordmann iverksetter. ${madeUpNumber('2011-03-14', 7)}.\n\n${long}`
    await send(editor, page, { text, title: 'Kake fra Harstad', gjor: 'lagre' })
    const html = await (await editor.get(page)).text()
    const beside = (of: string) =>
      new RegExp(`<writing-notes data-of="${of}">(.*?)</writing-notes>`, 's').exec(html)?.[1] ?? ''
    expect(beside('text')).toContain('Her står det noe som ser ut som et fødselsnummer. Ta det bort.')
    expect(beside('text')).toContain('Er «Kari Nordmann» en person? Skriv heller rollen.')
    expect(beside('text')).toContain('Lang setning, 30 ord: «Rør og rør og rør og rør …»')
    expect(beside('text')).toContain('«iverksette» kan heller være «sette i gang».')
    expect(beside('text')).toMatch(/Lesbarhet: .* \(LIX \d+\)\./)
    expect(beside('title')).not.toContain('<li>')
  })
})

describe('what a text may link to', () => {
  test('is found by a part of its name, with what to write; a draft can be linked to as well', async () => {
    await inherited('verdens-beste')
    await editor.post(`${home}/ny`, { navn: 'Tropisk aroma' })
    const found = async (query: string) => (await editor.get(`/harstad/studio/lenker?q=${query}`)).text()
    expect(await found('VERDENS')).toContain('<li class="row" data-link="recipe/verdens-beste">')
    expect(await found('VERDENS')).toContain('[Kake verdens-beste](recipe/verdens-beste)')
    expect(await found('VERDENS')).not.toContain('tropisk-aroma')
    expect(await found('tropisk')).toContain('[Tropisk aroma](recipe/tropisk-aroma)')
    expect(await found('<script>')).toContain('Ingenting har det navnet.')
  })
})

describe('versions', () => {
  test('are compared word by word, and an older one is had back', async () => {
    const page = await inherited('pai')
    for (const title of ['Pai med eple', 'Pai med pære']) {
      await send(editor, page, { title, gjor: 'lagre' })
      await publish(editor, page)
    }
    const html = await (await editor.get(`${page}/historie?fra=1&til=2`)).text()
    expect(html).toContain('<del>eple</del>')
    expect(html).toContain('<ins>pære</ins>')
    expect((await send(editor, `${page}/historie`, {}, `${page}/historie/1`)).headers.get('location')).toContain(
      'contentRestored',
    )
    await publish(editor, page)
    expect(await own('pai')).toMatchObject([{ fields: { title: 'Pai med eple' } }])
    expect(await rowsOf(site, `select from content_version where key = 'pai'`)).toHaveLength(3)
  })

  test('what a pack brought is kept too, before it is written over', async () => {
    const page = await inherited('skolebolle')
    await rowsOf(
      site,
      `insert into municipality_part (municipality_id, type, key, service, language, fields)
       select municipality_id, 'recipe', 'skolebolle', '', 'nb', '{"title": "Vår bolle"}' from municipality where slug = 'harstad'`,
    )
    await raised(site)
    await send(editor, page, { title: 'Bolle', gjor: 'lagre' })
    await publish(editor, page)
    const words = await said(await editor.get(`${page}/historie`))
    expect(words).toContain('Kom med en pakke')
    expect(words).toContain('Versjon 2')
  })
})

describe('what is the municipality’s own alone', () => {
  test('is taken out of public, and had back from its history; what others have too is not', async () => {
    await editor.post(`${home}/ny`, { navn: 'Lokal kake' })
    const page = `${home}/lokal-kake`
    await send(editor, page, { text: 'Pisk.', gjor: 'lagre' })
    await publish(editor, page)
    const taken = await send(editor, `${page}/ta-bort`, { hvorfor: 'Avpubliser' })
    expect(taken.headers.get('location')).toContain('contentUnpublished')
    expect(await own('lokal-kake')).toEqual([])
    expect(await said(await editor.get(`${page}/historie`))).toContain('Avpubliser')
    await send(editor, `${page}/historie`, {}, `${page}/historie/1`)
    await publish(editor, page)
    expect(await own('lokal-kake')).toHaveLength(1)

    const common = await inherited('felleskake')
    expect(await said(await editor.get(common))).not.toContain('Avpubliser')
    expect((await editor.post(`${common}/ta-med`, {})).headers.get('location')).toBe(common)
  })
})

describe('words that somebody has read through', () => {
  test('are the municipality’s own from then on, with who and when; changed words are not reviewed any more', async () => {
    const page = await inherited('suksessterte')
    expect(await said(await editor.get(page))).toContain('Ingen her har lest gjennom teksten på bokmål')
    await send(editor, page, {}, `${page}/gjennomgatt`)
    expect(await said(await editor.get(page))).toContain('Gjennomgått av redaktør')
    const reviewed = () =>
      rowsOf<{ by: string | null }>(
        site,
        `select reviewed ->> 'by' as by from municipality_part where key = 'suksessterte' and language = 'nb'`,
      )
    expect(await own('suksessterte')).toMatchObject([
      { fields: { title: 'Kake suksessterte', 'parts/a/label': 'Deig' } },
    ])
    expect(await reviewed()).toEqual([{ by: 'Redaktør' }])
    await send(editor, page, { title: 'Suksessterte', gjor: 'lagre' })
    await publish(editor, page)
    expect(await reviewed()).toEqual([{ by: null }])
  })
})

describe('two editors at once', () => {
  test('what both wrote in different places is put together', async () => {
    const page = await inherited('lapper')
    const first = formIn(await (await editor.get(page)).text(), page)
    const other = formIn(await (await editor.get(page)).text(), page)
    await sendForm(editor, page, first, { title: 'Lapper', text: 'Rør godt.\n\nHvil.\n\nStek.', gjor: 'lagre' })
    expect(
      (await sendForm(editor, page, other, { minutes: '20', text: 'Rør.\n\nHvil.\n\nStek lenge.', gjor: 'lagre' }))
        .status,
    ).toBe(303)
    await publish(editor, page)
    expect(await own('lapper')).toEqual([
      { service: '', language: '', fields: { minutes: 20 } },
      { service: '', language: 'nb', fields: { title: 'Lapper', text: 'Rør godt.\n\nHvil.\n\nStek lenge.' } },
    ])
  })

  test('where both wrote the same, each sees what the other wrote, and nothing is lost', async () => {
    const page = await inherited('krumkake')
    const first = formIn(await (await editor.get(page)).text(), page)
    const other = formIn(await (await editor.get(page)).text(), page)
    await sendForm(editor, page, first, { title: 'Hennes kake', gjor: 'lagre' })
    const answer = await sendForm(editor, page, other, { title: 'Hans kake', minutes: '20', gjor: 'lagre' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('value="Hans kake"')
    expect(html).toContain('<blockquote class="meanwhile">Hennes kake</blockquote>')
    // The rest of what he wrote is saved; hers stands until he decides.
    expect(await said(await editor.get(page))).toContain('Hennes kake')
    await sendForm(editor, page, formIn(html, page), { gjor: 'lagre' })
    await publish(editor, page)
    expect(await own('krumkake')).toMatchObject([{ fields: { minutes: 20 } }, { fields: { title: 'Hans kake' } }])
  })

  test('a page from before a publication takes nothing of it back, with a draft or without', async () => {
    const page = await inherited('hjortetakk')
    const beforeAny = formIn(await (await editor.get(page)).text(), page)
    await send(editor, page, { title: 'Hjortetakk', gjor: 'lagre' })
    const ofDraft = formIn(await (await editor.get(page)).text(), page)
    await send(editor, page, { text: 'Stek i fett.', gjor: 'lagre' })
    await publish(editor, page)
    await send(editor, page, { minutes: '45', gjor: 'lagre' })
    // Drafts are numbered anew: another has the same number now.
    await sendForm(editor, page, ofDraft, { hints: 'Server varm', gjor: 'lagre' })
    await sendForm(editor, page, beforeAny, { code: 'H', gjor: 'lagre' })
    await publish(editor, page)
    expect((await own('hjortetakk')).reduce((all, { fields }) => ({ ...all, ...fields }), {})).toMatchObject({
      ...{ title: 'Hjortetakk', text: 'Stek i fett.', minutes: 45, code: 'H' },
    })
  })

  test('a page that was left open keeps nothing over what came after, and takes nothing of it back', async () => {
    const page = await inherited('fattigmann')
    const old = formIn(await (await editor.get(page)).text(), page)
    await send(editor, page, { title: 'Ny', gjor: 'lagre' })
    expect((await sendForm(editor, `${page}/utkast`, old, { title: 'Gammel' })).status).toBe(409)
    await sendForm(editor, `${page}/angre`, old, {})
    expect(await said(await editor.get(page))).toContain('Ny')
  })

  test('what is written is kept while it is written; the last saving is taken back; a draft is thrown away', async () => {
    const page = await inherited('goro')
    const form = formIn(await (await editor.get(page)).text(), page)
    const kept = await sendForm(editor, `${page}/utkast`, form, { title: 'Goro 1' })
    expect(kept.headers.get('x-version')).toBe('0.1')
    await send(editor, page, { title: 'Goro 2', gjor: 'lagre' })
    await send(editor, page, {}, `${page}/angre`)
    expect(await said(await editor.get(page))).toContain('Goro 1')
    await send(editor, page, {}, `${page}/kast`)
    expect(await said(await editor.get(page))).not.toContain('Goro 1')
  })
})

describe('who may', () => {
  test('see, edit and publish: nobody else knows that there is a studio, and drafts are each municipality’s own', async () => {
    const page = await inherited('sveler')
    await send(editor, page, { title: 'Hemmelige sveler', gjor: 'lagre' })
    for (const key of ['kontaktlaerer', 'rektor', 'administrator', 'personvernombud', 'mor']) {
      const stranger = await signedIn(site, 'harstad', `harstad-${key}`)
      for (const path of [
        '/harstad/studio',
        '/harstad/studio/lenker',
        home,
        page,
        `${page}/historie`,
        `${page}/vis/side`,
        `${page}/kontroll`,
      ])
        expect((await stranger.get(path)).status, `${key} ${path}`).not.toBe(200)
      await stranger.post(page, { felt: 'title', title: 'Kapret' })
    }
    expect((await editor.get(page.replace('/harstad/', '/tinn/'))).status).not.toBe(200)
    expect(await said(await editor.get(page))).toContain('Hemmelige sveler')
    expect((await approver.post(page, { felt: 'title', title: 'Godkjent' })).status).toBe(404)
    expect((await publish(approver, page)).status).toBe(303)
  })

  test('publish where the municipality asks for approval: an approver, and not whoever wrote', async () => {
    const page = await inherited('rosettbakkels')
    await send(editor, page, { title: 'Rosett', gjor: 'lagre' })
    await rowsOf(
      site,
      `insert into setting (municipality_id, key, from_day, value, source, set_at)
       select municipality_id, 'content-approval', '2020-01-01', 'true', 'Prøve', now() from municipality where slug = 'harstad'`,
    )
    expect(await said(await editor.get(`${page}/publiser`))).toContain('en annen godkjenner')
    expect((await editor.post(`${page}/publiser`, { versjon: '0.1', hvorfor: '' })).status).toBe(404)
    expect((await publish(approver, page)).status).toBe(303)
    expect(await own('rosettbakkels')).toHaveLength(1)
    await rowsOf(site, `delete from setting where key = 'content-approval'`)
  })

  test('publish the draft that was on the screen, and no later one', async () => {
    const page = await inherited('kringle')
    await send(editor, page, { title: 'Kringle', gjor: 'lagre' })
    const form = formIn(await (await editor.get(`${page}/publiser`)).text(), `${page}/publiser`)
    await send(editor, page, { title: 'Noe annet', gjor: 'lagre' })
    expect((await sendForm(editor, `${page}/publiser`, form, {})).status).toBe(200)
    expect(await own('kringle')).toEqual([])
  })
})
