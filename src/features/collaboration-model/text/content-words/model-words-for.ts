import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type ModelWords } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const words: Record<InterfaceLanguage, ModelWords> = { nb, nn, se, en }

/** What the collaboration model's types, fields and choices are called for those who edit in a language. */
export const modelWordsFor = (language: string): ModelWords => words[interfaceLanguageFor(language)]
