import { PlainFault } from '#platform/plain-fault.ts'
import type { About, Archive, CopiedTable, Part, Sum } from './archive.ts'
import { openTally, type Tally } from './tally.ts'

/** What a whole archive holds. */
export type Contents = { about: About; tables: (CopiedTable & Sum)[] }

/** Reads all of it, and throws a PlainFault unless every byte, every row and every part is as it was written. */
export async function verifyArchive(archive: Archive): Promise<Contents> {
  const tables: Contents['tables'] = []
  let about: About | undefined
  let open: { table: CopiedTable; tally: Tally } | undefined
  let ended = false

  for await (const part of archive.read()) {
    if (ended) throw misfit()
    if (part.kind === 'about' && about === undefined) about = part.about
    else if (part.kind === 'table' && about !== undefined && open === undefined)
      open = { table: part.table, tally: openTally() }
    else if (part.kind === 'rows' && open !== undefined) open.tally.add(part.bytes)
    else if (part.kind === 'sum' && open !== undefined) {
      const { rows, hash } = open.tally.sum()
      if (rows !== part.sum.rows || hash !== part.sum.hash) throw misfit()
      tables.push({ ...open.table, rows, hash })
      open = undefined
    } else if (part.kind === 'end' && open === undefined && part.tables === tables.length) ended = true
    else throw misfit()
  }
  if (!ended || about === undefined) throw misfit()
  return { about, tables }
}

/** The rows of the table that was read last. The parts after its sum are left for whoever reads on. */
export async function* rowsOf(parts: AsyncGenerator<Part, void>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value: part, done } = await parts.next()
    if (done || part.kind !== 'rows') return
    yield part.bytes
  }
}

const misfit = () => new PlainFault('The backup does not fit together; nothing was changed.')
