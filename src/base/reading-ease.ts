/** A piece of a text that ends with a full stop or the like: where it stands, and its words. */
export type Sentence = { readonly text: string; readonly from: number; readonly words: readonly string[] }

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{N}’'-]*|\p{N}+/gu) ?? []

export function sentencesIn(text: string): readonly Sentence[] {
  const ends = [...text.matchAll(/[.!?:]\s|[.!?:]$|\n+/gu)].map(({ index, 0: sign }) => ({
    at: index,
    after: index + sign.length,
  }))
  return [...ends, { at: text.length, after: text.length }].flatMap(({ at }, place) => {
    const from = ends[place - 1]?.after ?? 0
    const words = wordsIn(text.slice(from, at))
    return words.length === 0 ? [] : [{ text: text.slice(from, at + 1).trim(), from, words }]
  })
}

/** Sentences of four words or more: shorter ones are labels, and would make anything look easy. */
export const sentencesOf = (texts: readonly string[]): readonly (readonly string[])[] =>
  texts.flatMap((text) => sentencesIn(text).map(({ words }) => words)).filter(({ length }) => length >= 4)

/** Readability by Björnsson: words for each sentence, and the share of words with more than six letters, in hundredths. */
export const lixOf = (sentences: readonly (readonly string[])[]): number => {
  const words = sentences.flat()
  return words.length / sentences.length + (100 * words.filter(({ length }) => length > 6).length) / words.length
}

export const medianLength = (sentences: readonly (readonly string[])[]): number =>
  sentences.map(({ length }) => length).toSorted((one, other) => one - other)[Math.floor(sentences.length / 2)] ?? 0
