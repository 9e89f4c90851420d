import type { HoleRules } from '#base/hole.ts'
import type { GraphOf } from '#base/item-graph.ts'
import type { ItemName } from '#base/item.ts'
import type { Model } from '#base/model.ts'
import type { Municipality } from '#base/municipality.ts'
import type { PlainWord } from '#base/writing-notes.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Packed } from '#platform/file/write-zip.ts'
import type { BookBlock } from '#platform/pdf/render-pdf.ts'
import type { ContentKnowledge } from './check-pack.ts'
import type { Adoption } from './rules/adopting.ts'
import type { ListModels } from './list-models.ts'
import type { PlacingHints } from './rules/old-guide/hints.ts'
import type { ContentWords } from './rules/content-words.ts'
import type { StartQuestion } from './rules/start.ts'

/** A document that can be adopted: what it says, in one language. Drawn on the web and printed from the same blocks. */
export type PlanDocument = {
  /** Of the words around its content. */
  readonly language: string
  readonly title: string
  readonly lead: string
  /** Addresses in them that begin with a slash are below the municipality, in the language of the document. */
  readonly blocks: readonly BookBlock[]
}

/** Whose plan it is, and for readers of which language. */
type PlanReader = { readonly municipality: Municipality; readonly language: string }

/** Plans as documents, and where readers meet what was adopted. */
export type AdoptablePlans = {
  /** The type whose items are plans. */
  readonly type: string
  /** A plan as readers meet it now; undefined: they meet none. */
  readonly make: (tx: Tx, key: string, reader: PlanReader) => Promise<PlanDocument | undefined>
  /** The same on paper, which says how it was adopted. */
  readonly print: (document: PlanDocument, adoption: Adoption, reader: PlanReader) => Uint8Array
  /** Below the municipality. */
  readonly addressOf: (key: string, day: string) => string
}

/** What the studio knows of content, handed over at composition; nothing in it names a type. */
export type StudioKnowledge = Pick<ContentKnowledge, 'types' | 'checks' | 'services' | 'onPublish'> & {
  /** What types, fields and choices are called, and what the rules of `checks` say, in a language of the interface. */
  readonly words: (language: string) => ContentWords
  /** The type whose items have variants of others: a service. */
  readonly serviceType: string
  /** The types whose items a text may link to, since readers meet them on a page. */
  readonly linkedTypes: readonly string[]
  /** The type that holds words of the trade and plainer ones, and how they are read from a model. */
  readonly plainWords: { readonly type: string; readonly of: (model: Model) => readonly PlainWord[] }
  /** The type whose items are roles: what they are called may be chosen as who looks after an item. */
  readonly ownerType: string
  /** Where readers meet an item, below a municipality: to look at it as it will be. `facts`: what it says in every language. */
  readonly addressOf: (name: ItemName, facts: Readonly<Record<string, unknown>>) => string | undefined
  /** What the guided start of a new municipality asks about content, in that order. */
  readonly start: readonly StartQuestion[]
  /** How pages of old guides are known, and where their parts go. */
  readonly placing?: readonly PlacingHints[]
  /** A municipality's whole public model as web pages that need no server, one file after another. */
  readonly makeSite?: (of: { readonly municipality: Municipality; readonly now: Date }) => AsyncIterable<Packed>
  /** The same in one language, as one PDF. */
  readonly makeDocument?: (
    of: { readonly municipality: Municipality; readonly now: Date; readonly tx: Tx },
    language: string,
  ) => Promise<Uint8Array<ArrayBuffer>>
  /** What can be adopted, and then stands as it was. */
  readonly plans?: AdoptablePlans
  /** The ways to an item and on from it, where it stands in a graph. */
  readonly graphOf?: GraphOf
  /** What features miss in a model. */
  readonly holes?: HoleRules
}

/** What the studio works with: what it was handed, and what it remembers of it. */
export type Studio = StudioKnowledge & { readonly listModels: ListModels }
