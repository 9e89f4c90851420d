import { createServer } from 'vite'

/** A module that reaches .tsx files, which Node does not read by itself. `close` when all is done with it. */
export async function loadModules() {
  const vite = await createServer({
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
    // Packages run as they are installed.
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  return { load: (path: string) => vite.ssrLoadModule(path), close: () => vite.close() }
}
