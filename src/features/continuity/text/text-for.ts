import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type Text } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const texts: Record<InterfaceLanguage, Text> = { nb, nn, se, en }

/** Interface words for a content language. */
export const textFor = (language: string): Text => texts[interfaceLanguageFor(language)]

export type { Text }
