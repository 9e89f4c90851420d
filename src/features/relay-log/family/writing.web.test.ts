import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, said } from '../../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, inviteTo, linkOf, summaryRow, write } from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { familyRelay, letIn } from '../../../../test/family-pages.ts'

let site: PeopleSite
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

const goal = async (relay: string) => {
  await fillIn(teacher, `${relay}/mal/ny`, { mal: 'Går inn uten vondt', omrade: 'wellbeing', type: 'everyday' })
  const add = await linkOf(teacher, relay, 'Nytt tiltak')
  await fillIn(
    teacher,
    add,
    { tiltak: 'Møtes ved porten', hvor: 'school', 'ses-pa': '24.12.2027', type: 'everyday', hvem: await whoIn(add) },
    `${relay}/tiltak/ny`,
  )
}
const whoIn = async (page: string) =>
  /<option value="(p-[^"]*)"/.exec(await (await teacher.get(page)).text())?.[1] ?? ''

/** The first link on a page whose address ends so. */
const linkTo = async (browser: Browser, page: string, part: string) =>
  new RegExp(`href="([^"]*${part}[^"]*)"`).exec(await (await browser.get(page)).text())?.[1] ?? ''

describe('words of the family', () => {
  test('a glimpse is read by the other, and by those who are let in', async () => {
    const { relay, plan, marit, jon } = await familyRelay(site, 'harstad', teacher)
    await fillIn(marit, `${plan}/skriv`, { slag: 'glimpse', ord: 'Elias lo av vitsen min.', type: 'everyday' })
    expect(await said(await jon.get(plan))).toContain('Elias lo av vitsen min.')
    const words = await said(await teacher.get(relay))
    expect(words).toContain('Elias lo av vitsen min.')
    expect(words).toContain('Marit')
  })

  test('sent twice it is written once, and an empty one comes back with what is wrong', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    const before = (await summaryRow(site, relay))?.version ?? 0
    const form = { skjema: crypto.randomUUID(), slag: 'note', ord: 'Han sov.', type: 'everyday' }
    for (const each of await Promise.all([1, 2].map(() => marit.post(`${plan}/skriv`, form))))
      expect(each.status).toBe(303)
    expect((await summaryRow(site, relay))?.version).toBe(before + 1)
    expect((await fillIn(marit, `${plan}/skriv`, { ord: ' ' })).status).toBe(422)
  })

  test('at 16 a guardian writes nothing about health, where they read nothing', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
    await letIn(teacher, relay, 'Elias', 'harstad', 'ungdom')
    await answerFor(teacher, relay, 'Elias', 'Skole')
    expect(await said(await marit.get(`${plan}/skriv`))).not.toContain('helse')
    await fillIn(marit, `${plan}/skriv`, { slag: 'note', ord: 'Han sover lite.', type: 'health' })
    const youth = await signedIn(site, 'harstad', 'harstad-ungdom')
    expect(await said(await youth.get(plan))).toContain('Han sover lite.')
    expect(await said(await marit.get(plan))).toContain('Han sover lite.')
  })
})

describe('wishes', () => {
  test('a goal that is wished for becomes one, and the family sees that it did', async () => {
    const { relay, plan, marit, jon } = await familyRelay(site, 'harstad', teacher)
    await fillIn(marit, `${plan}/foresla`, { hva: 'goal', ord: 'Elias leker med noen etter skolen', type: 'everyday' })
    expect(await said(await teacher.get(relay))).toContain('Familien venter på svar')
    const take = await linkTo(teacher, `${relay}/familien`, '/mal/ny\\?forslag=')
    expect(await said(await teacher.get(take))).toContain('Elias leker med noen etter skolen')
    const typed = { mal: 'Elias leker med noen etter skolen', omrade: 'friends', type: 'everyday' }
    await fillIn(teacher, take, typed, `${relay}/mal/ny`)
    const words = await said(await jon.get(plan))
    expect(words).toContain('Et forslag ble tatt med i planen')
    expect(await said(await teacher.get(relay))).not.toContain('Familien venter på svar')
  })

  test('not now is said with why, and once', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    await fillIn(marit, `${plan}/foresla`, { hva: 'measure', ord: 'Ring meg hver dag', type: 'everyday' })
    const action = await answerAt(`${relay}/familien`, 'forslag')
    expect((await fillIn(teacher, `${relay}/familien`, { svar: '' }, action)).status).toBe(422)
    const answered = await fillIn(teacher, `${relay}/familien`, { svar: 'Vi ringer på fredager.' }, action)
    expect(answered.status).toBe(303)
    expect(await said(await marit.get(plan))).toContain('Vi ringer på fredager.')
    expect((await teacher.post(action, { svar: 'Igjen' })).status).toBe(404)
  })

  const answerAt = async (page: string, part: string) =>
    new RegExp(`action="([^"]*/familien/${part}/[^"]*)"`).exec(await (await teacher.get(page)).text())?.[1] ?? ''

  test('who agrees says so, and who does not says why; the measure stays', async () => {
    const { relay, plan, marit, jon } = await familyRelay(site, 'harstad', teacher)
    await goal(relay)
    const say = await linkTo(marit, plan, '/tiltak/')
    expect((await fillIn(marit, say, { enig: 'disagree', ord: '' })).status).toBe(422)
    expect((await fillIn(marit, say, { enig: 'disagree', ord: 'Han vil gå selv.' })).status).toBe(303)
    expect((await fillIn(jon, say, { enig: 'agree' })).status).toBe(303)
    const words = await said(await teacher.get(relay))
    expect(words).toContain('Er uenig i et tiltak')
    expect(words).toContain('Han vil gå selv.')
    expect(words).toContain('Møtes ved porten')
  })
})

