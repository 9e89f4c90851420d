import type { AgeRules } from './consent.ts'
import type { ForeseenRules } from './foreseeing.ts'

/** Dated settings of the relay log, each with a default that product.md names. Read through the people feature. */
const ages = { kind: 'number', least: 12, most: 26, needsSignOff: true } as const

/** From here the youth alone decides about health information (pasient- og brukerrettighetsloven § 4-3). */
export const healthAge = { ...ages, key: 'relay-health-age', default: 16 } as const
/** From here the youth decides with the guardians about everything else; several municipalities practise 15. */
export const coConsentAge = { ...ages, key: 'relay-co-consent-age', default: 16 } as const
/** From here the child is always heard (barnelova § 31). */
export const heardAge = { ...ages, key: 'relay-heard-age', default: 7, least: 0 } as const
/** From here its view weighs heavily, it reads the log in full, and something may be held back with it (barnelova § 31). */
export const voiceAge = { ...ages, key: 'relay-voice-age', default: 12, least: 7 } as const
/** Guardians' access ends; the law's own, and nobody's setting (vergemålsloven § 9). */
const ageOfMajority = 18

/** How many working days an office has to find a new holder (decision 0060). */
export const holderDays = {
  key: 'relay-holder-days',
  kind: 'days',
  default: 5,
  least: 1,
  most: 20,
  needsSignOff: false,
} as const

/** How many working days someone has to answer whether they take the baton, when nothing else is said. */
export const answerDays = {
  key: 'relay-answer-days',
  kind: 'days',
  default: 3,
  least: 1,
  most: 10,
  needsSignOff: false,
} as const

/** How many days until the first date of a new relay. */
export const followUpDays = {
  key: 'relay-follow-up-days',
  kind: 'days',
  default: 42,
  least: 7,
  most: 180,
  needsSignOff: false,
} as const

/** How long a consent lasts, when nothing shorter is agreed. */
export const consentDays = {
  key: 'relay-consent-days',
  kind: 'days',
  default: 365,
  least: 30,
  most: 730,
  needsSignOff: true,
} as const

/** On which level of the model a relay is opened at the earliest, counted from the first as 0 (domain C1: from level 1 or 2). */
export const firstLevel = {
  key: 'relay-first-level',
  kind: 'number',
  default: 1,
  least: 0,
  most: 9,
  needsSignOff: false,
} as const

/** Until which age someone may be followed by a relay; whoever expects a child may be older (domain C1: 18 to 25). */
export const ageMost = {
  key: 'relay-age-most',
  kind: 'number',
  default: 25,
  least: 17,
  most: 30,
  needsSignOff: false,
} as const

/**
 * Within how many days it is answered when a family says that something is wrong. Practice; the law's own limit is a month
 * (personvernforordningen art. 12 nr. 3).
 */
export const correctionDays = {
  key: 'relay-correction-days',
  kind: 'days',
  default: 14,
  least: 1,
  most: 28,
  needsSignOff: false,
} as const

const ahead = { kind: 'number', needsSignOff: false } as const

/** When school begins each year. Common knowledge, not yet checked against the law (domain; C14 of the table, [K]). */
export const schoolMonth = { ...ahead, key: 'relay-school-month', default: 8, least: 1, most: 12 } as const
export const schoolDay = { ...ahead, key: 'relay-school-day', default: 1, least: 1, most: 28 } as const
/** In the year of which age a child begins at school, at lower and at upper secondary; likewise not checked. */
export const schoolAge = { ...ahead, key: 'relay-school-age', default: 6, least: 4, most: 8 } as const
export const lowerSecondaryAge = {
  ...ahead,
  key: 'relay-lower-secondary-age',
  default: 13,
  least: 11,
  most: 15,
} as const
export const upperSecondaryAge = {
  ...ahead,
  key: 'relay-upper-secondary-age',
  default: 16,
  least: 14,
  most: 18,
} as const
/** On which birthday a youth clinic's offer ends (domain, services: up to age 20). */
export const youthClinicAge = { ...ahead, key: 'relay-youth-clinic-age', default: 20, least: 18, most: 26 } as const

/** How long a draft of a wonder note is kept; renewed once it is as many again. */
export const wonderDays = {
  key: 'wonder-note-days',
  kind: 'days',
  default: 30,
  least: 7,
  most: 90,
  needsSignOff: false,
} as const

export const relaySettingDefinitions = [
  healthAge,
  coConsentAge,
  heardAge,
  voiceAge,
  holderDays,
  answerDays,
  followUpDays,
  consentDays,
  correctionDays,
  firstLevel,
  ageMost,
  schoolMonth,
  schoolDay,
  schoolAge,
  lowerSecondaryAge,
  upperSecondaryAge,
  youthClinicAge,
  wonderDays,
] as const

type ValueOf = (definition: typeof healthAge | typeof coConsentAge | typeof heardAge | typeof voiceAge) => number

export const agesFrom = (valueOf: ValueOf): AgeRules => ({
  heard: valueOf(heardAge),
  voice: valueOf(voiceAge),
  health: valueOf(healthAge),
  alsoDecides: valueOf(coConsentAge),
  ofAge: ageOfMajority,
})

type AheadOf = (
  definition:
    | typeof ageMost
    | typeof schoolMonth
    | typeof schoolDay
    | typeof schoolAge
    | typeof lowerSecondaryAge
    | typeof upperSecondaryAge
    | typeof youthClinicAge,
) => number

/** A relay may be opened up to and including the highest age, so it has come to its end on the birthday after that. */
export const foreseenFrom = (valueOf: AheadOf): ForeseenRules => ({
  schoolMonth: valueOf(schoolMonth),
  schoolDay: valueOf(schoolDay),
  school: valueOf(schoolAge),
  lowerSecondary: valueOf(lowerSecondaryAge),
  upperSecondary: valueOf(upperSecondaryAge),
  youthClinic: valueOf(youthClinicAge),
  logEnds: valueOf(ageMost) + 1,
})

export const defaultForeseen: ForeseenRules = foreseenFrom((definition) => definition.default)
