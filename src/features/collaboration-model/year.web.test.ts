import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readHtml } from '../../../test/html.ts'
import { readCalendar, type ReadEvent } from '../../../test/read-calendar.ts'
import { contentPacks, openSite, type Site } from '../../../test/site.ts'

let site: Site
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({ packs: ['harstad', 'porsanger'], onStatement: (statement) => statements.push(statement) })
}, 60_000)
afterAll(() => site.close())

const wheel = '/samhandlingsmodell/arshjul'
const languages = ['', '/nn', '/se', '/en']

const page = async (path: string) => {
  const answer = await site.get(path)
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replaceAll('&amp;', '&')
}

const monthsOf = (html: string, tag: string) =>
  html
    .split(new RegExp(`<${tag}(?=[^>]* data-month=)`))
    .slice(1)
    .map((part) => ({ month: Number(/data-month="(\d+)"/.exec(part)?.[1]), part }))

/** Month and number of every mark in the picture, and the numbers that are folded into «+3». */
const drawn = (html: string) =>
  monthsOf(/<svg class="year-wheel".*?<\/svg>/s.exec(html)?.[0] ?? '', 'g').flatMap(({ month, part }) => [
    ...[...part.matchAll(/class="year-mark".*?<text[^>]*>(\d+)<\/text>/gs)].map(([, number]) => `${month} ${number}`),
    ...[...part.matchAll(/\+(\d+)<\/text>/g)].flatMap(([, more]) =>
      Array<string>(Number(more)).fill(`${month} folded`),
    ),
  ])

const linesIn = (html: string) =>
  [...html.matchAll(/<li class="year-thing">(.*?)<\/li>/gs)].map(([, line = '']) => ({
    number: /<text[^>]*>(\d+)<\/text>/.exec(line)?.[1] ?? '',
    href: /href="([^"]*)"/.exec(line)?.[1] ?? '',
  }))

/** What stands month by month. */
const listed = (html: string) =>
  monthsOf(/<ol class="plain year-list">.*?<\/ol>/s.exec(html)?.[0] ?? '', 'li').flatMap(({ month, part }) =>
    linesIn(part).map((line) => ({ month, ...line })),
  )

/** What the numbers mean. */
const told = (html: string) => linesIn(/<ul class="plain year-things">.*?<\/ul>/s.exec(html)?.[0] ?? '')

