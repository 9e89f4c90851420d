import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type Text } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const texts: Record<InterfaceLanguage, Text> = { nb, nn, se, en }

/** The text of the collaboration model's pages, and the language it is in. */
export const textFor = (language: string): Text => texts[interfaceLanguageFor(language)]
