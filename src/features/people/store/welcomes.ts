import type { Tx } from '#platform/db/database.ts'

export type Welcome = {
  readonly municipality: number
  readonly host: number
  readonly by: string
  readonly at: Date
  readonly expiresAt: Date
}

/** In place of one that was given before. */
export async function putWelcome(tx: Tx, welcome: Welcome): Promise<void> {
  const { municipality, host, by, at, expiresAt } = welcome
  await deleteWelcome(tx, municipality, host)
  await tx
    .insertInto('service_welcome')
    .values({ municipality_id: municipality, host, given_at: at, given_by: by, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when there was none. */
export async function deleteWelcome(tx: Tx, municipality: number, host: number): Promise<boolean> {
  const done = await tx
    .deleteFrom('service_welcome')
    .where('municipality_id', '=', municipality)
    .where('host', '=', host)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** True once for each that holds: the row goes with its use, so two who share at once do not both get it. */
export async function useWelcome(tx: Tx, municipality: number, host: number, now: Date): Promise<boolean> {
  const done = await tx
    .deleteFrom('service_welcome')
    .where('municipality_id', '=', municipality)
    .where('host', '=', host)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Those that hold. */
export async function selectWelcomes(
  tx: Tx,
  municipality: number,
  now: Date,
): Promise<{ host: number; expires_at: Date }[]> {
  return tx
    .selectFrom('service_welcome')
    .select(['host', 'expires_at'])
    .where('municipality_id', '=', municipality)
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .execute()
}
