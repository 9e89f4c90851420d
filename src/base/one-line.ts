/** What was typed in one line: spaces at the ends, and more than one in a row, mean nothing, and a line break has no place. */
export const oneLine = (typed: string | null): string => (typed ?? '').replaceAll(/\s+/g, ' ').trim()
