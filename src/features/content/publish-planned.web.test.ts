import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { today, toldDay, typedDay } from '../../../test/moments.ts'
import { rowsOf, said } from '../../../test/people-pages.ts'
import { formIn, send, sendForm } from '../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { publishPlanned } from './publish-planned.job.ts'
import { recipe } from './testing/made-up-type.ts'

const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [] },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  start: [],
}
const page = '/harstad/studio/recipe/kake'

let site: PeopleSite
let editor: Browser
let approver: Browser
let elsewhere: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy'], studio })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  approver = await signedIn(site, 'harstad', 'harstad-godkjenner')
  elsewhere = await signedIn(site, 'inderoy', 'inderoy-redaktor')
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of ['planned_publication', 'content_draft', 'content_version', 'municipality_change', 'setting'])
    await rowsOf(site, `delete from ${table}`)
  for (const table of ['municipality_part', 'upstream_part'])
    await rowsOf(site, `delete from ${table} where type = 'recipe'`)
  await rowsOf(
    site,
    `insert into municipality_part (municipality_id, type, key, service, language, fields)
     select municipality_id, 'recipe', 'kake', '', 'nb', '{"title": "Kake", "text": "Rør."}' from municipality where slug = 'harstad'`,
  )
})

/** The site's clock goes with the machine's; a plan is for the day after at eight. */
const dueDay = dayAfter(today, 1)
const due = instantOf(dueDay, 8 * 60)
const tomorrow = {
  dag: typedDay(dueDay),
  klokkeslett: '08.00',
  naar: 'dag',
  hvorfor: 'Ny lov',
  nytt: 'Vi har ny kake.',
}
const work = (now = due, knowledge = studio) =>
  publishPlanned({ database: site.fresh.database, knowledge })(undefined, now)
const write = (title: string, browser = editor) => send(browser, page, { title, gjor: 'lagre' })
const plan = (browser = editor, changed: Record<string, string> = {}) =>
  send(browser, `${page}/publiser`, { ...tomorrow, ...changed })
const title = async () =>
  (
    await rowsOf<{ title: string }>(
      site,
      `select fields ->> 'title' as title from municipality_part where type = 'recipe' and fields ? 'title'`,
    )
  )[0]?.title
const plans = () =>
  rowsOf<{ failed: string | null }>(site, 'select failed from planned_publication order by municipality_id')
const versions = () =>
  rowsOf<{ why: string }>(site, `select why from content_version where person_id is not null order by number`)
const needApproval = () =>
  rowsOf(
    site,
    `insert into setting (municipality_id, key, from_day, value, source, set_at)
     select municipality_id, 'content-approval', '2020-01-01', 'true', 'Prøve', now() from municipality where slug = 'harstad'`,
  )

