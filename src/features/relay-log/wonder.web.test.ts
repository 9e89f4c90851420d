import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, hiddenFields, personId, rowsOf, said, toldIn, unitId } from '../../../test/people-pages.ts'
import { eventsOf } from '../../../test/relay-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { deleteDrafts } from './delete-drafts.job.ts'

let site: PeopleSite
let teacher: Browser
let head: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  head = await signedIn(site, 'harstad', 'harstad-rektor')
})
afterAll(() => site.close())

const words = {
  'svar-sett-og-hort': 'Sitter mye alene.\nSpiser ikke maten sin.',
  'svar-barnet-sa-eller-viste': 'Vil ikke hjem.',
}
const acts = ['', '/utkast', '/del', '/slett', '/svar', '/avslutt', '/logg', '/ta-imot', '/forny']

async function begun(who = teacher, steg = '', slug = 'harstad'): Promise<string> {
  const address = `/${slug}/undring/ny`
  const answer = await fillIn(who, `${address}${steg}`, {}, address)
  return answer.headers.get('location') ?? ''
}

/** As one of the buttons of the note's own form sends it. */
async function send(note: string, typed: Record<string, string>, to = note): Promise<Response> {
  return teacher.post(to, { ...(await hiddenFields(teacher, note)), ...typed })
}

async function draft(): Promise<string> {
  const note = await begun()
  await send(note, words)
  return note
}

async function shared(): Promise<string> {
  const note = await begun()
  await send(note, words, `${note}/del`)
  return note
}

const idOf = (note: string): string => note.split('/').at(-1) ?? ''

describe('the day on which it arose', () => {
  const field = 'la-merke-til'
  const dayAt = (days: number) => dayAfter(osloTime(new Date()).day, days)
  const typed = (days: number) => dayAt(days).split('-').toReversed().join('.')
  const kept = async (note: string) => {
    const [row] = await rowsOf<{ arose_on: string }>(site, 'select arose_on from wonder_note where note_id = $1', [
      idOf(note),
    ])
    return row?.arose_on
  }

  test('is asked, and is the day of writing where nothing is said', async () => {
    const note = await begun()
    expect(await kept(note)).toBe(dayAt(0))
    await send(note, { ...words, [field]: typed(-3) })
    expect(await kept(note)).toBe(dayAt(-3))
    await send(note, { ...words, [field]: '' })
    expect(await kept(note)).toBe(dayAt(0))
  })

  test('is not to come; what else was typed is not lost by that', async () => {
    const note = await begun()
    const answer = await send(note, { ...words, [field]: typed(1) })
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain('Datoen kan ikke være etter i dag.')
    const half = await send(note, { ...words, [field]: '3.1' }, `${note}/utkast`)
    expect(half.status).toBe(204)
    const html = await (await teacher.get(note)).text()
    expect(html).toContain('Vil ikke hjem.')
    expect(await kept(note)).toBe(dayAt(0))
  })

  test('is not written over from a page that was opened before another day was said', async () => {
    const note = await draft()
    const old = await hiddenFields(teacher, note)
    await send(note, { ...words, [field]: typed(-3) })
    const late = await teacher.post(note, { ...old, ...words, [field]: typed(-9) })
    expect(late.status).toBe(422)
    expect(await kept(note)).toBe(dayAt(-3))
  })

  test('is told to the leader with whom it is shared', async () => {
    const note = await begun()
    await send(note, { ...words, [field]: typed(-3) }, `${note}/del`)
    expect(await said(await head.get(note))).toContain('Lagt merke til')
    expect(await kept(note)).toBe(dayAt(-3))
  })
})

