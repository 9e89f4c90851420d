import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import { fingerprintOf, keyFor, type Key } from '#platform/crypto/seal.ts'
import { openChunks, sealChunks } from '#platform/crypto/sealed-chunks.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/**
 * A backup is one file: a line that says what it is, a line of JSON in the open (the Header), and sealed chunks. Within
 * them stand pieces in this order: about, then for each table table, rows …, sum, and at last end.
 */
export type Piece =
  | { kind: 'about'; about: About }
  | { kind: 'table'; table: ArchivedTable }
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'sum'; sum: Sum }
  | { kind: 'end'; tables: number }

/** In the open, for who has only the file; sealed with it nevertheless, so that a changed one opens nothing. */
export type Header = z.infer<typeof Header>
export type About = z.infer<typeof About>
export type ArchivedTable = z.infer<typeof ArchivedTable>
/** SHA-256 of the table's rows as COPY writes them. */
export type Sum = z.infer<typeof Sum>

const Header = z.object({
  fingerprint: z.string(),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  mode: z.enum(['demo', 'production']),
  migration: z.int(),
  at: z.iso.datetime(),
})
const About = z.object({
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
  /** How many erasures the ledger held. */
  erasures: z.int(),
})
const ArchivedTable = z.object({ name: z.string(), columns: z.array(z.string()) })
const Sum = z.object({ rows: z.int(), hash: z.string() })
const End = z.object({ tables: z.int() })

/** Stands last among the tables: the jobs that are not done, in the form in which they are asked for. */
export const jobs: ArchivedTable = { name: 'graphile_worker.jobs', columns: [] }

/** The bytes of a backup. Every one has a key of its own, made from the master key and the salt in its header. */
export async function* writeArchive(
  master: Key,
  facts: Pick<Header, 'mode' | 'migration' | 'at'>,
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<Buffer> {
  const header: Header = { fingerprint: fingerprintOf(master), salt: randomBytes(32).toString('hex'), ...facts }
  const opening = Buffer.from(`${signature}\n${JSON.stringify(header)}\n`)
  yield opening
  yield* sealChunks(archiveKey(master, header.salt), opening, encode(pieces))
}

export type Archive = {
  header: Header
  /** From the first piece, each time it is called. Throws a PlainFault at the first byte that is not as it was sealed. */
  read(): AsyncGenerator<Piece, void>
}

/** Throws a PlainFault when the file is no backup or was sealed under another master key. */
export async function openArchive(file: FileHandle, master: Key): Promise<Archive> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(longestOpening), 0, longestOpening, 0)
  const start = buffer.subarray(0, bytesRead)
  const end = start.indexOf('\n', signature.length + 1) + 1
  const header = end === 0 ? undefined : headerIn(start.subarray(0, end).toString('utf8'))
  if (header === undefined) throw new PlainFault('The file is no backup of Stafett that this version can read.')
  if (header.fingerprint !== fingerprintOf(master))
    throw new PlainFault(
      `The backup was sealed under the master key ${header.fingerprint}, and this one is ${fingerprintOf(master)}; nothing was changed.`,
    )

  const opening = Buffer.from(start.subarray(0, end))
  return {
    header,
    read: async function* () {
      const sealed = file.createReadStream({ start: end, autoClose: false, highWaterMark: readBytes })
      try {
        yield* decode(openChunks(archiveKey(master, header.salt), opening, sealed))
      } catch (error) {
        throw new PlainFault('The backup is damaged or cut; nothing was changed.', { cause: error })
      }
    },
  }
}

const signature = 'stafett backup 1'
const longestOpening = 4096
const readBytes = 262_144

const archiveKey = (master: Key, salt: string): Key => keyFor(master, `backup/${salt}`)

function headerIn(opening: string): Header | undefined {
  const [first, second = '', ...rest] = opening.split('\n')
  if (first !== signature || rest.join('') !== '') return undefined
  try {
    return Header.safeParse(JSON.parse(second)).data
  } catch {
    return undefined
  }
}

const kinds = ['about', 'table', 'rows', 'sum', 'end'] as const

/** Each piece is one byte for its kind, four for its length, and its bytes. */
async function* encode(pieces: AsyncIterable<Piece>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = piece.kind === 'rows' ? piece.bytes : Buffer.from(JSON.stringify(contentOf(piece)))
    const head = Buffer.alloc(headBytes)
    head.writeUInt8(kinds.indexOf(piece.kind))
    head.writeUInt32BE(bytes.length, 1)
    yield head
    yield bytes
  }
}

function contentOf(piece: Exclude<Piece, { kind: 'rows' }>): About | ArchivedTable | Sum | z.infer<typeof End> {
  switch (piece.kind) {
    case 'about':
      return piece.about
    case 'table':
      return piece.table
    case 'sum':
      return piece.sum
    case 'end':
      return { tables: piece.tables }
  }
}

const headBytes = 5

async function* decode(plain: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of plain) {
    waiting = Buffer.concat([waiting, chunk])
    for (let end = endOfPiece(waiting); end <= waiting.length; end = endOfPiece(waiting)) {
      yield pieceFrom(kinds[waiting.readUInt8()], waiting.subarray(headBytes, end))
      waiting = waiting.subarray(end)
    }
  }
  if (waiting.length > 0) throw new Error('The last piece is cut.')
}

const endOfPiece = (bytes: Buffer): number => (bytes.length < headBytes ? Infinity : headBytes + bytes.readUInt32BE(1))

function pieceFrom(kind: Piece['kind'] | undefined, bytes: Buffer): Piece {
  if (kind === undefined) throw new Error('A piece of an unknown kind.')
  if (kind === 'rows') return { kind, bytes }
  const content: unknown = JSON.parse(bytes.toString('utf8'))
  if (kind === 'about') return { kind, about: About.parse(content) }
  if (kind === 'table') return { kind, table: ArchivedTable.parse(content) }
  if (kind === 'sum') return { kind, sum: Sum.parse(content) }
  return { kind, ...End.parse(content) }
}
