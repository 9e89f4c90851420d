import type { ConsentAnswer } from './rules/consent.ts'

/** How an answer is known, where it was not said on a screen; where the paper lies stands with whoever wrote it. */
export function howGiven(
  { method, interpreted }: ConsentAnswer,
  words: {
    readonly methods: Readonly<Record<'paper' | 'oral', string>>
    readonly interpretedInto: (language: string) => string
  },
): string[] {
  const isRetold = method === 'paper' || method === 'oral'
  return [
    ...(isRetold ? [words.methods[method]] : []),
    ...(interpreted === undefined ? [] : [words.interpretedInto(interpreted.language)]),
  ]
}