describe('beginning', () => {
  const step = '?steg=0/legg-merke-til'

  test('a step whose tools begin a note leads to it, the same whoever reads', async () => {
    const page = '/harstad/veileder/0/legg-merke-til'
    const open = await (await site.get(page)).text()
    expect(open).toContain(`href="/harstad/undring/ny${step}"`)
    expect(await (await teacher.get(page)).text()).toBe(open)
    expect(await (await site.get('/harstad/veileder/2/motes')).text()).not.toContain('/undring/ny')
  })

  test('who is not signed in signs in first, and comes back to it', async () => {
    const { status, headers } = await site.get(`/harstad/undring/ny${step}`)
    expect(status).toBe(303)
    expect(new URL(headers.get('location') ?? '', 'http://x').searchParams.get('til')).toBe(
      `/harstad/undring/ny${step}`,
    )
    const back = await browserAt(site).signIn('harstad', 'harstad-pedagog', { til: `/harstad/undring/ny${step}` })
    expect(back.headers.get('location')).toMatch(/\/harstad\/undring\/ny\?steg=0\/legg-merke-til$/)
  })

  test('looking begins nothing; sent twice it is one', async () => {
    const count = async () => (await rowsOf(site, 'select from wonder_note')).length
    const before = await count()
    const page = await teacher.get(`/harstad/undring/ny${step}`)
    expect(await said(page)).toContain('Bare du ser notatet.')
    expect(await count()).toBe(before)
    const form = await hiddenFields(teacher, `/harstad/undring/ny${step}`, '/harstad/undring/ny')
    await teacher.post('/harstad/undring/ny', form)
    await teacher.post('/harstad/undring/ny', form)
    expect(await count()).toBe(before + 1)
  })

  test('it asks what the tool of the step asks, and nobody’s name; it leads back to the step', async () => {
    const note = await begun(teacher, step)
    const page = await teacher.get(note)
    const html = await page.text()
    expect(html).toContain('Hva har jeg sett eller hørt?')
    expect(html).toContain('Ikke skriv årsaker')
    expect(html).not.toMatch(/Hvem gjelder det|Hvem skriver/)
    expect(html).toContain('href="/harstad/veileder/0/legg-merke-til"')
  })

  test('what the tool asks later changes no note that is begun', async () => {
    const note = await draft()
    await rowsOf(
      site,
      `update upstream_part set fields = fields || '{"fields/sett-og-hort/label": "Noe helt annet?"}'
       where type = 'tool' and key = 'undringsnotat' and language = 'nb'`,
    )
    expect(await said(await teacher.get(note))).toContain('Hva har jeg sett eller hørt?')
    expect(await said(await teacher.get(await begun()))).toContain('Noe helt annet?')
    await rowsOf(
      site,
      `update upstream_part set fields = fields || '{"fields/sett-og-hort/label": "Hva har jeg sett eller hørt?"}'
       where type = 'tool' and key = 'undringsnotat' and language = 'nb'`,
    )
  })

  test('a step that is none, or is none of ours, is no step', async () => {
    for (const steg of ['?steg=0/finnes-ikke', '?steg=..%2F..', '?steg=%3Cscript%3E'])
      expect(await said(await teacher.get(await begun(teacher, steg)))).not.toContain('Begynt fra steget')
  })

  test('who works nowhere begins none, and nobody begins one where another works', async () => {
    const officer = await signedIn(site, 'harstad', 'harstad-personvernombud')
    expect((await officer.get('/harstad/undring/ny')).status).toBe(404)
    expect((await officer.post('/harstad/undring/ny', { skjema: 'a', enhet: unitId('harstad', 'skole') })).status).toBe(
      404,
    )
    expect((await teacher.post('/harstad/undring/ny', { skjema: 'a', enhet: crypto.randomUUID() })).status).toBe(422)
  })
})

describe('a draft', () => {
  test('is its author’s alone', async () => {
    const note = await draft()
    expect(await said(await teacher.get(note))).toContain('Spiser ikke maten sin.')
    const others = ['harstad-rektor', 'harstad-sosiallaerer', 'harstad-administrator', 'harstad-personvernombud']
    for (const key of others) {
      const other = await signedIn(site, 'harstad', key)
      expect((await other.get(note)).status, key).toBe(404)
      for (const act of acts)
        expect((await other.post(note + act, { svar: 'Hei', kopi: 'ja' })).status, key + act).toBe(404)
    }
    const neighbour = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
    expect((await neighbour.get(note.replace('/harstad/', '/rollag/'))).status).toBe(404)
  })

  test('goes by itself after its days, and is renewed once', async () => {
    const [note, kept] = [await draft(), await draft()]
    const again = `update wonder_note set kept_until = '2027-12-24' where note_id = $1`
    await teacher.post(`${kept}/forny`, {})
    await rowsOf(site, again, [idOf(kept)])
    expect((await teacher.post(`${kept}/forny`, {})).status).toBe(303)
    const [row] = await rowsOf(site, 'select kept_until::text from wonder_note where note_id = $1', [idOf(kept)])
    expect(row).toEqual({ kept_until: '2027-12-24' })
    await rowsOf(site, `update wonder_note set kept_until = '2026-01-01' where note_id = $1`, [idOf(note)])
    await deleteDrafts(site.fresh.database)(undefined, site.now())
    // Nobody has said that it would go.
    expect((await teacher.get(note)).status).toBe(200)
    await rowsOf(
      site,
      `insert into notice (municipality_id, notice_id, person_id, kind, subject, subject_id, told_at)
      select municipality_id, gen_random_uuid(), author_id, 'draft-deletion', 'wonder-note', note_id, '2025-12-20'
      from wonder_note where note_id = $1`,
      [idOf(note)],
    )
    await deleteDrafts(site.fresh.database)(undefined, site.now())
    expect((await teacher.get(note)).status).toBe(404)
    expect((await teacher.get(kept)).status).toBe(200)
  })

  test('that is empty is not shared', async () => {
    const note = await begun()
    expect((await send(note, {}, `${note}/del`)).status).toBe(422)
  })
})

