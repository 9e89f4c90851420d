/**
 * Words that stand for words to come: in brackets without being a link or a box to tick, or what everyone writes in the meantime. «Fyll inn»
 * is none: it stands in forms for people to fill in.
 */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([found]) => found.trim())

const placeholder = /\[(?![ xX]?\])[^\]\n]{1,60}\](?![([:])|\blorem ipsum\b|\b(?:TODO|TBD|XXX+)\b|\?\?\?+/g