/** The feed as another library reads it. */
async function feed(path: string) {
  const answer = await site.get(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  return readCalendar(await answer.text()).events
}

const linkOf = (event: ReadEvent) => new URL(String(event.component.getFirstPropertyValue('url'))).pathname

test('picture, list and feed tell the same, for all and for each service, in every language', async () => {
  const services = [...(await page(`/porsanger${wheel}`)).matchAll(/arshjul(\?tjeneste=[a-z-]+)"/g)].map(
    ([, query = '']) => query,
  )
  expect(services.length).toBeGreaterThan(5)
  const asked = [...languages.map((language) => [language, '']), ...services.map((query) => ['', query])]
  for (const [language = '', query = ''] of [...asked, ['/se', '?tjeneste=skole']]) {
    const at = `/porsanger${language}${wheel}`
    const html = await page(`${at}${query}`)
    const lines = listed(html)
    const numbers = new Map(told(html).map(({ number, href }) => [number, href]))
    for (const { number, href } of lines) expect([number, numbers.get(number)]).toEqual([number, href])
    expect([...new Set(lines.map(({ number }) => number))].toSorted()).toEqual([...numbers.keys()].toSorted())

    const marks = drawn(html)
    expect(marks).toHaveLength(lines.length)
    const shown = marks.filter((mark) => !mark.endsWith('folded'))
    const inList = lines.map(({ month, number }) => `${month} ${number}`)
    expect(shown.filter((mark) => !inList.includes(mark))).toEqual([])

    const events = await feed(`${at}.ics${query}`)
    expect(events.map((one) => `${one.startDate.month} ${linkOf(one)}`).toSorted()).toEqual(
      lines.map(({ month, href }) => `${month} ${href}`).toSorted(),
    )
  }
})

test('an event is a whole month, every year, and is known again in every language and for every service', async () => {
  const own = await feed(`/porsanger${wheel}.ics`)
  expect(own.length).toBeGreaterThan(20)
  for (const one of own) {
    const { startDate, endDate } = one
    expect([startDate.isDate, startDate.day, endDate.day, one.isRecurring()]).toEqual([true, 1, 1, true])
    expect(endDate.month).toBe((startDate.month % 12) + 1)
    const again = one.iterator()
    expect([again.next().toString(), again.next().year]).toEqual([startDate.toString(), startDate.year + 1])
    expect(startDate.year).toBe(2026)
  }
  const ids = own.map(({ uid }) => uid)
  expect(new Set(ids).size).toBe(ids.length)
  for (const language of languages)
    expect((await feed(`/porsanger${language}${wheel}.ics`)).map(({ uid }) => uid)).toEqual(ids)
  for (const { uid } of await feed(`/porsanger${wheel}.ics?tjeneste=skole`)) expect(ids).toContain(uid)
  site.advance(60 * 24 * 60)
  expect((await feed(`/porsanger${wheel}.ics`)).map(({ uid }) => uid)).toEqual(ids)
})

test('the feed speaks the reader’s language', async () => {
  const said = async (language: string) =>
    (await feed(`/porsanger${language}${wheel}.ics`)).map(({ description }) => description).join(' ')
  expect(await said('')).toContain('Modellen sier ikke hvilken dag')
  expect(await said('/nn')).toContain('Modellen seier ikkje kva dag')
  expect(await said('/se')).toContain('Modealla ii muital makkár beaivvi')
  expect(await said('/en')).toContain('The model does not say which day')
})

test('a service sees what «my service» tells it to do in the year, and nothing that is for others alone', async () => {
  for (const service of ['skole', 'barnehage', 'ppt']) {
    const html = await page(`/harstad${wheel}?tjeneste=${service}`)
    const mine = await page(`/harstad/samhandlingsmodell/min-tjeneste?tjeneste=${service}`)
    const tasks = monthsOf(/<ol class="plain year-list">.*?<\/ol>/s.exec(mine)?.[0] ?? '', 'li').flatMap(
      ({ month, part }) => [...part.matchAll(/<li><a href="([^"]*)"/g)].map(([, href]) => `${month} ${href}`),
    )
    expect(tasks.length).toBeGreaterThan(0)
    expect(listed(html).map(({ month, href }) => `${month} ${href}`)).toEqual(tasks)
  }
  const between = '/samhandlingsmodell/arena/helsestasjon-barnehage'
  expect(await page(`/harstad${wheel}`)).toContain(between)
  expect(await page(`/harstad${wheel}?tjeneste=barnehage`)).toContain(between)
  expect(await page(`/harstad${wheel}?tjeneste=skole`)).not.toContain(between)
})

test('what is in no month of its own is told with how often it comes', async () => {
  const text = readHtml(await page(`/harstad${wheel}`))
    .texts.map(({ text: said }) => said)
    .join(' ')
  expect(text).toMatch(/Oftere, eller når det trengs .*Ledermøte for oppvekst Hver måned, unntatt om sommeren/)
})

test('is found from the model’s front and from «my service», and who is not there is missing', async () => {
  expect(await page('/harstad/samhandlingsmodell')).toContain(`href="/harstad${wheel}"`)
  const mine = await page('/harstad/samhandlingsmodell/min-tjeneste?tjeneste=skole')
  expect(mine).toContain(`href="/harstad${wheel}?tjeneste=skole"`)
  expect(mine).toContain(`href="/harstad${wheel}.ics?tjeneste=skole"`)
  for (const path of [`${wheel}?tjeneste=tull`, `${wheel}.ics?tjeneste=tull`, `${wheel}.pdf`])
    expect((await site.get(`/harstad${path}`)).status, path).toBe(404)
})

test('takes three statements at most', async () => {
  for (const path of [wheel, `${wheel}?tjeneste=ppt`, `${wheel}.ics`, `${wheel}.ics?tjeneste=jordmor`]) {
    statements.length = 0
    // Pages are kept, so each is asked for in a language in which nobody has read it yet.
    await page(`/harstad/en${path}`)
    const counted = statements.filter((one) => !/^(begin|commit|select set_config)/i.test(one.trim()))
    expect(counted.length, counted.join('\n\n')).toBeGreaterThan(0)
    expect(counted.length, counted.join('\n\n')).toBeLessThanOrEqual(3)
  }
})

test('a meeting’s month more, and a plan’s last day, are a mark, a line and an event more each, in that town alone', async () => {
  const read = async (slug: string) => {
    const lines = listed(await page(`/${slug}${wheel}`)).map(({ month, href }) => `${month} ${href}`)
    return { lines, events: await feed(`/${slug}${wheel}.ics`) }
  }
  const [before, elsewhere] = [await read('harstad'), await read('porsanger')]
  const harstad = (await contentPacks()).find(({ slug }) => slug === 'harstad')
  const [template] = harstad?.parts ?? []
  if (harstad === undefined || template === undefined) throw new Error('Harstad’s pack is empty.')
  const facts = (type: string, key: string, fields: Record<string, string>) => ({
    ...template,
    part: { type, key, service: '', language: '', fields },
  })
  const planted = [
    facts('arena', 'klassegjennomgang', { months: '10,3,12' }),
    facts('plan', 'forebyggende-plan', { lasts: '2027-12-31' }),
  ]
  const rest = harstad.parts.filter(
    ({ part }) =>
      !planted.some(({ part: own }) => own.type === part.type && own.key === part.key && part.language === ''),
  )
  await site.publish([{ ...harstad, parts: [...rest, ...planted] }])
  // Pages are kept until the process has heard that content was published.
  await vi.waitFor(async () => expect(await page(`/harstad${wheel}`)).toContain('Gjelder til 31.12.2027'))

  const after = await read('harstad')
  expect(after.lines.filter((line) => !before.lines.includes(line))).toEqual([
    '12 /harstad/samhandlingsmodell/arena/klassegjennomgang',
    '12 /harstad/samhandlingsmodell/plan/forebyggende-plan',
  ])
  expect(before.lines.filter((line) => !after.lines.includes(line))).toEqual([])
  expect(drawn(await page(`/harstad${wheel}`))).toHaveLength(after.lines.length)
  const ends = after.events.find(({ uid }) => uid === 'harstad.plan.forebyggende-plan.lasts@stafett')
  expect([ends?.startDate.toString(), ends?.endDate.toString(), ends?.isRecurring()]).toEqual([
    ...['2027-12-31', '2028-01-01', false],
  ])
  expect((await read('porsanger')).lines).toEqual(elsewhere.lines)
})