describe('while it is written', () => {
  const seen = 'svar-sett-og-hort'
  const tab = (note: string) => hiddenFields(teacher, note)

  test('the page keeps what is typed, and goes on from what it kept', async () => {
    const note = await begun()
    const form = await tab(note)
    const kept = await teacher.post(`${note}/utkast`, { ...form, [seen]: 'Sitter mye' })
    expect(kept.status).toBe(204)
    const versjon = kept.headers.get('x-version') ?? ''
    expect((await teacher.post(`${note}/utkast`, { ...form, versjon, [seen]: 'Sitter mye alene' })).status).toBe(204)
    expect(await (await teacher.get(note)).text()).toContain('Sitter mye alene</textarea>')
  })

  test('an answer that got lost on the way does not stop the page', async () => {
    const note = await begun()
    const form = await tab(note)
    for (const typed of ['Ser', 'Ser ut', 'Ser ut av vinduet'])
      expect((await teacher.post(`${note}/utkast`, { ...form, [seen]: typed })).status).toBe(204)
  })

  test('a second page does not write over what the first kept: both are shown', async () => {
    const note = await begun()
    const [first, second] = [await tab(note), await tab(note)]
    await teacher.post(`${note}/utkast`, { ...first, [seen]: 'Ler høyt' })
    expect((await teacher.post(`${note}/utkast`, { ...second, [seen]: 'Er stille' })).status).toBe(409)
    for (const to of [note, `${note}/del`]) {
      const both = await teacher.post(to, { ...second, [seen]: 'Er stille' })
      expect(both.status).toBe(422)
      const html = await both.text()
      expect(html).toContain('Er stille</textarea>')
      expect(html).toMatch(/<blockquote class="meanwhile">Ler høyt/)
    }
    expect(await (await teacher.get(note)).text()).toContain('Ler høyt</textarea>')
  })

  test('a second page that wrote elsewhere gets what the first wrote, and takes nothing away', async () => {
    const note = await begun()
    const [first, second] = [await tab(note), await tab(note)]
    await teacher.post(`${note}/utkast`, { ...first, 'svar-gar-bra': 'Musikk' })
    const both = await teacher.post(note, { ...second, [seen]: 'Er stille', 'svar-gar-bra': '' })
    expect(both.status).toBe(422)
    const html = await both.text()
    for (const words of ['Er stille', 'Musikk']) expect(html).toContain(`${words}</textarea>`)
  })

  test('what is too long is refused and kept in its field', async () => {
    const note = await begun()
    const long = 'x'.repeat(10_001)
    expect((await teacher.post(`${note}/utkast`, { ...(await tab(note)), [seen]: long })).status).toBe(400)
    const answer = await send(note, { [seen]: long })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`${long}</textarea>`)
  })

  test('nothing that is kept so leaves a row each time; whoever may not, does', async () => {
    const note = await begun()
    const rows = async (act: string) => (await rowsOf(site, 'select from audit where act = $1', [act])).length
    const before = await rows('wonder-keep')
    await teacher.post(`${note}/utkast`, { ...(await tab(note)), [seen]: 'Ler' })
    expect(await rows('wonder-keep')).toBe(before)
    await head.post(`${note}/utkast`, { [seen]: 'Ler ikke' })
    expect(await rows('wonder-keep')).toBe(before + 1)
  })
})

