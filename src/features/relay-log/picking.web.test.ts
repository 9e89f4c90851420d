import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { writeDay } from '#features/people/index.ts'
import { familyRelay, planOf } from '../../../test/family-pages.ts'
import { fillIn, raised, rowsOf, said } from '../../../test/people-pages.ts'
import {
  answerFor,
  askFor,
  choiceOf,
  eventsOf,
  goingRelay,
  idOf,
  inviteTo,
  linkOf,
  openRelayAs,
  summaryRow,
} from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

/** A measure of the municipality's catalogue becomes one of a relay: what is picked, by whom, and who is told where it came from. */
const seen: string[] = []
let site: PeopleSite
let teacher: Browser
let nurse: Browser
/** One that nothing is set in: for pages that are only looked at. */
let looked: { relay: string; form: string; pick: string }

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], onStatement: (statement) => seen.push(statement) })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  looked = await withGoal()
})
afterAll(() => site.close())

const day = (later: number): string => writeDay(dayAfter(osloTime(site.now()).day, later))

const setGoal = (relay: string, mal = 'Går inn uten vondt') =>
  fillIn(teacher, `${relay}/mal/ny`, { mal, omrade: 'wellbeing', type: 'everyday' })

/** A relay with a goal, and the address of the form of a new measure. */
async function withGoal(): Promise<{ relay: string; form: string; pick: string }> {
  const relay = await goingRelay(teacher, 'harstad')
  await setGoal(relay)
  const form = await linkOf(teacher, relay, 'Nytt tiltak')
  return { relay, form, pick: await linkOf(teacher, form, 'Velg fra tiltakene i kommunen') }
}

const ppt = 'Råd og utredning fra PPT'
const picked = (form: string, key: string) => `${form}&fra=${key}`

/** Sends the form as it stands on the page, with what a person typed. */
async function send(form: string, typed: Record<string, string>): Promise<Response> {
  const hvem = await choiceOf(teacher, form, 'Leiv Modellrud')
  const action = form.slice(0, form.indexOf('?'))
  return fillIn(teacher, form, { hvem, hvor: 'school', 'ses-pa': '24.12.2027', type: 'everyday', ...typed }, action)
}

