import type { Tx } from '#platform/db/database.ts'
import type { Part, StoredEvent } from './relays.ts'
import type { RelaySummary } from './tables.ts'

/** A relay with all that ever happened to it, as rows. */
export type StoryRows = {
  readonly relay: RelaySummary & {
    readonly relay_id: string
    readonly number: number
    readonly key_wrapped: Buffer
    readonly title_sealed: Buffer
    readonly opened_on: string
  }
  readonly events: readonly StoredEvent[]
  readonly parts: readonly Part[]
  readonly files: readonly { readonly file_id: string; readonly sealed: Buffer }[]
}

/** Many relays that are new here, in as few statements as parameters allow. */
export async function insertStories(tx: Tx, municipality: number, stories: readonly StoryRows[]): Promise<void> {
  const relays = stories.map(({ relay }) => ({ ...relay, municipality_id: municipality }))
  const belonging = <Row extends object>(rowsOf: (story: StoryRows) => readonly Row[]) =>
    stories.flatMap((story) =>
      rowsOf(story).map((row) => ({ ...row, municipality_id: municipality, relay_id: story.relay.relay_id })),
    )
  for (const rows of inChunks(relays)) await tx.insertInto('relay').values(rows).execute()
  for (const rows of inChunks(belonging(({ events }) => events)))
    await tx.insertInto('relay_event').values(rows).execute()
  for (const rows of inChunks(belonging(({ parts }) => parts))) await tx.insertInto('relay_part').values(rows).execute()
  for (const rows of inChunks(belonging(({ files }) => files))) await tx.insertInto('relay_file').values(rows).execute()
}

/** A statement takes 65,535 parameters; a row of ours has at most 18. */
const rowsInOne = 1000

const inChunks = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsInOne) }, (_, chunk) =>
    rows.slice(chunk * rowsInOne, (chunk + 1) * rowsInOne),
  )
