import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type Text } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const texts: Record<InterfaceLanguage, Text> = { nb, nn, se, en }

/** The words of receipts, in a language of the interface. */
export const textFor = (language: string): Text => texts[interfaceLanguageFor(language)]

export type { Text }
