import { idnr } from '@navikt/fnrvalidator'
import { markdown } from './markdown.ts'
import { lixOf, sentencesIn, sentencesOf, type Sentence } from './reading-ease.ts'

/** A word of the trade, and what anybody would say. */
export type PlainWord = { readonly word: string; readonly plainer: string }

/** What is known of a text besides its words. */
export type WritingGiven = {
  /** BCP 47. Long words tell of heavy reading only where words are put together as in these. */
  readonly language: string
  readonly plainer: readonly PlainWord[]
  /** Words with a capital letter that are no person's: places, services, what stands in the model. Lower case. */
  readonly known: ReadonlySet<string>
  /** It says what a picture shows, to whoever does not see it. */
  readonly isAlternative?: boolean | undefined
}

const eases = ['veryEasy', 'easy', 'medium', 'hard', 'veryHard'] as const
type Ease = (typeof eases)[number]

/** What may be said to whoever writes a text. Nothing of it is a fault. */
export type WritingNotes = {
  readonly ease: { readonly lix: number; readonly ease: Ease } | undefined
  readonly long: readonly Sentence[]
  readonly tradeWords: readonly PlainWord[]
  readonly hasIdentityNumber: boolean
  readonly names: readonly string[]
  /** Why it helps nobody who does not see the picture. */
  readonly alternative: 'file-name' | 'says-picture' | undefined
}

/** Whether Björnsson's numbers, and how long a sentence is, mean in a language what they say here. */
export const isMeasured = (language: string): boolean => ['nb', 'nn', 'en'].includes(language)

/** More words than this, and a reader has forgotten how the sentence began. */
const longest = 25
/** Fewer words say nothing of how heavy a text is. */
const fewest = 20

/** The words of a text, block by block: a heading, a paragraph, what stands in a bullet or a cell. Words to be put in are one word. */
export const blocksOfProse = (text: string): readonly string[] =>
  markdown
    .parse(text, {})
    .filter(({ type }) => type === 'inline')
    .map(({ children }) =>
      (children ?? [])
        .map(({ type, content }) => (type === 'softbreak' ? ' ' : type === 'hardbreak' ? '\n' : content))
        .join(''),
    )

export function notesOn(
  blocks: readonly string[],
  { language, plainer, known, isAlternative }: WritingGiven,
): WritingNotes {
  const texts = blocks.map(withoutPutIn)
  const sentences = sentencesOf(texts)
  const hasEase = isMeasured(language) && sentences.flat().length >= fewest
  const lix = hasEase ? Math.round(lixOf(sentences)) : 0
  return {
    ease: hasEase ? { lix, ease: easeOf(lix) } : undefined,
    long: isMeasured(language) ? texts.flatMap(longSentencesIn) : [],
    tradeWords: plainer.filter(({ word }) => texts.some((text) => formsOf(word).test(text))),
    hasIdentityNumber: texts.some(holdsIdentityNumber),
    names: [...new Set(texts.flatMap((text) => namesIn(text, known)))],
    alternative: isAlternative === true ? helpless(blocks.join(' ').trim()) : undefined,
  }
}

/** What a camera called it; and that it is a picture, which is said before it is read aloud. */
function helpless(text: string): WritingNotes['alternative'] {
  if (/\.(jpe?g|png|webp|gif|heic|tiff?|bmp|svg)$/i.test(text)) return 'file-name'
  if (/^(img|dsc[fn]?|pxl|image|bilde|foto|skjermbilde|screenshot)[-_ ]*\d[\w-]*$/i.test(text)) return 'file-name'
  return saysPicture.test(text) ? 'says-picture' : undefined
}

const saysPicture =
  /^(?:(?:et|eit|ei|en|a|an|the) )?(?:bilde|bilete|foto|fotografi|illustrasjon|tegning|teikning|picture|image|photo|photograph|drawing|govva)\b.{0,2}(?:av|med|som viser|of|showing|mas)\b/i

export const longSentencesIn = (text: string): readonly Sentence[] =>
  sentencesIn(withoutPutIn(text)).filter(({ words }) => words.length > longest)

/** As long as before, so that what is found stands where it is said to. */
const withoutPutIn = (text: string): string =>
  text.replaceAll(/\{\{[^{}]*\}\}/g, (whole) => 'X'.padEnd(whole.length, ' '))

