import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { osloTime } from '#base/oslo-time.ts'
import { writeDay } from '#features/people/index.ts'
import { fillIn, personId, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import {
  answerFor,
  askFor,
  choiceOf,
  goingRelay,
  idOf,
  inviteTo,
  openRelayAs,
  summaryRow,
  write,
} from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { passEnded } from './pass-ended.job.ts'

/** What someone who was told to get in found once, each closed since. */
let site: PeopleSite
let teacher: Browser
let nurse: Browser
let head: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  head = await signedIn(site, 'harstad', 'harstad-rektor')
})
afterAll(() => site.close())

async function withNurse(): Promise<string> {
  const relay = await goingRelay(teacher, 'harstad')
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
  return relay
}

/** A measure of the school's, and its address. */
async function withMeasure(relay: string): Promise<string> {
  await fillIn(teacher, `${relay}/mal/ny`, { mal: 'Går inn uten vondt', omrade: 'wellbeing', type: 'everyday' })
  const add = /href="([^"]*\/tiltak\/ny[^"]*)"/.exec(await (await teacher.get(relay)).text())?.[1] ?? ''
  const hvem = await choiceOf(teacher, add, 'Leiv Modellrud')
  const measure = { tiltak: 'Møtes ved porten', hvem, hvor: 'school', 'ses-pa': '24.12.2027', type: 'everyday' }
  await fillIn(teacher, add, measure, `${relay}/tiltak/ny`)
  return /href="([^"]*\/tiltak\/[0-9a-f-]{36})"/.exec(await (await teacher.get(relay)).text())?.[1] ?? ''
}

describe('words do not change whose they are', () => {
  test('a nurse rewords none of the school’s measures', async () => {
    const measure = await withMeasure(await withNurse())
    expect(await said(await nurse.get(measure))).toContain('Møtes ved porten')
    expect((await nurse.get(`${measure}/endre`)).status).toBe(404)
    const typed = { tiltak: 'Han sover lite', hvem: `p-${personId('harstad-helsesykepleier')}`, hvor: 'home' }
    expect((await nurse.post(`${measure}/endre`, { ...typed, 'ses-pa': '24.12.2027', versjon: '1' })).status).toBe(404)
    expect(await said(await teacher.get(measure))).not.toContain('sover lite')
  })

  test('a service that was taken back from reads its own notes, and neither the name nor who does what', async () => {
    const relay = await withNurse()
    const measure = await withMeasure(relay)
    await fillIn(nurse, measure, { notat: 'Han sover lite.' }, `${measure}/notat`)
    await answerFor(teacher, relay, 'Jon', 'Helsestasjon', 'withdrawn')
    expect(await (await nurse.get('/harstad/logger')).text()).toMatch(new RegExp(`href="${relay}">Logg \\d+<`))
    expect(await said(await nurse.get(relay))).not.toMatch(/Elias|porten/)
  })
})

describe('one sending of a form', () => {
  test('does not stand in for another: a yes taken back with the same form is taken back', async () => {
    const relay = await withNurse()
    const page = `${relay}/samtykke/svar`
    const [tjeneste, hvem] = [await choiceOf(teacher, page, 'Helsestasjon'), await choiceOf(teacher, page, 'Jon')]
    const form = { skjema: crypto.randomUUID(), tjeneste, hvem, hva: 'everyday', hvordan: 'oral', bevis: 'Sagt' }
    expect((await teacher.post(page, { ...form, svar: 'yes' })).status).toBe(303)
    expect((await teacher.post(page, { ...form, svar: 'withdrawn' })).status).toBe(303)
    expect((await nurse.get(relay)).status).toBe(404)
  })

  test('for a sister with the same form opens hers', async () => {
    const skjema = crypto.randomUUID()
    const [one, other] = [
      await openRelayAs(teacher, 'harstad', { skjema }),
      await openRelayAs(teacher, 'harstad', { skjema, navn: 'Sara' }),
    ]
    expect(other).not.toBe(one)
  })

  test('sent twice at once is done once, and both are answered', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const form = { skjema: crypto.randomUUID(), ord: 'Et ord', slag: 'note', type: 'everyday' }
    const before = await summaryRow(site, relay)
    const answers = await Promise.all([1, 2, 3].map(() => teacher.post(`${relay}/skriv`, form)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await summaryRow(site, relay))?.version).toBe((before?.version ?? 0) + 1)
  })

  test('sent again after it was done is answered as done', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const closing = {
      ...{ skjema: crypto.randomUUID(), utfall: 'other', 'avslutt-grunn': 'Bra', 'avslutt-med': 'Marit' },
      'avslutt-vurdering': 'Porten.',
    }
    for (const _ of [1, 2]) expect((await teacher.post(`${relay}/styr/avslutt`, closing)).status).toBe(303)
  })
})

