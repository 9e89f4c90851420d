import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asKey, newKey, type Key } from '#platform/crypto/seal.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** The demonstration's master key lies beside its data, readable by its owner alone. Made once, also by two who start at once. */
export async function openDemoKey(dataFolder: string): Promise<Key> {
  const file = join(dataFolder, 'demo-key')
  await mkdir(dataFolder, { recursive: true })
  const made = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined
    throw new PlainFault(`The demonstration's key cannot be written to ${file}.`, { cause: error })
  })
  if (made !== undefined) {
    await made.writeFile(Buffer.from(newKey()).toString('base64'))
    await made.close()
  }
  const bytes = Buffer.from(await readFile(file, 'utf8'), 'base64')
  if (bytes.byteLength !== 32) throw new PlainFault(`${file} holds no key; put the old one back, or remove the folder.`)
  return asKey(bytes)
}
