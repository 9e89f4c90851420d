import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import type { Language } from '#base/item.ts'
import { findFields, type Layered } from './compose.ts'
import type { Said } from './said.ts'

/** A field that readers of a language met in it, and meet in another from now on. */
export type LostTranslation = {
  readonly service: string
  readonly language: Language
  readonly path: string
  /** What they meet instead. */
  readonly instead: Language
}

/**
 * Translations that words of one's own take the place of: whoever changes a text in one language says something that the inherited
 * translations do not, so their readers meet the new words as they are written, until somebody translates them.
 */
export function translationsLost(
  {
    type,
    above,
    home,
    languages,
  }: { type: ContentType; above: Layered; home: Language; languages: readonly Language[] },
  before: Said,
  after: Said,
): readonly LostTranslation[] {
  const services = new Set(['', ...after.map(({ service }) => service)])
  return [...services].flatMap((service) =>
    languages.flatMap((language) => {
      const [was, is] = [before, after].map((own) =>
        findFields(type, [own, ...above], { service, language, home, asWritten: true }),
      )
      return [...(was ?? [])].flatMap(([path, old]): LostTranslation[] => {
        const now = is?.get(path)
        const field = fieldAt(type, path)
        if (old.language !== language || now === undefined || now.language === language) return []
        if (field === undefined || !isLocalized(field) || now.language === '') return []
        return [{ service, language, path, instead: now.language }]
      })
    }),
  )
}
