import type { ConsentAnswer, Method } from './rules/consent.ts'

/** How an answer is known, where it was not said on a screen; where the paper lies stands with whoever wrote it. */
export function howGiven(
  { method, interpreted }: ConsentAnswer,
  words: {
    readonly methods: Readonly<Record<Exclude<Method, 'digital'>, string>>
    readonly interpretedInto: (language: string) => string
  },
): string[] {
  if (method === 'digital') return []
  return [words.methods[method], ...(interpreted === undefined ? [] : [words.interpretedInto(interpreted.language)])]
}
