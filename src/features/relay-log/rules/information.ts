/** What information is about. Consent is given, and a trusted person is invited, for each. */
export const informationTypes = ['everyday', 'learning', 'home', 'health'] as const
export type InformationType = (typeof informationTypes)[number]