describe('shared with the leader', () => {
  test('the leader is told that something waits, without a word of it; nobody else is', async () => {
    const before = (await toldIn(site, 'harstad')).length
    await shared()
    const all = await toldIn(site, 'harstad')
    const told = all.slice(0, all.length - before)
    expect(told.map(({ person }) => person)).toEqual([personId('harstad-rektor')])
    expect(await said(await head.get('/harstad/min-side'))).toMatch(
      /undringsnotat(er)? (er delt )?med deg|delt et undringsnotat/,
    )
    expect(await said(await teacher.get('/harstad/min-side'))).not.toContain('undringsnotat')
  })

  test('it is received, answered and ended by the leader, and the author sees each', async () => {
    const note = await shared()
    expect((await teacher.post(note, words)).status).toBe(303)
    expect((await teacher.post(`${note}/utkast`, words)).status).toBe(404)
    expect((await teacher.post(`${note}/slett`, {})).status).toBe(404)
    expect(await said(await head.get(note))).toContain('Vil ikke hjem.')
    await head.post(`${note}/ta-imot`, {})
    expect(await said(await teacher.get(note))).toContain('Lederen har tatt imot')
    expect((await head.post(`${note}/svar`, { svar: '' })).status).toBe(422)
    await head.post(`${note}/svar`, { svar: 'Vi snakker med foreldrene i morgen.' })
    expect(await said(await teacher.get(note))).toContain('Vi snakker med foreldrene i morgen.')
    const [told] = await toldIn(site, 'harstad')
    expect(told).toEqual({ person: personId('harstad-kontaktlaerer'), kind: 'wonder-answered' })

    expect((await head.post(`${note}/avslutt`, {})).status).toBe(422)
    expect((await head.post(`${note}/avslutt`, { kopi: 'ja' })).status).toBe(303)
    expect((await head.post(`${note}/avslutt`, { kopi: 'ja' })).status).toBe(303)
    const ended = await said(await teacher.get(note))
    expect(ended).toContain('Lederen har avsluttet notatet.')
    expect(ended).not.toContain('Vil ikke hjem.')
  })

  test('the author is told that the family may ask to see it, before it is shared and after', async () => {
    const note = await draft()
    expect(await said(await teacher.get(note))).toContain('Familien kan be om å få se notatet.')
    await send(note, {}, `${note}/del`)
    expect(await said(await teacher.get(note))).toContain('Familien kan be om å få se notatet.')
  })

  test('what is done twice is done once: told once, and the first answer stands with its day', async () => {
    const note = await shared()
    const before = (await toldIn(site, 'harstad')).length
    for (const _ of [1, 2]) expect((await head.post(`${note}/ta-imot`, {})).status).toBe(303)
    for (const _ of [1, 2]) expect((await head.post(`${note}/svar`, { svar: 'Jeg ringer hjem.' })).status).toBe(303)
    expect((await toldIn(site, 'harstad')).length).toBe(before + 2)
    const other = await head.post(`${note}/svar`, { svar: 'Noe annet.' })
    expect(other.status).toBe(422)
    expect(await other.text()).toContain('Noe annet.</textarea>')
    const read = await said(await teacher.get(note))
    expect(read).toContain('Jeg ringer hjem.')
    expect(read).not.toContain('Noe annet.')
    expect(read).toMatch(/Besvart \d+\. \w+ \d{4}/)
  })

  test('another unit’s leader and another municipality’s see nothing of it, nor does anyone once it is over', async () => {
    const note = await shared()
    const others = [
      ['harstad', 'harstad-helseleder'],
      ['harstad', 'harstad-sosiallaerer'],
      ['rollag', 'rollag-rektor'],
    ] as const
    for (const [slug, key] of others) {
      const other = await signedIn(site, slug, key)
      const there = note.replace('/harstad/', `/${slug}/`)
      expect((await other.get(there)).status, key).toBe(404)
      for (const act of acts)
        expect((await other.post(there + act, { svar: 'Hei', kopi: 'ja' })).status, key + act).toBe(404)
    }
    await head.post(`${note}/avslutt`, { kopi: 'ja' })
    for (const act of ['', '/utkast', '/slett', '/logg'])
      expect((await teacher.post(note + act, words)).status, act).toBe(404)
    expect((await head.post(`${note}/svar`, { svar: 'Hei' })).status).toBe(404)
  })

  test('the database deletes none that was shared', async () => {
    const id = idOf(await shared())
    await expect(rowsOf(site, 'delete from wonder_note where note_id = $1', [id])).rejects.toMatchObject({
      constraint: 'keep_shared_notes',
    })
  })
})

