import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personId, rowsOf, said } from '../../../test/people-pages.ts'
import { goingRelay, idOf, inviteTo, openRelayAs, summaryRow } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

const seen: string[] = []
let site: PeopleSite
let teacher: Browser
let social: Browser
let relays: string[]
const page = '/harstad/logger/gi-videre'
const socialId = personId('harstad-sosiallaerer')
const socialName = 'Solfrid Øvingsnes'

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'], onStatement: (statement) => seen.push(statement) })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
})
afterAll(() => site.close())

beforeEach(async () => {
  relays = []
  for (const _ of [1, 2, 3]) {
    const relay = await goingRelay(teacher, 'harstad')
    await inviteTo(teacher, relay, 'Skole', socialName)
    relays.push(relay)
  }
})

/** The form with so many boxes ticked, as a browser sends it. */
async function send(typed: Record<string, string>, ticked: readonly string[]): Promise<Response> {
  const form = new URLSearchParams({
    ...{ skjema: crypto.randomUUID(), grunn: 'Ny kontaktlærer fra høsten.', 'svar-innen': '24.12.2027' },
    ...typed,
  })
  for (const relay of ticked) form.append('logg', idOf(relay))
  return teacher.post(page, form as unknown as Record<string, string>) // it is made into just this
}

const offered = async (relay: string) =>
  (
    await rowsOf<{ offered_to: string | null }>(site, 'select offered_to from relay where relay_id = $1', [idOf(relay)])
  )[0]?.offered_to

describe('at the end of a school year', () => {
  test('every baton one holds is offered, each in its own relay, with a row each, and accepted by itself', async () => {
    expect(await said(await teacher.get('/harstad/logger'))).toContain('Gi flere videre')
    expect(await said(await teacher.get(page))).toContain('Gi videre Elias')
    const rows = () =>
      rowsOf(site, `select from audit where act = 'relay-offer-baton' and outcome = 'done'`).then(
        ({ length }) => length,
      )
    const before = await rows()
    const answer = await send({ til: socialId }, relays)
    expect(answer.status, await said(answer.clone())).toBe(303)
    expect(await rows()).toBe(before + 3)
    for (const relay of relays) {
      expect(await offered(relay)).toBe(socialId)
      expect(await summaryRow(site, relay)).toMatchObject({ holder_id: personId('harstad-kontaktlaerer') })
    }
    const [one = '', other = ''] = relays
    expect((await social.post(`${one}/stafetten/svar`, { svar: 'ja' })).status).toBe(303)
    expect((await social.post(`${other}/stafetten/svar`, { svar: 'nei', grunn: 'Har ikke tid.' })).status).toBe(303)
    expect(await summaryRow(site, one)).toMatchObject({ holder_id: socialId })
    expect(await summaryRow(site, other)).toMatchObject({ holder_id: personId('harstad-kontaktlaerer') })
  })

  test('to one for all, and to another where another is chosen', async () => {
    const [one = '', other = ''] = relays
    await inviteTo(teacher, other, 'Skole', 'Ranveig Testdal')
    const head = personId('harstad-rektor')
    expect((await send({ til: socialId, [`til-${idOf(other)}`]: head }, relays)).status).toBe(303)
    expect([await offered(one), await offered(other)]).toEqual([socialId, head])
  })

  test('what could not be offered is told with why, and the rest is done', async () => {
    const [one = '', other = '', third = ''] = relays
    const nurse = personId('harstad-helsesykepleier')
    const typed = { til: socialId, [`til-${idOf(other)}`]: nurse }
    const form = { skjema: crypto.randomUUID(), ...typed }
    const answer = await send(form, [one, other, third])
    expect(answer.status).toBe(422)
    const words = await said(answer)
    expect(words).toContain('2 logger er sendt videre med spørsmål.')
    expect(words).toContain('Elias: personen er ikke med her, eller familien har ikke sagt ja.')
    expect([await offered(one), await offered(other), await offered(third)]).toEqual([socialId, null, socialId])
    expect(await said(await send({ til: socialId }, [one]))).toContain('Elias: noen er allerede spurt.')
    expect(await said(await send({}, [other]))).toContain('Elias: velg hvem som skal få stafetten.')
  })

  test('nothing is sent without a reason, a day, or a tick; and what was typed stays', async () => {
    const answer = await send({ til: socialId, grunn: '', 'svar-innen': '31.02.2027' }, relays)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Sjekk datoen')
    expect(html).toMatch(new RegExp(`value="${idOf(relays[0] ?? '')}"[^>]*checked`))
    expect((await send({ til: socialId }, [])).status).toBe(422)
    for (const relay of relays) expect(await offered(relay)).toBeNull()
  })

  test('what is asleep, or offered already, is not among them', async () => {
    const asleep = await openRelayAs(teacher, 'harstad')
    await send({ til: socialId }, relays.slice(0, 1))
    const html = await (await teacher.get(page)).text()
    for (const relay of [asleep, relays[0] ?? '']) expect(html).not.toContain(idOf(relay))
    expect(html).toContain(idOf(relays[1] ?? ''))
  })
})

