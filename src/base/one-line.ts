/** Control characters and marks that nobody sees: a name may not look like another, or like nothing. */
const unseen = /(?!\s)[\p{Cc}\p{Cf}]/gu

/** What was typed in one line: spaces at the ends, and more than one in a row, mean nothing, and a line break has no place. */
export const oneLine = (typed: string | null): string =>
  (typed ?? '').replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim()
