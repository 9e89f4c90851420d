import { idnr } from '@navikt/fnrvalidator'

/** Eleven digits that a national register gave, proven by their check digits. Never shown, logged or put in an address. */
export type IdentityNumber = string & { readonly kind: 'IdentityNumber' }

export type NumberFault = 'not-a-number' | 'real-person' | 'made-up-person'

/**
 * Reads a number as people type it. Only made-up people outside production, only real ones inside (integrations.md 5:
 * a made-up number has 80 added to its month). Age and sex are never read from it.
 */
export function readIdentityNumber(typed: string, mode: 'demo' | 'production'): IdentityNumber | NumberFault {
  const digits = typed.replaceAll(/[\s.-]/g, '')
  const found = idnr(digits)
  if (found.status === 'invalid') return 'not-a-number'
  const isMadeUp = found.type === 'tnr' || found.type === 'dnr-and-tnr'
  if (mode === 'production') return isMadeUp ? 'made-up-person' : (digits as IdentityNumber) // proven above
  return isMadeUp ? (digits as IdentityNumber) : 'real-person' // proven above
}

export const isNumberFault = (read: IdentityNumber | NumberFault): read is NumberFault => !/^\d/.test(read)

/** As it is shown: enough for the person to recognise it, too little for anyone to use it. */
export const maskedNumber = (number: IdentityNumber): string => `${number.slice(0, 2)}•••• •••${number.slice(-2)}`
