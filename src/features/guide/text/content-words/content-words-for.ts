import { modelWordsFor } from '#features/collaboration-model/index.ts'
import type { ContentWords } from '#features/content/index.ts'
import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type Words } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const words: Record<InterfaceLanguage, Words> = { nb, nn, se, en }

/** What content types, fields and choices are called for those who edit in a language. */
export function contentWordsFor(language: string): ContentWords {
  const own = words[interfaceLanguageFor(language)]
  const model = modelWordsFor(language)
  return {
    types: { ...model.types, ...own.types },
    parts: { ...model.parts, ...own.parts },
    fields: { ...model.fields, ...own.fields },
    hints: { ...model.hints, ...own.hints },
    choices: { ...model.choices, ...own.choices },
    faults: own.faults,
  }
}
