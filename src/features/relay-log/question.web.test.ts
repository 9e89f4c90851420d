import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillIn, personId, said, toldIn } from '../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, goingRelay, inviteTo } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let nurse: Browser
let relay: string

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  relay = await goingRelay(teacher, 'harstad')
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
})
afterAll(() => site.close())

async function ask(words: string, to: string, type = 'everyday'): Promise<Response> {
  const page = `${relay}/sporsmal/ny`
  return fillIn(teacher, page, { hvem: await choiceOf(teacher, page, to), sporsmal: words, type })
}

async function addressOf(words: string): Promise<string> {
  const page = await (await teacher.get(relay)).text()
  const [before = ''] = page.split(words)
  return [...before.matchAll(/href="([^"]*\/sporsmal\/[0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
}

test('a teacher asks the nurse, who is told without a word of it, and answers', async () => {
  expect((await ask('Hvordan sover han nå?', 'Henny Liksomli')).status).toBe(303)
  expect((await toldIn(site, 'harstad'))[0]).toEqual({
    ...{ person: personId('harstad-helsesykepleier'), kind: 'question-asked' },
  })
  expect(await said(await nurse.get(relay))).toContain('Noen har spurt deg')

  const question = await addressOf('Hvordan sover han nå?')
  expect((await fillIn(nurse, question, { svar: 'Bedre enn før jul.' })).status).toBe(303)
  expect(await said(await nurse.get(question))).toContain('Bedre enn før jul.')
  expect(await said(await nurse.get(relay))).not.toContain('Noen har spurt deg')
  // What a nurse says is health information, and the family said yes to everyday things alone.
  expect(await said(await teacher.get(question))).not.toMatch(/før jul|Henny Liksomli, /)
})

test('the first answer stands, and the second keeps what was typed', async () => {
  await ask('Hvem møter ved porten?', 'Marit')
  const question = await addressOf('Hvem møter ved porten?')
  await fillIn(teacher, question, { svar: 'Marit sier at hun gjør det.' })
  const second = await teacher.post(question, { skjema: crypto.randomUUID(), svar: 'Det gjør Jon.' })
  expect(second.status).toBe(422)
  const page = await second.text()
  expect(page).toContain('Marit sier at hun gjør det.')
  expect(page).toContain('Det gjør Jon.</textarea>')
})

test('nobody is asked about what they may not read; what was typed is kept', async () => {
  const answer = await ask('Hvordan går det med lesingen?', 'Henny Liksomli', 'learning')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Hvordan går det med lesingen?</textarea>')
})

test('a question about what a service may not read is not there for it, nor for anyone outside', async () => {
  await ask('Hvordan er det hjemme?', 'Marit', 'home')
  const question = await addressOf('Hvordan er det hjemme?')
  expect((await teacher.get(question)).status).toBe(200)
  const head = await signedIn(site, 'harstad', 'harstad-rektor')
  for (const who of [nurse, head]) {
    expect((await who.get(question)).status).toBe(404)
    expect((await who.post(question, { svar: 'Et svar' })).status).toBe(404)
  }
  expect((await head.get(`${relay}/sporsmal/ny`)).status).toBe(404)
})
