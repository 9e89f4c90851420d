import type { Child } from 'hono/jsx'
import type { Municipality } from '#base/municipality.ts'
import type { Mode } from '#platform/config.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Tries } from '#platform/session/tries.ts'
import type { Scan } from '#platform/scan/scan.ts'
import type { SignInClient } from '#platform/sign-in/client.ts'
import type { SentFile } from '#platform/web/read-upload.ts'
import type { ServiceKinds, SettingGroup, Waiting } from './handed-over.ts'
import type { Holdings } from './holdings.ts'
import type { Actor } from './rules/actor.ts'
import type { Act } from './rules/access.ts'
import type { Text } from './text/text-for.ts'

/** One request for a page that is not public: by someone, or by someone on the way in. */
export type Asked = {
  readonly municipality: Municipality
  /** The language of the address, for the interface. */
  readonly language: string
  readonly text: Text
  /** What stands before every address of this municipality in this language. */
  readonly prefix: string
  /** Scheme and host of everything that needs a session. */
  readonly origin: string
  readonly now: Date
  /** `2026-11-22` in Norway. */
  readonly today: string
  readonly mode: Mode
  readonly requestId: string
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly keys: Keys
  readonly tries: Tries
  readonly holdings: Holdings
  /** What the municipality may decide for itself, from every feature. */
  readonly settings: readonly SettingGroup[]
  readonly serviceKinds: ServiceKinds
  readonly waiting: Waiting
  /** Where parents and young people have what concerns them, below the municipality. */
  readonly familyHome: string
  /** Where a municipality is made ready before readers meet it, and its colour and languages are set; below it. */
  readonly startHome: string
  /** How a public page looks to readers inside the transaction; undefined: there is none at the address. */
  readonly publicPage: (tx: Tx, asked: PublicPageAsked) => Promise<string | undefined>
  /** What other features' acts are called in the record, done and tried, by their codes. */
  readonly actWords: (language: string) => Readonly<Record<string, readonly [done: string, tried: string]>>
}

/** A public page below the municipality: its path without language, and for whom it is read. */
export type PublicPageAsked = {
  readonly path: string
  readonly language: string
  readonly service: string
  /** Where pictures are that readers do not have yet. */
  readonly filesAt?: string
}

/** A signed-in person's request: everything in it happens in one transaction. */
export type Request = Asked & { readonly tx: Tx; readonly actor: Actor }

/** A request of a browser that may have no session yet; it opens its transactions itself, since providers are asked between. */
export type OpenRequest = Asked & {
  readonly inMunicipality: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly signIn: SignInClient
  /** The whole address asked for, with our own origin. */
  readonly address: URL
  /** A cookie of ours. */
  readonly cookie: (name: string) => string | undefined
  readonly userAgent: string | undefined
  /** What the asker has already (`If-None-Match`). */
  readonly known: string | undefined
}

export type ShownPage = {
  readonly kind: 'page'
  readonly title: string
  readonly body: Child
  readonly status?: 200 | 401 | 413 | 422 | 429 | undefined
  /** The menu entry the page belongs to. */
  readonly at?:
    | 'my-page'
    | 'today'
    | 'follow-up'
    | 'relays'
    | 'roll-out'
    | 'family'
    | 'child'
    | 'start'
    | 'studio'
    | 'administration'
    | undefined
  /** The page holds frames with pages of ours in them. */
  readonly frames?: true | undefined
  /** Texts are written on it, with headings, lists and links. */
  readonly isWriting?: boolean | undefined
}

export type Answer =
  | ShownPage
  /** Somewhere else: below this host, or at a provider. `done`: which receipt the page there begins with. */
  | {
      readonly kind: 'moved'
      readonly to: string
      readonly cookies?: readonly string[] | undefined
      readonly done?: string | undefined
    }
  /** A page that goes on by itself: a form may not lead to another host, a page may. */
  | {
      readonly kind: 'left'
      readonly to: string
      readonly cookies: readonly string[]
      readonly title: string
      readonly body: Child
    }
  /** Nothing there for this person, whether it exists or not. */
  | { readonly kind: 'missing' }
  /** The person must first show anew who they are; what was sent is kept for them meanwhile (product.md, step-up). */
  | { readonly kind: 'show-again' }
  | {
      readonly kind: 'file'
      /** Letters, digits, `-`, `_` and full stops: it stands in a header. */
      readonly name: string
      /** The same for the same, for whoever asks again and has it. */
      readonly etag?: string | undefined
      readonly type: string
      /** A stream is made while it is sent, after the transaction of the request. */
      readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
    }
  /** A whole page of its own, for a frame in one of ours. */
  | { readonly kind: 'framed'; readonly html: string }
  /** Parts of a page that is open already, made anew. */
  | { readonly kind: 'parts'; readonly body: Child }
  | {
      readonly kind: 'empty'
      readonly status: 200 | 204 | 304 | 400 | 409 | 429
      readonly headers?: Readonly<Record<string, string>> | undefined
    }

export const missing: Answer = { kind: 'missing' }
export const movedTo = (to: string, cookies?: readonly string[]): Answer => ({ kind: 'moved', to, cookies })

/** On to a page that says first what was done, in words that the interface has for it. */
export const doneAt = (to: string, done: keyof Text['done']): Answer => ({ kind: 'moved', to, done })

/**
 * Who may ask. `everyone`: no session needed. `signed-in`: any session. `member`: someone with a role here. `family`: someone who
 * came in by the way for families; the door asks the relay. An act: its door decides about the thing asked for; whoever has no
 * role here does not come so far.
 */
export type Who = 'everyone' | 'signed-in' | 'member' | 'family' | Act

export type SignedInRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly who: Exclude<Who, 'everyone'>
  /** The person must have shown who they are surely and lately (product.md, step-up). */
  readonly fresh?: true
  /** What is sent may lie nowhere, also not for whoever was signed out meanwhile; a GET at the same address leads on. */
  readonly kept?: false
  /** Also for one of the family with somebody at work beside, who has no sign-in of their own. */
  readonly assisted?: true
  readonly answer: (request: Request) => Promise<Answer>
}

/** A form with a file: the only kind of route that a body of that sort is read for. */
export type FileRoute = {
  readonly method: 'POST'
  readonly path: string
  readonly who: 'member'
  /** Bytes, of all files together. */
  readonly largestFile: number
  /** One unless told. */
  readonly mostFiles?: number
  /** Asked before a byte of it is read: nobody makes us examine what they may not send. */
  readonly isOpenTo: (request: Request) => Promise<boolean>
  /**
   * Looks at the file, then answers as any form. The looking may take its time, a scanner is asked, so it is done outside
   * every transaction; that somebody with a role here sent it is known already.
   */
  readonly look: (sent: FileSent) => Promise<SignedInRoute['answer']>
}

export type FileSent = {
  /** Undefined: none was chosen. */
  readonly file: SentFile | 'too-large' | undefined
  /** All of them, where there may be several. */
  readonly files: readonly SentFile[]
  /** Undefined: no scanner is set up. */
  readonly scan: Scan | undefined
}

export type OpenRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly who: 'everyone'
  /** Sent by a provider's server, which is no browser of ours: it proves itself in what it sends. */
  readonly fromProvider?: true
  /** A provider's page may hold this one in a frame. */
  readonly framedBy?: readonly string[]
  readonly answer: (request: OpenRequest) => Promise<Answer>
}
