/** What each language calls itself; content in any other language is shown by its code. */
const ownNames: Readonly<Record<string, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  se: 'Davvisámegiella',
  sma: 'Åarjelsaemien gïele',
  smj: 'Julevsámegiella',
  fkv: 'Kvääni',
  en: 'English',
}

export const languageName = (code: string): string => ownNames[code] ?? code

/** The languages the interface itself speaks. Content may be in any. */
export const interfaceLanguages = ['nb', 'nn', 'se', 'en'] as const

export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/**
 * The interface language that serves content in a language: its own, or a named fallback (product.md, last decision).
 * Sámi and Kven readers in Norway read Norwegian sooner than another Sámi language.
 */
export const interfaceLanguageFor = (code: string): InterfaceLanguage =>
  interfaceLanguages.find((one) => one === code) ?? 'nb'
