/**
 * Codes that are read aloud and typed: eight of 30 letters and digits, none of which is easily heard or seen as another.
 * About 39 bits; whoever guesses is stopped by the limiter long before.
 */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const length = 8

export type Code = string & { readonly kind: 'Code' }

/** From random bytes, or from a keyed hash where the same code must come again. Needs 16 bytes. */
export function codeFrom(bytes: Uint8Array): Code {
  let number = bytes.slice(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let code = ''
  while (code.length < length) {
    code += letters[Number(number % BigInt(letters.length))]
    number /= BigInt(letters.length)
  }
  return code as Code // made of the letters above
}

/** As it is shown: ABCD-EFGH. */
export const inGroups = (code: Code): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** As people type it: any case, with or without the line, letters we do not use read as the ones they look like. */
export function readCode(typed: string): Code | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('0', 'Q')
    .replaceAll('O', 'Q')
    .replaceAll(/[IL1]/g, 'J')
    .replaceAll('U', 'V')
  return plain.length === length && [...plain].every((letter) => letters.includes(letter)) ? (plain as Code) : undefined // just proven
}
