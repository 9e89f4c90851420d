import { lineMost } from './training-fields.ts'

export type PartnerFault = 'none' | 'long' | 'taken'

/** Two of the same name cannot be told apart in a list. */
export function faultOfPartner(name: string, others: readonly { readonly name: string }[]): PartnerFault | undefined {
  if (name === '') return 'none'
  if (name.length > lineMost) return 'long'
  const same = (one: string) => one.toLocaleLowerCase('nb')
  return others.some((other) => same(other.name) === same(name)) ? 'taken' : undefined
}
