import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type Text } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const texts: Record<InterfaceLanguage, Text> = { nb, nn, en, se }

export const studioTextFor = (language: string): Text => texts[interfaceLanguageFor(language)]

export type { Text as StudioText }