describe('what is planned', () => {
  test('is public when its time comes and not before, once, by any number of workers', async () => {
    await write('Ny kake')
    const planned = await plan()
    expect(planned.headers.get('location')).toContain('gjort=contentPlanned')
    expect(await said(await editor.get('/harstad/studio'))).toContain(`${toldDay(dueDay)} kl. 08:00`)
    expect(await said(await editor.get('/harstad/studio/recipe'))).toContain('Planlagt')
    await work(new Date(due.getTime() - 1))
    expect(await title()).toBe('Kake')

    await Promise.all([work(), work(), work()])
    await work()
    expect(await title()).toBe('Ny kake')
    expect(await versions()).toEqual([{ why: 'Ny lov' }])
    expect(await plans()).toEqual([])
    expect(
      await rowsOf(site, `select news, before -> 0 -> 'fields' ->> 'title' as was from municipality_change`),
    ).toEqual([{ news: 'Vi har ny kake.', was: 'Kake' }])
    expect(await rowsOf(site, 'select from content_draft')).toHaveLength(0)
    const [kept] = await rowsOf<{ person: string }>(
      site,
      `select person.name as person from audit join person using (municipality_id, person_id)
       where act = 'publish-content' and outcome = 'done' and session_id is null`,
    )
    expect(kept?.person).toBeDefined()
  })

  test('is public or still planned, whenever the worker dies', async () => {
    await write('Ny kake')
    await plan()
    const dying = { ...studio, onPublish: () => Promise.reject(new Error('killed')) }
    await expect(work(due, dying)).rejects.toThrow('killed')
    expect([await title(), await plans(), await versions()]).toEqual(['Kake', [{ failed: null }], []])
    await work()
    expect([await title(), await plans()]).toEqual(['Ny kake', []])
    expect(await versions()).toHaveLength(1)
  })

  test('stands fast; whoever would write on takes the plan back first', async () => {
    await write('Ny kake')
    await plan()
    const html = await (await editor.get(page)).text()
    expect(html).toContain(`Publiseres ${toldDay(dueDay)} kl. 08:00.`)
    expect(html).not.toContain('value="lagre"')
    expect(await said(await editor.get(`${page}/historie`))).not.toContain('Lag et utkast av denne')
    const taken = await send(editor, page, {}, `${page}/plan`)
    expect(taken.headers.get('location')).toContain('gjort=contentUnplanned')
    expect(await (await editor.get(page)).text()).toContain('value="Ny kake"')
    await work()
    expect(await title()).toBe('Kake')
  })

  test('may be published now instead, and is then no longer planned', async () => {
    await write('Ny kake')
    await plan()
    expect(await said(await editor.get(`${page}/publiser`))).toContain(`Publiseres ${toldDay(dueDay)}`)
    await send(editor, `${page}/publiser`, { hvorfor: 'Likevel nå' })
    expect([await title(), await plans()]).toEqual(['Ny kake', []])
    await work()
    expect(await versions()).toEqual([{ why: 'Likevel nå' }])
  })

  test.each([
    ['dag', { dag: 'i morgen' }, 'Skriv dagen slik'],
    ['klokkeslett', { klokkeslett: 'kvart over' }, 'Skriv klokkeslettet slik'],
    ['dag', { dag: '23.11.2026', klokkeslett: '09.00' }, 'Velg et tidspunkt som kommer'],
    ['dag', { dag: '23.11.2030' }, 'innen ett år'],
    // Enter in the field presses the first button of the form.
    ['dag', { naar: '' }, 'Trykk «Planlegg»'],
  ])('is for a time that can be read: %s %o', async (_field, changed, words) => {
    await write('Ny kake')
    const answer = await plan(editor, changed)
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain(words)
    expect([await plans(), await title()]).toEqual([[], 'Kake'])
  })
})

