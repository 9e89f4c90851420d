import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readChain } from '#features/content/check-pack.ts'
import type { Pack } from '#features/content/pack-folder.ts'
import { asOwner } from '#platform/db/owner.ts'
import { knowledge } from '../../app.ts'
import { contentFolder, openSite, type Site } from '../../../test/site.ts'

let site: Site
let harstad: Pack
beforeAll(async () => {
  site = await openSite({ packs: ['harstad'], findable: false })
  const { packs } = await readChain(join(contentFolder, 'harstad'), knowledge.types)
  if (packs[0] === undefined) throw new Error('content/harstad is missing')
  harstad = packs[0]
})
afterAll(() => site.close())

/** Harstad's pack with another heading on its front page. */
const saying = (heading: string): Pack => ({
  ...harstad,
  parts: harstad.parts.map((read) =>
    read.part.type === 'model' && read.part.language === 'nb'
      ? { ...read, part: { ...read.part, fields: { ...read.part.fields, heading } } }
      : read,
  ),
})
const headingNow = async () => /<h1[^>]*>([^<]*)<\/h1>/.exec(await (await site.get('/harstad/')).text())?.[1]
const listening = async () => {
  const { rows } = await asOwner(site.fresh.ownerUrl, (client) =>
    client.query(
      `select from pg_stat_activity where application_name = 'stafett listener' and datname = current_database()`,
    ),
  )
  return rows.length
}

test('a reader sees within a second what another process publishes, also on a page that was ready', async () => {
  await vi.waitFor(async () => expect(await listening()).toBe(1), { timeout: 5000 })
  await headingNow()
  await headingNow()
  await site.publish([saying('Nå sier vi dette')])
  await vi.waitFor(async () => expect(await headingNow()).toBe('Nå sier vi dette'), { timeout: 1000 })
})

test('a reader never sees what is out of date, though the process no longer hears what others publish', async () => {
  await vi.waitFor(async () => expect(await listening()).toBe(1), { timeout: 5000 })
  await headingNow()
  try {
    // The connection that listens is cut and does not come back; those that read stay.
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(`
        do $$ begin execute format('alter database %I connection limit 0', current_database()); end $$;
        select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stafett listener' and datname = current_database()`),
    )
    for (const heading of ['Første gang', 'Andre gang', 'Tredje gang']) {
      await site.publish([saying(heading)])
      expect(await headingNow()).toBe(heading)
      expect(await headingNow()).toBe(heading)
    }
  } finally {
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(`do $$ begin execute format('alter database %I connection limit -1', current_database()); end $$`),
    )
  }
  await vi.waitFor(async () => expect(await listening()).toBe(1), { timeout: 10_000 })
  expect(await headingNow()).toBe('Tredje gang')
  await site.publish([saying('Hører igjen')])
  await vi.waitFor(async () => expect(await headingNow()).toBe('Hører igjen'), { timeout: 1000 })
})
