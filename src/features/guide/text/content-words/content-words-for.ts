import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type Words } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const words: Record<InterfaceLanguage, Words> = { nb, nn, se, en }

/** What content types, fields and choices are called for those who edit in a language. */
export const contentWordsFor = (language: string): Words => words[interfaceLanguageFor(language)]
