/**
 * Drawings stretch to the width they are given, and words in them do not: across, places are thousandths of that width; down, they are
 * sixteenths of the text's size.
 */
export const acrossAll = 1000

const pointsPerEm = 16

export const em = (points: number): string => `${Math.round((points / pointsPerEm) * 100) / 100}em`
export const percent = (across: number): string => `${Math.round((across / acrossAll) * 1000) / 10}%`

/** Cut in the middle: what tells names apart often stands last. The full words stand in the table. */
export function cut(words: string, most: number): string {
  const last = Math.floor(most / 3)
  return words.length <= most ? words : `${words.slice(0, most - last - 1).trimEnd()}…${words.slice(-last).trimStart()}`
}