/** What the page says at the end of the way: after a form, with its receipt. */
const after = async (answer: Response): Promise<string> =>
  said(await teacher.open((answer.headers.get('location') ?? '').replace(/#.*/, '')))

const originOf = async (relay: string) =>
  (await eventsOf(site, 'harstad', relay)).flatMap((event) =>
    event.type === 'measure-set' ? [event.measure.pickedFrom] : [],
  )

describe('from the catalogue into the form', () => {
  test('what fits the level and the child’s age stands first, each with what it is, for whom, by whom', async () => {
    const { pick } = looked
    const words = await said(await teacher.get(pick))
    const [, fitting = '', others = ''] = words.split(/Passer på nivå 2 for en som er 10 år|Andre tiltak/)
    expect(fitting).toContain('PPT')
    expect(fitting).toMatch(/For: .*Barn på barneskolen/)
    expect(fitting).toContain('Tilbys av ')
    expect(others).toContain('Barnekoordinator')
    expect(others).toContain('Helsestasjon for ungdom')
    expect(others).toContain('Jordmor i svangerskapet')
    expect(fitting).not.toContain('Barnekoordinator')
  })

  test('one that is picked fills the form, and nothing is saved before it is sent', async () => {
    const { relay, form, pick } = looked
    const before = await eventsOf(site, 'harstad', relay)
    const href = await linkOf(teacher, pick, 'Tilpasning på skolen')
    expect(href).toBe(picked(form, 'tilpasning-pa-skolen').replaceAll('&', '&amp;'))
    const page = await teacher.get(picked(form, 'tilpasning-pa-skolen'))
    expect(await said(page.clone())).toContain('Teksten er hentet fra «Tilpasning på skolen»')
    expect(await page.text()).toMatch(
      /Tilpasning på skolen\. En plan der skolen sier hva de voksne gjør annerledes\. Tilbys av /,
    )
    expect(await eventsOf(site, 'harstad', relay)).toEqual(before)
  })

  test('what is saved is what someone wrote, with where it came from; the plan leads there', async () => {
    const { relay, form } = await withGoal()
    const sent = await send(picked(form, 'ppt'), { tiltak: 'Vi ringer PPT på mandag', fra: 'ppt' })
    expect(await after(sent)).toContain('Tiltaket er satt.')
    expect(await originOf(relay)).toEqual(['ppt'])
    expect(await said(await teacher.get(relay))).toMatch(
      /Vi ringer PPT på mandag.*Fra tiltakene i kommunen: Råd og utredning fra PPT/,
    )
    expect(await linkOf(teacher, relay, ppt)).toBe('/harstad/tiltak/ppt')
    const measure = await linkOf(teacher, relay, 'Vi ringer PPT på mandag')
    expect(await linkOf(teacher, measure, ppt)).toBe('/harstad/tiltak/ppt')
    expect((await teacher.get('/harstad/tiltak/ppt')).status).toBe(200)
  })

  test('with the link left out, the words are kept and nothing else', async () => {
    const { relay, form } = await withGoal()
    await send(picked(form, 'ppt'), { tiltak: 'Vi ringer på mandag' })
    expect(await originOf(relay)).toEqual([undefined])
    expect(await said(await teacher.get(relay))).not.toContain('Fra tiltakene i kommunen')
  })

  test('what was typed wrongly comes back with the link still there', async () => {
    const { form } = await withGoal()
    const wrong = await send(picked(form, 'ppt'), { tiltak: 'Mine egne ord', fra: 'ppt', 'ses-pa': '' })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Mine egne ord</textarea>')
    expect(page).toMatch(/name="fra" value="ppt" checked/)
  })

  test('looking goes on in another language, where an address has lost the goal', async () => {
    const page = await teacher.get(`${looked.relay.replace('/harstad/', '/harstad/nn/')}/tiltak/velg`)
    expect(await said(page.clone())).toContain('Passar på nivå 2 for ein som er 10 år')
    expect(await page.text()).toContain(`${new URLSearchParams(looked.form.split('?')[1]).toString()}&amp;fra=ppt`)
  })

  test('a draft stands below what was picked, so that nothing typed is lost', async () => {
    const { relay, form } = await withGoal()
    await teacher.post('/harstad/utkast', { sted: `relay/${idOf(relay)}/measure/tiltak`, ord: 'Noe jeg begynte på' })
    expect(await (await teacher.get(picked(form, 'ppt'))).text()).toMatch(
      />Råd og utredning fra PPT\. [^<]*\n\nNoe jeg begynte på<\/textarea>/,
    )
  })

  test('the words are of one language, also for a reader of another', async () => {
    const english = `type = 'measure' and key = 'fritid' and language = 'en'`
    await rowsOf(site, `delete from upstream_part where ${english}`)
    await raised(site)
    const page = await teacher.get(picked(looked.form, 'fritid').replace('/harstad/', '/harstad/en/'))
    expect(await page.text()).toMatch(/Fritid for alle\. [^<]*Tilbys av Frivillige\.<\/textarea>/)
  })

  test('of something sensitive it is said to think of who reads it', async () => {
    const { form } = looked
    expect(await said(await teacher.get(picked(form, 'krisesenter')))).toContain('utrygt at alle hjemme vet')
    expect(await said(await teacher.get(picked(form, 'ppt')))).not.toContain('utrygt at alle hjemme vet')
  })

  test('takes no more statements than other pages', async () => {
    const { relay, form, pick } = await withGoal()
    await send(picked(form, 'ppt'), { tiltak: 'Vi ringer PPT', fra: 'ppt' })
    const measure = await linkOf(teacher, relay, 'Vi ringer PPT')
    for (const page of [relay, measure, pick, picked(form, 'ppt'), '/harstad/logger/tiltak?fra=ppt']) {
      site.advance(2)
      seen.length = 0
      expect((await teacher.get(page)).status).toBe(200)
      expect(seen.length, `${page}\n${seen.join('\n\n')}`).toBeLessThanOrEqual(8)
    }
  })
})

describe('looking for one', () => {
  test('shows what was meant; the words stand in no address', async () => {
    const { form, pick } = looked
    const answer = await fillIn(teacher, pick, { ord: 'fravær elias' }, pick.slice(0, pick.indexOf('?')))
    expect(await said(answer.clone())).toContain('Ingen tiltak med «fravær elias»')
    expect((await answer.text()).match(/(?:href|action)="[^"]*elias[^"]*"/gi)).toBeNull()
    const found = await fillIn(teacher, pick, { ord: 'FRAVÆR' }, pick.slice(0, pick.indexOf('?')))
    const html = await found.text()
    expect(html).toContain(picked(form, 'oppfolging-ved-fravaer').replaceAll('&', '&amp;'))
    expect(html).not.toContain('fra=ppt')
  })
})

describe('what is not there', () => {
  test('a key that nobody has is told in plain words, also when it is sent', async () => {
    const { relay, form } = await withGoal()
    for (const key of ['finnes-ikke', '../../hjelp', 'PPT', '%27', 'x'.repeat(400)]) {
      const page = await teacher.get(picked(form, encodeURIComponent(key)))
      expect(page.status).toBe(200)
      expect(await said(page)).toContain('står ikke lenger blant tiltakene i kommunen')
    }
    const sent = await send(form, { tiltak: 'Vi prøver noe nytt', fra: 'finnes-ikke' })
    expect(await after(sent)).toContain('så det har ingen lenke dit')
    expect(await originOf(relay)).toEqual([undefined])
  })

  test('a measure that was taken away later leaves the plan as it is, and says so', async () => {
    const { relay, form } = await withGoal()
    await send(picked(form, 'fritid'), { tiltak: 'Prøver fotball', fra: 'fritid' })
    const rename = (from: string, to: string) =>
      rowsOf(site, `update upstream_part set key = $2 where type = 'measure' and key = $1`, [from, to])
    await rename('fritid', 'fritid-borte')
    await raised(site)
    expect(await said(await teacher.get(relay))).toContain('Fra tiltakene i kommunen: det står ikke blant dem lenger')
    expect((await teacher.get(await linkOf(teacher, relay, 'Prøver fotball'))).status).toBe(200)
    await rename('fritid-borte', 'fritid')
    await raised(site)
    expect(await linkOf(teacher, relay, 'Fritid for alle')).not.toBe('')
  })
})

describe('who may', () => {
  const ways = (relay: string, goal: string) => [`${relay}/tiltak/velg?mal=${goal}`, `${relay}/tiltak/ny?fra=ppt`]
  const goalIn = (form: string) => new URLSearchParams(form.split('?')[1]).get('mal') ?? ''

  test('nobody outside the relay: to the byte as if it were not there, looked at or sent', async () => {
    const { relay, form } = looked
    const nobodys = relay.replace(idOf(relay), crypto.randomUUID())
    for (const [at, [page = '', nowhere = '']] of [ways(relay, goalIn(form)), ways(nobodys, goalIn(form))]
      .reduce<string[][]>((all, own) => own.map((one, index) => [...(all[index] ?? []), one]), [])
      .entries()) {
      const refused = await nurse.get(page)
      expect(refused.status, String(at)).toBe(404)
      const nothing = await (await nurse.get(nowhere)).text()
      expect((await refused.text()).replaceAll(idOf(relay), idOf(nobodys))).toBe(nothing)
    }
    const typed = { mal: goalIn(form), ord: 'ppt', fra: 'ppt', tiltak: 'Noe', skjema: crypto.randomUUID() }
    for (const page of ['velg', 'ny']) expect((await nurse.post(`${relay}/tiltak/${page}`, typed)).status).toBe(404)
    expect(await originOf(relay)).toEqual([])
  })

  test('nobody where the family has not said yes, in a pause, or when the relay is closed', async () => {
    const asleep = await openRelayAs(teacher, 'harstad')
    for (const page of ways(asleep, crypto.randomUUID())) expect((await teacher.get(page)).status).toBe(404)

    const { relay, form } = await withGoal()
    const pause = { 'pause-grunn': 'Sommer', 'pause-med': 'Foreldrene', 'pause-til': day(30) }
    await fillIn(teacher, `${relay}/styr`, pause, `${relay}/styr/pause`)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'paused' })
    for (const page of ways(relay, goalIn(form))) expect((await teacher.get(page)).status).toBe(404)
    const closing = { utfall: 'other', 'avslutt-grunn': 'Bra', 'avslutt-med': 'Marit', 'avslutt-vurdering': 'Porten.' }
    await teacher.post(`${relay}/styr/avslutt`, { skjema: crypto.randomUUID(), ...closing })
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'closed' })
    for (const page of ways(relay, goalIn(form))) expect((await teacher.get(page)).status).toBe(404)
    expect((await teacher.post(`${relay}/tiltak/velg`, { mal: goalIn(form), ord: 'ppt' })).status).toBe(404)
    expect((await teacher.post(`${relay}/tiltak/ny`, { mal: goalIn(form), fra: 'ppt' })).status).toBe(404)
  })

  test('nobody with another relay’s goal', async () => {
    const [one, other] = [looked, await withGoal()]
    const goal = goalIn(other.form)
    for (const page of [`${one.relay}/tiltak/velg?mal=${goal}`, `${one.relay}/tiltak/ny?mal=${goal}&fra=ppt`])
      expect((await teacher.get(page)).status).toBe(404)
    expect((await teacher.post(`${one.relay}/tiltak/ny`, { mal: goal, fra: 'ppt', tiltak: 'Noe' })).status).toBe(404)
  })

  test('each look is in the record, and so is each that was refused', async () => {
    const { relay, pick } = looked
    const rows = async () => {
      const found = await rowsOf<{ outcome: string }>(
        site,
        `select outcome from audit where act = 'relay-set-measure' and subject_id = $1 order by audit_id`,
        [idOf(relay)],
      )
      return found.map(({ outcome }) => outcome)
    }
    const before = (await rows()).length
    await teacher.get(pick)
    await nurse.get(pick)
    expect((await rows()).slice(before)).toEqual(['done', 'refused'])
  })

  test('who may not read a measure is not told where it came from', async () => {
    const { relay, form } = await withGoal()
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    await askFor(teacher, relay, 'Helsestasjon')
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
    await send(picked(form, 'ppt'), { tiltak: 'Vi ringer PPT', fra: 'ppt', type: 'learning' })
    expect(await (await teacher.get(relay)).text()).toContain('/harstad/tiltak/ppt')
    expect((await nurse.get(relay)).status).toBe(200)
    expect(await (await nurse.get(relay)).text()).not.toContain('/harstad/tiltak/ppt')
  })
})

