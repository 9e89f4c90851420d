import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonId } from '#base/ids.ts'
import { dayAfter, weekdayOf } from '#base/oslo-time.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { readHtml } from '../../../test/html.ts'
import { today, toldDay, typedDay } from '../../../test/moments.ts'
import {
  fieldsIn,
  fillIn,
  hiddenFields,
  municipalityId,
  personId,
  rowsOf,
  said,
  unitId,
} from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { listAway } from './index.ts'

let site: PeopleSite
let [leiv, ranveig, unni, ppt]: Browser[] = []
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy', 'steinkjer', 'snasa'] })
  leiv = await signedIn(site, 'inderoy', 'inderoy-kontaktlaerer')
  ranveig = await signedIn(site, 'inderoy', 'inderoy-rektor')
  unni = await signedIn(site, 'inderoy', 'inderoy-ungdomsrektor')
  ppt = await signedIn(site, 'inderoy', 'inderoy-radgiver')
})
afterAll(() => site.close())

const own = '/inderoy/min-side/fravaer'
const teacher = personId('inderoy-kontaktlaerer')
const card = (person: string) => `/inderoy/administrasjon/folk/${person}/fravaer`
const school = `/inderoy/administrasjon/enheter/${unitId('inderoy', 'skole')}`

/** Somebody's browser; each was signed in before the tests. */
const by = (browser: Browser | undefined): Browser => {
  if (browser === undefined) throw new Error('Nobody is signed in.')
  return browser
}

type Row = { absence_id: string; from_day: string; until_day: string | null; withdrawn: boolean; recorded_by: string }
const absencesOf = (person: string) =>
  rowsOf<Row>(
    site,
    `select absence_id, from_day::text, until_day::text, withdrawn_at is not null as withdrawn, recorded_by
     from absence where person_id = $1 order by from_day, recorded_at`,
    [person],
  )
const standing = async (person: string) =>
  (await absencesOf(person)).filter(({ withdrawn }) => !withdrawn).map((one) => [one.from_day, one.until_day])
const clear = () => rowsOf(site, 'update absence set withdrawn_at = now() where withdrawn_at is null')

const say = (browser: Browser | undefined, page: string, from: string, until = '') =>
  fillIn(
    by(browser),
    page,
    { fra: from === '' ? '' : typedDay(from), til: until === '' ? '' : typedDay(until) },
    `${page}/borte`,
  )
/** The form that changes one, with what it was opened with. */
const formOf = async (browser: Browser | undefined, page: string, id: string) => {
  const asked = await by(browser).get(`${page}?endre=${id}`)
  return fieldsIn(await asked.text(), `${page}/borte`)
}
/** An absence that began some days ago, which no form of ours can say. */
const begun = async (person: string, days: number, until: string | null = null) => {
  const [row] = await rowsOf<{ id: string }>(
    site,
    `insert into absence select municipality_id, gen_random_uuid(), $1, $2::date, $3::date, now() - interval '9 days', $1, null
     from municipality where slug = 'inderoy' returning absence_id as id`,
    [person, dayAfter(today, -days), until],
  )
  return row?.id ?? ''
}

