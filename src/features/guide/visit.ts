import type { Tx } from '#platform/db/database.ts'
import type { Tries } from '#platform/session/tries.ts'
import type { ContentType } from '#base/content-type.ts'
import { readPublished, type Answers } from '#features/content/index.ts'
import type { Setting } from './pages/setting.ts'
import type { Shell } from './pages/shell.ts'
import { shellFrom, shellWants } from './shell.ts'
import { textFor } from './text/text-for.ts'
import { viewFor, type View } from './pages/view.ts'

/** One request for a public page of one municipality. */
export type Visit = Setting & {
  /** What stands after the question mark; pages that read more of it than the service are not kept. */
  readonly query: URLSearchParams
  /** What was sent came from one of our own pages. */
  readonly isOurForm: boolean
  /** Where it was sent from, for counting tries alone: written down nowhere. */
  readonly from: string
  /** Counts a try of something; false: too many lately. */
  readonly countTry: Tries['count']
  /** A transaction for this municipality. */
  readonly inMunicipality: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

type Want = { readonly type: ContentType; readonly keys?: readonly string[] }

/** Who reads, and where: enough to read content for them. */
export type ReadFor = Pick<Visit, 'municipality' | 'language' | 'service' | 'prefix' | 'filesAt'>

/** Reads content for this visitor: one statement. */
export const read = <const Wants extends readonly Want[]>(
  tx: Tx,
  visit: ReadFor,
  wants: Wants,
): Promise<Answers<Wants>> => readPublished(tx, visit.municipality.layers, readerOf(visit), wants)

/** Reads a page's own content together with what stands around every page: one statement. */
export async function readPage<const Wants extends readonly Want[]>(
  tx: Tx,
  visit: ReadFor,
  wants: Wants,
): Promise<{ view: View; items: Answers<Wants> }> {
  const all = await read(tx, visit, [...shellWants, ...wants])
  const shell = shellFrom(all.slice(0, shellWants.length) as unknown as Answers<typeof shellWants>) // the shell's own wants come first
  return { view: viewOf(visit, shell), items: all.slice(shellWants.length) as unknown as Answers<Wants> } // the wants after the shell's own
}

/** What stands around every page alone: one statement. */
export const readShell = async (tx: Tx, visit: ReadFor): Promise<Shell> => shellFrom(await read(tx, visit, shellWants))

export function viewOf(visit: ReadFor, shell: Shell): View {
  const { text, language: spoken } = textFor(visit.language)
  const { language, prefix, filesAt } = visit
  return viewFor({ text, language, spoken, prefix, filesAt, shell })
}

const readerOf = (visit: ReadFor) => ({
  service: visit.service,
  language: visit.language,
  home: visit.municipality.language,
})
