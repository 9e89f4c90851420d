import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { knowledge } from '../../app.ts'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { silentLog } from '#platform/log.ts'
import { demoCarrier } from '#platform/message/demo-carrier.ts'
import { messageTask } from '#platform/message/deliver-message.ts'
import { openSmtp } from '#platform/message/smtp.ts'
import { monday } from '../../../test/moments.ts'
import { letters, municipalityId, personId, rowsOf } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type PeopleSite } from '../../../test/signed-in.ts'
import { remindReviews } from './remind-reviews.job.ts'

let site: PeopleSite

/** A Monday morning. */
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)
const today = osloTime(monday).day

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'tinn'] })
  // Whoever has signed in is known to be the one on the card.
  for (const key of ['redaktor', 'godkjenner', 'koordinator', 'rektor', 'administrator'])
    await signedIn(site, 'harstad', `harstad-${key}`)
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of ['message', 'content_reminder', 'municipality_part', 'setting'])
    await rowsOf(site, `delete from ${table}`)
})

const work = (now = monday, keys: Keys = site.keys) =>
  remindReviews({ database: site.fresh.database, keys, origin: 'https://stafett.test', types: knowledge.types })(
    undefined,
    now,
  )

/** Items of Harstad's that are to be looked through so many days from now. */
async function due(...days: number[]): Promise<void> {
  const municipality = await municipalityId(site, 'harstad')
  for (const [at, count] of days.entries())
    await rowsOf(
      site,
      `insert into municipality_part (municipality_id, type, key, service, language, fields)
       values ($1, 'page', $2, '', '', $3), ($1, 'page', $2, '', 'nb', $4)`,
      [
        ...[municipality, `side-${at}`, JSON.stringify({ nextReview: dayAfter(today, count) })],
        JSON.stringify({ name: `Side ${at}`, lead: 'Kort.', text: 'Ord.' }),
      ],
    )
}
const decide = (key: string, value: string) =>
  rowsOf(
    site,
    `insert into setting (municipality_id, key, from_day, value, source, set_at)
     select municipality_id, $1, '2020-01-01', $2::jsonb, 'Prøve', now() from municipality where slug = 'harstad'`,
    [key, value],
  )
const sent = () => letters(site, 'harstad')

test('editors, approvers and the coordinator are told what is overdue and what comes, once a week, by any number of workers', async () => {
  await due(-10, 5, 31)
  await Promise.all([work(), work(), work()])
  await work(later(3))
  const told = await sent()
  expect(told).toHaveLength(3)
  expect(new Set(told.map(({ person }) => person))).toEqual(
    new Set(['redaktor', 'godkjenner', 'koordinator'].map((key) => personId(`harstad-${key}`))),
  )
  expect(told[0]?.words).toContain('I Harstad skulle ett element vært gjennomgått. Ett skal gjennomgås innen 30 dager.')
  expect(told[0]?.words).toContain('- Side 0\n- Side 1\n\n')
  expect(told[0]?.words).not.toContain('Side 2')
  expect(told[0]?.words).toContain('https://stafett.test/harstad/studio/tilstand')
  await work(later(6.5))
  expect(await sent()).toHaveLength(3)
  await work(later(7))
  expect(await sent()).toHaveLength(6)
})

test('a letter names ten at most, and says how many more there are', async () => {
  await due(...Array.from({ length: 14 }, (_, at) => at - 20))
  await work()
  const [letter] = await sent()
  expect(letter?.words.match(/^- /gm)).toHaveLength(10)
  expect(letter?.words).toContain('og 4 til.')
})

test('each is told in the language of their own', async () => {
  await due(-1)
  await rowsOf(site, `update person set language = 'nn' where person_id = $1`, [personId('harstad-godkjenner')])
  await work()
  const told = await sent()
  expect(told.filter(({ subject }) => subject.includes('noko skal gjennomgåast'))).toHaveLength(1)
  expect(told.filter(({ subject }) => subject.includes('noe skal gjennomgås'))).toHaveLength(2)
  await rowsOf(site, `update person set language = null`)
})

