import { expect, vi } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import type { FreshDatabase } from '../../../test/database.ts'
import { sealAudit } from './seal.ts'

/** A municipality to record for, by its number; at most 9999 in a database. */
export async function addTown(ownerUrl: string, slug: string): Promise<number> {
  return asOwner(ownerUrl, async (client) => {
    await client.query(
      `insert into pack (slug, kind, names, language, languages) values ('grunn', 'base', '{}', 'nb', '{nb}')
       on conflict do nothing`,
    )
    const { rows } = await client.query<{ id: number }>(
      `insert into municipality (slug, number, inherits, names, language, languages, colour)
       select $1, lpad((count(*) + 1)::text, 4, '0'), 'grunn', '{}', 'nb', '{nb}', '#123456' from municipality
       returning municipality_id as id`,
      [slug],
    )
    return rows[0]?.id ?? 0
  })
}

/**
 * Seals every row, in one seal for each municipality: only when none has to wait any longer for transactions that other tests
 * on the same server have open.
 */
export async function sealEverything({ database, ownerUrl }: FreshDatabase, now = new Date()): Promise<void> {
  const rowsThat = async (count: string) => {
    const { rows } = await asOwner(ownerUrl, (client) => client.query<{ left: number }>(`select ${count} as left`))
    return rows
  }
  await vi.waitFor(
    async () =>
      expect(
        await rowsThat('(select count(*)::integer from audit where transaction_id >= transactions_over())'),
      ).toEqual([{ left: 0 }]),
    { timeout: 15_000, interval: 20 },
  )
  await vi.waitFor(
    async () => {
      await sealAudit({ database, now })
      expect(
        await rowsThat(
          '(select count(*)::integer from audit) - (select coalesce(sum(row_count), 0) from audit_seal)::integer',
        ),
      ).toEqual([{ left: 0 }])
    },
    { timeout: 15_000, interval: 20 },
  )
}