describe('whoever works here', () => {
  test('says that they are away, and when sent twice there is one', async () => {
    const typed = { ...(await hiddenFields(by(leiv), own, `${own}/borte`)), fra: typedDay(today), til: '' }
    for (const _ of [1, 2]) {
      const done = await by(leiv).post(`${own}/borte`, typed)
      expect(done.headers.get('location')).toBe(`${own}?gjort=awaySaid`)
    }
    expect(await standing(teacher)).toEqual([[today, null]])
    const page = await said(await by(leiv).get(own))
    expect(page).toContain('Borte nå')
    expect(page).not.toContain('Når er du borte?')
    expect(await said(await by(leiv).get('/inderoy/min-side'))).toContain(`borte fra ${toldDay(today)}`)
  })

  test('and may do all that they could before', async () => {
    expect((await by(leiv).get(school)).status).toBe(200)
    expect((await by(leiv).get('/inderoy/logger')).status).toBe(200)
  })

  test('is told of days that are said already, and what was typed stands', async () => {
    const page = await say(leiv, own, dayAfter(today, 5), dayAfter(today, 6))
    expect(page.status).toBe(422)
    const html = await page.text()
    expect(html).toContain('Noe av dette er meldt fra før')
    expect(html).toContain(`value="${typedDay(dayAfter(today, 5))}"`)
    expect(await standing(teacher)).toHaveLength(1)
  })

  test('is back: what began today comes to nothing, and to say it again changes nothing', async () => {
    const [row] = await absencesOf(teacher)
    for (const _ of [1, 2])
      expect((await by(leiv).post(`${own}/tilbake`, { borte: row?.absence_id ?? '' })).status).toBe(303)
    expect(await standing(teacher)).toEqual([])
    expect(await said(await by(leiv).get('/inderoy/min-side'))).toContain('Skal du være borte?')
  })

  test('is back after some days: yesterday was the last', async () => {
    const id = await begun(teacher, 4)
    expect((await by(leiv).post(`${own}/tilbake`, { borte: id })).status).toBe(303)
    expect(await standing(teacher)).toEqual([[dayAfter(today, -4), dayAfter(today, -1)]])
    await clear()
  })

  test('changes the last day of what has begun, and never its first', async () => {
    const id = await begun(teacher, 4)
    const form = {
      ...(await formOf(leiv, own, id)),
      fra: typedDay(dayAfter(today, 3)),
      til: typedDay(dayAfter(today, 8)),
    }
    for (const _ of [1, 2]) expect((await by(leiv).post(`${own}/borte`, form)).status).toBe(303)
    expect(await standing(teacher)).toEqual([[dayAfter(today, -4), dayAfter(today, 8)]])
    await clear()
  })

  test('does not overwrite what the leader changed meanwhile', async () => {
    await say(leiv, own, dayAfter(today, 10), dayAfter(today, 12))
    const id = (await absencesOf(teacher)).find(({ withdrawn }) => !withdrawn)?.absence_id ?? ''
    const [mine, hers] = [await formOf(leiv, own, id), await formOf(ranveig, card(teacher), id)]
    const days = (until: number) => ({ fra: typedDay(dayAfter(today, 10)), til: typedDay(dayAfter(today, until)) })
    expect((await by(ranveig).post(`${card(teacher)}/borte`, { ...hers, ...days(14) })).status).toBe(303)
    const second = await by(leiv).post(`${own}/borte`, { ...mine, ...days(20) })
    expect(second.status).toBe(422)
    const html = await second.text()
    expect(html).toContain('Noen andre endret fraværet')
    expect(html).toContain(`value="${typedDay(dayAfter(today, 20))}"`)
    expect(await standing(teacher)).toEqual([[dayAfter(today, 10), dayAfter(today, 14)]])
    await clear()
  })

  test('takes back nothing that was told: no first day before today', async () => {
    expect((await say(leiv, own, dayAfter(today, -1))).status).toBe(422)
    expect((await say(leiv, own, '')).status).toBe(422)
    expect((await say(leiv, own, dayAfter(today, 2), dayAfter(today, 1))).status).toBe(422)
    expect(await standing(teacher)).toEqual([])
  })

  test('finds nowhere to write why, and what is sent as a reason is kept nowhere', async () => {
    const html = await (await by(leiv).get(own)).text()
    expect(html).not.toMatch(/<textarea/)
    const form = await hiddenFields(by(leiv), own, `${own}/borte`)
    const typed = { ...form, fra: typedDay(today), til: '', grunn: 'influensaaa', hvorfor: 'influensaaa' }
    expect((await by(leiv).post(`${own}/borte`, typed)).status).toBe(303)
    const kept = await rowsOf<{ row: string }>(
      site,
      'select absence::text as row from absence union all select audit::text from audit',
    )
    expect(kept.filter(({ row }) => row.includes('influensaaa'))).toEqual([])
    await clear()
  })

  test('changes or ends nothing of somebody else’s', async () => {
    const id = await begun(personId('inderoy-sosiallaerer'), 2)
    const days = { sett: 'x', fra: typedDay(today), til: typedDay(today) }
    expect((await by(leiv).post(`${own}/borte`, { borte: id, ...days })).status).toBe(404)
    expect((await by(leiv).post(`${own}/tilbake`, { borte: id })).status).toBe(404)
    expect((await by(ranveig).post(`${card(teacher)}/borte`, { borte: id, ...days })).status).toBe(404)
    expect((await by(ranveig).post(`${card(teacher)}/tilbake`, { borte: id })).status).toBe(404)
    expect((await by(leiv).post(`${own}/tilbake`, { borte: "'; --" })).status).toBe(404)
    expect(await standing(personId('inderoy-sosiallaerer'))).toEqual([[dayAfter(today, -2), null]])
    await clear()
  })
})

