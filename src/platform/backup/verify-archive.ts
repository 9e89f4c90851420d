import { PlainFault } from '#platform/plain-fault.ts'
import type { About, Archive, ArchivedTable, Piece, Sum } from './archive.ts'
import { openTally, type Tally } from './tally.ts'

/** What a whole archive holds. */
export type Contents = { about: About; tables: (ArchivedTable & Sum)[] }

/** Reads all of it, and throws a PlainFault unless every byte, every row and every piece is as it was written. */
export async function verifyArchive(archive: Archive): Promise<Contents> {
  const tables: Contents['tables'] = []
  let about: About | undefined
  let open: { table: ArchivedTable; tally: Tally } | undefined
  let ended = false

  for await (const piece of archive.read()) {
    if (ended) throw misfit()
    if (piece.kind === 'about' && about === undefined) about = piece.about
    else if (piece.kind === 'table' && about !== undefined && open === undefined)
      open = { table: piece.table, tally: openTally() }
    else if (piece.kind === 'rows' && open !== undefined) open.tally.add(piece.bytes)
    else if (piece.kind === 'sum' && open !== undefined) {
      const { rows, hash } = open.tally.sum()
      if (rows !== piece.sum.rows || hash !== piece.sum.hash) throw misfit()
      tables.push({ ...open.table, rows, hash })
      open = undefined
    } else if (piece.kind === 'end' && open === undefined && piece.tables === tables.length) ended = true
    else throw misfit()
  }
  if (!ended || about === undefined) throw misfit()
  return { about, tables }
}

/** The rows of the table that was read last. The pieces after its sum are left for whoever reads on. */
export async function* rowsOf(pieces: AsyncGenerator<Piece, void>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value: piece, done } = await pieces.next()
    if (done || piece.kind !== 'rows') return
    yield piece.bytes
  }
}

const misfit = () => new PlainFault('The backup does not fit together; nothing was changed.')
