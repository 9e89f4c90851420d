import { keyedHash } from '#platform/crypto/seal.ts'
import type { Request } from './request.ts'
import { isNumberFault, readIdentityNumber, type NumberFault } from './rules/identity-number.ts'

/** What finds someone again by their identity number, without the number. */
export function hashOfNumber({ keys, mode }: Pick<Request, 'keys' | 'mode'>, typed: string): Buffer | NumberFault {
  const number = readIdentityNumber(typed, mode)
  return isNumberFault(number) ? number : keyedHash(keys.numbers, number)
}