describe('the leader of a unit', () => {
  test('says it for those who work there, from the unit and from the card, and says who did', async () => {
    const { links } = readHtml(await (await by(ranveig).get(school)).text())
    expect(links).toContain(card(teacher))
    expect(links).toContain(own)
    expect((await say(ranveig, card(teacher), today, dayAfter(today, 3))).status).toBe(303)
    expect(await absencesOf(teacher)).toContainEqual(
      expect.objectContaining({ from_day: today, withdrawn: false, recorded_by: personId('inderoy-rektor') }),
    )
    expect(await said(await by(ranveig).get(school))).toContain('Borte ')
    expect(await said(await by(ranveig).get(`/inderoy/administrasjon/folk/${teacher}`))).toContain('Borte ')
    expect(await said(await by(leiv).get(own))).toContain('Borte nå')
  })

  test('and their colleagues are not told', async () => {
    const colleague = await signedIn(site, 'inderoy', 'inderoy-sosiallaerer')
    const html = await (await colleague.get(school)).text()
    expect(html).not.toContain('Borte ')
    expect(html).not.toContain('/fravaer"')
    await clear()
  })

  test('of another unit finds nothing, to the byte as of nobody', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const blank = async (answer: Response) => [
      answer.status,
      (await answer.text()).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'),
    ]
    for (const who of [unni, leiv]) {
      expect(await blank(await by(who).get(card(teacher)))).toEqual(await blank(await by(who).get(card(nobody))))
      const typed = { gang: 'x', fra: typedDay(today), til: '' }
      expect((await by(who).post(`${card(teacher)}/borte`, typed)).status).toBe(404)
    }
    expect(await standing(teacher)).toEqual([])
  })

  test('is helped by the deputy, who says it of the leader too', async () => {
    await rowsOf(
      site,
      `insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of, given_at)
       select municipality_id, gen_random_uuid(), $1, 'unit-leader', $2, $4::date, $4::date + 9, $3, now()
       from municipality where slug = 'inderoy'`,
      [personId('inderoy-sosiallaerer'), unitId('inderoy', 'skole'), personId('inderoy-rektor'), today],
    )
    const deputy = await signedIn(site, 'inderoy', 'inderoy-sosiallaerer')
    expect((await say(deputy, card(personId('inderoy-rektor')), today)).status).toBe(303)
    expect(await standing(personId('inderoy-rektor'))).toEqual([[today, null]])
    expect((await deputy.get(`/inderoy/administrasjon/folk/${personId('inderoy-rektor')}`)).status).toBe(404)
    await clear()
  })
})

describe('someone who works for several municipalities', () => {
  const adviser = personId('inderoy-radgiver')
  const awayIn = async (slug: string) => {
    const id = await municipalityId(site, slug)
    const asked = { people: [adviser as PersonId], from: today, until: today } // a uuid of ours
    return site.fresh.database.inMunicipality(id, (tx) => listAway(tx, id, asked))
  }

  test('is away in all of them, wherever it is said, and it stands where the card is kept', async () => {
    const there = '/steinkjer/min-side/fravaer'
    expect((await say(ppt, there, today)).status).toBe(303)
    expect(await said(await by(ppt).get(own))).toContain('Borte nå')
    expect(
      await rowsOf(
        site,
        'select slug from absence join municipality using (municipality_id) where withdrawn_at is null',
      ),
    ).toEqual([{ slug: 'inderoy' }])
    const away = [{ person: adviser, from: today, until: undefined }]
    expect(await awayIn('inderoy')).toEqual(away)
    expect(await awayIn('steinkjer')).toEqual(away)
    const [row] = (await absencesOf(adviser)).filter(({ withdrawn }) => !withdrawn)
    expect((await by(ppt).post(`${there}/tilbake`, { borte: row?.absence_id ?? '' })).status).toBe(303)
    expect(await awayIn('inderoy')).toEqual([])
  })

  test('is written down in both records, by ids and days alone', async () => {
    const rows = await rowsOf<{ slug: string; details: object }>(
      site,
      `select slug, details from audit join municipality using (municipality_id)
       where act = 'absence-said' and subject_id = $1 order by slug`,
      [adviser],
    )
    expect(rows.map(({ slug }) => slug)).toEqual(['inderoy', 'steinkjer'])
    for (const { details } of rows) expect(Object.keys(details).toSorted()).toEqual(['absence', 'from'])
  })
})

