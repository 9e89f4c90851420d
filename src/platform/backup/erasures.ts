import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { PlainFault } from '#platform/plain-fault.ts'

/**
 * A relay that was erased: its key was destroyed, so that nobody can read it. Or a receipt that was deleted before a backup's
 * row could know. A backup from before still holds the key, or the row; the ledger of erasures lies outside of every backup, and
 * a restore does it again.
 */
export type Erasure = { municipality: number; at: Date } & ({ relay: string } | { receipt: string })

/**
 * Adds one line to the ledger, and has it on the disk when it resolves. Call it in the transaction that destroys the
 * key, as the last thing before its end: an erasure that is written down and not done is done again, one that is done
 * and not written down would come back. The same one twice does no harm.
 */
export async function recordErasure(ledger: string, erasure: Erasure): Promise<void> {
  const line = JSON.stringify(Line.encode(erasure))
  await mkdir(dirname(ledger), { recursive: true })
  const file = await open(ledger, 'a+', 0o600)
  try {
    await file.appendFile(`${await unfinishedLine(file)}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(dirname(ledger))
}

/** In the order in which they were recorded; nothing when there is no ledger. Throws a PlainFault that names a broken line. */
export async function readErasures(ledger: string): Promise<Erasure[] | undefined> {
  const text = await readFile(ledger, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new PlainFault(`The ledger of erasures, ${ledger}, cannot be read (${error.code}).`, { cause: error })
  })
  return text?.split('\n').flatMap((line, index) => {
    if (line === '') return []
    const erasure = erasureIn(line)
    if (erasure === undefined)
      throw new PlainFault(`Line ${index + 1} of the ledger of erasures, ${ledger}, is broken; mend or remove it.`)
    return [erasure]
  })
}

const at = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (moment) => moment.toISOString(),
})
const Line = z.union([
  z.strictObject({ municipality: z.int(), relay: z.uuid(), at }),
  z.strictObject({ municipality: z.int(), receipt: z.uuid(), at }),
])

function erasureIn(line: string): Erasure | undefined {
  try {
    return Line.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** A line that a power cut left without its end gets one, so that it does not spoil the next. */
async function unfinishedLine(file: Awaited<ReturnType<typeof open>>): Promise<string> {
  const { size } = await file.stat()
  if (size === 0) return ''
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() === '\n' ? '' : '\n'
}

/** A new file is on the disk only when its name is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
