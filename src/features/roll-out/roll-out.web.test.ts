import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter } from '#base/oslo-time.ts'
import { wordsOf } from '../../../test/html.ts'
import { municipalityId, personId, rowsOf, unitId } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { askedIn } from '../../../test/statements.ts'
import { formIn, send } from '../../../test/studio-pages.ts'
import { today, typedDay } from '../../../test/moments.ts'

let site: PeopleSite
let leader: Browser
let teacher: Browser
let coordinator: Browser
const statements: string[] = []
const home = '/harstad/utrulling'
const school = unitId('harstad', 'skole')
const schoolPage = `${home}/enhet/${school}`

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], onStatement: (statement) => statements.push(statement) })
  leader = await signedIn(site, 'harstad', 'harstad-rektor')
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
}, 120_000)
afterAll(() => site.close())

const daysAgo = (days: number) => typedDay(dayAfter(today, -days))
const words = async (browser: Browser, path: string) => wordsOf(await (await browser.get(path)).text())

/** Sends the form of a page as a person does, and answers the page that follows. */
async function did(
  browser: Browser,
  page: string,
  changed: Parameters<typeof send>[2],
  action?: string,
): Promise<string> {
  const answer = await send(browser, page, changed, action)
  return wordsOf(
    answer.status === 303
      ? await (await browser.open(answer.headers.get('location') ?? '')).text()
      : await answer.text(),
  )
}