describe('the family', () => {
  test('can read more of what was picked; of what is sensitive they are told what was written and no more', async () => {
    const { relay, marit } = await familyRelay(site, 'harstad', teacher)
    await setGoal(relay)
    const form = await linkOf(teacher, relay, 'Nytt tiltak')
    await send(picked(form, 'fritid'), { tiltak: 'Prøver fotball', fra: 'fritid' })
    await send(picked(form, 'krisesenter'), { tiltak: 'Snakker med Kari', fra: 'krisesenter' })
    const html = await (await marit.get(planOf(relay))).text()
    expect(html).toContain('Snakker med Kari')
    expect(html).toContain('href="/harstad/tiltak/fritid"')
    expect(html).not.toMatch(/krisesenter/i)
    expect(await (await teacher.get(relay)).text()).toContain('href="/harstad/tiltak/krisesenter"')
  })

  test('has no way to the catalogue of a relay', async () => {
    const { relay, marit } = await familyRelay(site, 'harstad', teacher)
    for (const page of ['/harstad/logger/tiltak?fra=ppt', `${relay}/tiltak/velg`, `${relay}/tiltak/ny?fra=ppt`]) {
      const answer = await marit.get(page)
      expect(await answer.text()).not.toMatch(/Elias|Velg et tiltak/)
    }
  })
})

