import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { knowledge } from '../../../../app.ts'
import { municipalityId, rowsOf, said } from '../../../../../test/people-pages.ts'
import { formIn, send, sendForm } from '../../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../../test/signed-in.ts'
import { contentFolder, openSite } from '../../../../../test/site.ts'
import { readSoundPack, type Manifest } from '../../index.ts'
import { exportPack } from '../../export-pack.ts'
import { writePackFolder } from '../../pack-folder.ts'
import { recipe } from '../../testing/made-up-type.ts'

const begun = (name: string, number: string): Manifest => ({
  ...{ kind: 'municipality', inherits: 'base', number, names: { nb: name }, colour: '#12604f' },
  ...{ language: 'nb', languages: ['nb', 'nn', 'en'] },
})

const towns = {
  provedal: begun('Prøvedal', '9901'),
  testvik: begun('Testvik', '9902'),
  ovingsnes: begun('Øvingsnes', '9903'),
  eksempelhaug: begun('Eksempelhaug', '9904'),
}

let site: PeopleSite

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], begun: towns })
}, 120_000)
afterAll(() => site.close())

const at = (slug: string, page = '') => `/${slug}/studio/start${page === '' ? '' : `/${page}`}`
const as = (slug: string, key: string): Promise<Browser> => signedIn(site, slug, `${slug}-${key}`)
const answer = (browser: Browser, slug: string, page: string, typed: Parameters<typeof send>[2] = {}) =>
  send(browser, at(slug, page), { gjor: 'videre', ...typed })
const factsOf = async (slug: string) =>
  (
    await rowsOf(site, 'select names, language, languages, colour, is_public from municipality where slug = $1', [slug])
  )[0]

describe('before anybody has published', () => {
  test('readers meet nothing but whom to call, in any language, and the directory does not name it', async () => {
    for (const path of ['/', '/veileder', '/nn/', '/hjelp', '/sok?q=skole', '/finnes-ikke']) {
      const answered = await site.get(`/provedal${path}`)
      expect(answered.status, path).toBe(404)
      const words = await said(answered)
      expect(words, path).toContain('Veilederen er ikke åpnet ennå')
      expect(words, path).toContain('116 111')
    }
    expect((await site.post('/provedal/sok', { q: 'skole' })).status).toBe(404)
    expect(await said(await site.get('/'))).toContain('Harstad')
    expect(await said(await site.get('/'))).not.toContain('Prøvedal')
    expect((await site.get('/harstad/')).status).toBe(200)
  })

  test('who makes it ready has it in the menu, and nobody else', async () => {
    expect(await said(await (await as('provedal', 'administrator')).get('/provedal/min-side'))).toContain('Kom i gang')
    expect(await said(await (await as('provedal', 'rektor')).get('/provedal/min-side'))).not.toContain('Kom i gang')
    expect(await said(await (await as('harstad', 'administrator')).get('/harstad/min-side'))).not.toContain(
      'Kom i gang',
    )
  })
})

/** Everything that changes something, sent without looking first. */
async function tryAll(browser: Browser): Promise<void> {
  for (const page of ['farge', 'sprak', 'tjenester', 'ferdig', 'tilbake'])
    await browser.post(at('ovingsnes', page), {
      ...{ farge: '#1c4f82', hoved: 'nn', 'navn.nb': 'Kapret', nummer: '1', versjon: '0' },
      'slt:versjon': '0.0',
    })
}