describe('how far a unit has come', () => {
  test('is said by its leader, stands on the whole’s page, and becomes a picture with an equal table', async () => {
    expect(await words(leader, home)).toContain('Prøvevik skole: hvor langt er dere kommet? Nå står det «Ikke begynt».')
    const said = await did(leader, schoolPage, { tilstand: 'informed', dag: daysAgo(70) }, `${schoolPage}/tilstand`)
    expect(said).toContain('Lagret. Takk.')
    await did(leader, schoolPage, { tilstand: 'in-use', dag: daysAgo(2) }, `${schoolPage}/tilstand`)
    const html = await (await leader.get(home)).text()
    expect(wordsOf(html)).toContain('1 av 9 steder bruker modellen.')
    const [table = ''] = /<table[\s\S]*?<\/table>/.exec(html) ?? []
    const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([row]) => wordsOf(`<body>${row}</body>`))
    expect(rows.at(-1)).toContain('I dag')
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(html).toContain('<svg')
    expect(html).not.toMatch(/\sstyle=/)
  })

  test('is not said of a day to come, nor without a choice, and what was typed stays', async () => {
    const tomorrow = daysAgo(-1)
    const answer = await send(leader, schoolPage, { dag: tomorrow }, `${schoolPage}/tilstand`)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(wordsOf(html)).toMatch(
      /2 ting må rettes.+Velg hvor langt dere er kommet\..+Velg i dag eller en dag som har vært\./,
    )
    expect(html).toContain(`value="${tomorrow}"`)
  })

  test('is said once, however often the form comes', async () => {
    const page = await (await leader.get(schoolPage)).text()
    const form = formIn(page, `${schoolPage}/tilstand`)
    form.set('tilstand', 'trained')
    form.set('dag', daysAgo(30))
    await Promise.all([1, 2, 3].map(() => leader.postWith(`${schoolPage}/tilstand`, new URLSearchParams(form))))
    const rows = await rowsOf(site, `select from roll_out_state where state = 'trained'`)
    expect(rows).toHaveLength(1)
  })

  test('is withdrawn where it was wrong; the history forgets it, and the record does not', async () => {
    const [wrong] = await rowsOf<{ state_id: string }>(
      site,
      `select state_id from roll_out_state where state = 'trained'`,
    )
    const before = await words(leader, schoolPage)
    expect(before).toContain('Opplært')
    await leader.post(`${schoolPage}/trekk`, { sagt: wrong?.state_id ?? '' })
    const rows = await rowsOf(site, `select from roll_out_state where state = 'trained' and withdrawn_at is not null`)
    expect(rows).toHaveLength(1)
    expect(await words(leader, schoolPage)).toMatch(/Opplært, .+ Trukket tilbake av Ranveig/)
    expect(await words(leader, home)).not.toMatch(/Prøvevik skole Siden .+? Opplært/)
    const [done] = await rowsOf(site, `select from audit where act = 'roll-out-state-withdrawn'`)
    expect(done).toBeDefined()
  })

  test('is told of an earlier day without changing what holds, and the page says so', async () => {
    const said = await did(leader, schoolPage, { tilstand: 'informed', dag: daysAgo(100) }, `${schoolPage}/tilstand`)
    expect(said).toMatch(/Lagret i historien\. Det som står nå, gjelder fortsatt.+I bruk, .+? Gjelder nå/)
  })

  test('is not lost sight of by whoever changes the language of a form that came back', async () => {
    const answer = await leader.get(`/harstad/nn/utrulling/enhet/${school}/tilstand`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/harstad/nn/utrulling/enhet/${school}`])
  })

  test('cannot be rewritten even by the app itself', async () => {
    const id = await municipalityId(site, 'harstad')
    await expect(
      site.fresh.database.inMunicipality(id, (tx) =>
        tx.updateTable('roll_out_state').set({ state: 'evaluated' }).where('municipality_id', '=', id).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('is not told of a unit that was closed', async () => {
    await rowsOf(site, 'update unit set closed_on = $2 where unit_id = $1', [
      unitId('harstad', 'ungdomsskole'),
      dayAfter(today, -1),
    ])
    expect(await words(leader, home)).not.toContain('Øvingsnes ungdomsskole')
    const answer = await coordinator.post(`${home}/enhet/${unitId('harstad', 'ungdomsskole')}/tilstand`, {
      ...{ tilstand: 'in-use', dag: daysAgo(1), gang: 'x' },
    })
    expect(answer.status).toBe(404)
  })
})

describe('a partner from outside', () => {
  test('is added, told of and ended by the coordinator, and gets no access by it', async () => {
    const added = await did(coordinator, `${home}/partner/ny`, { navn: 'Testdal idrettslag' })
    expect(added).toContain('Samarbeidspartneren er lagt til.')
    expect(await did(coordinator, `${home}/partner/ny`, { navn: 'testdal  IDRETTSLAG' })).toContain(
      'alt en samarbeidspartner',
    )
    const [partner] = await rowsOf<{ partner_id: string }>(site, 'select partner_id from partner')
    const page = `${home}/partner/${partner?.partner_id}`
    await did(coordinator, page, { tilstand: 'informed', dag: daysAgo(3) }, `${page}/tilstand`)
    expect(await words(teacher, home)).toMatch(/Testdal idrettslag Siden .+ Informert/)

    await coordinator.post(`${page}/navn`, { navn: 'Testdal turlag', 'for-navn': 'Testdal idrettslag' })
    const late = await coordinator.post(`${page}/navn`, { navn: 'Testdal sanglag', 'for-navn': 'Testdal idrettslag' })
    expect(late.status).toBe(422)
    expect(wordsOf(await late.text())).toContain('En annen har endret navnet til «Testdal turlag»')

    await coordinator.post(`${page}/med`, { med: 'nei' })
    expect(await words(teacher, home)).not.toContain('Testdal turlag')
    expect(await words(coordinator, page)).toContain('De er med igjen')
    expect(await words(coordinator, home)).toContain('Har vært med Testdal turlag')
    await coordinator.post(`${page}/med`, { med: 'ja' })
    expect(await words(teacher, home)).toContain('Testdal turlag')
  })
})

describe('training', () => {
  const addSeminar = async (name: string, day: string, topics: readonly string[] = ['samtaler']) => {
    await did(coordinator, `${home}/opplaring/ny`, { slag: 'seminar', navn: name, dag: day, tema: topics })
    const [row] = await rowsOf<{ training_id: string }>(site, 'select training_id from training where name = $1', [
      name,
    ])
    return `${home}/opplaring/${row?.training_id}`
  }

  test('that comes is told of to everyone, and nobody can be written down as having been there', async () => {
    const page = await addSeminar('Et seminar som kommer', daysAgo(-14))
    expect(await words(teacher, `${home}/opplaring`)).toContain('Et seminar som kommer')
    expect(await words(leader, page)).toContain('Etter seminaret skriver lederne inn hvem som var med.')
    expect((await leader.get(`${page}/oppmote/${school}`)).status).toBe(404)
  })

  test('says all that is missing at once, and keeps what was typed', async () => {
    const answer = await send(coordinator, `${home}/opplaring/ny`, {
      slag: 'seminar',
      navn: '',
      dag: '31.02.2026',
      adresse: 'ftp://her',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(wordsOf(html)).toMatch(/4 ting må rettes/)
    expect(html).toContain('value="ftp://her"')
  })

  test('says rather than drops what does not belong: a day of a course, a day to come of what has been', async () => {
    const course = { slag: 'e-learning', navn: 'Et kurs', dag: daysAgo(3), sted: 'Her', tema: ['samtaler'] }
    const answer = await send(coordinator, `${home}/opplaring/ny`, course)
    expect([answer.status, wordsOf(await answer.text())]).toEqual([
      422,
      expect.stringContaining('Et kurs på nett har ikke dag og sted.'),
    ])

    const page = await addSeminar('Et seminar som flyttes', daysAgo(12), ['holde-stafetten'])
    await leader.postWith(`${page}/oppmote/${school}`, new URLSearchParams({ andre: '2', 'for-andre': '0' }))
    const moved = await send(coordinator, `${page}/endre`, { dag: daysAgo(-30) })
    expect([moved.status, wordsOf(await moved.text())]).toEqual([
      422,
      expect.stringContaining('Noen er skrevet inn som at de var der.'),
    ])
    await coordinator.post(`${page}/ta-bort`, { versjon: '1' })
  })

  test('that was held: a leader writes down who was there, by name and how many besides; others read numbers', async () => {
    const page = await addSeminar('Et seminar som var', daysAgo(10))
    const form = `${page}/oppmote/${school}`
    await did(leader, form, { person: [personId('harstad-kontaktlaerer'), personId('harstad-rektor')], andre: '12' })
    expect(await words(teacher, page)).toMatch(/Du var med\..+Prøvevik skole Antall 14|Prøvevik skole 14/)
    expect(await words(teacher, page)).not.toContain('Ranveig')
    expect(await words(teacher, `${home}/opplaring`)).toMatch(/Det du har vært med på Et seminar som var/)
  })

  test('is written down by two at once, and both are kept', async () => {
    const page = await addSeminar('To skriver', daysAgo(9))
    const action = `${page}/oppmote/${school}`
    const empty = formIn(await (await leader.get(action)).text(), action)
    const [one, other] = [new URLSearchParams(empty), new URLSearchParams(empty)]
    one.append('person', personId('harstad-kontaktlaerer'))
    other.append('person', personId('harstad-sosiallaerer'))
    await Promise.all([leader.postWith(action, one), coordinator.postWith(action, other)])
    const rows = await rowsOf(site, 'select from attendance join training using (training_id) where name = $1', [
      'To skriver',
    ])
    expect(rows).toHaveLength(2)

    // Of a number that two have changed the second is told.
    one.set('andre', '5')
    other.set('andre', '7')
    expect((await leader.postWith(action, one)).status).toBe(303)
    const second = await coordinator.postWith(action, other)
    expect([second.status, wordsOf(await second.text())]).toEqual([
      422,
      expect.stringContaining('En annen har skrevet 5'),
    ])
  })

  test('on the web is said by oneself, and taken back', async () => {
    await did(coordinator, `${home}/opplaring/ny`, {
      ...{ slag: 'e-learning', navn: 'Kurset', adresse: 'https://kurs.example/tie', tema: ['dele-og-tie'] },
    })
    const [row] = await rowsOf<{ training_id: string }>(site, `select training_id from training where name = 'Kurset'`)
    const page = `${home}/opplaring/${row?.training_id}`
    expect(await did(teacher, page, {}, `${page}/min`)).toContain('Bra. Det står på deg nå.')
    expect(await words(teacher, page)).toContain('Du har tatt dette kurset.')
    expect(await did(teacher, page, {}, `${page}/min`)).toContain('Det står ikke på deg lenger.')
  })

  test('that another changed meanwhile is shown as it is now, and not written over', async () => {
    const page = await addSeminar('Før', daysAgo(8))
    const stale = formIn(await (await coordinator.get(`${page}/endre`)).text(), `${page}/endre`)
    await did(coordinator, `${page}/endre`, { navn: 'Etter' })
    stale.set('navn', 'Noe annet')
    const answer = await coordinator.postWith(`${page}/endre`, stale)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(wordsOf(html)).toContain('En annen har endret dette mens du skrev. Nå står det: Etter,')
    // What the second wrote is not lost, and holds if they save once more.
    expect(html).toContain('value="Noe annet"')
    const again = await coordinator.postWith(`${page}/endre`, formIn(html, `${page}/endre`))
    expect(again.status).toBe(303)
    expect(await words(teacher, page)).toContain('Noe annet')
  })

  test('that is taken away counts no more, and is gone from the lists', async () => {
    const page = await addSeminar('Tas bort', daysAgo(7), ['holde-stafetten'])
    await did(leader, `${page}/oppmote/${school}`, { person: [personId('harstad-rektor')] })
    expect(await words(teacher, `${home}/kompetanse`)).toMatch(
      /Å holde stafetten .+?Prøvevik skole Skole Én har hatt opplæring/,
    )
    expect(await did(coordinator, `${page}/ta-bort`, {})).toContain('Opplæringen er tatt bort.')
    expect(await words(teacher, `${home}/opplaring`)).not.toContain('Tas bort')
    expect((await teacher.get(page)).status).toBe(404)
    const known = await words(teacher, schoolPage)
    expect(known).not.toContain('Å holde stafetten')
  })
})

describe('who knows what', () => {
  test('is of those who work there today: whoever went to two trainings is one, and takes it along', async () => {
    const before = await words(teacher, schoolPage)
    // The teacher, the leader, the social teacher, and twelve others at one seminar, five at another.
    expect(before).toMatch(/Samtaler med barn og foreldre 15 har hatt opplæring/)
    await rowsOf(site, 'update membership set unit_id = $2 where person_id = $1', [
      personId('harstad-sosiallaerer'),
      unitId('harstad', 'barnehage'),
    ])
    expect(await words(teacher, schoolPage)).toMatch(/Samtaler med barn og foreldre 14 har hatt opplæring/)
    expect(await words(teacher, `${home}/enhet/${unitId('harstad', 'barnehage')}`)).toMatch(
      /Samtaler med barn og foreldre Én har hatt opplæring/,
    )
  })

  test('is also what a unit says of itself, and two who say it at once are told', async () => {
    const page = `${schoolPage}/kompetanse`
    const stale = formIn(await (await leader.get(page)).text(), page)
    expect(await did(leader, page, { 'antall-se-tegn': '2', 'hvordan-se-tegn': 'Videreutdanning' })).toContain(
      'Lagret.',
    )
    expect(await words(teacher, schoolPage)).toContain('2 kan dette fra før: Videreutdanning')

    stale.set('antall-se-tegn', '9')
    const second = await coordinator.postWith(page, stale)
    expect(second.status).toBe(422)
    expect(wordsOf(await second.text())).toContain('En annen har skrevet noe her mens du skrev.')
    const lost = await send(leader, page, { 'antall-samtaler': '', 'hvordan-samtaler': 'Lang erfaring' })
    const html = await lost.text()
    expect([lost.status, wordsOf(html)]).toEqual([
      422,
      expect.stringContaining('Skriv hvor mange, eller ta bort det du skrev under.'),
    ])
    expect(html).toContain('value="Lang erfaring"')
    const numbered = await send(leader, page, { 'antall-samtaler': '1', 'hvordan-samtaler': '010190 12345' })
    expect(wordsOf(await numbered.text())).toContain('ligner et fødselsnummer')
    const wrong = await send(leader, page, { 'antall-se-tegn': 'mange' })
    expect([wrong.status, wordsOf(await wrong.text())]).toEqual([422, expect.stringContaining('Skriv et helt tall')])

    expect(await did(leader, page, { 'antall-se-tegn': '', 'hvordan-se-tegn': '' })).toContain('Lagret.')
    expect(await words(teacher, schoolPage)).not.toContain('Videreutdanning')
  })
})

test('each page asks for what it needs, however many units and trainings there are', async () => {
  const asks = async () => {
    const counted: Record<string, number> = {}
    for (const path of ['', '/kompetanse', '/opplaring', `/enhet/${school}`]) {
      statements.length = 0
      await teacher.get(home + path)
      counted[path] = askedIn(statements).length
    }
    return counted
  }
  const few = await asks()
  await rowsOf(
    site,
    `insert into unit (municipality_id, unit_id, service_id, name, owner)
     select municipality_id, gen_random_uuid(), service_id, name || ' ' || n, owner from unit, generate_series(1, 30) as n
     where name = 'Prøvevik skole'`,
  )
  await rowsOf(
    site,
    `insert into training (municipality_id, training_id, kind, name, day, topics, added_by)
     select municipality_id, gen_random_uuid(), kind, name || ' ' || n, day, topics, added_by from training, generate_series(1, 30) as n
     where kind = 'seminar' and removed_at is null`,
  )
  expect(await asks()).toEqual(few)
  expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(11)
})

test('the pages are in the reader’s language', async () => {
  for (const [language, title] of [
    ['nn', 'Slik tek vi modellen i bruk'],
    ['en', 'How we start to use the model'],
  ] as const) {
    const said = await words(teacher, `/harstad/${language}/utrulling`)
    expect(said).toContain(title)
  }
})
