import { oneLine } from '#base/one-line.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { owners, type Owner } from './owner.ts'
import { readDay } from './typed-day.ts'

export type UnitFields = {
  readonly name: string
  readonly owner: Owner
  /** Nine digits from Enhetsregisteret. */
  readonly organisationNumber: string | undefined
}

/** What was typed, as it goes back into the form. */
export type UnitTyped = { readonly name: string; readonly owner: string; readonly number: string }

export type UnitFaults = {
  readonly name?: 'none' | 'long' | 'taken'
  readonly owner?: 'none'
  readonly number?: 'wrong'
}

export const typedUnit = (form: URLSearchParams): UnitTyped => ({
  name: oneLine(form.get('navn')),
  owner: form.get('eier') ?? '',
  number: oneLine(form.get('orgnr')),
})

export function readUnit(typed: UnitTyped): UnitFields | UnitFaults {
  const { name, number } = typed
  const digits = number.replaceAll(/\s/g, '')
  const owner = owners.find((one) => one === typed.owner)
  const nameFault = faultOfName(name)
  const isWrong = digits !== '' && !isOrganisationNumber(digits)
  if (nameFault !== undefined || owner === undefined || isWrong)
    return {
      ...(nameFault === undefined ? {} : { name: nameFault }),
      ...(owner === undefined ? { owner: 'none' } : {}),
      ...(isWrong ? { number: 'wrong' } : {}),
    }
  return { name, owner, organisationNumber: digits === '' ? undefined : digits }
}

export const isUnit = (read: UnitFields | UnitFaults): read is UnitFields => 'organisationNumber' in read

export function faultOfName(name: string): 'none' | 'long' | undefined {
  if (name === '') return 'none'
  return name.length > 200 ? 'long' : undefined
}

/** Two of the same name cannot be told apart in a list. */
export const isNameTaken = (name: string, others: readonly { readonly name: string }[]): boolean =>
  others.some((other) => other.name.toLocaleLowerCase('nb') === name.toLocaleLowerCase('nb'))

/** Nine digits of which the last proves the others: modulus 11, weights 3 2 7 6 5 4 3 2 (Brønnøysundregistrene). */
export function isOrganisationNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[8])
}

export type DayFault = 'wrong' | 'past' | 'far'

/** The day from which something is closed or ended: today or later, two years ahead at most. */
export function readEnd(typed: string, today: string): { readonly day: string } | { readonly fault: DayFault } {
  const day = readDay(typed)
  if (day === undefined) return { fault: 'wrong' }
  if (day < today) return { fault: 'past' }
  return day > dayAfter(today, 731) ? { fault: 'far' } : { day }
}
