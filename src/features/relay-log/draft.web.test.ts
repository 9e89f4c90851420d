import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, rowsOf, said } from '../../../test/people-pages.ts'
import { choiceOf, goingRelay, idOf, inviteTo, openRelayAs, write } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let relay: string
let place: string

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  relay = await goingRelay(teacher, 'harstad')
  place = `relay/${idOf(relay)}/note/ord`
})
afterAll(() => site.close())

const keep = (who: Browser, ord: string, sted = place) => who.post('/harstad/utkast', { sted, ord })

test('what is being written is kept, comes back in the field, and goes when it is sent', async () => {
  expect((await keep(teacher, 'Jeg så at Elias')).status).toBe(204)
  const page = await (await teacher.get(relay)).text()
  expect(page).toContain('Jeg så at Elias</textarea>')
  expect(page).toContain('Utkast lagret kl.')
  await write(teacher, relay, 'Jeg så at Elias lo.')
  expect(await (await teacher.get(relay)).text()).not.toContain('Jeg så at Elias</textarea>')
})

test('it is its writer’s alone, and lies nowhere in plain text', async () => {
  await keep(teacher, 'Noe halvferdig')
  const head = await signedIn(site, 'harstad', 'harstad-rektor')
  await keep(head, 'Et annet')
  expect(await (await teacher.get(relay)).text()).toContain('Noe halvferdig')
  const kept = await rowsOf<{ row: string }>(site, `select draft::text || encode(sealed, 'escape') as row from draft`)
  expect(kept.map(({ row }) => row).join('')).not.toMatch(/halvferdig|Et annet/)
})

test('an empty text takes it away; a place that is none is not there', async () => {
  await keep(teacher, ' ')
  expect(await said(await teacher.get(relay))).not.toContain('Noe halvferdig')
  for (const sted of ['', 'relay', '../x', 'RELAY/x', `relay/${'x'.repeat(99)}`])
    expect((await keep(teacher, 'Hei', sted)).status).toBe(404)
  expect((await keep(teacher, 'x'.repeat(20_001))).status).toBe(404)
})

/** Where a field of a page keeps its draft. */
const draftPlace = (page: string, field: string): string =>
  new RegExp(`data-place="([^"]*)"[^>]*>(?:(?!</kept-draft>).)*name="${field}"`, 's').exec(page)?.[1] ?? ''

describe('every longer field keeps what is being written', () => {
  test.each([
    ['/mal/ny', 'mal'],
    ['/styr', 'avslutt-grunn'],
    ['/styr', 'avslutt-vurdering'],
    ['/stafetten', 'grunn'],
  ])('%s, %s', async (page, field) => {
    const at = draftPlace(await (await teacher.get(relay + page)).text(), field)
    expect((await keep(teacher, `Halvt skrevet i ${field}`, at)).status).toBe(204)
    expect(await (await teacher.get(relay + page)).text()).toContain(`Halvt skrevet i ${field}</textarea>`)
  })

  test('a relay that is not opened yet', async () => {
    const page = '/harstad/logger/ny'
    await keep(teacher, 'Det jeg har sett', draftPlace(await (await teacher.get(page)).text(), 'grunn'))
    expect(await (await teacher.get(page)).text()).toContain('Det jeg har sett</textarea>')
    await openRelayAs(teacher, 'harstad', { grunn: 'Det jeg har sett i dag' })
    expect(await (await teacher.get(page)).text()).not.toContain('Det jeg har sett')
  })

  test('one form that is sent leaves the drafts of the others alone', async () => {
    const page = `${relay}/styr`
    await fillIn(teacher, page, { dato: '24.12.2027' }, `${page}/dato`)
    expect(await (await teacher.get(page)).text()).toContain('Halvt skrevet i avslutt-grunn</textarea>')
  })
})

describe('what another has written since is not written over by a draft', () => {
  test('a goal: both are shown', async () => {
    await fillIn(teacher, `${relay}/mal/ny`, { mal: 'Sover godt', omrade: 'wellbeing', type: 'everyday' })
    const goal = /href="([^"]*\/mal\/[0-9a-f-]{36})"/.exec(await (await teacher.get(relay)).text())?.[1] ?? ''
    const id = goal.split('/').at(-1)
    await keep(teacher, 'Sover godt hele natten', `relay/${idOf(relay)}/${id}/1/mal`)
    await fillIn(teacher, goal, { mal: 'Sover i egen seng', omrade: 'home', slutt: '' })
    // Sent with the form above, the draft is gone; begun again on the first version, it is put to it.
    await keep(teacher, 'Sover godt hele natten', `relay/${idOf(relay)}/${id}/1/mal`)
    const again = await (await teacher.get(goal)).text()
    expect(again).toContain('Sover godt hele natten</textarea>')
    const answer = await fillIn(teacher, goal, { mal: 'Sover godt hele natten', omrade: 'home', slutt: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Sover i egen seng')
  })

  test('minutes: both are there', async () => {
    await inviteTo(teacher, relay, 'Skole', 'Solfrid Øvingsnes')
    const hvem = await choiceOf(teacher, `${relay}/mote/ny`, 'Marit')
    const when = { dato: '24.12.2027', tid: '13.30', sted: 'På skolen', hvem }
    const planned = await fillIn(teacher, `${relay}/mote/ny`, when)
    const meeting = (planned.headers.get('location') ?? '').split('?')[0] ?? ''
    const colleague = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    const write = (who: Browser, referat: string, sett: string) =>
      who.post(`${meeting}/referat`, { referat, sett, type: 'everyday' })
    await write(teacher, 'Første linje', '0')
    const begun = draftPlace(await (await teacher.get(meeting)).text(), 'referat')
    await keep(teacher, 'Første linje\nMin linje', begun)
    await write(colleague, 'Første linje\nEn annens linje', '1')
    const page = await (await teacher.get(meeting)).text()
    const sett = /name="sett" value="([^"]*)"/.exec(page)?.[1] ?? 'none'
    expect(sett).toBe('1')
    await write(teacher, 'Første linje\nMin linje', sett)
    const after = await said(await teacher.get(meeting))
    expect(after).toContain('En annens linje')
    expect(after).toContain('Min linje')
  })
})

test('beside each longer field stands what to write, and what not', async () => {
  const pages = ['', '/mal/ny', '/stafetten', '/styr', '/sporsmal/ny', '/mote/ny']
  for (const page of [...pages.map((one) => relay + one), '/harstad/logger/ny']) {
    const html = await (await teacher.get(page)).text()
    for (const [field = ''] of html.matchAll(/<textarea[^>]*>/g)) expect(field, page).toContain('aria-describedby=')
  }
})

test('nobody has more than fifty; the oldest give way', async () => {
  for (const number of Array.from({ length: 55 }).keys()) await keep(teacher, 'Et ord', `relay/${number}/note/ord`)
  const rows = await rowsOf(site, `select place from draft where place ~ '^relay/[0-9]+/note/ord$'`)
  expect(rows.length).toBeLessThanOrEqual(50)
})
