import { createServer, type AddressInfo } from 'node:net'

/** A port of this machine that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo // a server that listens on a port has one
      server.close(() => resolve(port))
    })
  })
}
