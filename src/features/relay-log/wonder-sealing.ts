import { seal, unseal, type Key } from '#platform/crypto/seal.ts'
import { standardQuestions, type StandardQuestion, type WonderWords } from './rules/wonder.ts'
import { textFor } from './text/text-for.ts'

/** What is sealed of a note opens in its own place alone. */
type Place = { readonly municipality: number; readonly note: string }

export const sealWords = (key: Key, place: Place, words: WonderWords): Buffer =>
  seal(key, JSON.stringify(words), about(place, 'words'))

export function unsealWords(key: Key, place: Place, sealed: Buffer): WonderWords {
  const kept = JSON.parse(unseal(key, sealed, about(place, 'words'))) as WonderWords | Before // sealed by us
  return kept.asked === undefined ? fromBefore(kept) : kept
}

/** Notes from before questions were kept with their answers. */
type Before = Readonly<Record<StandardQuestion, string>> & { readonly asked?: undefined }

const fromBefore = (answers: Before): WonderWords => ({
  asked: standardQuestions.map((key) => ({
    ...{ key, question: textFor('nb').wonder.questions[key], help: undefined, language: 'nb' },
    answer: answers[key],
  })),
  ...{ step: undefined, writer: undefined },
})

export const sealAnswer = (key: Key, place: Place, answer: string): Buffer => seal(key, answer, about(place, 'answer'))

export const unsealAnswer = (key: Key, place: Place, sealed: Buffer): string =>
  unseal(key, sealed, about(place, 'answer'))

const about = ({ municipality, note }: Place, what: 'words' | 'answer'): string =>
  `wonder/${municipality}/${note}/${what}`
