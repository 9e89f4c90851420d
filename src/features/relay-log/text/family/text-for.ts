import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { familyEn } from './en.ts'
import { familyNb, type FamilyText } from './nb.ts'
import { familyNn } from './nn.ts'
import { familySe } from './se.ts'

const texts: Record<InterfaceLanguage, FamilyText> = { nb: familyNb, nn: familyNn, se: familySe, en: familyEn }

/** The family's words for a content language. */
export const familyTextFor = (language: string): FamilyText => texts[interfaceLanguageFor(language)]

export type { FamilyText }
