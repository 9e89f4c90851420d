/** What an interface says, as running text: every string of it, and every sentence that a function makes, with a short name in it. */
export const runningText = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return runningText((words as (...given: readonly string[]) => unknown)('Ada', 'Ada', 'Ada', 'Ada'))
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(runningText) : []
}

const wordsIn = (sentence: string): readonly string[] => sentence.match(/\p{L}[\p{L}\p{N}’'-]*|\p{N}+/gu) ?? []

/** Sentences of four words or more: shorter ones are labels, and would make anything look easy. */
export const sentencesOf = (texts: readonly string[]): readonly (readonly string[])[] =>
  texts
    .flatMap((text) => text.split(/[.!?:]\s|[.!?:]$|\n+/u))
    .map(wordsIn)
    .filter(({ length }) => length >= 4)

/** Readability by Björnsson: words for each sentence, and the share of words with more than six letters, in hundredths. */
export const lixOf = (sentences: readonly (readonly string[])[]): number => {
  const words = sentences.flat()
  return words.length / sentences.length + (100 * words.filter(({ length }) => length > 6).length) / words.length
}

export const medianLength = (sentences: readonly (readonly string[])[]): number =>
  sentences.map(({ length }) => length).toSorted((one, other) => one - other)[Math.floor(sentences.length / 2)] ?? 0