describe('nothing is published when the time comes', () => {
  const refused = async (because: string, words: string) => {
    await work()
    expect([await title(), await plans()]).toEqual(['Kake', [{ failed: because }]])
    const home = await said(await editor.get('/harstad/studio'))
    expect(home).toContain('Ble ikke publisert')
    expect(home).toContain(words)
    expect(await versions()).toEqual([])
    // It is told until somebody has seen it, and not tried again.
    await work(new Date(due.getTime() + 60_000))
    expect(await title()).toBe('Kake')
    await send(editor, page, {}, `${page}/plan`)
    expect(await said(await editor.get('/harstad/studio'))).not.toContain('Ble ikke publisert')
    expect(await rowsOf(site, 'select from content_draft')).not.toHaveLength(0)
  }

  test('of a draft that was changed by a form left open', async () => {
    await write('Ny kake')
    const form = formIn(await (await approver.get(page)).text(), page)
    const open = formIn(await (await editor.get(page)).text(), page)
    await plan()
    expect(form.size).toBe(0)
    // What is kept while somebody writes waits for them to see that it is planned; what they save is not lost.
    expect((await sendForm(editor, `${page}/utkast`, new URLSearchParams(open), { title: 'Uprøvd' })).status).toBe(409)
    expect((await sendForm(editor, page, open, { title: 'Uprøvd', gjor: 'lagre' })).status).toBe(303)
    expect(await said(await editor.get(page))).toContain('utkastet ble endret')
    await refused('changed', 'utkastet ble endret')
  })

  test('where a pack has changed the same meanwhile; beside another change it is', async () => {
    const import_ = (fields: string) =>
      rowsOf(site, `update municipality_part set fields = $1 where type = 'recipe'`, [fields])
    await write('Ny kake')
    await plan()
    await import_('{"title": "Deres kake", "text": "Rør."}')
    await work()
    expect([await title(), await plans()]).toEqual(['Deres kake', [{ failed: 'conflict' }]])
    await plan()
    await import_('{"title": "Deres kake", "text": "Rør godt."}')
    await work()
    expect([await title(), await plans()]).toEqual(['Ny kake', []])
    expect(await rowsOf(site, `select fields ->> 'text' as text from municipality_part where type = 'recipe'`)).toEqual(
      [{ text: 'Rør godt.' }],
    )
  })

  test('where the model would be wrong with it by now', async () => {
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields)
       values ('base', 'recipe', 'bolle', '', 'nb', '{"title": "Bolle", "text": "Elt."}')`,
    )
    await send(editor, page, { title: 'Ny kake', after: 'bolle', gjor: 'lagre' })
    await plan()
    await rowsOf(site, `delete from upstream_part where key = 'bolle'`)
    await rowsOf(site, 'update installation set content_version = content_version + 1')
    await refused('faults', 'kontrollen fant noe')
  })

  test.each([
    [
      'let go',
      `update person set deactivated_at = now() where person_id = $1`,
      `update person set deactivated_at = null`,
    ],
    ['without the role', `update membership set until_day = '${today}' where person_id = $1 and role = 'editor'`, ''],
    [
      'trusted with something else',
      `insert into content_reach (municipality_id, person_id, types) select municipality_id, $1, '{page}' from municipality where slug = 'harstad'`,
      '',
    ],
  ])('by somebody who is %s then', async (_who, change, back) => {
    await write('Ny kake')
    await plan()
    const [who] = await rowsOf<{ person_id: string }>(site, 'select person_id from planned_publication')
    await rowsOf(site, change, [who?.person_id])
    await work()
    expect([await title(), await plans()]).toEqual(['Kake', [{ failed: 'right' }]])
    if (back !== '') await rowsOf(site, back)
    await rowsOf(site, `update membership set until_day = null where role = 'editor'`)
    await rowsOf(site, 'delete from content_reach')
  })

  test('by an editor, once the municipality has come to ask for approval', async () => {
    await write('Ny kake')
    await plan()
    await needApproval()
    await work()
    expect([await title(), await plans()]).toEqual(['Kake', [{ failed: 'right' }]])
  })
})

describe('who may plan, and take a plan back', () => {
  test('where approval is asked for: an approver alone, never their own; the editor may take it back', async () => {
    await needApproval()
    await write('Ny kake')
    const form = new URLSearchParams({ ...tomorrow, versjon: '0.1' })
    expect((await sendForm(editor, `${page}/publiser`, form, {})).status).toBe(404)
    expect((await plan(approver)).status).toBe(303)
    expect((await send(editor, page, {}, `${page}/plan`)).status).toBe(303)
    expect(await plans()).toEqual([])
  })

  test('nobody of another municipality, and nobody without a role; they do not see that it is planned', async () => {
    await write('Ny kake')
    await plan()
    const staff = await signedIn(site, 'harstad', 'harstad-pedagog')
    const form = new URLSearchParams({ ...tomorrow, versjon: '0.1' })
    for (const [browser, at] of [
      [elsewhere, page],
      [elsewhere, page.replace('harstad', 'inderoy')],
      [staff, page],
    ] as const) {
      for (const to of ['/plan', '/publiser'])
        expect((await sendForm(browser, at + to, new URLSearchParams(form), {})).status).not.toBe(303)
      expect(await said(await browser.get(at))).not.toMatch(/Ny kake|Publiseres/)
    }
    expect(await said(await elsewhere.get('/inderoy/studio'))).not.toContain('Planlagt')
    expect(await plans()).toEqual([{ failed: null }])
  })

  test('nobody from a page of another site', async () => {
    await write('Ny kake')
    const form = new URLSearchParams({ ...tomorrow, versjon: '0.1' })
    const cookie = [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const to of ['/publiser', '/plan']) {
      const headers = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      const answer = await site.send(page + to, { method: 'POST', body: form, headers })
      expect(answer.status).toBe(422)
    }
    expect(await plans()).toEqual([])
  })
})
