/** That a plan was adopted: on which day, in which case, and by whom; empty where nobody said. */
export type Adoption = { readonly day: string; readonly caseNumber: string; readonly by: string }

/** Why it cannot be: no day of the calendar, one that has not come, one that has a version already; nothing, or too much. */
export type AdoptionFault = 'unread' | 'future' | 'taken' | 'missing' | 'long'

/** The longest that are kept. */
export const longest = { caseNumber: 80, by: 120 } as const

/**
 * What is wrong with it, field by field; nothing where it can be kept. `day`: as it was read, undefined where it could not be. A day and a
 * case are always said: what was adopted is known by them.
 */
export function faultsOfAdoption(
  { day, caseNumber, by }: Omit<Adoption, 'day'> & { readonly day: string | undefined },
  { today, taken }: { readonly today: string; readonly taken: readonly string[] },
): Readonly<Partial<Record<keyof Adoption, AdoptionFault>>> {
  const ofDay = day === undefined ? 'unread' : day > today ? 'future' : taken.includes(day) ? 'taken' : undefined
  const ofCase = caseNumber === '' ? 'missing' : caseNumber.length > longest.caseNumber ? 'long' : undefined
  const ofBy = by.length > longest.by ? 'long' : undefined
  return {
    ...(ofDay === undefined ? {} : { day: ofDay }),
    ...(ofCase === undefined ? {} : { caseNumber: ofCase }),
    ...(ofBy === undefined ? {} : { by: ofBy }),
  }
}
