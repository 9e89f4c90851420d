import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdf } from '../../../test/made-up-files.ts'
import { familyRelay } from '../../../test/family-pages.ts'
import { filesOf, goingRelay, idOf, sendFile, write } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

const seen: string[] = []
let site: PeopleSite
let teacher: Browser
let relay: string

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], onStatement: (statement) => seen.push(statement) })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  relay = await goingRelay(teacher, 'harstad')
})
afterAll(() => site.close())

async function counted(ask: () => Promise<Response>): Promise<number> {
  seen.length = 0
  const answer = await ask()
  expect(answer.status).toBeLessThan(400)
  return seen.length
}

test('a page of the relay log takes at most eight statements, also when the session is seen anew', async () => {
  const inRelay = [
    '',
    '/samtykke',
    '/folk',
    '/styr',
    '/mal/ny',
    '/lest',
    '/mote/ny',
    '/sporsmal/ny',
    '/stafetten',
    '/overgang/ny',
    '/filer',
  ]
  const pages = [...inRelay, '/samtykke/spor', '/samtykke/svar', '/folk/foresatt', '/folk/inviter']
  for (const page of pages) {
    site.advance(2)
    expect(await counted(() => teacher.get(relay + page)), `${page}\n${seen.join('\n\n')}`).toBeLessThanOrEqual(8)
  }
  expect(await counted(() => teacher.get('/harstad/logger'))).toBeLessThanOrEqual(8)
})

test('so does the page of people where a sibling is linked', async () => {
  const other = await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Sara' })
  await teacher.post(`${relay}/folk/sosken`, { skjema: crypto.randomUUID(), sosken: idOf(other) })
  await teacher.get(relay)
  for (const page of ['/folk', '/folk/sosken'])
    expect(await counted(() => teacher.get(relay + page)), `${page}\n${seen.join('\n\n')}`).toBeLessThanOrEqual(8)
})

test('what is written takes the same, however much was written before', async () => {
  const first = await counted(() => teacher.post(`${relay}/skriv`, { ord: 'Et ord', slag: 'note', type: 'everyday' }))
  for (const _ of Array.from({ length: 10 })) await write(teacher, relay, 'Et ord til')
  const later = await counted(() => teacher.post(`${relay}/skriv`, { ord: 'Et ord', slag: 'note', type: 'everyday' }))
  expect(later).toBe(first)
  expect(first, seen.join('\n\n')).toBeLessThanOrEqual(6)
})

test('a file that is taken out takes no more than a page; one that is put in asks twice who sends it', async () => {
  await sendFile(teacher, relay, { name: 'Plan.pdf', bytes: new Uint8Array(pdf()) })
  const form = new FormData()
  form.append('fil', new File([new Uint8Array(pdf())], 'Plan.pdf'))
  expect(await counted(() => teacher.postWith(`${relay}/filer`, form)), seen.join('\n\n')).toBeLessThanOrEqual(10)
  const [address = ''] = await filesOf(teacher, relay)
  expect(await counted(() => teacher.get(address))).toBeLessThanOrEqual(8)
})

test('a page of the family takes no more, however much is written and however many children there are', async () => {
  const { plan, marit } = await familyRelay(site, 'harstad', teacher)
  // With one plan alone there is no list.
  await familyRelay(site, 'harstad', teacher, { navn: 'Nora' })
  const pages = ['', '/alt', '/samtykke', '/skriv', '/foresla', '/sporsmal', '/sporsmal/ny', '/lest']
  const all = async () => {
    const counts = []
    for (const page of pages) {
      site.advance(2)
      counts.push(await counted(() => marit.get(plan + page)))
      expect(counts.at(-1), `${page}\n${seen.join('\n\n')}`).toBeLessThanOrEqual(8)
    }
    counts.push(await counted(() => marit.get('/harstad/familie')))
    return counts
  }
  const first = await all()
  for (const _ of Array.from({ length: 5 })) await write(teacher, plan.replace('/familie/', '/logger/'), 'Et ord')
  await familyRelay(site, 'harstad', teacher, { navn: 'Sara' })
  expect(await all()).toEqual(first)
  expect(Math.max(...first)).toBeLessThanOrEqual(8)
})
