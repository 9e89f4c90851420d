import { LRUCache } from 'lru-cache'
import { readContentVersion } from '#features/content/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Shell } from './pages/shell.ts'
import { readShell, viewOf, type ReadFor } from './visit.ts'
import type { View } from './pages/view.ts'

/** What stands around a page that is kept nowhere itself: signed-in pages, and those that say what went wrong. */
export type ReadView = (tx: Tx, visit: ReadFor) => Promise<View>

/** So many towns and languages are read in at once before what stands around one of them is read anew. */
const mostRemembered = 200

/**
 * Remembers it until something is published on the installation: it is the largest part of what such a page reads, and the same for
 * everyone. One statement, two when anything was published.
 */
export function rememberShells(): ReadView {
  const remembered = new LRUCache<string, { readonly at: string; readonly shell: Shell }>({ max: mostRemembered })
  return async (tx, visit) => {
    const { municipality, language, service } = visit
    const name = `${municipality.id} ${language} ${service}`
    // The number is read before the content, so that what is remembered is never older than it says.
    const at = [await readContentVersion(tx), municipality.language, ...municipality.layers].join(' ')
    const known = remembered.get(name)
    if (known?.at === at) return viewOf(visit, known.shell)

    const shell = await readShell(tx, visit)
    remembered.set(name, { at, shell })
    return viewOf(visit, shell)
  }
}
