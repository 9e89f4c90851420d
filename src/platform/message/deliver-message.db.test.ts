import { randomUUID } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newKey, type Key } from '#platform/crypto/seal.ts'
import { asOwner } from '#platform/db/owner.ts'
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { openLog, silentLog } from '#platform/log.ts'
import type { Carrier, Email, Sent, Sms } from '#platform/message/carrier.ts'
import { messageTask, mostTries, type NotWorking } from '#platform/message/deliver-message.ts'
import { demoCarrier } from '#platform/message/demo-carrier.ts'
import { listDeliveries, listMessages } from '#platform/message/list-messages.ts'
import { openCarrier } from '#platform/message/open-carrier.ts'
import { sendMessage, type KeyOf, type NewMessage } from '#platform/message/send-message.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { freePort } from '../../../test/free-port.ts'

let fresh: FreshDatabase
let vik: number
let nes: number
const keys = new Map<number, Key>()
const keyOf: KeyOf = async (_tx, municipality) => keys.get(municipality) ?? newKey()

const now = new Date('2026-11-22T12:00:00Z')
const later = new Date('2026-11-22T12:00:05Z')

beforeAll(async () => {
  fresh = await freshDatabase()
  await migrateJobs(fresh.ownerUrl)
  const ids = await asOwner(fresh.ownerUrl, async (client) => {
    await client.query(
      `insert into pack (slug, kind, names, language, languages) values ('base', 'base', '{}', 'nb', '{nb}')`,
    )
    const { rows } = await client.query<{ municipality_id: number }>(
      `insert into municipality (slug, number, inherits, names, language, languages, colour)
       values ('vik', '9901', 'base', '{}', 'nb', '{nb}', '#12604f'), ('nes', '9902', 'base', '{}', 'nb', '{nb}', '#12604f')
       returning municipality_id`,
    )
    return rows.map((row) => row.municipality_id)
  })
  vik = ids[0] ?? 0
  nes = ids[1] ?? 0
  for (const id of ids) keys.set(id, newKey())
})
beforeEach(() => asOwner(fresh.ownerUrl, (client) => client.query('truncate message, graphile_worker._private_jobs')))
afterAll(() => fresh.drop())

async function send(changes: Partial<NewMessage> = {}): Promise<string> {
  const id = randomUUID()
  await fresh.database.inMunicipality(vik, (tx) =>
    sendMessage(tx, {
      keyOf,
      municipality: vik,
      channel: 'email',
      kind: 'invitation',
      to: 'kari@example.no',
      subject: 'Invitasjon fra Vik kommune',
      words: 'Logg inn med denne lenken.',
      id,
      now,
      ...changes,
    }),
  )
  return id
}

/** A carrier that gives these answers in turn, and the last of them from then on. */
function carrierThat(...answers: (Sent | Error)[]) {
  const carried: (Email | Sms)[] = []
  const carry = async (message: Email | Sms): Promise<Sent> => {
    const answer = answers[Math.min(carried.length, answers.length - 1)] ?? { sent: true }
    carried.push(message)
    if (answer instanceof Error) throw answer
    return answer
  }
  return { carried, email: carry, sms: carry }
}

const deliver = (carrier: Carrier, message: string, { keep = false, municipality = vik } = {}) =>
  messageTask({ database: fresh.database, keyOf, carrier, keep, onNotWorking, log: silentLog })(
    { municipality, message },
    later,
  )

const notWorking: NotWorking[] = []
const onNotWorking = async (_tx: unknown, failed: NotWorking) => void notWorking.push(failed)

const fares = async () => (await fresh.database.inMunicipality(vik, (tx) => listDeliveries(tx, vik, { limit: 10 })))[0]

/** All that an operator or a thief of the database would find, bytes read as text too. */
const tables = () =>
  asOwner(fresh.ownerUrl, async (client) => {
    const { rows: messages } = await client.query(`select *, encode(sealed, 'escape') as bytes from message`)
    const { rows: jobs } = await client.query('select * from graphile_worker._private_jobs')
    return JSON.stringify({ messages, jobs })
  })

const isErased = async () => {
  const { rows } = await asOwner(fresh.ownerUrl, (client) =>
    client.query<{ erased: boolean }>('select sealed is null as erased from message'),
  )
  return rows[0]?.erased
}

test('an act that is not committed sends nothing and leaves no trace', async () => {
  const act = fresh.database.inMunicipality(vik, async (tx) => {
    await sendMessage(tx, {
      keyOf,
      municipality: vik,
      channel: 'sms',
      kind: 'invitation',
      to: '99999999',
      words: 'Hei',
      id: randomUUID(),
      now,
    })
    throw new Error('changed my mind')
  })
  await expect(act).rejects.toThrow('changed my mind')
  expect(JSON.parse(await tables())).toEqual({ messages: [], jobs: [] })
})

