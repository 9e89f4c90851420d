import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everythingOf, familyRelay, protect } from '../../../../test/family-pages.ts'
import { fillIn, letters } from '../../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, inviteTo, linkOf, sendFile, write } from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

/** A few in CI; as many as are asked for in a sweep. */
// oxlint-disable-next-line no-process-env -- the sweep asks for more, and a test has no other ear
const relays = Number(process.env['STAFETT_RELAYS'] ?? 4)

type Family = Awaited<ReturnType<typeof familyRelay>>

const answered = async (given: Promise<Response>): Promise<void> => expect((await given).status).toBe(303)

/** What people do in a relay, each with a word that tells where the child is. */
const deeds: Readonly<Record<string, (family: Family, word: string) => Promise<void>>> = {
  note: ({ relay }, word) => answered(write(teacher, relay, `Vi møtes på ${word}.`)),
  plan: async ({ relay }, word) => {
    const goal = { mal: `Trygg på ${word}`, omrade: 'wellbeing', type: 'everyday' }
    await answered(fillIn(teacher, `${relay}/mal/ny`, goal))
    const add = await linkOf(teacher, relay, 'Nytt tiltak')
    const hvem = /<option value="(p-[^"]*)"/.exec(await (await teacher.get(add)).text())?.[1] ?? ''
    const measure = { tiltak: `Buss til ${word}`, hvor: 'school', 'ses-pa': '24.12.2027', hvem, type: 'everyday' }
    await answered(fillIn(teacher, add, measure, `${relay}/tiltak/ny`))
  },
  meeting: async ({ relay }, word) => {
    for (const who of ['Jon', 'Marit']) {
      const hvem = await choiceOf(teacher, `${relay}/mote/ny`, who)
      await answered(fillIn(teacher, `${relay}/mote/ny`, { dato: '24.12.2027', tid: '13.37', sted: word, hvem }))
    }
  },
  file: async ({ relay }, word) =>
    answered(sendFile(teacher, relay, { name: `${word}.txt`, bytes: new TextEncoder().encode(word) })),
  // And goes on: while it rests nobody plans anything.
  pause: async ({ relay }, word) => {
    const pause = { 'pause-grunn': `Flytter til ${word}`, 'pause-med': 'Foreldrene', 'pause-til': dayAhead(40) }
    await answered(teacher.post(`${relay}/styr/pause`, pause))
    await answered(teacher.post(`${relay}/styr/fortsett`, { 'fortsett-dato': dayAhead(20) }))
  },
  'own note': ({ marit, plan }, word) =>
    answered(fillIn(marit, `${plan}/skriv`, { slag: 'note', ord: `Vi bor på ${word}.`, type: 'home' })),
  proposal: ({ marit, plan }, word) =>
    answered(fillIn(marit, `${plan}/foresla`, { hva: 'goal', ord: `Bli på ${word}`, type: 'home' })),
  'someone new': async ({ relay }, word) => {
    const to = await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    expect(to.status).toBe(303)
    await askFor(teacher, relay, 'Helsestasjon')
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
    const nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
    await write(nurse, relay, `Ser henne på ${word}.`)
  },
  asking: async ({ relay }, word) => {
    const page = `${relay}/samtykke/spor`
    const tjeneste = await choiceOf(teacher, page, 'BUP')
    const asked = { tjeneste, hva: 'health', til: '24.12.2027', hvorfor: `BUP på ${word}` }
    await answered(teacher.post(page, asked))
  },
}

const dayAhead = (days: number): string => {
  const [year, month, day] = new Date(site.now().getTime() + days * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}

/** A word that stands nowhere else. */
const plantedAs = (at: number): string => `zq${String.fromCodePoint(97 + (at % 26))}${at}qz`

test('in whatever order people do whatever they do, nothing that tells where the child is reaches who must not know', async () => {
  const names = Object.keys(deeds)
  const orders = fc.shuffledSubarray(names, { minLength: 4 })
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(orders, fc.nat(names.length), async (order, protectedAt) => {
      const family = await familyRelay(site, 'harstad', teacher)
      const { relay, plan, marit, jon } = family
      const protectNow = () => protect(teacher, relay, { adresse: 'ja' }, 'Marit')
      for (const [at, name] of order.entries()) {
        if (at === protectedAt) await protectNow()
        await deeds[name]?.(family, plantedAs(at))
      }
      if (protectedAt >= order.length) await protectNow()

      // The hour as it is said; a moment that a session ends at may hold the same figures.
      const hour = String.raw`(?<![\d:.T])13[.:]37(?![\d:])`
      const telling = new RegExp(['Modellrud', 'Liksomli', hour, String.raw`zq\w*qz`].join('|'))
      const hers = [...(await everythingOf(marit, plan)).values()].join('\n')
      for (const [at, name] of order.entries()) if (hers.includes(plantedAs(at))) met.add(name)
      const his = await everythingOf(jon, plan)
      expect(his.size).toBeGreaterThan(8)
      expect([...his].filter(([, body]) => telling.test(body)).map(([page]) => page)).toEqual([])
      const sent = await letters(site, 'harstad')
      expect(sent.filter(({ subject, words }) => telling.test(`${subject} ${words}`))).toEqual([])
    }),
    {
      numRuns: relays,
      examples: [
        [names, 0],
        [names, names.length],
      ],
    },
  )
  // Each of them is read by whoever may know: so it was there to be hidden.
  expect([...met].toSorted()).toEqual(names.toSorted())
}, 0)
