import type { Connection, Database } from '#platform/db/database.ts'
import { listenFor } from '#platform/db/listen.ts'
import { contentChannel } from './import-pack.ts'
import { selectContentVersion } from './store/version.ts'

/** Knows whether what this process remembers of published content is still true. */
export type ContentWatch = {
  /** Counts up whenever content may have changed; what was read under an older number must not be kept. */
  readonly generation: () => number
  /** Whether we hear what others publish; if not, nothing remembered may be used before `catchUp`. */
  readonly listens: () => boolean
  /** Done at once while we listen; else asks the database for its version number. */
  readonly catchUp: () => undefined | Promise<void>
  /** Something was published in this very process. */
  readonly changed: () => void
  readonly stop: () => Promise<void>
}

/** `forget` is called whenever content may have changed. */
export function watchContent(connection: Connection, database: Database, forget: () => void): ContentWatch {
  let generation = 0
  let listens = false
  let seen: string | undefined

  const changed = () => {
    generation += 1
    forget()
  }
  const readVersion = async () => {
    const version = await database.inInstallation(selectContentVersion)
    if (version !== seen) changed()
    seen = version
  }
  const listening = listenFor(connection, contentChannel, {
    onNotice: () => {
      seen = undefined
      changed()
    },
    onDown: () => {
      listens = false
      changed()
    },
    onUp: () => {
      listens = true
      changed()
    },
  })

  return {
    generation: () => generation,
    listens: () => listens,
    catchUp: () => (listens ? undefined : readVersion()),
    changed,
    stop: listening.stop,
  }
}
