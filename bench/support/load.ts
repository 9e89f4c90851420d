import { Agent, request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** Seconds in all, and milliseconds of the slowest hundredth. */
export type Load = { readonly seconds: number; readonly p99: number }

/** Asks for addresses one after another over a few kept connections, until `count` are answered. Answers are read whole. */
export async function load(addresses: readonly string[], count: number, connections = 8): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0

  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < count) {
        const address = addresses[next % addresses.length] ?? ''
        next += 1
        const asked = performance.now()
        await get(address, agent)
        times.push(performance.now() - asked)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  return { seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}

function get(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request(address, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode ?? ''}`))
      answer.resume().on('end', resolve)
    })
      .on('error', reject)
      .end()
  })
}

/** The bytes as they come over the wire, still packed, and their headers. */
export async function getPacked(address: string): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': 'br' } }, resolve)
      .on('error', reject)
      .end()
  })
  const { date: _date, connection: _connection, 'keep-alive': _kept, ...headers } = answer.headers
  return { body: await buffer(answer), headers: headers as Record<string, string> } // our pages send no header twice
}
