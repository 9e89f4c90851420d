/** A municipality on this installation, as every public page needs it. */
export type Municipality = {
  /** Ours, not the official number, which may change. */
  readonly id: number
  readonly slug: string
  /** The official number, four digits. */
  readonly number: string
  /** Its name in each of its official languages. */
  readonly names: Readonly<Record<string, string>>
  /** The language of addresses without a language in them. */
  readonly language: string
  readonly languages: readonly string[]
  readonly colour: string
  readonly hosts: readonly string[]
  /** Address of its accessibility declaration, made at uustatus.no; null until there is one. */
  readonly accessibility: string | null
  /** The packs it inherits from, nearest first. */
  readonly layers: readonly string[]
  /** False while it is made ready: readers meet nothing yet. */
  readonly isPublic: boolean
}

/** What its pages stand on and it decides itself. */
export type Facts = Pick<Municipality, 'names' | 'language' | 'languages' | 'colour'>

/** Its names as they stand together: its own language's first. */
export function placeNames(municipality: Pick<Municipality, 'names' | 'language'>): { text: string; lang?: string }[] {
  const { [municipality.language]: own, ...others } = municipality.names
  const rest = Object.entries(others)
    .filter(([, name]) => name !== own)
    .map(([lang, text]) => ({ text, lang }))
  return own === undefined ? rest : [{ text: own }, ...rest]
}
