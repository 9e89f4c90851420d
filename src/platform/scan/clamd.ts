import { connect } from 'node:net'
import type { Log } from '#platform/log.ts'
import type { Scan, ScannerAddress } from '#platform/scan/scan.ts'

/** Longer than clamd needs for the largest file that is taken, shorter than a person waits. */
const mostMilliseconds = 20_000

/**
 * clamd by its INSTREAM command (clamd(8)): the length of the bytes, the bytes, a length of zero; then one line ended by a
 * zero byte. Only the two lines that it has for clean and infected count as an answer.
 */
export const clamd =
  (address: ScannerAddress, log: Log, within = mostMilliseconds): Scan =>
  async (bytes) => {
    const said = await ask(address, bytes, within)
    if (said === 'stream: OK') return 'clean'
    if (/^stream: .+ FOUND$/.test(said ?? '')) {
      log.warn('The virus scanner refused a file', { bytes: bytes.byteLength })
      return 'infected'
    }
    // What it said may quote the file, so it is not logged.
    log.error(said === undefined ? 'The virus scanner did not answer' : 'The virus scanner answered something else')
    return 'unavailable'
  }

/** Its line, without the zero byte; undefined: none in time, cut off, or too long to be one. */
function ask(address: ScannerAddress, bytes: Uint8Array, within: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address)
    const late = setTimeout(() => end(undefined), within)
    let line = Buffer.alloc(0)

    function end(said: string | undefined): void {
      clearTimeout(late)
      socket.destroy()
      resolve(said)
    }

    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      if (bytes.byteLength > 0) {
        socket.write(lengthOf(bytes.byteLength))
        socket.write(bytes)
      }
      socket.write(lengthOf(0))
    })
    socket.on('data', (some: Buffer) => {
      line = Buffer.concat([line, some])
      const close = line.indexOf(0)
      if (close >= 0) end(line.toString('utf8', 0, close))
      else if (line.length > longestLine) end(undefined)
    })
    socket.on('error', () => end(undefined))
    socket.on('close', () => end(undefined))
  })
}

const longestLine = 4096

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
