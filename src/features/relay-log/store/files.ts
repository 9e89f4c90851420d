import type { Tx } from '#platform/db/database.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    relay_file: { municipality_id: number; relay_id: string; file_id: string; sealed: Buffer }
  }
}

/** Which file of which relay. */
export type FilePlace = { readonly municipality: number; readonly relay: string; readonly file: string }

export async function insertFile(tx: Tx, { municipality, relay, file }: FilePlace, sealed: Buffer): Promise<void> {
  await tx
    .insertInto('relay_file')
    .values({ municipality_id: municipality, relay_id: relay, file_id: file, sealed })
    .execute()
}

export async function selectFile(tx: Tx, { municipality, relay, file }: FilePlace): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('relay_file')
    .select('sealed')
    .where('municipality_id', '=', municipality)
    .where('relay_id', '=', relay)
    .where('file_id', '=', file)
    .executeTakeFirst()
  return row?.sealed
}

export async function deleteFile(tx: Tx, { municipality, relay, file }: FilePlace): Promise<void> {
  await tx
    .deleteFrom('relay_file')
    .where('municipality_id', '=', municipality)
    .where('relay_id', '=', relay)
    .where('file_id', '=', file)
    .execute()
}
