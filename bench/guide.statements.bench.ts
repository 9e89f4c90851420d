import { report } from './support/figures.ts'
import type * as counting from './support/count-statements.ts'
import { loadModules } from './support/load-modules.ts'
import { newDataFolder } from './support/server.ts'

/** The most statements that any page of the guide needs when nothing is remembered. */
const data = newDataFolder()
const modules = await loadModules()
const { countStatements } = (await modules.load('/bench/support/count-statements.ts')) as typeof counting // the module of that path
const counted = await countStatements(data.folder)
await modules.close()
data.remove()
report('guide.statements', { cold_page_max: counted.most, pages: counted.pages })
process.exit(0)
