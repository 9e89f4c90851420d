import type { ContentType } from '#base/content-type.ts'
import type { Tx } from '#platform/db/database.ts'
import { dutiesOf } from './rules/awaiting.ts'
import type { Reader } from './rules/compose.ts'
import { newsOf, type News } from './rules/news.ts'
import { selectMetChanges } from './store/changes.ts'

type Asked = {
  /** All types of the installation: some say what staff must do. */
  readonly types: readonly ContentType[]
  /** Those whose items readers are told of. */
  readonly told: readonly string[]
  readonly reader: Pick<Reader, 'service' | 'language' | 'home'>
  readonly since: Date
  readonly name?: { readonly type: string; readonly key: string } | undefined
  readonly asOne: boolean
}

/** The newest changes alone: an import of a whole pack is more than anybody reads. */
const mostChanges = 2000

/** What readers of the municipality have met otherwise since a moment. `above`: its packs, nearest first. One statement. */
export async function listNews(
  tx: Tx,
  above: readonly string[],
  { types, told, since, name, ...given }: Asked,
): Promise<readonly News[]> {
  const wanted = { above, types: told, duties: dutiesOf(types), since, most: mostChanges, name }
  const { changes, parts } = await selectMetChanges(tx, wanted)
  return newsOf(changes, parts, { types, above, ...given })
}