describe('who may', () => {
  const pages = ['', 'farge', 'sprak', 'tjenester', 'kontakter', 'modellen', 'ansvar', 'ferdig', 'vis']

  test.each(['administrator', 'redaktor', 'koordinator'])('%s answers', async (key) => {
    const browser = await as('ovingsnes', key)
    for (const page of pages) expect((await browser.get(at('ovingsnes', page))).status, page).toBe(200)
  })

  test('an approver looks through, and answers nothing', async () => {
    const browser = await as('ovingsnes', 'godkjenner')
    for (const page of pages)
      expect((await browser.get(at('ovingsnes', page))).status, page).toBe(
        ['', 'ferdig', 'vis'].includes(page) ? 200 : 404,
      )
    expect((await browser.post(at('ovingsnes', 'farge'), { farge: '#1c4f82' })).status).toBe(404)
    expect((await browser.post(at('ovingsnes', 'kontakter'), { 'barnevern:versjon': '0.0' })).status).toBe(404)
  })

  test.each(['kontaktlaerer', 'rektor', 'personvernombud', 'mor'])('%s does not know of it', async (key) => {
    const browser = await as('ovingsnes', key)
    for (const page of pages) expect((await browser.get(at('ovingsnes', page))).status, page).not.toBe(200)
    await tryAll(browser)
    expect(await factsOf('ovingsnes')).toMatchObject({ colour: '#12604f', is_public: false })
  })

  test('nobody from another municipality, whatever they are there', async () => {
    for (const key of ['administrator', 'redaktor', 'koordinator', 'godkjenner']) {
      const browser = await as('harstad', key)
      for (const page of pages)
        expect(await said(await browser.get(at('ovingsnes', page))), `${key} ${page}`).not.toContain('Kom i gang med')
      await tryAll(browser)
    }
    expect(await factsOf('ovingsnes')).toMatchObject({ colour: '#12604f', is_public: false })
  })

  test('in a municipality that readers meet, the questions are over, and its administrator alone sets the colour', async () => {
    const administrator = await as('harstad', 'administrator')
    expect(await said(await administrator.get(at('harstad')))).toContain('Veilederen er publisert')
    expect((await administrator.get(at('harstad', 'farge'))).status).toBe(200)
    const editor = await as('harstad', 'redaktor')
    expect((await editor.get(at('harstad'))).status).toBe(200)
    for (const browser of [administrator, editor]) {
      for (const page of ['tjenester', 'kontakter', 'modellen'])
        expect((await browser.get(at('harstad', page))).status, page).toBe(404)
      expect((await browser.post(at('harstad', 'ferdig'), {})).status).toBe(404)
    }
    expect((await editor.get(at('harstad', 'farge'))).status).toBe(404)
    expect((await editor.post(at('harstad', 'farge'), { farge: '#1c4f82' })).status).toBe(404)
  })
})

describe('in the database, with the role that requests have', () => {
  const tried = async (inside: string, statement: string) => {
    const id = await municipalityId(site, inside)
    return site.fresh.database
      .inMunicipality(id, (tx) => sql.raw(statement).execute(tx))
      .then(({ numAffectedRows }) => Number(numAffectedRows))
      .catch(() => 'refused')
  }

  test('names, languages and colour are one’s own municipality’s; its number, address and base nobody’s', async () => {
    expect(await tried('harstad', `update municipality set colour = '#000000' where slug = 'ovingsnes'`)).toBe(0)
    for (const column of ['slug', 'number', 'inherits', 'hosts', 'is_public', 'accessibility'])
      expect(await tried('ovingsnes', `update municipality set ${column} = ${column}`), column).toBe('refused')
    for (const statement of [
      `delete from municipality`,
      `update municipality_version set facts = '{}'`,
      `delete from municipality_version`,
      `delete from start_answer`,
    ])
      expect(await tried('ovingsnes', statement), statement).toBe('refused')
  })

  test('one municipality never opens another to readers', async () => {
    await tried('harstad', 'select open_to_readers()')
    expect(await factsOf('ovingsnes')).toMatchObject({ is_public: false })
  })
})

