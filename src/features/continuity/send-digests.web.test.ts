import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messageTask } from '#platform/message/deliver-message.ts'
import type { Email, Sms } from '#platform/message/carrier.ts'
import { silentLog } from '#platform/log.ts'
import { letters, municipalityId, personId, rowsOf } from '../../../test/people-pages.ts'
import { openPeopleSite, type PeopleSite } from '../../../test/signed-in.ts'
import { monday } from '../../../test/moments.ts'
import { sendDigests } from './send-digests.job.ts'

let site: PeopleSite
let harstad = 0
let steinkjer = 0

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy', 'steinkjer', 'snasa'] })
  harstad = await municipalityId(site, 'harstad')
  steinkjer = await municipalityId(site, 'steinkjer')
})
afterAll(() => site.close())
beforeEach(() => rowsOf(site, 'truncate notice, message, graphile_worker._private_jobs'))

const send = (at = monday) =>
  sendDigests({ database: site.fresh.database, keys: site.keys, origin: 'https://stafett.test' })(undefined, at)

/** Something waits for someone. */
const wait = (person: string, municipality = harstad) =>
  rowsOf(
    site,
    `insert into notice (municipality_id, notice_id, person_id, kind, told_at)
    values ($1, gen_random_uuid(), $2, 'office-lent', $3)`,
    [municipality, person, monday],
  )

/** What they chose, and what is known of their addresses. */
async function isTold(person: string, by: string | null, known: Readonly<Record<string, string>>): Promise<void> {
  await rowsOf(site, `update person set told_by = $2, phone = '+4799999123' where person_id = $1`, [person, by])
  await rowsOf(site, 'delete from notice_address where person_id = $1', [person])
  for (const [channel, state] of Object.entries(known))
    await rowsOf(
      site,
      `insert into notice_address (municipality_id, person_id, channel, address, state, since)
      select municipality_id, person_id, $2, case $2 when 'email' then email else phone end, $3, now()
      from person where person_id = $1`,
      [person, channel, state],
    )
}

const teacher = personId('harstad-kontaktlaerer')
const sentBy = async () => (await letters(site, 'harstad')).map(({ channel }) => channel).toSorted()

describe('a digest goes', () => {
  test.each([
    ['both', { email: 'proven', sms: 'proven' }, ['email', 'sms']],
    ['both', { email: 'proven', sms: 'failed' }, ['email']],
    ['sms', { email: 'proven', sms: 'proven' }, ['sms']],
    ['sms', { email: 'proven' }, []],
    ['none', { email: 'proven', sms: 'proven' }, []],
    [null, { email: 'proven', sms: 'proven' }, ['email']],
    [null, { email: 'failed' }, []],
    [null, {}, []],
  ] as const)('to whoever chose %s and has %j, by %j, and once that day', async (choice, known, ways) => {
    await isTold(teacher, choice, known)
    for (const _ of Array.from({ length: 40 })) await wait(teacher)
    await Promise.all([send(), send()])
    await wait(teacher)
    await send(new Date(monday.getTime() + 3_600_000))
    expect(await sentBy()).toEqual(ways)
  })

  test('in the language that they chose, and names the municipality alone', async () => {
    await isTold(teacher, 'both', { email: 'proven', sms: 'proven' })
    await rowsOf(site, `update person set language = 'nn' where person_id = $1`, [teacher])
    await wait(teacher)
    await send()
    for (const { words } of await letters(site, 'harstad')) {
      expect(words).toMatch(/Du har noko å sjå på i Harstad/)
      expect(words).not.toMatch(/Leiv|Testdal|\d{2,}/)
    }
  })

  test('never to whoever has no access any more', async () => {
    const substitute = personId('harstad-vikar')
    await isTold(substitute, 'both', { email: 'proven', sms: 'proven' })
    await wait(substitute)
    await rowsOf(site, 'update person set deactivated_at = now() where person_id = $1', [substitute])
    await send()
    expect(await sentBy()).toEqual([])
  })

  test('L44: from each municipality by itself to whoever works in several, each naming its own', async () => {
    const adviser = personId('inderoy-radgiver')
    const inderoy = await municipalityId(site, 'inderoy')
    for (const id of [inderoy, steinkjer]) await wait(adviser, id)
    await send()
    const sent = await Promise.all(['inderoy', 'steinkjer', 'snasa'].map((slug) => letters(site, slug)))
    expect(sent.map((some) => some.length)).toEqual([1, 1, 0])
    expect(sent[0]?.[0]?.words).toMatch(/Inderøy/)
    expect(sent[1]?.[0]?.words).toMatch(/Steinkjer/)
    expect(sent[0]?.[0]?.words).not.toMatch(/Steinkjer|Snåsa/)
  })
})

describe('a process that is killed', () => {
  const waiting = () =>
    rowsOf<{ message_id: string; tries: number; status: string }>(
      site,
      'select message_id, tries, status from message where municipality_id = $1 order by message_id',
      [harstad],
    )

  /** Takes what it is given, and then the process dies, this many times. */
  function carrier(deaths: number) {
    const taken: string[] = []
    let left = deaths
    const carry = async ({ id }: Email | Sms) => {
      taken.push(id)
      if (left-- > 0) throw new Error('killed')
      return { sent: true } as const
    }
    return { taken, email: carry, sms: carry }
  }

  test('L40: after the server took a digest and before that is kept: it is sent at most twice, with the same id, and counted', async () => {
    const people = ['kontaktlaerer', 'rektor', 'koordinator', 'pedagog'].map((key) => personId(`harstad-${key}`))
    for (const person of people) {
      await isTold(person, 'both', { email: 'proven', sms: 'proven' })
      await wait(person)
    }
    await send()
    const ids = (await waiting()).map(({ message_id }) => message_id)
    expect(new Set(ids).size).toBe(8)

    const kills = 5
    const dying = carrier(kills)
    const work = messageTask({
      ...{ database: site.fresh.database, carrier: dying, log: silentLog },
      keyOf: (_tx, id) => site.keys.of(id),
    })
    for (const _ of [1, 2, 3])
      for (const message of ids) await work({ municipality: harstad, message }, monday).catch(() => 'killed')

    const times = Map.groupBy(dying.taken, (id) => id)
    expect([...times.keys()].toSorted()).toEqual(ids)
    expect(Math.max(...[...times.values()].map(({ length }) => length))).toBe(2)
    const rows = await waiting()
    expect(rows.every(({ status }) => status === 'sent')).toBe(true)
    // Every double is a try more than one, and there are as many as there were kills.
    expect(rows.reduce((sum, { tries }) => sum + tries - 1, 0)).toBe(kills)
    expect(dying.taken.length).toBe(ids.length + kills)
  })

  test('before the digest is kept leaves no trace, and the next one sends it with the id that it would have had', async () => {
    await isTold(teacher, 'email', { email: 'proven' })
    await wait(teacher)
    await send()
    const [first] = await waiting()
    await rowsOf(site, 'truncate message, graphile_worker._private_jobs')
    await rowsOf(site, 'update notice set digested_on = null')
    await send()
    expect((await waiting())[0]?.message_id).toBe(first?.message_id)
  })
})
