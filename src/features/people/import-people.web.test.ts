import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUpNumber } from './rules/made-up-number.ts'
import { fieldsIn, hiddenFields, letters, peopleNamed, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let leader: Browser
const statements: string[] = []
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], onStatement: (statement) => statements.push(statement) })
  leader = await signedIn(site, 'harstad', 'harstad-rektor')
})
afterAll(() => site.close())

const school = unitId('harstad', 'skole')
const path = `/harstad/administrasjon/folk/importer?enhet=${school}`

async function review(list: string): Promise<{ page: string; hidden: Record<string, string> }> {
  const answer = await leader.post(path, { ...(await hiddenFields(leader, path)), liste: list })
  expect(answer.status).toBe(200)
  const page = await answer.text()
  return { page, hidden: fieldsIn(page, path) }
}

test('a leader pastes a list, sees it over, and everyone is in with a role and a letter', async () => {
  const { page, hidden } = await review(
    'Navn;E-post;Rolle;Siste dag\nAnna Listedal;anna@l.example;;\nBo Listedal;;vikar;24.12.2026',
  )
  expect(page).toContain('2 personer er klare.')
  expect(await peopleNamed(site, 'harstad', 'Anna Listedal')).toEqual([])

  const done = await leader.post(path, { ...hidden, send: 'ja' })
  expect(done.headers.get('location')).toBe(`${path}&ferdig=2`)
  expect(await said(await leader.get(`${path}&ferdig=2`))).toContain('2 personer er lagt inn.')
  const [anna] = await peopleNamed(site, 'harstad', 'Anna Listedal')
  const [bo] = await peopleNamed(site, 'harstad', 'Bo Listedal')
  const roles = await rowsOf(
    site,
    'select person_id, role, until_day::text as until from membership where person_id = any ($1)',
    [[anna, bo]],
  )
  expect(roles).toEqual(
    expect.arrayContaining([
      { person_id: anna, role: 'staff', until: null },
      { person_id: bo, role: 'substitute', until: '2026-12-24' },
    ]),
  )
  expect((await letters(site, 'harstad')).map(({ to }) => to)).toEqual(['anna@l.example'])
})

test('nothing is saved while a row is wrong, and the wrong one is put right where it stands', async () => {
  const { page, hidden } = await review('Navn;E-post\nCarl Listedal;carl@l.example\nDag 4;dag')
  expect(page).toContain('Én person er klar.')
  expect(page).toContain('Én rad må rettes.')
  expect(page).toContain('Et navn har ikke tall')

  const wrong = {
    'navn-3': 'Dag 4',
    'epost-3': 'dag@l.example',
    'mobil-3': '',
    'nummer-3': '',
    'rolle-3': '',
    'til-3': '',
  }
  const refused = await leader.post(path, { ...hidden, ...wrong })
  expect(refused.status).toBe(422)
  expect(await peopleNamed(site, 'harstad', 'Carl Listedal')).toEqual([])

  const again = fieldsIn(await refused.text(), path)
  const done = await leader.post(path, { ...again, ...wrong, 'navn-3': 'Dag Listedal' })
  expect(done.headers.get('location')).toBe(`${path}&ferdig=2`)
  expect(await peopleNamed(site, 'harstad', 'Dag Listedal')).toHaveLength(1)
})

test('rows with faults may be skipped, and stay to be put right afterwards', async () => {
  const { hidden } = await review('Navn;E-post\nEva Listedal;eva@l.example\n;feil@l.example')
  const skipped = await leader.post(path, { ...hidden, hopp: 'ja', 'epost-3': 'feil@l.example' })
  expect(skipped.status).toBe(200)
  const page = await skipped.text()
  expect(page).toContain('Én person er lagt inn.')
  expect(page).toContain('Én rad gjenstår.')
  expect(page).toContain('value="feil@l.example"')
  expect(await peopleNamed(site, 'harstad', 'Eva Listedal')).toHaveLength(1)

  const rest = { ...fieldsIn(page, path), 'navn-3': 'Fred Listedal', 'epost-3': 'feil@l.example' }
  expect((await leader.post(path, rest)).status).toBe(303)
  expect(await peopleNamed(site, 'harstad', 'Eva Listedal')).toHaveLength(1)
  expect(await peopleNamed(site, 'harstad', 'Fred Listedal')).toHaveLength(1)
})

test('the same list sent twice at once puts everyone in once', async () => {
  const number = madeUpNumber('1990-05-05', 3)
  const { hidden } = await review(`Navn;E-post;Fnr\nGro Listedal;gro@l.example;${number}\nHans Listedal;;`)
  const answers = await Promise.all([
    leader.post(path, { ...hidden, send: 'ja' }),
    leader.post(path, { ...hidden, send: 'ja' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await peopleNamed(site, 'harstad', 'Gro Listedal')).toHaveLength(1)
  expect(await peopleNamed(site, 'harstad', 'Hans Listedal')).toHaveLength(1)
  expect((await letters(site, 'harstad')).filter(({ to }) => to === 'gro@l.example')).toHaveLength(1)
})

test('a number that someone has already is told on its row', async () => {
  const number = madeUpNumber('1990-05-05', 3)
  const { page } = await review(`Navn;Fnr\nIda Listedal;${number}`)
  expect(page).toContain('allerede registrert på en du har tilgang til')
})

test('going back gives the whole list to change', async () => {
  const { hidden } = await review('Navn;E-post\nJan Listedal;jan@l.example\n;feil')
  const back = await leader.post(`${path}&steg=liste`, { ...hidden, 'epost-3': 'feil', rad: '3' })
  const page = await back.text()
  expect(page).toContain('Jan Listedal;jan@l.example')
  expect(page).toContain(';feil')
})

test('a leader makes no leaders with a list', async () => {
  const { page, hidden } = await review('Navn;Rolle\nKari Listedal;leder')
  expect(page).toContain('Bare kommuneadministratoren')
  const row = JSON.stringify([[2, 'Kari Listedal', '', '', '', 'leder', '']])
  expect((await leader.post(path, { ...hidden, rad: '', riktige: row, hopp: 'ja' })).status).toBe(422)
  expect(await peopleNamed(site, 'harstad', 'Kari Listedal')).toEqual([])
})

test('staff, deputies and other leaders cannot import into the school', async () => {
  for (const key of ['harstad-kontaktlaerer', 'harstad-ungdomsrektor', 'harstad-koordinator']) {
    const browser = await signedIn(site, 'harstad', key)
    expect((await browser.get(path)).status).toBe(404)
    const row = JSON.stringify([[2, 'Listig Listedal', '', '', '', '', '']])
    expect((await browser.post(path, { steg: 'rader', riktige: row, skjema: 'x' })).status).toBe(404)
  }
  expect(await peopleNamed(site, 'harstad', 'Listig Listedal')).toEqual([])
})

test('five hundred people come in at once, in reasonable time; more are refused', async () => {
  const list = Array.from(
    { length: 500 },
    (_, at) =>
      `Person ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}${'uvwxy'[Math.floor(at / 100)]};p${at}@l.example`,
  )
  const { hidden } = await review(list.join('\n'))
  const began = performance.now()
  expect((await leader.post(path, { ...hidden, send: 'ja' })).headers.get('location')).toBe(`${path}&ferdig=500`)
  expect(performance.now() - began).toBeLessThan(15_000)
  const tooMany = await leader.post(path, {
    ...(await hiddenFields(leader, path)),
    liste: [...list, 'En Til'].join('\n'),
  })
  expect(tooMany.status).toBe(422)
  expect(await said(tooMany)).toContain('mer enn 500')
}, 40_000)