describe('from the measure’s own page', () => {
  test('whoever works here signs in first, and comes to their own relays that are under way', async () => {
    const href = await linkOf(teacher, '/harstad/tiltak/ppt', 'Bruk tiltaket i en stafettlogg')
    const stranger = await site.get(href)
    expect(stranger.headers.get('location')).toBe(`/harstad/logg-inn?til=${encodeURIComponent(href)}`)

    const social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    const own = await goingRelay(social, 'harstad', 'Skole', { navn: 'Nora' })
    await openRelayAs(social, 'harstad', { navn: 'Sovende' })
    const page = await said(await social.get(href))
    expect(page).toContain('Velg loggen der «Råd og utredning fra PPT» skal stå')
    expect(page).toContain('Nora')
    expect(page).not.toMatch(/Sovende|Elias/)
    const [row] = await rowsOf<{ count: string }>(
      site,
      `select count(*) from audit where act = 'relay-listed' and subject_id = $1`,
      [idOf(own)],
    )
    expect(row?.count).toBe('1')
    // Without a goal there is nothing to put it under.
    expect(await said(await social.get(await linkOf(social, href, 'Nora')))).toContain('Sett et mål først')
  })

  test('a relay with one goal leads straight to the form; with several, one is chosen there', async () => {
    const { relay, form } = await withGoal()
    expect(await said(await teacher.get(`${relay}/tiltak/ny?fra=ppt`))).toContain(
      'Teksten er hentet fra «Råd og utredning fra PPT»',
    )
    expect((await teacher.get(`${relay}/tiltak/ny?fra=ppt`)).status).toBe(200)

    await setGoal(relay, 'Har noen å leke med')
    const page = `${relay}/tiltak/ny?fra=ppt`
    const unchosen = await send(page, { tiltak: 'Vi ringer PPT', fra: 'ppt' })
    expect(unchosen.status).toBe(422)
    expect(await unchosen.text()).toContain('Vi ringer PPT</textarea>')
    const mal = await choiceOf(teacher, page, 'Har noen å leke med')
    expect(mal).not.toBe(new URLSearchParams(form.split('?')[1]).get('mal'))
    expect((await send(page, { tiltak: 'Vi ringer PPT', fra: 'ppt', mal })).status).toBe(303)
    expect(await said(await teacher.get(relay))).toMatch(/Har noen å leke med.*Vi ringer PPT/)
  })

  test('one that is not there names nobody', async () => {
    const answer = await teacher.get('/harstad/logger/tiltak?fra=finnes-ikke')
    expect(answer.status).toBe(200)
    const page = await said(answer)
    expect(page).toContain('står ikke lenger blant tiltakene i kommunen')
    expect(page).not.toContain('Elias')
  })
})