describe('the municipality’s own days off', () => {
  const page = '/inderoy/administrasjon/fridager'
  const working =
    [200, 201, 202, 203, 204]
      .map((days) => dayAfter(today, days))
      .find((day) => weekdayOf(day) < 6 && !isPublicHoliday(day)) ?? ''
  const daysOff = () =>
    rowsOf<{ day: string; removed: boolean }>(
      site,
      'select day::text, removed_at is not null as removed from day_off order by recorded_at',
    )

  test('are added by the coordinator, once however often it is sent', async () => {
    const coordinator = await signedIn(site, 'inderoy', 'inderoy-koordinator')
    const year = working.slice(0, 4)
    for (const _ of [1, 2])
      expect((await coordinator.post(page, { dag: typedDay(working) })).headers.get('location')).toBe(
        `${page}?ar=${year}&gjort=dayOffAdded`,
      )
    expect(await daysOff()).toEqual([{ day: working, removed: false }])
    const shown = await said(await coordinator.get(`${page}?ar=${year}`))
    expect(shown).toContain('Grunnlovsdagen')
    expect(shown).toContain(toldDay(working))
    expect(shown).toContain(`Lagt til ${toldDay(today)}`)
  })

  test.each([
    ['yesterday', -1],
    ['a day in ten years', 3653],
  ])('are not %s', async (_about, days) => {
    const administrator = await signedIn(site, 'inderoy', 'inderoy-administrator')
    expect((await administrator.post(page, { dag: typedDay(dayAfter(today, days)) })).status).toBe(422)
    expect((await administrator.post(page, { dag: 'julaften' })).status).toBe(422)
    expect(await daysOff()).toHaveLength(1)
  })

  test('stay in the list as taken away, and are added anew beside', async () => {
    const administrator = await signedIn(site, 'inderoy', 'inderoy-administrator')
    const [row] = await rowsOf<{ id: string }>(site, 'select day_off_id as id from day_off')
    for (const _ of [1, 2])
      expect((await administrator.post(`${page}/fjern`, { fridag: row?.id ?? '', ar: '2030' })).status).toBe(303)
    expect(await said(await administrator.get(`${page}?ar=${working.slice(0, 4)}`))).toContain('Tatt bort')
    await administrator.post(page, { dag: typedDay(working) })
    expect(await daysOff()).toEqual([
      { day: working, removed: true },
      { day: working, removed: false },
    ])
  })

  test('that are over are never taken away, and those of a neighbour neither', async () => {
    const administrator = await signedIn(site, 'inderoy', 'inderoy-administrator')
    const rows = await rowsOf<{ id: string }>(
      site,
      `insert into day_off select municipality_id, gen_random_uuid(), case slug when 'inderoy' then $1::date - 1 else $1::date + 9 end,
         now() - interval '9 days', person_id, null, null
       from municipality join person using (municipality_id)
       where person_id = any ($2) returning day_off_id as id`,
      [today, ['inderoy-administrator', 'steinkjer-administrator'].map(personId)],
    )
    for (const { id } of rows) await administrator.post(`${page}/fjern`, { fridag: id })
    expect((await administrator.post(`${page}/fjern`, { fridag: 'alle' })).status).toBe(404)
    expect(
      await rowsOf(site, 'select 1 from day_off where day_off_id = any ($1) and removed_at is null', [
        rows.map(({ id }) => id),
      ]),
    ).toHaveLength(2)
  })
})
