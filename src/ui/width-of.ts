/** About as wide as Inter sets it, and rather more: nobody measures text on a server. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size

function widthOfLetter(letter: string): number {
  if (/[ijlI.,:;'’|!()[\]]/.test(letter)) return 0.31
  if (/[frt \-«»"]/.test(letter)) return 0.42
  if (/[mwMW@—…]/.test(letter)) return 0.93
  return /\p{Lu}/u.test(letter) ? 0.72 : 0.61
}
