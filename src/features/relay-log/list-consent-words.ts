import { createHash } from 'node:crypto'
import { outline } from '#base/outline.ts'
import { listReviewedLanguages, readPublished } from '#features/content/index.ts'
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
  /** Other languages in which they can be read. */
  readonly others: readonly string[]
  readonly version: string
  readonly words: string
}

const keys = ['samtykke-hva', 'samtykke-ja', 'samtykke-nei', 'frivillig'] as const
/** The language that was chosen for them, in an address and in the form. */
export const languageIn = 'les-pa'

const words = outline(fragment, 'title', 'text')

/**
 * Whether somebody here has read through the words that families answer to. A demonstration needs nobody: it says itself that its
 * words are not approved; in production no relay is opened before (product.md, decisions taken).
 */
export async function isConsentReviewed({ tx, municipality, mode }: Request): Promise<boolean> {
  if (mode === 'demo') return true
  const reviewed = await listReviewedLanguages(tx, municipality.layers, { type: words.name, keys })
  return reviewed.includes(municipality.language)
}

/**
 * The municipality's own words about consent. Bokmål and nynorsk stand; in other languages only what has been reviewed does
 * (product.md, decisions taken). Whoever reads another language than the interface speaks can read them in any that they were
 * reviewed in (issue 5: a parent without Norwegian). Two statements.
 */
export async function listConsentWords({
  tx,
  municipality,
  language: spoken,
  query,
  form,
}: Request): Promise<ConsentWords> {
  const { layers } = municipality
  const reviewed = await listReviewedLanguages(tx, layers, { type: words.name, keys })
  const offered = [...new Set([spoken, ...reviewed])]
  const asked = form.get(languageIn) ?? query.get(languageIn)
  const language = offered.find((one) => one === asked) ?? spoken
  const reader = { service: '', language, home: municipality.language }
  const [found] = await readPublished(tx, layers, reader, [{ type: words, keys: [...keys] }])
  const parts = keys.flatMap((key) => {
    const one = found.find((item) => item.key === key)
    if (one === undefined) return []
    const paragraphs = one.text.text.split(/\n{2,}/).map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    return [{ key, title: one.title?.text ?? '', paragraphs, lang: one.text.lang }]
  })
  const whole = parts.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n')
  return {
    parts: language === spoken ? parts : parts.map((part) => ({ ...part, lang: part.lang ?? language })),
    language: parts[0]?.lang ?? language,
    others: offered.filter((one) => one !== language),
    version: createHash('sha256').update(whole).digest('hex').slice(0, 12),
    words: whole,
  }
}