test('it becomes a relay line by line: what was not ticked stays behind, and nothing is typed twice', async () => {
  const note = await shared()
  const page = await (await teacher.get(`${note}/logg`)).text()
  expect(page).not.toMatch(/name="linje"[^>]*checked/)
  const who = { navn: 'Elias', fodt: '05.05.2016', niva: '1' }
  expect((await fillIn(teacher, `${note}/logg`, who)).status).toBe(422)
  const made = await fillIn(teacher, `${note}/logg`, { ...who, linje: '1' })
  expect(made.status).toBe(303)
  const relay = (made.headers.get('location') ?? '').split('/samtykke')[0] ?? ''
  const shown = await said(await teacher.get(relay))
  expect(shown).toContain('Spiser ikke maten sin.')
  expect(shown).not.toContain('Vil ikke hjem.')
  expect(await said(await teacher.get(note))).toContain('Notatet er blitt en stafettlogg.')
  // The day the worry arose, for figures; which note it was stands in nothing of the relay.
  const events = await eventsOf(site, 'harstad', relay)
  expect(events[0]).toMatchObject({ type: 'opened', wonderOn: osloTime(site.now()).day })
  expect(JSON.stringify(events)).not.toContain(idOf(note))
  expect((await head.get(relay)).status).toBe(404)
})

test('a tick goes with the line it was set at: where the note was changed meanwhile, nothing goes along', async () => {
  const note = await draft()
  const page = `${note}/logg`
  const form = { ...(await hiddenFields(teacher, page)), navn: 'Elias', fodt: '05.05.2016', niva: '1', linje: '1' }
  await send(note, { 'svar-sett-og-hort': 'Noe annet.\nNoe hemmelig.' })
  const answer = await teacher.post(page, form)
  expect(answer.status).toBe(422)
  expect(await answer.text()).not.toMatch(/name="linje"[^>]*checked/)
})

test('where the unit was merged into another, the author and its leader go on', async () => {
  const note = await shared()
  const [row] = await rowsOf<{ unit_id: string }>(site, 'select unit_id from wonder_note where note_id = $1', [
    idOf(note),
  ])
  const old = crypto.randomUUID()
  await rowsOf(
    site,
    `insert into unit select (jsonb_populate_record(unit, jsonb_build_object('unit_id', $2::text, 'name', 'Gamleskolen',
       'continued_in', unit_id, 'closed_on', '2026-01-01'))).* from unit where unit_id = $1`,
    [row?.unit_id, old],
  )
  await rowsOf(site, 'update wonder_note set unit_id = $1 where note_id = $2', [old, idOf(note)])
  expect((await teacher.get(note)).status).toBe(200)
  expect((await head.get(note)).status).toBe(200)
})

describe('a copy', () => {
  const name = 'Leiv Modellrud'

  test('says no name, so that it can be discussed without one; the service’s own record has who wrote it', async () => {
    const note = await shared()
    for (const who of [teacher, head]) {
      const plain = await said(await who.get(`${note}/tekst`))
      expect(plain).toContain('Spiser ikke maten sin.')
      expect(plain.replace(/^.*?Kopier som tekst/, '').split('Logg ut')[0]).not.toContain('Skrevet av')
      expect(await (await who.get(`${note}/tekst?navn=ja`)).text()).toContain(`Skrevet av: ${name}`)
      const pdf = await who.get(`${note}/pdf`)
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="undringsnotat.pdf"')
    }
  })

  test('a file is given only to who showed lately who they are', async () => {
    const note = await draft()
    await rowsOf(site, `update session set authenticated_at = authenticated_at - interval '1 day'`)
    const answer = await teacher.get(`${note}/pdf`)
    expect(answer.headers.get('location')).toContain('/logg-inn?sikker=1')
    await rowsOf(site, `update session set authenticated_at = authenticated_at + interval '1 day'`)
  })

  test('is nobody else’s: a draft’s leader, a colleague, another municipality, or anyone once it is over', async () => {
    const [own, ended] = [await draft(), await shared()]
    await head.post(`${ended}/avslutt`, { kopi: 'ja' })
    const neighbour = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
    const colleague = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    for (const copy of ['/tekst', '/tekst?navn=ja', '/pdf']) {
      for (const who of [head, colleague]) expect((await who.get(own + copy)).status).toBe(404)
      for (const who of [head, teacher, colleague]) expect((await who.get(ended + copy)).status).toBe(404)
      expect((await neighbour.get(own.replace('/harstad/', '/rollag/') + copy)).status).toBe(404)
    }
  })
})

test('no word of a note lies in the tables or the log', async () => {
  await shared()
  const kept = await rowsOf<{ row: string }>(
    site,
    `select wonder_note::text || coalesce(encode(sealed, 'escape'), '') as row from wonder_note
     union all select audit::text from audit`,
  )
  const all = kept.map(({ row }) => row).join('\n') + site.logged()
  for (const word of ['alene', 'maten', 'hjem.']) expect(all).not.toContain(word)
})
