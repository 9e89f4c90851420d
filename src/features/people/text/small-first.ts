/** A name inside a sentence: Leder → leder. What begins as an abbreviation does, BTI-koordinator, stays. */
export const withSmallFirst = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
