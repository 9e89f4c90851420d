import { createHash } from 'node:crypto'
import { outline } from '#base/outline.ts'
import { readPublished } from '#features/content/index.ts'
import { fragment } from '#features/guide/index.ts'
import type { Request } from '#features/people/index.ts'

export type ConsentWord = {
  readonly key: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** When the words stand in another language than the page. */
  readonly lang: string | undefined
}

/** What is said before anyone answers, as it was shown: the words themselves, and what tells one wording from another. */
export type ConsentWords = {
  readonly parts: readonly ConsentWord[]
  readonly language: string
  readonly version: string
  readonly words: string
}

const keys = ['samtykke-hva', 'samtykke-ja', 'samtykke-nei', 'frivillig'] as const
const words = outline(fragment, 'title', 'text')

/**
 * The municipality's own words about consent. Bokmål and nynorsk stand; in other languages only what has been reviewed does
 * (product.md, decisions taken). One statement.
 */
export async function listConsentWords({ tx, municipality, language }: Request): Promise<ConsentWords> {
  const reader = { service: '', language, home: municipality.language }
  const [found] = await readPublished(tx, municipality.layers, reader, [{ type: words, keys: [...keys] }])
  const parts = keys.flatMap((key) => {
    const one = found.find((item) => item.key === key)
    if (one === undefined) return []
    const paragraphs = one.text.text.split(/\n{2,}/).map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    return [{ key, title: one.title?.text ?? '', paragraphs, lang: one.text.lang }]
  })
  const whole = parts.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n')
  return {
    parts,
    language: parts[0]?.lang ?? language,
    version: createHash('sha256').update(whole).digest('hex').slice(0, 12),
    words: whole,
  }
}
