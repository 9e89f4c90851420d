import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { letters, rowsOf } from '../../../test/people-pages.ts'
import { goingRelay, idOf } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { warnConsents } from './warn-consents.job.ts'

let site: PeopleSite
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['base', 'harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

const work = async () => {
  const { database } = site.fresh
  await warnConsents({ database, keys: site.keys, origin: 'https://stafett.test' })(undefined, site.now())
}
/** As if time had passed: the consent of everyone in the relay ends in so many days. */
const endsIn = (relay: string, days: number) =>
  rowsOf(site, 'update relay_part set let_in_until = $2 where relay_id = $1', [
    idOf(relay),
    dayAfter(osloTime(site.now()).day, days),
  ])
const told = async () => (await letters(site, 'harstad')).length

/** How many are told when the job runs, by several at once and once more. */
async function newlyTold(): Promise<number> {
  const before = await told()
  await Promise.all([work(), work()])
  await work()
  return (await told()) - before
}

test('whoever holds the baton is told 30, 14 and 3 days before a consent ends, once each', async () => {
  const relay = await goingRelay(teacher, 'harstad', 'Skole')
  for (const [days, count] of [
    [31, 0],
    [30, 1],
    [29, 0],
    [15, 0],
    [14, 1],
    [4, 0],
    [3, 1],
    [1, 0],
    [0, 0],
    [-1, 0],
  ] as const) {
    await endsIn(relay, days)
    // The end stays the same day while time passes, so what was told is told of that day.
    const today = osloTime(site.now()).day
    await rowsOf(site, 'update relay set warned_end = $2 where relay_id = $1 and warned_end is not null', [
      idOf(relay),
      dayAfter(today, days),
    ])
    expect(await newlyTold(), `${days} days before`).toBe(count)
  }
})

test('after days without a server they are told once, of where it stands now; a later end is another', async () => {
  const relay = await goingRelay(teacher, 'harstad', 'Skole')
  await endsIn(relay, 2)
  expect(await newlyTold()).toBe(1)
  await endsIn(relay, 28)
  expect(await newlyTold()).toBe(1)
})

test('the words say nothing of whom or what; nobody is told of what is closed', async () => {
  const relay = await goingRelay(teacher, 'harstad', 'Skole')
  await endsIn(relay, 14)
  await work()
  const [letter] = await letters(site, 'harstad')
  expect(`${letter?.subject} ${letter?.words}`).not.toMatch(/samtykke|Elias|barn|Skole|går ut|undefined/u)
  await rowsOf(
    site,
    `update relay set state = 'closed', closed_on = opened_on, next_on = null, next_kind = null where relay_id = $1`,
    [idOf(relay)],
  )
  await endsIn(relay, 3)
  expect(await newlyTold()).toBe(0)
})