describe('attacks', () => {
  test('sent twice, also at once, is done once', async () => {
    const form = { skjema: crypto.randomUUID(), til: socialId }
    const before = await Promise.all(relays.map((relay) => summaryRow(site, relay)))
    const answers = await Promise.all([1, 2].map(() => send(form, relays)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await send(form, relays)).status).toBe(303)
    const after = await Promise.all(relays.map((relay) => summaryRow(site, relay)))
    expect(after.map((row) => row?.version)).toEqual(before.map((row) => (row?.version ?? 0) + 1))
  })

  test('a relay of someone else’s, or of nobody’s, looks the same and is left alone; the rest is done', async () => {
    const theirs = await goingRelay(social, 'harstad')
    const [one = '', other = ''] = relays
    const words = async (relay: string, mine: string) => {
      const answer = await send({ til: socialId }, [relay, mine])
      expect(answer.status).toBe(422)
      return (await said(answer)).replaceAll(/\s+/g, ' ')
    }
    const refused = await words(theirs, one)
    const nothing = await words(`/harstad/logger/${crypto.randomUUID()}`, other)
    for (const told of [refused, nothing]) {
      expect(told).toContain('Én logg kunne ikke åpnes.')
      expect(told).toContain('Én er spurt.')
    }
    expect(await offered(theirs)).toBeNull()
    expect([await offered(one), await offered(other)]).toEqual([socialId, socialId])
    const rows = await rowsOf(
      site,
      `select from audit where act = 'relay-offer-baton' and outcome = 'refused' and subject_id = $1`,
      [idOf(theirs)],
    )
    expect(rows).toHaveLength(1)
  })

  test('a baton that was given away meanwhile is no longer the sender’s to offer', async () => {
    const [one = '', other = ''] = relays
    await send({ til: socialId }, [one])
    await social.post(`${one}/stafetten/svar`, { svar: 'ja' })
    const before = await summaryRow(site, one)
    const answer = await send({ til: socialId }, [one, other])
    expect(await said(answer)).toContain('Én logg kunne ikke åpnes.')
    expect(await summaryRow(site, one)).toEqual(before)
    expect(await offered(other)).toBe(socialId)
  })

  test('another municipality’s relay, and its people, are nobody’s here', async () => {
    const neighbour = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
    const theirs = await goingRelay(neighbour, 'rollag')
    const [one = ''] = relays
    expect(await said(await send({ til: socialId }, [theirs]))).toContain('Én logg kunne ikke åpnes.')
    expect(await said(await send({ til: personId('rollag-sosiallaerer') }, [one]))).toContain(
      'personen er ikke med her',
    )
    expect([await offered(theirs), await offered(one)]).toEqual([null, null])
  })

  test('more than fifty at once is refused whole', async () => {
    const many = Array.from({ length: 51 }, () => `/harstad/logger/${crypto.randomUUID()}`)
    expect(await said(await send({ til: socialId }, [...relays, ...many]))).toContain('Velg høyst 50 om gangen.')
    for (const relay of relays) expect(await offered(relay)).toBeNull()
  })

  test('statements grow with the relays that are ticked, and with nothing else', async () => {
    const counted = async (ticked: readonly string[]): Promise<number> => {
      seen.length = 0
      expect((await send({ til: socialId }, ticked)).status).toBe(303)
      return seen.length
    }
    await teacher.get(page)
    seen.length = 0
    await teacher.get(page)
    expect(seen.length, seen.join('\n\n')).toBeLessThanOrEqual(8)
    const [one = '', other = '', third = ''] = relays
    const alone = await counted([one])
    const both = await counted([other, third])
    expect(both - alone).toBeLessThanOrEqual(5)
  })
})