test('a message that waits can be read neither in its row nor in its job', async () => {
  const id = await send()
  const all = await tables()
  expect(all).toContain(id)
  expect(all).not.toMatch(/kari|example\.no|Invitasjon|Vik kommune|Logg inn/)
  expect(await fares()).toMatchObject({ id, kind: 'invitation', tries: 0, state: { status: 'waiting' } })
})

test('a message is carried as it was written, then recipient and words are erased', async () => {
  const carrier = carrierThat({ sent: true })
  const id = await send()
  await deliver(carrier, id)
  expect(carrier.carried).toEqual([
    { id, to: 'kari@example.no', subject: 'Invitasjon fra Vik kommune', words: 'Logg inn med denne lenken.' },
  ])
  expect(await fares()).toMatchObject({ tries: 1, state: { status: 'sent', at: later } })
  expect(await isErased()).toBe(true)
})

test('an SMS has no subject', async () => {
  const carrier = carrierThat({ sent: true })
  const id = await send({ channel: 'sms', to: '+4799999999', subject: undefined })
  await deliver(carrier, id)
  expect(carrier.carried).toEqual([{ id, to: '+4799999999', words: 'Logg inn med denne lenken.' }])
})

test('a job that runs again sends nothing more', async () => {
  const carrier = carrierThat({ sent: true })
  const id = await send()
  await deliver(carrier, id)
  await deliver(carrier, id)
  expect(carrier.carried).toHaveLength(1)
})

test('a process that dies after sending sends once more, with the same id', async () => {
  const dying = carrierThat(new Error('killed'))
  const carrier = carrierThat({ sent: true })
  const id = await send()
  await expect(deliver(dying, id)).rejects.toThrow('killed')
  await deliver(carrier, id)
  await deliver(carrier, id)
  expect([...dying.carried, ...carrier.carried].map((message) => message.id)).toEqual([id, id])
})

test('an address that is refused is not tried again, and someone can see why', async () => {
  const carrier = carrierThat({ sent: false, because: 'refused-address', again: false })
  const id = await send()
  expect(await deliver(carrier, id)).toBeUndefined()
  expect(await fares()).toMatchObject({ state: { status: 'failed', at: later, because: 'refused-address' } })
  expect(await isErased()).toBe(true)
})

test.each([
  ['an address that is refused', { sent: false, because: 'refused-address', again: false }, 1],
  ['one that is refused until we give up', { sent: false, because: 'refused-address', again: true }, 1],
  ['a message that is refused', { sent: false, because: 'refused', again: false }, 1],
  ['a key of ours that is wrong', { sent: false, because: 'refused', again: true }, 0],
  ['a server that never comes back', { sent: false, because: 'unreachable', again: true }, 0],
  ['a channel that nobody set up', { sent: false, because: 'not-set-up', again: false }, 0],
] as const)('that an address does not work is told when it is so: %s', async (_why, sent, times) => {
  notWorking.length = 0
  const person = randomUUID()
  for (const id of [await send({ person }), await send()])
    for (const _ of Array.from({ length: mostTries + 1 })) await deliver(carrierThat(sent), id)
  const told = { municipality: vik, person, channel: 'email', to: 'kari@example.no', at: later }
  expect(notWorking).toEqual(Array.from({ length: times }, () => told))
})

test('a server that is away is tried again until it is back', async () => {
  const carrier = carrierThat({ sent: false, because: 'unreachable', again: true }, { sent: true })
  const id = await send()
  expect(await deliver(carrier, id)).toBe('again')
  expect(await fares()).toMatchObject({ tries: 1, state: { status: 'waiting' } })
  expect(await deliver(carrier, id)).toBeUndefined()
  expect(await fares()).toMatchObject({ tries: 2, state: { status: 'sent' } })
})

test('a server that never comes back is given up after ten tries', async () => {
  const carrier = carrierThat({ sent: false, because: 'unreachable', again: true })
  const id = await send()
  for (const _ of Array.from({ length: mostTries - 1 })) expect(await deliver(carrier, id)).toBe('again')
  expect(await deliver(carrier, id)).toBeUndefined()
  expect(await fares()).toMatchObject({ tries: mostTries, state: { status: 'failed', because: 'unreachable' } })
  await deliver(carrier, id)
  expect(carrier.carried).toHaveLength(mostTries)
})

