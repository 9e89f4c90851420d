/** From one age to another in whole years, both included; from birth, or on for ever, where one is not said. */
export type Ages = { readonly ageFrom?: number | undefined; readonly ageTo?: number | undefined }

export const saysAges = ({ ageFrom, ageTo }: Ages): boolean => ageFrom !== undefined || ageTo !== undefined

/** Whether an age is among those that are said; where none is said, no age is. */
export const isAmongAges = (ages: Ages, years: number): boolean =>
  saysAges(ages) && (ages.ageFrom ?? 0) <= years && years <= (ages.ageTo ?? Infinity)
