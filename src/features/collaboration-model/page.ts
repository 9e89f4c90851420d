import type { Child } from 'hono/jsx'
import type { ContentType } from '#base/content-type.ts'
import type { ItemName, Words } from '#base/item.ts'
import type { Answers } from '#features/content/index.ts'
import type { Tx } from '#platform/db/database.ts'

/** How content becomes words and markup for one reader; the public site's own way, as far as these pages need it. */
export type Reading = {
  /** The language of the page's own words. */
  readonly spoken: string
  line(words: Words): string
  said(words: Words, beside?: Words): Child
  langOf(words: Words): string | undefined
  prose(words: Words, level?: number): Child
  /** Where a reader meets an item that has a place of its own. */
  readonly addresses: {
    of(name: ItemName): string | undefined
    inModel(name: ItemName): string | undefined
    readonly guide: string
    readonly responsibility: string
    useInRelay(measure: string): string
  }
}

/** What an item is called, and where a reader meets it. */
export type Titled = {
  readonly name: ItemName
  readonly title: Words
  readonly href: string | undefined
  /** Of a step: its level and its deadlines, in the words of the page. */
  readonly step?: { readonly level: string; readonly deadlines: readonly string[] }
  /** What else was asked for of it. */
  readonly item: Readonly<Record<string, unknown>>
}

type Want = { readonly type: ContentType; readonly keys?: readonly string[] }

/** One request for a public page of the model. */
export type Asked = {
  readonly tx: Tx
  readonly prefix: string
  readonly municipality: { readonly slug: string; readonly place: string }
  /** For files alone: a page is kept, and must not know what time it is. */
  readonly now: Date
  /** The whole address of what is at `href`, for those who are elsewhere. */
  readonly onTheWeb: (href: string) => string
  /** The page becomes a file that needs no server: nobody signs in from it. */
  readonly isOffline: boolean
  /** As which service the reader reads; empty for all. */
  readonly service: string
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The types of what pictures show, in their order: what has a name and a place where a reader meets it. */
  readonly drawn: readonly string[]
  /** What an editor calls a type, a field or a choice; in the language of the page. */
  readonly words: {
    type(name: string): { readonly one: string; readonly many: string }
    field(type: string, path: string): string
    choice(path: string, choice: string): string
  }
  /** Reads the page's own content together with what stands around every page: one statement. */
  readonly open: <const Wants extends readonly Want[]>(
    wants: Wants,
  ) => Promise<{ view: Reading; items: Answers<Wants> }>
  /**
   * What items are called, in the order asked for; those that no reader can be told of are left out. `more`: outlines of types of which more
   * is asked. One statement, none for none.
   */
  readonly titlesOf: (names: readonly ItemName[], more?: readonly ContentType[]) => Promise<readonly Titled[]>
}

/** A page without its frame, which the public site puts around it. */
export type ModelDocument = {
  readonly title: string
  readonly description: string
  /** Quick exit stands on the page, and its title says nothing. */
  readonly sensitive?: boolean
  readonly shown: readonly { readonly unreviewed: boolean }[]
  readonly body: Child
  /** Something on it is not ready: the page is made anew for the next reader. */
  readonly unsettled?: boolean
}

/** A file instead of a page. */
export type ModelFile = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type ModelPage = {
  readonly path: string
  readonly who: 'everyone'
  readonly show: (asked: Asked) => Promise<ModelDocument | ModelFile | undefined>
}