describe('what is wrong', () => {
  test('stands beside the words it is about, with a day and then an answer; the words stay', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    await write(teacher, relay, 'Marit kom for sent.')
    const correct = await linkTo(marit, `${plan}/alt`, '/retting/')
    await fillIn(marit, correct, { ord: 'Jeg kom i tide.' })
    const before = await said(await marit.get(`${plan}/alt`))
    expect(before).toContain('Marit kom for sent.')
    expect(before).toContain('Bedt om retting: Jeg kom i tide.')
    expect(before).toMatch(/Svar kommer senest/)
    const page = await said(await teacher.get(`${relay}/familien`))
    expect(page).toContain('Marit kom for sent.')
    const action =
      /action="([^"]*\/familien\/retting\/[^"]*)"/.exec(await (await teacher.get(`${relay}/familien`)).text())?.[1] ??
      ''
    await fillIn(teacher, `${relay}/familien`, { hva: 'noted', svar: 'Vi så på ulike klokker.' }, action)
    const after = await said(await marit.get(`${plan}/alt`))
    expect(after).toContain('Marit kom for sent.')
    expect(after).toContain('Begge syn blir stående. Vi så på ulike klokker.')
  })

  test('nobody points at what they may not read: it looks as what is not there', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    const nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
    await askFor(teacher, relay, 'Helsestasjon')
    const statuses: number[] = []
    for (let event = 1; event < 30; event += 1) statuses.push((await marit.get(`${plan}/retting/${event}`)).status)
    expect(statuses.slice(20)).toEqual(statuses.slice(20).map(() => 404))
    expect((await nurse.get(plan)).status).toBe(404)
  })
})

describe('between two', () => {
  test('a question is read by the one who is asked and whoever holds the baton, and by nobody else', async () => {
    const { relay, plan, marit, jon } = await familyRelay(site, 'harstad', teacher)
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    await inviteTo(teacher, relay, 'Skole', 'Solfrid Øvingsnes')
    await askFor(teacher, relay, 'Helsestasjon')
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
    const page = await (await marit.get(`${plan}/sporsmal/ny`)).text()
    const hvem = /value="([0-9a-f-]{36})"[^>]*>\s*<span>Henny/.exec(page)?.[1] ?? ''
    await fillIn(marit, `${plan}/sporsmal/ny`, { hvem, ord: 'Bør han se en lege?', type: 'everyday' })
    const nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
    const colleague = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    expect(await said(await nurse.get(relay))).toContain('Bør han se en lege?')
    expect(await said(await teacher.get(relay))).toContain('Bør han se en lege?')
    expect(await said(await colleague.get(relay))).not.toContain('Bør han se en lege?')
    expect(await said(await jon.get(`${plan}/alt`))).not.toContain('Bør han se en lege?')
    const question = await linkTo(nurse, relay, '/sporsmal/[0-9a-f]')
    await fillIn(nurse, question, { svar: 'Vi kan ta det på mandag.' })
    expect(await said(await marit.get(`${plan}/sporsmal`))).toContain('Vi kan ta det på mandag.')
  })

  test('what someone wants to say is on the meeting’s page before it, for those who are asked', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    const hvem = await choiceOf(teacher, `${relay}/mote/ny`, 'Marit')
    await fillIn(teacher, `${relay}/mote/ny`, { dato: '24.12.2027', tid: '13.30', sted: 'På skolen', hvem })
    const meeting = await linkTo(marit, plan, '/mote/')
    expect(await said(await marit.get(meeting))).toContain('På skolen')
    await fillIn(marit, meeting, { ord: 'Leksene er for lange.', type: 'everyday' }, `${meeting}/si`)
    const theirs = await linkTo(teacher, relay, '/mote/[0-9a-f]{8}')
    expect(await said(await teacher.get(theirs))).toContain('Leksene er for lange.')
  })
})
