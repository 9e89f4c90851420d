/**
 * Codes that are read aloud and typed, of 30 letters and digits, none of which is easily heard or seen as another. Those of
 * eight have about 37 bits; whoever guesses is signed in, and stopped by the limiter long before. Two kinds of them are told apart
 * by how they begin, so that one typed where the other belongs is answered with more than that nobody knows it. A receipt's,
 * which anyone may try, has twelve: about 59 bits.
 */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const digits = letters.slice(-8)

export type Code = string & { readonly kind: 'Code' }

/**
 * `sign-in`: someone who is signed in reads it to a leader; begins with a letter. `invitation`: the other way; with a digit.
 * `receipt`: read to somebody who rang.
 */
export type CodeKind = keyof typeof lengths
const lengths = { 'sign-in': 8, invitation: 8, receipt: 12 } as const

/** From random bytes, or from a keyed hash where the same code must come again. Needs 16 bytes. */
export function codeFrom(bytes: Uint8Array, kind: CodeKind): Code {
  let number = bytes.slice(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const first = firstOf[kind]
  let code = first[Number(number % BigInt(first.length))] ?? ''
  number /= BigInt(first.length)
  while (code.length < lengths[kind]) {
    code += letters[Number(number % BigInt(letters.length))]
    number /= BigInt(letters.length)
  }
  return code as Code // made of the letters above
}

const firstOf = { 'sign-in': letters.slice(0, -digits.length), invitation: digits, receipt: letters } as const

/** As it is shown: ABCD-EFGH. */
export const inGroups = (code: Code): string => (code.match(/.{4}/g) ?? []).join('-')

/** As people type it: any case, with or without the line, letters we do not use read as the ones they look like. */
export function readCode(typed: string, kind: CodeKind): { code: Code } | { fault: 'form' | 'other-kind' } {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('0', 'Q')
    .replaceAll('O', 'Q')
    .replaceAll(/[IL1]/g, 'J')
    .replaceAll('U', 'V')
  if (plain.length !== lengths[kind] || ![...plain].every((letter) => letters.includes(letter)))
    return { fault: 'form' }
  return firstOf[kind].includes(plain[0] ?? '') ? { code: plain as Code } : { fault: 'other-kind' } // just proven
}
