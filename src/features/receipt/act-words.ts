import { textFor, type Text } from './text/text-for.ts'

const groupOf: Readonly<Record<string, keyof Text['acts']>> = {
  'receipt-see-own-page': 'look',
  'receipt-make': 'make',
  'receipt-made': 'make',
  'receipt-take-care': 'take',
  'receipt-taken-care-of': 'take',
}

/** What is called what in the record of events, by the codes that the doors write. */
export function receiptActWords(language: string): Readonly<Record<string, readonly [done: string, tried: string]>> {
  const { acts } = textFor(language)
  return Object.fromEntries(Object.entries(groupOf).map(([act, group]) => [act, acts[group]]))
}