/** Below 25 a child's book, above 55 a law. */
const easeOf = (lix: number): Ease => eases[[25, 35, 45, 55].filter((bound) => lix >= bound).length] ?? 'veryHard'

/** The word with the endings that Norwegian and English give it. */
const formsOf = (word: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})${word.replaceAll(/[^\p{L}\p{N} -]/gu, String.raw`\$&`)}(?:${endings})?(?!\p{L})`,
    'iu',
  )

const endings = 'e|en|et|er|ene|ens|ets|ers|enes|a|ar|ane|r|n|ne|t|te|ts|d|de|s'

/** Eleven digits that a national register gave or could give: a number of a person, a D-number, a made-up one. */
const holdsIdentityNumber = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g)].some(
    ([found]) => idnr(found.replaceAll(/\D/g, '')).status === 'valid',
  )

const namePattern = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:(?: \p{Lu}\.)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}/gu

/** Words that begin a sentence, and are no first names. */
const openers = new Set(
  (
    'at av avtal be bruk da de den det dette du dere dei der er et en ein ei eit eg etter for fordi følg få før gå gje gi gjør gjer ' +
    'ha har hei hos hvem hva hvor hvordan hvorfor hvis kva kven kor korleis kvifor i ikke ikkje in if is it jeg kan kontakt les ' +
    'many me med meld men mot møt no nå når og om on onsdag opp our over på ring se sei si sjå skal skriv slik snakk som spør ' +
    'the this to til tilby under ut vel velg ved vi vil we when where who why with you about ask call choose contact read see'
  ).split(' '),
)

/**
 * Two or three words with a capital letter beside each other: in Norwegian these are names. The first word of a sentence has one
 * anyway, so that there it takes one more, or a word that no sentence begins with.
 */
export function namesIn(text: string, known: ReadonlySet<string>): readonly string[] {
  return [...text.matchAll(namePattern)].flatMap(({ 0: found, index }) => {
    const isFirst = /(^|[.!?:…\n|])[\s«"“'(–-]*$/u.test(text.slice(0, index))
    const words = found.split(' ')
    const name = isFirst && openers.has((words[0] ?? '').toLowerCase()) ? words.slice(1) : words
    const isKnown = name.every(
      (word) => known.has(word.toLowerCase()) || known.has(word.toLowerCase().replace(/s$/, '')),
    )
    return name.length < 2 || isKnown ? [] : [name.join(' ')]
  })
}

/** Words with a capital letter that stand together in what places, services and items are called: names, and no person's. */
export const knownIn = (titles: readonly string[]): ReadonlySet<string> =>
  new Set(
    titles
      .flatMap((title) => [
        ...namesIn(title, new Set()).flatMap((name) => name.split(' ')),
        ...[...title.matchAll(/(?<=\S )\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?/gu)].map(([word]) => word),
        ...(title.includes(' ') ? [] : [title]),
      ])
      .map((word) => word.toLowerCase()),
  )

/** How notes are said: what stands in braces is put in. */
export type WritingWords = {
  readonly ease: string
  readonly eases: Readonly<Record<Ease, string>>
  readonly long: string
  readonly tradeWord: string
  readonly identityNumber: string
  readonly name: string
  readonly fileName: string
  readonly saysPicture: string
}

/** What is said of a text: what should be looked at, and what may be. */
export function sayNotes(
  { ease, long, tradeWords, hasIdentityNumber, names, alternative }: WritingNotes,
  words: WritingWords,
): { readonly warnings: readonly string[]; readonly advice: readonly string[] } {
  return {
    warnings: [
      ...(hasIdentityNumber ? [words.identityNumber] : []),
      ...names.map((name) => fill(words.name, { name })),
    ],
    advice: [
      ...(alternative === 'file-name' ? [words.fileName] : []),
      ...(alternative === 'says-picture' ? [words.saysPicture] : []),
      ...(ease === undefined ? [] : [fill(words.ease, { lix: String(ease.lix), ease: words.eases[ease.ease] })]),
      ...long.map(({ text, words: { length } }) => fill(words.long, { count: String(length), text: opening(text) })),
      ...tradeWords.map(({ word, plainer }) => fill(words.tradeWord, { word, plainer })),
    ],
  }
}

const fill = (words: string, given: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole)

/** How a sentence begins: enough to find it. */
const opening = (text: string): string => {
  const words = text.split(/\s+/)
  return words.length <= 8 ? text : `${words.slice(0, 7).join(' ')} …`
}
