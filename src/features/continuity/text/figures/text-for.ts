import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { en } from './en.ts'
import { nb, type FiguresText } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

const texts: Record<InterfaceLanguage, FiguresText> = { nb, nn, se, en }

/** Interface words for a content language. */
export const figuresTextFor = (language: string): FiguresText => texts[interfaceLanguageFor(language)]

export type { FiguresText }