test('a message that ends the process at every try is given up too', async () => {
  const carrier = carrierThat(new Error('killed'))
  const id = await send()
  for (const _ of Array.from({ length: mostTries })) await expect(deliver(carrier, id)).rejects.toThrow('killed')
  expect(await deliver(carrier, id)).toBeUndefined()
  expect(carrier.carried).toHaveLength(mostTries)
  expect(await fares()).toMatchObject({ state: { status: 'failed', because: 'given-up' } })
})

test('a channel that nobody set up says so at once', async () => {
  const carrier = openCarrier({ mode: 'production', smtp: undefined, sms: undefined }, silentLog)
  await deliver(carrier, await send({ channel: 'sms' }))
  expect(await fares()).toMatchObject({ state: { status: 'failed', because: 'not-set-up' } })
})

test('in a demo nothing leaves the house, and everyone can read what would have', async () => {
  expect(
    openCarrier({ mode: 'demo', smtp: { url: 'smtp://mail.example', from: 'a@b.example' }, sms: undefined }, silentLog),
  ).toBe(demoCarrier)
  const id = await send()
  await deliver(demoCarrier, id, { keep: true })
  const shown = await fresh.database.inMunicipality(vik, (tx) => listMessages(tx, keyOf, vik, { limit: 10 }))
  expect(shown).toMatchObject([
    { id, state: { status: 'sent' }, letter: { to: 'kari@example.no', words: 'Logg inn med denne lenken.' } },
  ])
})

test('who asks how an invitation fares gets no words, with which it could be used', async () => {
  await send()
  expect(JSON.stringify(await fares())).not.toMatch(/kari|Logg inn/)
})

test('messages are listed for one person, newest first', async () => {
  const person = randomUUID()
  const first = await send({ person })
  const second = await send({ person, now: later })
  await send()
  const listed = await fresh.database.inMunicipality(vik, (tx) => listDeliveries(tx, vik, { person, limit: 10 }))
  expect(listed.map(({ id }) => id)).toEqual([second, first])
})

test('the neighbour municipality neither sees a message nor gets it sent', async () => {
  const carrier = carrierThat({ sent: true })
  const id = await send()
  const seen = await fresh.database.inMunicipality(nes, (tx) => listDeliveries(tx, vik, { limit: 10 }))
  await deliver(carrier, id, { municipality: nes })
  expect(seen).toEqual([])
  expect(carrier.carried).toEqual([])
})

test('sealed words that someone moved to another message go nowhere', async () => {
  const carrier = carrierThat({ sent: true })
  const id = await send()
  const other = await send({ to: 'spion@example.com' })
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(
      `update message set sealed = (select sealed from message where message_id = $1) where message_id = $2`,
      [id, other],
    ),
  )
  await expect(deliver(carrier, other)).rejects.toThrow()
  expect(carrier.carried).toEqual([])
})

test('from two processes by a real mail server, each message comes once, and no log or table learns more', async () => {
  const port = await freePort()
  const arrived: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _session, done) {
      arrived.push(address)
      done()
    },
    onData: (stream, _session, done) => stream.resume().on('end', () => done()),
  })
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  const lines: string[] = []
  const log = openLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } })
  const smtp = { url: `smtp://127.0.0.1:${port}`, from: 'ikke-svar@vik.example' }
  const carrier = openCarrier({ mode: 'production', smtp, sms: undefined }, log)
  const tasks = { 'send-message': messageTask({ database: fresh.database, keyOf, carrier, log }) }
  const jobs = [1, 2].map(() => startJobs({ ownerUrl: fresh.ownerUrl, tasks, concurrency: 2, log }))

  const people = Array.from({ length: 12 }, (_, n) => `kari${n}@example.no`)
  await Promise.all(people.map((to) => send({ to })))
  await vi.waitFor(async () => expect(JSON.parse(await tables())).toMatchObject({ jobs: [] }), {
    timeout: 15_000,
    interval: 100,
  })
  await Promise.all(jobs.map((one) => one.stop()))
  await new Promise<void>((resolve) => {
    server.close(resolve)
  })

  expect(arrived.toSorted()).toEqual(people.toSorted())
  expect((await tables()) + lines.join('')).not.toMatch(/kari|Logg inn|Invitasjon/)
}, 30_000)

test('while a mail server hangs, no connection to the database waits with it', async () => {
  const hanging = Promise.withResolvers<Sent>()
  const delivering = deliver({ ...demoCarrier, email: () => hanging.promise }, await send())
  await vi.waitFor(async () => expect(await fares()).toMatchObject({ tries: 1 }))
  const { rows } = await asOwner(fresh.ownerUrl, (client) =>
    client.query(`select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`),
  )
  expect(rows).toEqual([])
  hanging.resolve({ sent: true })
  await delivering
})
