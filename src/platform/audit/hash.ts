import { createHash } from 'node:crypto'

/** Where a row stands in the order of sealing: by its transaction, then by its id. Both whole numbers, as text. */
export type Position = { transaction: string; id: string }

/** Before every row. */
export const beginning: Position = { transaction: '0', id: '0' }

/** What a seal says, except its own hash. */
export type Seal = {
  municipality: number
  /** From 1, without gaps. */
  number: number
  /** The first and the last row. */
  from: Position
  to: Position
  count: number
  rowIds: readonly string[]
  rowHashes: readonly Buffer[]
  /** Microseconds since 1970, as text. */
  sealedAt: string
}

/**
 * SHA-256 of a JSON list in UTF-8, written as RFC 8785 says: `"stafett-audit-row-1"` and every column of the row, in the
 * order of `columnsAsText` (store/rows.ts), each as text, or null. Numbers are in decimals and UUIDs in small letters;
 * times are microseconds since 1970, so no time zone has a say; details are PostgreSQL's own text of a jsonb value, whose
 * keys have one order whatever order they came in. A list of strings has only one reading: no value can be moved from one
 * column to the next without another hash.
 */
export function hashRow(columns: readonly (string | null)[]): Buffer {
  return hashOf(['stafett-audit-row-1', ...columns])
}

/** The same way, over the hash of the seal before (or 32 zero bytes), everything the seal says, and the rows' hashes. */
export function hashSeal(before: Buffer | undefined, seal: Seal): Buffer {
  return hashOf([
    'stafett-audit-seal-1',
    (before ?? Buffer.alloc(32)).toString('hex'),
    String(seal.number),
    String(seal.municipality),
    seal.from.transaction,
    seal.from.id,
    seal.to.transaction,
    seal.to.id,
    String(seal.count),
    seal.sealedAt,
    seal.rowIds,
    seal.rowHashes.map((hash) => hash.toString('hex')),
  ])
}

type Text = string | null | readonly string[]

/** Of strings, lists and null alone, `JSON.stringify` writes what RFC 8785 asks for. */
const hashOf = (list: readonly Text[]): Buffer => createHash('sha256').update(JSON.stringify(list)).digest()
