import type { Child } from 'hono/jsx'

/** What an action answers: a document, and how long it is true. */
export type Shown = {
  readonly status: 200 | 404 | 422 | 429
  readonly document: Child
  /** When something on the page changes by itself: someone opens or closes. Absent: when content is published. */
  readonly until?: Date
}

/** The page has another address now. */
export type Moved = { readonly moved: string }

/** What the address of a page names, by the names in its route. */
export type Parameters = Readonly<Record<string, string>>

/** What a posted form holds. */
export type Form = Readonly<Record<string, string>>

/** A file to open or keep: one that was made for the occasion, or one that content holds, whose name is of its very bytes. */
export type SentFile = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly isStored?: boolean
}

/** Pages hold no asynchronous parts, so an element is its markup at once. */
export const inFull = (document: Child): string => (document as { toString(): string }).toString() // what hono's elements are made for
