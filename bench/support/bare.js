// The yardstick of guide.throughput: a bare node:http server that answers the same bytes to every request.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

const { headers, body } = /** @type {{ headers: Record<string, string>, body: string }} */ (
  JSON.parse(await text(process.stdin))
)
const bytes = Buffer.from(body, 'base64')
createServer((_incoming, outgoing) => {
  outgoing.writeHead(200, headers)
  outgoing.end(bytes)
}).listen(Number(process.argv[2]), 'localhost', () => console.log('Ready'))
