import type { IncomingMessage } from 'node:http'

/** Reads a posted form; undefined when it is longer than 64 kB. */
export async function readForm(incoming: IncomingMessage): Promise<URLSearchParams | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of incoming as AsyncIterable<Buffer>) {
    length += part.length
    if (length > 65_536) return undefined
    parts.push(part)
  }
  return new URLSearchParams(Buffer.concat(parts).toString())
}
