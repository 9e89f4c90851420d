import type { Municipality } from '#base/municipality.ts'
import type { Tx } from '#platform/db/database.ts'
import type { SettingDefinition } from './rules/settings.ts'

/** The settings of one sort of thing, as the feature that asks for them hands them over in app.ts. */
export type SettingGroup = {
  /** Small letters and hyphens; its place on the page. */
  readonly key: string
  /** In the language of the address. */
  readonly title: (language: string) => string
  readonly settings: readonly OfferedSetting[]
}

/** A setting with its words. */
export type OfferedSetting = {
  readonly definition: SettingDefinition
  /** In the language of the address. */
  readonly words: (language: string) => SettingWords
}

export type SettingWords = {
  readonly name: string
  /** What it decides, in a sentence. */
  readonly explains: string
  /** What the default rests on. */
  readonly source: string
  /** What each choice is called; needed when there are choices. */
  readonly choices?: Readonly<Record<string, string>> | undefined
}

/** What waits for an identity, by municipality: counts in words, never whom; each with where it is, below the municipality. */
export type Waiting = {
  readonly of: (
    tx: Tx,
    identity: string,
    asked: { readonly today: string; readonly language: string },
  ) => Promise<ReadonlyMap<number, readonly WaitingLine[]>>
  readonly words: (language: string) => { readonly title: string; readonly none: string }
}

export type WaitingLine = { readonly label: string; readonly path: string }

/** The services that a municipality's content tells of, as a new service is chosen among them. Their keys tie the two. */
export type ServiceKinds = (
  tx: Tx,
  municipality: Municipality,
  language: string,
) => Promise<readonly { readonly key: string; readonly name: string }[]>
