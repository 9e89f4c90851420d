import type { Tx } from '#platform/db/database.ts'
import { beginning, hashRow, hashSeal } from './hash.ts'
import { countRowsAfter, selectRow, selectRowsAfter, type RowAsText } from './store/rows.ts'
import { isSealed, selectLastSeal, selectSeals, type StoredSeal } from './store/seals.ts'

/** A seal that someone wrote down elsewhere. */
export type KnownSeal = { number: number; hash: string }

/** The first thing in the order of the record that is not as it was sealed. `row` is a row's id. */
export type Break =
  | { kind: 'row-changed' | 'row-removed' | 'row-inserted'; row: string; seal: number }
  | { kind: 'seal-changed' | 'seal-removed' | 'seal-not-the-known'; seal: number }

export type AuditProof = {
  /** Rows and seals that were proved, up to the break. */
  rows: number
  seals: number
  /** Not sealed yet, so not proved. */
  unsealed: { count: number; oldest: Date | null }
  /** Worth writing down outside the database: only against a known seal is the end of the chain proved. */
  last: KnownSeal | undefined
  broken: Break | undefined
}

/**
 * Proves a municipality's record: every seal fits the one before, every sealed row is as it was, none is gone, and none
 * stands among them that was not sealed. What a chain alone cannot show is that its last seals were cut off, or all of
 * it made anew; a `known` seal shows that. `tx` is the owner's. Holds a few seals and rows at a time.
 */
export async function verifyAudit(
  tx: Tx,
  { municipality, known }: { municipality: number; known?: KnownSeal | undefined },
): Promise<AuditProof> {
  const last = await selectLastSeal(tx, municipality)
  const unsealed = await countRowsAfter(tx, municipality, last?.to ?? beginning)
  const rows = readRows(tx, municipality)
  const proved = { rows: 0, seals: 0 }
  const result = (broken: Break | undefined): AuditProof => ({
    ...proved,
    unsealed,
    last: last && { number: last.number, hash: last.hash.toString('hex') },
    broken,
  })

  let before: Buffer | undefined
  for await (const seal of readSeals(tx, municipality, last?.number ?? 0)) {
    const number = proved.seals + 1
    if (seal.number !== number) return result({ kind: 'seal-removed', seal: number })
    if (!hashSeal(before, seal).equals(seal.hash)) return result({ kind: 'seal-changed', seal: number })
    if (known?.number === number && known.hash !== seal.hash.toString('hex'))
      return result({ kind: 'seal-not-the-known', seal: number })

    for (const [index, id] of seal.rowIds.entries()) {
      const sealed = { id, hash: seal.rowHashes[index] }
      const { value: row } = await rows.next()
      if (!isAsSealed(row, sealed)) return result({ ...(await nameBreak(tx, municipality, sealed, row)), seal: number })
      proved.rows += 1
    }
    proved.seals = number
    before = seal.hash
  }

  if (known !== undefined && known.number > proved.seals)
    return result({ kind: 'seal-removed', seal: proved.seals + 1 })
  return result(undefined)
}

type SealedRow = { id: string; hash: Buffer | undefined }

const isAsSealed = (row: RowAsText | void, sealed: SealedRow): boolean =>
  row?.id === sealed.id && sealed.hash !== undefined && hashRow(row.columns).equals(sealed.hash)

/** What happened where a sealed row was expected and this one, or none, was found. */
async function nameBreak(
  tx: Tx,
  municipality: number,
  sealed: SealedRow,
  found: RowAsText | void,
): Promise<{ kind: 'row-changed' | 'row-removed' | 'row-inserted'; row: string }> {
  const there = await selectRow(tx, municipality, sealed.id)
  if (there === undefined) return { kind: 'row-removed', row: sealed.id }
  if (found === undefined || found.id === sealed.id || !isAsSealed(there, sealed))
    return { kind: 'row-changed', row: sealed.id }

  // The sealed row stands further on: the one found here came from elsewhere, or from nowhere.
  const moved = await isSealed(tx, municipality, found.id)
  return { kind: moved ? 'row-changed' : 'row-inserted', row: found.id }
}

/** Rows in the order of sealing. */
async function* readRows(tx: Tx, municipality: number): AsyncGenerator<RowAsText, void> {
  let after: RowAsText | undefined
  do {
    const rows = await selectRowsAfter(tx, municipality, after ?? beginning, 1000)
    yield* rows
    after = rows.at(-1)
  } while (after !== undefined)
}

/** Seals up to one that was there when the proof began: what is recorded meanwhile comes after it. */
async function* readSeals(tx: Tx, municipality: number, last: number): AsyncGenerator<StoredSeal, void> {
  for (let first = 1; first <= last; first += 50)
    yield* await selectSeals(tx, municipality, first, Math.min(first + 49, last))
}
