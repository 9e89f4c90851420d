import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, rowsOf, said } from '../../../test/people-pages.ts'
import {
  answerFor,
  askFor,
  choiceOf,
  goingRelay,
  idOf,
  inviteTo,
  openRelayAs,
  write,
} from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let nurse: Browser
/** Of the school and the health station, with a measure and a meeting. */
let relay: string
let measure: string
let meeting: string

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  relay = await goingRelay(teacher, 'harstad')
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
  await write(teacher, relay, 'Ble med ut i dag.')
  await write(nurse, relay, 'Sover lite om natta.')

  await fillIn(teacher, `${relay}/mal/ny`, { mal: 'Går inn uten vondt', omrade: 'wellbeing', type: 'everyday' })
  const add = /href="([^"]*\/tiltak\/ny[^"]*)"/.exec(await (await teacher.get(relay)).text())?.[1] ?? ''
  const hvem = await choiceOf(teacher, add, 'Leiv Modellrud')
  const typed = { tiltak: 'Møtes ved porten', hvem, hvor: 'school', 'ses-pa': '24.12.2027', type: 'everyday' }
  await fillIn(teacher, add, typed, `${relay}/tiltak/ny`)
  measure = /\/tiltak\/([0-9a-f-]{36})"/.exec(await (await teacher.get(relay)).text())?.[1] ?? ''
  const marit = await choiceOf(teacher, `${relay}/mote/ny`, 'Marit')
  const planned = { dato: '24.12.2027', tid: '13.30', sted: 'Rom 12', hvem: marit }
  const met = await fillIn(teacher, `${relay}/mote/ny`, planned)
  meeting = /\/mote\/([0-9a-f-]{36})/.exec(met.headers.get('location') ?? '')?.[1] ?? ''
  const page = `${relay}/mote/${meeting}`
  await fillIn(teacher, page, { referat: 'Vi snakket om porten.' }, `${page}/referat`)
})
afterAll(() => site.close())

const all = () => ['plan', 'tidslinje', 'samtykke', 'folk', `mote/${meeting}`, `tiltak/${measure}`]
const copyOf = (who: Browser, part: string, of = relay) => who.get(`${of}/tekst?del=${part}`)

/** What lies in the field, ready to be copied. */
async function copied(who: Browser, part: string, of = relay): Promise<string> {
  const html = await (await copyOf(who, part, of)).text()
  return /<textarea[^>]*readonly[^>]*>([^]*?)<\/textarea>/.exec(html)?.[1] ?? ''
}

describe('a part as plain text', () => {
  test('is what stands on the page, without script, one link away', async () => {
    const page = await (await teacher.get(relay)).text()
    for (const part of ['plan', 'tidslinje']) expect(page).toContain(`href="${relay}/tekst?del=${part}"`)
    expect(await copied(teacher, 'plan')).toMatch(/Går inn uten vondt\n[^]*- Møtes ved porten\. Leiv Modellrud/)
    expect(await copied(teacher, 'tidslinje')).toContain('Ble med ut i dag.')
    expect(await copied(teacher, 'samtykke')).toContain('- Helsestasjon: Ja')
    expect(await copied(teacher, 'folk')).toContain('Marit: Foreldreansvar')
    expect(await copied(teacher, `mote/${meeting}`)).toContain('Vi snakket om porten.')
    expect(await copied(teacher, `tiltak/${measure}`)).toContain('Møtes ved porten')
  })

  test('leaves a row in the record, and says nobody’s name in its title', async () => {
    const rows = () => rowsOf(site, `select from audit where act = 'relay-copy' and subject_id = $1`, [idOf(relay)])
    const before = (await rows()).length
    const html = await (await copyOf(teacher, 'plan')).text()
    expect((await rows()).length).toBe(before + 1)
    expect(/<title>([^<]*)/.exec(html)?.[1]).not.toContain('Elias')
  })

  test('that there is none of is not there', async () => {
    for (const part of ['', 'alt', 'mote', `mote/${measure}`, 'tiltak', `tiltak/${meeting}`, '../lest', '<b>'])
      expect((await copyOf(teacher, encodeURIComponent(part))).status, part).toBe(404)
  })
})

describe('holds nothing that the reader may not read', () => {
  test('what the nurse wrote is health information, which nobody said yes to for the school', async () => {
    expect(await copied(nurse, 'tidslinje')).toContain('Sover lite om natta.')
    for (const part of all()) {
      const text = await copied(teacher, part)
      expect(text, part).not.toBe('')
      expect(text, part).not.toContain('Sover lite')
    }
  })

  test('whoever is not in it, leads one who is, or sits in another municipality, sees no part', async () => {
    const others = [
      ['harstad', 'harstad-rektor'],
      ['harstad', 'harstad-sosiallaerer'],
      ['harstad', 'harstad-personvernombud'],
      ['harstad', 'harstad-administrator'],
      ['rollag', 'rollag-kontaktlaerer'],
    ] as const
    for (const [slug, key] of others) {
      const other = await signedIn(site, slug, key)
      for (const part of all())
        expect((await copyOf(other, part, relay.replace('/harstad/', `/${slug}/`))).status, key + part).toBe(404)
    }
  })

  test('a service that nobody has said yes to sees no part', async () => {
    const asleep = await openRelayAs(teacher, 'harstad')
    await inviteTo(teacher, asleep, 'Helsestasjon', 'Henny Liksomli')
    for (const part of all()) expect((await copyOf(nurse, part, asleep)).status, part).toBe(404)
  })

  test('a service that was taken back from copies its own words, and neither a name nor the frame', async () => {
    await answerFor(teacher, relay, 'Jon', 'Helsestasjon', 'withdrawn')
    expect(await copied(nurse, 'tidslinje')).toContain('Sover lite om natta.')
    for (const part of ['plan', 'tidslinje'])
      expect(await said(await copyOf(nurse, part)), part).not.toMatch(/Elias|Marit|Jon|porten|Ble med ut|Leiv/)
    for (const part of ['samtykke', 'folk', `mote/${meeting}`, `tiltak/${measure}`])
      expect((await copyOf(nurse, part)).status, part).toBe(404)
  })
})