describe('an office', () => {
  async function waiting(): Promise<string> {
    const relay = await goingRelay(await signedIn(site, 'harstad', 'harstad-sosiallaerer'), 'harstad')
    await rowsOf(site, `update membership set until_day = '2026-01-02', from_day = '2026-01-01' where person_id = $1`, [
      personId('harstad-sosiallaerer'),
    ])
    await passEnded({ database: site.fresh.database, keys: site.keys })(undefined, site.now())
    return relay
  }

  test('is not its own answer: a leader does not ask herself, and so reads no word', async () => {
    const relay = await waiting()
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'waiting-for-holder' })
    const self = { hvem: personId('harstad-rektor') }
    expect((await fillIn(head, `${relay}/kontor`, self)).status).toBe(422)
    expect(await choiceOf(head, `${relay}/kontor`, 'Ranveig Testdal')).toBe('')
    await rowsOf(site, `update membership set until_day = null where person_id = $1`, [
      personId('harstad-sosiallaerer'),
    ])
  })

  test('without a leader and a coordinator is the administrator’s', async () => {
    const relay = await waiting()
    const roles = `role in ('coordinator', 'unit-leader')`
    await rowsOf(site, `update membership set ended_at = now() where ${roles}`)
    const administrator = await signedIn(site, 'harstad', 'harstad-administrator')
    expect((await administrator.get(`${relay}/kontor`)).status).toBe(200)
    expect(await said(await administrator.get('/harstad/logger'))).toContain('Ingen holder stafetten')
    await rowsOf(site, `update membership set ended_at = null where ${roles}`)
    await rowsOf(site, `update membership set until_day = null where person_id = $1`, [
      personId('harstad-sosiallaerer'),
    ])
  })

  test('goes along when its unit is merged: the new leader finds someone', async () => {
    const relay = await waiting()
    await rowsOf(site, `update membership set until_day = null where person_id = $1`, [
      personId('harstad-sosiallaerer'),
    ])
    const administrator = await signedIn(site, 'harstad', 'harstad-administrator')
    const [from, into] = [unitId('harstad', 'skole'), unitId('harstad', 'ungdomsskole')]
    const merge = `/harstad/administrasjon/enheter/${from}/sla-sammen`
    expect((await fillIn(administrator, merge, { 'inn-i': into })).status).toBe(303)
    const leader = await signedIn(site, 'harstad', 'harstad-ungdomsrektor')
    const hvem = await choiceOf(leader, `${relay}/kontor`, 'Leiv Modellrud')
    expect((await fillIn(leader, `${relay}/kontor`, { hvem })).status).toBe(303)
    const asked = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
    expect((await asked.post(`${relay}/stafetten/svar`, { svar: 'ja' })).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'active' })
    teacher = asked
  })

  test('is never a closed unit’s alone: the coordinator finds it, and someone of the same service', async () => {
    const pedagogue = await signedIn(site, 'harstad', 'harstad-pedagog')
    const relay = await goingRelay(pedagogue, 'harstad', 'Barnehage')
    const administrator = await signedIn(site, 'harstad', 'harstad-administrator')
    const closing = `/harstad/administrasjon/enheter/${unitId('harstad', 'barnehage')}/slutt`
    expect((await fillIn(administrator, closing, { dag: writeDay(osloTime(site.now()).day) })).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'waiting-for-holder', holder_id: null })

    const coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
    expect(await said(await coordinator.get('/harstad/logger'))).toContain('Ingen holder stafetten')
    const asked = { hvem: personId('harstad-privatstyrer') }
    expect((await fillIn(coordinator, `${relay}/kontor`, asked)).status).toBe(303)
    const other = await signedIn(site, 'harstad', 'harstad-privatstyrer')
    expect((await other.post(`${relay}/stafetten/svar`, { svar: 'ja' })).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({
      state: 'active',
      holder_id: personId('harstad-privatstyrer'),
    })
  })
})

test('an offer that stands when consent runs out shows no name in the list', async () => {
  const relay = await goingRelay(teacher, 'harstad')
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
  const hvem = await choiceOf(teacher, `${relay}/stafetten`, 'Henny Liksomli')
  await fillIn(teacher, `${relay}/stafetten`, { hvem, grunn: 'Ser ham mest.', 'svar-innen': '24.12.2027' })
  expect(await said(await nurse.get('/harstad/logger'))).toContain('stafetten for Elias')
  await rowsOf(site, `update relay_part set let_in_until = '2026-01-01' where relay_id = $1`, [idOf(relay)])
  expect(await said(await nurse.get('/harstad/logger'))).not.toContain('stafetten for Elias')
})

test('a participant whose days ran out is taken out, and is not back by itself with a new role', async () => {
  const relay = await withNurse()
  await write(nurse, relay, 'Et ord')
  const days = (until: string | null) =>
    rowsOf(site, `update membership set from_day = '2026-01-01', until_day = $1 where person_id = $2`, [
      until,
      personId('harstad-helsesykepleier'),
    ])
  await days('2026-01-02')
  await passEnded({ database: site.fresh.database, keys: site.keys })(undefined, site.now())
  await days(null)
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  expect((await nurse.get(relay)).status).toBe(404)
})
