import { idnr } from '@navikt/fnrvalidator'
import type { IdentityNumber } from './identity-number.ts'

/**
 * An identity number of nobody: 80 is added to the month, as Skatteetaten's test population has it (integrations.md 5).
 * `turn` tells people born on the same day (`2011-03-14`) apart.
 */
export function madeUpNumber(born: string, turn: number): IdentityNumber {
  const [year = '', month = '', day = ''] = born.split('-')
  const date = `${day}${Number(month) + 80}${year.slice(2)}`
  for (let individual = turn % 1000; ; individual = (individual + 1) % 1000) {
    const nine = `${date}${String(individual).padStart(3, '0')}`
    const number = `${nine}${checkDigits(nine)}`
    if (idnr(number).status === 'valid') return number as IdentityNumber // proven on the line
  }
}

function checkDigits(nine: string): string {
  const first = checkDigit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
  return `${first}${checkDigit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])}`
}

/** Ten when there is none; the number is skipped then. */
const checkDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
