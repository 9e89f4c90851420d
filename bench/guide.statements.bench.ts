import { createServer } from 'vite'
import { report } from './support/figures.ts'
import type * as counting from './support/count-statements.ts'
import { newDataFolder } from './support/server.ts'

/** The most statements that any page of the guide needs when nothing is remembered. */
const data = newDataFolder()
const vite = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
  // Packages run as they are installed.
  optimizeDeps: { noDiscovery: true, include: [] },
})
const { countStatements } = (await vite.ssrLoadModule('/bench/support/count-statements.ts')) as typeof counting // the module of that path
const counted = await countStatements(data.folder)
await vite.close()
data.remove()
report('guide.statements', { cold_page_max: counted.most, pages: counted.pages })
process.exit(0)
