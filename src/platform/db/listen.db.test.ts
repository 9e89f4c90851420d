import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listenFor, notify, type Listening } from '#platform/db/listen.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'

let fresh: FreshDatabase
let listening: Listening
const heard: string[] = []

beforeAll(async () => {
  fresh = await freshDatabase()
})
beforeEach(async () => {
  heard.length = 0
  listening = listenFor(
    fresh.url,
    'published',
    {
      onNotice: (payload) => heard.push(payload),
      onUp: () => heard.push('(up)'),
      onDown: () => heard.push('(down)'),
    },
    { checkEvery: 100 },
  )
  await vi.waitFor(() => expect(heard).toEqual(['(up)']))
})
afterEach(() => listening.stop())
afterAll(() => fresh.drop())

const say = (payload: string) => fresh.database.inInstallation((tx) => notify(tx, 'published', payload))

test('a notice is heard once its transaction has committed', async () => {
  await say('7')
  await vi.waitFor(() => expect(heard).toEqual(['(up)', '7']), { timeout: 1000 })
})

test('a notice of a transaction that failed is never heard', async () => {
  const failing = fresh.database.inInstallation(async (tx) => {
    await notify(tx, 'published', 'never')
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await say('after')
  await vi.waitFor(() => expect(heard).toEqual(['(up)', 'after']), { timeout: 1000 })
})

test('a listener whose connection is cut says so, comes back by itself and hears again', async () => {
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stafett listener' and datname = current_database()`,
    ),
  )
  await vi.waitFor(() => expect(heard).toEqual(['(up)', '(down)', '(up)']), { timeout: 3000 })
  await say('again')
  await vi.waitFor(() => expect(heard.at(-1)).toBe('again'), { timeout: 1000 })
})

test('a stopped listener does not come back', async () => {
  await listening.stop()
  await say('too late')
  expect(heard).not.toContain('too late')
})