test('nobody is told where there is nothing, where the municipality does not want it, or before its day is near', async () => {
  await work()
  expect(await sent()).toEqual([])
  await due(40)
  await work(later(7))
  expect(await sent()).toEqual([])
  await decide('content-reminder-days', '60')
  await work(later(14))
  expect(await sent()).toHaveLength(3)
  await decide('content-reminders', 'false')
  await work(later(21))
  expect(await sent()).toHaveLength(3)
})

test('not those who have never signed in, were let go, have no address or whose role is over; and no neighbour', async () => {
  await due(-1)
  const [editor, approver] = [personId('harstad-redaktor'), personId('harstad-godkjenner')]
  await rowsOf(site, `update person set deactivated_at = now() where person_id = $1`, [editor])
  await rowsOf(site, `update person set email = null where person_id = $1`, [approver])
  await rowsOf(site, `update membership set until_day = $2, from_day = '2026-01-01' where person_id = $1`, [
    personId('harstad-koordinator'),
    dayAfter(today, -1),
  ])
  await work()
  expect(await sent()).toEqual([])
  expect(await letters(site, 'tinn')).toEqual([])
  await rowsOf(site, `update person set deactivated_at = null where person_id = $1`, [editor])
  await rowsOf(site, `update person set email = 'godkjenner@example.no' where person_id = $1`, [approver])
  await rowsOf(site, `update membership set until_day = null where person_id = $1`, [personId('harstad-koordinator')])
  // In Tinn people have the roles, and nobody has come in as any of them yet.
  const tinn = await municipalityId(site, 'tinn')
  await rowsOf(site, `delete from person_identity where municipality_id = $1`, [tinn])
  await rowsOf(site, `update municipality_part set municipality_id = $1`, [tinn])
  await work(later(7))
  expect(await letters(site, 'tinn')).toEqual([])
})

test('a worker that dies midway has told nobody; the next tells everybody, and one municipality’s fault is not another’s', async () => {
  await due(-1)
  const harstad = await municipalityId(site, 'harstad')
  let calls = 0
  const dying: Keys = {
    ...site.keys,
    of: async (id) => {
      calls += id === harstad ? 1 : 0
      // The first opens the key; then one letter is written, and there it ends.
      if (id === harstad && calls > 2) throw new Error('killed')
      return site.keys.of(id)
    },
  }
  await expect(work(monday, dying)).rejects.toThrow('killed')
  expect(await sent()).toEqual([])
  const [tinn] = await rowsOf(site, `select week from content_reminder where municipality_id = $1`, [
    await municipalityId(site, 'tinn'),
  ])
  expect(tinn).toBeDefined()
  await work(later(0.1))
  expect(await sent()).toHaveLength(3)
})

test('it arrives as a mail that anybody can read, through a real server', async () => {
  const received: { to: string; raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      let raw = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => (raw += part))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw })
        done()
      })
    },
  })
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  const { port } = server.server.address() as AddressInfo // it listens on a port
  await due(-3)
  await work()
  const waiting = await rowsOf<{ municipality: number; message: string }>(
    site,
    `select municipality_id as municipality, message_id as message from message`,
  )
  const deliver = messageTask({
    database: site.fresh.database,
    keyOf: (_tx, municipality) => site.keys.of(municipality),
    carrier: {
      ...demoCarrier,
      email: openSmtp({ url: `smtp://127.0.0.1:${port}`, from: 'ikke-svar@kommune.example', timeout: 3000 }, silentLog),
    },
    log: silentLog,
  })
  // The queue hands a message out again when a process died before it was told.
  for (const message of [...waiting, ...waiting]) await deliver(message, monday)
  expect(received).toHaveLength(3)
  expect(received[0]?.raw).toContain('Modellen_i_Harstad')
  expect(received[0]?.raw).toContain('Side 0')
  expect(new Set(received.map(({ to }) => to)).size).toBe(3)
  server.close()
})