describe('the whole start', () => {
  test('is answered page by page, left and gone on with', async () => {
    const browser = await as('provedal', 'administrator')
    expect(await said(await browser.get(at('provedal')))).toContain('Det er 6 korte spørsmål')

    const faint = await answer(browser, 'provedal', 'farge', { egen: '#ffe14d' })
    expect(faint.status).toBe(422)
    const html = await faint.text()
    const nearest = /value="(#[0-9a-f]{6})" checked/.exec(html)?.[1] ?? ''
    expect(await factsOf('provedal')).toMatchObject({ colour: '#12604f' })
    const accepted = await sendForm(browser, at('provedal', 'farge'), formIn(html, at('provedal', 'farge')), {
      farge: nearest,
      gjor: 'se',
    })
    expect(accepted.headers.get('location')).toBe(at('provedal', 'farge'))
    expect(await factsOf('provedal')).toMatchObject({ colour: nearest })
    expect(await (await browser.get(at('provedal', 'vis'))).text()).toContain(`/assets/theme/${nearest.slice(1)}.css`)
    expect((await site.get(`/assets/theme/${nearest.slice(1)}.css`)).status).toBe(200)

    expect((await answer(browser, 'provedal', 'farge', { farge: '#1c4f82' })).headers.get('location')).toBe(
      at('provedal', 'sprak'),
    )
    await answer(browser, 'provedal', 'sprak', { hoved: 'nb', sprak: ['nn', 'se'], 'navn.nb': 'Prøvedal' })
    expect(await factsOf('provedal')).toMatchObject({ languages: ['nb', 'nn', 'se'], colour: '#1c4f82' })

    const form = formIn(await (await browser.get(at('provedal', 'tjenester'))).text(), at('provedal', 'tjenester'))
    form.delete('slt:her')
    form.set('sfo:name', 'Aktivitetsskolen')
    await sendForm(browser, at('provedal', 'tjenester'), form, { gjor: 'senere' })
    // Left; another process knows what was answered, and where to go on.
    const other = site.another()
    const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const later = await other.send(at('provedal'), { headers: { cookie: cookies, 'sec-fetch-site': 'none' } })
    expect(await said(later)).toContain('Fortsett: Hvem kan innbyggerne ringe?')
    await other.stop()
    const services = formIn(await (await browser.get(at('provedal', 'tjenester'))).text(), at('provedal', 'tjenester'))
    expect([services.get('slt:her'), services.get('sfo:name')]).toEqual([null, 'Aktivitetsskolen'])

    const hours = 'barnevern:hours/hverdager'
    const wrong = await answer(browser, 'provedal', 'kontakter', {
      'barnevern:phone': '00 00 00 01',
      [`${hours}/from`]: '15.30',
      [`${hours}/to`]: '8',
    })
    expect(wrong.status).toBe(422)
    const typed = await wrong.text()
    expect(typed).toContain('value="15.30"')
    expect(typed).toContain('Skriv begge klokkeslettene')
    await answer(browser, 'provedal', 'kontakter', { [`${hours}/from`]: '8.30', [`${hours}/to`]: '15:30' })
    await answer(browser, 'provedal', 'modellen', { 'model:name': 'Trygg i Prøvedal' })
    const last = await answer(browser, 'provedal', 'ansvar', { 'model:owner': 'oppvekstsjef' })
    expect(last.headers.get('location')).toBe(at('provedal', 'ferdig'))
  })

  test('is looked through, with what is still missing, and published in one go', async () => {
    const browser = await as('provedal', 'koordinator')
    const review = await said(await browser.get(at('provedal', 'ferdig')))
    expect(review).toContain('Modellen er kontrollert')
    expect(review).toContain('Aktivitetsskolen')
    expect(review).toContain('SLT-koordinator Tjeneste Tatt bort')
    expect(review).toContain('Barnevernvakten Mangler telefon og åpningstider')
    expect(review).not.toContain('Barnevernstjenesten Mangler')
    expect(await (await browser.get(at('provedal', 'vis'))).text()).toContain('Trygg i Prøvedal')
    expect((await site.get('/provedal/')).status).toBe(404)
    expect(
      await rowsOf(
        site,
        `select from municipality_part join municipality using (municipality_id) where slug = 'provedal'`,
      ),
    ).toEqual([])

    const published = await answer(browser, 'provedal', 'ferdig')
    expect(published.headers.get('location')).toContain('gjort=startOpened')
    expect(await said(await browser.get(at('provedal')))).toContain('Barnevernvakten Mangler telefon og åpningstider')
  })

  test('and then readers meet it, with what is not there yet said as it is', async () => {
    const front = await site.get('/provedal/')
    expect(front.status).toBe(200)
    expect(await said(front)).toContain('Trygg i Prøvedal')
    const help = await said(await site.get('/provedal/hjelp'))
    expect(help).toContain('00 00 00 01')
    expect(help).toContain('Aktivitetsskolen')
    expect(help).not.toContain('SLT-koordinator')
    expect(help).toContain('Kommunen har ikke lagt inn telefonnummeret og åpningstidene ennå')
    expect((await site.get('/provedal/se/')).status).toBe(200)
    expect((await site.get('/provedal/en')).status).toBe(404)
    expect(await said(await site.get('/'))).toContain('Prøvedal')
    expect(await said(await site.get('/provedal/sok?q=aktivitetsskolen'))).toContain('Aktivitetsskolen')
  })

  test('it is written down: every version, who opened it, and the facts it stood on', async () => {
    const id = await municipalityId(site, 'provedal')
    const versions = await rowsOf<{ type: string; key: string; why: string }>(
      site,
      'select type, key, why from content_version where municipality_id = $1 order by type, key',
      [id],
    )
    expect(versions.map(({ type, key }) => `${type}/${key}`)).toEqual([
      ...['contact/barnevern', 'model/model', 'service/sfo', 'service/slt'],
    ])
    expect(await rowsOf(site, 'select from content_draft where municipality_id = $1', [id])).toEqual([])
    const acts = await rowsOf<{ act: string }>(
      site,
      `select act from audit where municipality_id = $1 and act in ('publish-start', 'publish-content', 'set-facts')`,
      [id],
    )
    const countOf = (act: string) => acts.filter((one) => one.act === act).length
    expect([countOf('publish-start'), countOf('publish-content'), countOf('set-facts')]).toEqual([1, 4, 3])
  })

  test('what it stood on is had back by its administrator, and that is a version too', async () => {
    const browser = await as('provedal', 'administrator')
    const before = await rowsOf(
      site,
      `select from municipality_version join municipality using (municipality_id) where slug = 'provedal'`,
    )
    const back = await send(browser, at('provedal', 'farge'), { nummer: '1' }, at('provedal', 'tilbake'))
    expect(back.headers.get('location')).toContain('gjort=factsRestored')
    expect(await factsOf('provedal')).toMatchObject({
      colour: '#12604f',
      languages: ['nb', 'nn', 'en'],
      is_public: true,
    })
    const after = await rowsOf(
      site,
      `select from municipality_version join municipality using (municipality_id) where slug = 'provedal'`,
    )
    expect(after.length).toBe(before.length + 1)
    expect((await browser.post(at('provedal', 'tilbake'), { nummer: '99' })).status).toBe(404)
  })

  test('its pack opens in another installation, sound, with the same pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stafett-begun-'))
    try {
      cpSync(join(contentFolder, 'base'), join(folder, 'base'), { recursive: true })
      const files = await inOwnerTransaction(site.fresh.ownerUrl, (tx) => exportPack(tx, 'provedal', knowledge.types))
      await writePackFolder(join(folder, 'provedal'), files, true)
      const pack = await readSoundPack(join(folder, 'provedal'), knowledge)
      const elsewhere = await openSite({ packs: ['base'], now: site.now() })
      try {
        await elsewhere.publish([pack])
        for (const path of ['/provedal/', '/provedal/hjelp', '/provedal/nn/veileder'])
          expect(await said(await elsewhere.get(path)), path).toBe(await said(await site.get(path)))
      } finally {
        await elsewhere.close()
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('two administrators at once', () => {
  test('what each answered in another place is put together', async () => {
    const [one, other] = [await as('testvik', 'administrator'), await as('testvik', 'koordinator')]
    const formFor = async (browser: Browser, page: string) =>
      formIn(await (await browser.get(at('testvik', page))).text(), at('testvik', page))
    const colour = await formFor(one, 'farge')
    const languages = await formFor(other, 'sprak')
    await sendForm(one, at('testvik', 'farge'), colour, { farge: '#7a2f5c', gjor: 'videre' })
    expect((await sendForm(other, at('testvik', 'sprak'), languages, { sprak: ['nn'], gjor: 'videre' })).status).toBe(
      303,
    )
    expect(await factsOf('testvik')).toMatchObject({ colour: '#7a2f5c', languages: ['nb', 'nn'] })

    const [first, second] = [await formFor(one, 'kontakter'), await formFor(other, 'kontakter')]
    await sendForm(one, at('testvik', 'kontakter'), first, { 'ppt:phone': '00 00 00 02', gjor: 'videre' })
    const merged = await sendForm(other, at('testvik', 'kontakter'), second, {
      'ppt:hours/hverdager/from': '8',
      'ppt:hours/hverdager/to': '16',
      'jordmor:phone': '00 00 00 03',
      gjor: 'videre',
    })
    expect(merged.status).toBe(303)
    const drafts = await rowsOf<{ key: string; said: { fields: Record<string, unknown> }[] }>(
      site,
      `select distinct on (key) key, said from content_draft join municipality using (municipality_id)
       where slug = 'testvik' order by key, content_draft.number desc`,
    )
    expect(drafts.map(({ key }) => key)).toEqual(['jordmor', 'ppt'])
    expect(drafts[1]?.said[0]?.fields).toMatchObject({
      ...{ phone: '00 00 00 02', missing: null },
      ...{ 'hours/hverdager/from': '08:00', 'hours/hverdager/to': '16:00', 'hours/hverdager/days': '1-5' },
    })
  })

  test('where both answered the same, the later sees what the other wrote, with their own still there', async () => {
    const [one, other] = [await as('testvik', 'administrator'), await as('testvik', 'koordinator')]
    const colours = await Promise.all(
      [one, other].map(async (browser) =>
        formIn(await (await browser.get(at('testvik', 'farge'))).text(), at('testvik', 'farge')),
      ),
    )
    await sendForm(one, at('testvik', 'farge'), colours[0] ?? new URLSearchParams(), { farge: '#4b6318' })
    const late = await sendForm(other, at('testvik', 'farge'), colours[1] ?? new URLSearchParams(), {
      farge: '#5b2a86',
    })
    expect(late.status).toBe(422)
    const html = await late.text()
    expect(html).toContain('#4b6318')
    expect(html).toMatch(/value="#5b2a86" checked/)
    await sendForm(other, at('testvik', 'farge'), formIn(html, at('testvik', 'farge')), {})
    expect(await factsOf('testvik')).toMatchObject({ colour: '#5b2a86' })

    const phones = await Promise.all(
      [one, other].map(async (browser) =>
        formIn(await (await browser.get(at('testvik', 'kontakter'))).text(), at('testvik', 'kontakter')),
      ),
    )
    const page = at('testvik', 'kontakter')
    await sendForm(one, page, phones[0] ?? new URLSearchParams(), { 'helsestasjon:phone': '00 00 00 04' })
    const clash = await sendForm(other, page, phones[1] ?? new URLSearchParams(), {
      'helsestasjon:phone': '00 00 00 05',
      'sentralbord:phone': '00 00 00 06',
    })
    expect(clash.status).toBe(422)
    const both = await clash.text()
    expect(both).toContain('value="00 00 00 05"')
    expect(both).toContain('<blockquote class="meanwhile">00 00 00 04</blockquote>')
    const now = formIn(await (await one.get(page)).text(), page)
    expect([now.get('helsestasjon:phone'), now.get('sentralbord:phone')]).toEqual(['00 00 00 04', '00 00 00 06'])
  })

  test('what was looked through is what is published: a page that is old publishes nothing', async () => {
    const browser = await as('testvik', 'administrator')
    const old = formIn(await (await browser.get(at('testvik', 'ferdig'))).text(), at('testvik', 'ferdig'))
    await answer(browser, 'testvik', 'modellen', { 'model:name': 'Noe helt annet' })
    const tried = await sendForm(browser, at('testvik', 'ferdig'), old, {})
    expect(tried.status).toBe(422)
    expect(await said(tried)).toContain('Noen har endret noe siden du åpnet siden')
    expect(await factsOf('testvik')).toMatchObject({ is_public: false })
  })

  test('both press publish: it is published once', async () => {
    const browsers = [await as('testvik', 'administrator'), await as('testvik', 'koordinator')]
    const page = at('testvik', 'ferdig')
    const forms = await Promise.all(browsers.map(async (one) => formIn(await (await one.get(page)).text(), page)))
    await Promise.all(browsers.map((one, place) => sendForm(one, page, forms[place] ?? new URLSearchParams(), {})))
    expect(await factsOf('testvik')).toMatchObject({ is_public: true })
    const opened = await rowsOf(
      site,
      `select from audit join municipality using (municipality_id)
       where slug = 'testvik' and act = 'publish-start' and outcome = 'done'`,
    )
    expect(opened).toHaveLength(1)
  })
})

describe('publishing', () => {
  test('is refused for what the checker finds, with where', async () => {
    const editor = await as('eksempelhaug', 'redaktor')
    await send(editor, '/eksempelhaug/studio/step/bestem-0', { what: 'Se [her](step/finnes-ikke).', gjor: 'lagre' })
    const review = await said(await editor.get(at('eksempelhaug', 'ferdig')))
    expect(review).toContain('Dette må rettes før dere kan publisere')
    expect(review).toContain('Lenken «her»')
    const drafts = await rowsOf(
      site,
      `select from content_draft join municipality using (municipality_id) where slug = 'eksempelhaug'`,
    )
    expect(drafts).toHaveLength(1)
    await editor.post(at('eksempelhaug', 'ferdig'), { versjon: 'x' })
    expect(await factsOf('eksempelhaug')).toMatchObject({ is_public: false })
    await send(editor, '/eksempelhaug/studio/step/bestem-0', {}, '/eksempelhaug/studio/step/bestem-0/kast')
  })

  test('where the municipality asks for approval is an approver’s, and not of what they wrote', async () => {
    const administrator = await as('eksempelhaug', 'administrator')
    const approver = await as('eksempelhaug', 'godkjenner')
    await answer(administrator, 'eksempelhaug', 'modellen', { 'model:name': 'Felles' })
    await rowsOf(
      site,
      `insert into setting (municipality_id, key, from_day, value, source, set_at)
       select municipality_id, 'content-approval', '2020-01-01', 'true', 'Prøve', now() from municipality where slug = 'eksempelhaug'`,
    )
    expect(await said(await administrator.get(at('eksempelhaug', 'ferdig')))).toContain('en annen godkjenner')
    expect((await administrator.post(at('eksempelhaug', 'ferdig'), { versjon: 'x' })).status).toBe(404)
    expect((await answer(approver, 'eksempelhaug', 'ferdig')).status).toBe(303)
    expect(await factsOf('eksempelhaug')).toMatchObject({ is_public: true })
  })
})

describe('a type that no feature knows', () => {
  test('has questions of its own, with its answers drafted, published and read back', async () => {
    const own = await openPeopleSite({
      packs: ['base'],
      begun: { provedal: begun('Prøvedal', '9901') },
      studio: {
        ...{ types: [recipe], checks: [], services: () => [], onPublish: async () => {}, serviceType: 'service' },
        ...{
          words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
          addressOf: () => undefined,
        },
        ...{ linkedTypes: [], ownerType: '', plainWords: { type: '', of: () => [] } },
        start: [
          {
            ...{ path: 'kaker', type: 'recipe', which: 'all', mayBeAbsent: true },
            asks: [{ fields: ['minutes'] }],
            words: () => ({ title: 'Hvilke kaker baker dere?', lead: 'Alle slag.', legend: 'Kaker' }),
          },
        ],
      },
    })
    try {
      for (const key of ['eplekake', 'goro'])
        await rowsOf(
          own,
          `insert into upstream_part (layer, type, key, service, language, fields)
           values ('base', 'recipe', $1, '', 'nb', $2), ('base', 'recipe', $1, '', '', '{"minutes": 30}')`,
          [key, JSON.stringify({ title: `Kake ${key}`, text: 'Rør.' })],
        )
      const browser = await signedIn(own, 'provedal', 'provedal-administrator')
      expect(await said(await browser.get(at('provedal')))).toContain('Hvilke kaker baker dere?')
      const page = at('provedal', 'kaker')
      const form = formIn(await (await browser.get(page)).text(), page)
      form.delete('goro:her')
      const wrong = await sendForm(browser, page, form, { 'eplekake:minutes': 'en time' })
      expect(await said(wrong)).toContain('Skriv et tall.')
      await send(browser, page, { 'eplekake:minutes': '45', gjor: 'videre' })
      expect((await send(browser, at('provedal', 'ferdig'), {})).status).toBe(303)
      expect(
        await rowsOf(own, `select key, language, fields from municipality_part where type = 'recipe' order by key`),
      ).toEqual([
        { key: 'eplekake', language: '', fields: { minutes: 45 } },
        { key: 'goro', language: 'nb', fields: { title: null } },
      ])
    } finally {
      await own.close()
    }
  })
})
