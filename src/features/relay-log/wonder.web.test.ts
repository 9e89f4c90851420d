import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, letters, personId, rowsOf, said } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
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
  noticed: 'Sitter mye alene.\nSpiser ikke maten sin.',
  said: 'Vil ikke hjem.',
  when: '',
  before: '',
  done: '',
}

async function draft(): Promise<string> {
  const begun = await teacher.post('/harstad/undring/ny', { skjema: crypto.randomUUID() })
  const note = begun.headers.get('location') ?? ''
  await teacher.post(note, words)
  return note
}

async function shared(): Promise<string> {
  const note = await draft()
  await teacher.post(`${note}/del`, {})
  return note
}

describe('a draft', () => {
  test('is its author’s alone', async () => {
    const note = await draft()
    expect(await said(await teacher.get(note))).toContain('Spiser ikke maten sin.')
    const others = ['harstad-rektor', 'harstad-sosiallaerer', 'harstad-administrator', 'harstad-personvernombud']
    for (const key of others) {
      const other = await signedIn(site, 'harstad', key)
      expect((await other.get(note)).status, key).toBe(404)
      for (const act of ['', '/del', '/slett', '/svar', '/avslutt', '/logg', '/ta-imot', '/forny'])
        expect((await other.post(note + act, { svar: 'Hei', kopi: 'ja' })).status, key + act).toBe(404)
    }
    const neighbour = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
    expect((await neighbour.get(note.replace('/harstad/', '/rollag/'))).status).toBe(404)
  })

  test('goes by itself after its days, and is renewed once', async () => {
    const [note, kept] = [await draft(), await draft()]
    expect((await teacher.post(`${kept}/forny`, {})).status).toBe(303)
    expect((await teacher.post(`${kept}/forny`, {})).status).toBe(404)
    await rowsOf(site, `update wonder_note set kept_until = '2026-01-01' where note_id = $1`, [note.split('/').at(-1)])
    await deleteDrafts(site.fresh.database)(undefined, site.now())
    expect((await teacher.get(note)).status).toBe(404)
    expect((await teacher.get(kept)).status).toBe(200)
  })

  test('that is empty is not shared', async () => {
    const begun = await teacher.post('/harstad/undring/ny', { skjema: crypto.randomUUID() })
    expect((await teacher.post(`${begun.headers.get('location')}/del`, {})).status).toBe(422)
  })
})

describe('shared with the leader', () => {
  test('it is received, answered and ended by the leader, and the author sees each', async () => {
    const note = await shared()
    expect((await teacher.post(note, words)).status).toBe(404)
    expect((await teacher.post(`${note}/slett`, {})).status).toBe(404)
    expect(await said(await head.get(note))).toContain('Vil ikke hjem.')
    await head.post(`${note}/ta-imot`, {})
    expect(await said(await teacher.get(note))).toContain('Lederen har tatt imot')
    expect((await head.post(`${note}/svar`, { svar: '' })).status).toBe(422)
    await head.post(`${note}/svar`, { svar: 'Vi snakker med foreldrene i morgen.' })
    expect(await said(await teacher.get(note))).toContain('Vi snakker med foreldrene i morgen.')
    const [told] = await letters(site, 'harstad')
    expect(told).toMatchObject({ person: personId('harstad-kontaktlaerer'), subject: 'Du har noe å se på i Harstad' })

    expect((await head.post(`${note}/avslutt`, {})).status).toBe(422)
    expect((await head.post(`${note}/avslutt`, { kopi: 'ja' })).status).toBe(303)
    const ended = await said(await teacher.get(note))
    expect(ended).toContain('Lederen har avsluttet notatet.')
    expect(ended).not.toContain('Vil ikke hjem.')
  })

  test('the database deletes none that was shared', async () => {
    const id = (await shared()).split('/').at(-1)
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
  expect((await head.get(relay)).status).toBe(404)
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
