/**
 * How long each clock runs and how long each rung waits. Dated settings of the municipality; every default is practice
 * unless its line says where it is from. The dates that a relay carries itself (next date, answer by, accept by,
 * evaluation, answer to a correction) are set by the relay log with its own settings, and are told to people there: a
 * second length here would make a second date of them.
 */
const days = { kind: 'days', needsSignOff: true } as const
const hour = { kind: 'number', needsSignOff: true } as const

/** Calendar days from the day a worry arose until something is decided (domain A2, step 0.5: Tromsø). */
const decideDays = { ...days, key: 'follow-up-decide-days', default: 14, least: 1, most: 42 } as const
/** Working days until whoever worried is told that somebody is responsible (domain A2, step 0.3: always; when is practice). */
const feedbackDays = { ...days, key: 'follow-up-feedback-days', default: 5, least: 1, most: 20 } as const
/** Calendar days from opening until the first meeting is held (modelled on domain A2, steps 0.4 and 0.5). */
const firstMeetingDays = { ...days, key: 'follow-up-first-meeting-days', default: 14, least: 1, most: 42 } as const
/** Working days in which a new offer to the same person is the old one again. */
const sameOfferDays = { ...days, key: 'follow-up-same-offer-days', default: 10, least: 0, most: 40 } as const
/**
 * Calendar days before a consent's last valid day on which people are told (issue 8; domain C4, expiring). `above`: each
 * rung comes before the next, whatever a municipality chooses.
 */
const consentThirdDays = { ...days, key: 'follow-up-consent-third-days', default: 3, least: 1, most: 14 } as const
const consentSecondDays = {
  ...days,
  key: 'follow-up-consent-second-days',
  default: 14,
  least: 4,
  most: 60,
  above: consentThirdDays.key,
} as const
const consentFirstDays = {
  ...days,
  key: 'follow-up-consent-first-days',
  default: 30,
  least: 15,
  most: 90,
  above: consentSecondDays.key,
} as const
/** Working days in which a question from the family is answered. */
const questionDays = { ...days, key: 'follow-up-question-days', default: 5, least: 1, most: 20 } as const
/** The same, where it is the child or the young person who dared to ask. */
const childQuestionDays = { ...days, key: 'follow-up-child-question-days', default: 2, least: 1, most: 10 } as const
/** Calendar days before a transition on which somebody there has said yes; thirty before 1 August is the summer holiday. */
const receiverDays = { ...days, key: 'follow-up-receiver-days', default: 60, least: 14, most: 180 } as const
/** Working days for the same, where the transition is recorded later than that. */
const lateReceiverDays = { ...days, key: 'follow-up-late-receiver-days', default: 5, least: 1, most: 20 } as const
/** Calendar days before a transition that is foreseen on which it is told of (issue 8), before somebody must have said yes. */
const foreseenDays = {
  ...days,
  key: 'follow-up-foreseen-days',
  default: 120,
  least: 61,
  most: 365,
  above: receiverDays.key,
} as const
/** Calendar days before a birthday that changes something. */
const birthdayDays = { ...days, key: 'follow-up-birthday-days', default: 30, least: 7, most: 90 } as const
/** Working days until an absent holder has a deputy. */
const nameDeputyDays = { ...days, key: 'follow-up-name-deputy-days', default: 1, least: 0, most: 10 } as const
/** Working days until the baton is offered on, or the return confirmed, while a deputy answers. */
const confirmReturnDays = { ...days, key: 'follow-up-confirm-return-days', default: 10, least: 1, most: 40 } as const
/** Calendar days before a draft goes on which its author is told; the last of them once more. */
const draftLastDays = { ...days, key: 'follow-up-draft-last-days', default: 1, least: 1, most: 7 } as const
const draftFirstDays = {
  ...days,
  key: 'follow-up-draft-first-days',
  default: 7,
  least: 2,
  most: 14,
  above: draftLastDays.key,
} as const

/** Working days until the next rung, after the person, the deputy and the unit's leader (issue 8 gives the order alone). */
const waitAfterPerson = { ...days, key: 'follow-up-wait-after-person', default: 1, least: 1, most: 10 } as const
const waitAfterDeputy = { ...days, key: 'follow-up-wait-after-deputy', default: 2, least: 1, most: 10 } as const
const waitAfterLeader = { ...days, key: 'follow-up-wait-after-leader', default: 3, least: 1, most: 10 } as const
/** Working days after the last rung; then all were told, and it is a break. */
const waitAfterLast = { ...days, key: 'follow-up-wait-after-last', default: 5, least: 1, most: 20 } as const

/** Nobody is told anything before the first of these hours or from the second, nor on a day off. No choice lets them meet. */
const openFrom = { ...hour, key: 'follow-up-open-from', default: 7, least: 5, most: 10 } as const
const openUntil = { ...hour, key: 'follow-up-open-until', default: 20, least: 14, most: 22 } as const

/** Fewer than so many are never told of in a figure (domain C7); a municipality may ask for more. */
const fewest = { kind: 'number', key: 'follow-up-fewest', default: 5, least: 5, most: 20, needsSignOff: true } as const

export const continuitySettingDefinitions = {
  decideDays,
  feedbackDays,
  firstMeetingDays,
  sameOfferDays,
  consentFirstDays,
  consentSecondDays,
  consentThirdDays,
  questionDays,
  childQuestionDays,
  receiverDays,
  lateReceiverDays,
  foreseenDays,
  birthdayDays,
  nameDeputyDays,
  confirmReturnDays,
  draftFirstDays,
  draftLastDays,
  waitAfterPerson,
  waitAfterDeputy,
  waitAfterLeader,
  waitAfterLast,
  openFrom,
  openUntil,
  fewest,
} as const

/** The same as they are read: what is due, what is told ahead of it, and what follows when nobody does anything. */
export const continuitySettingGroups = [
  {
    key: 'deadlines',
    definitions: [
      ...[decideDays, feedbackDays, firstMeetingDays, questionDays, childQuestionDays],
      ...[sameOfferDays, receiverDays, lateReceiverDays, nameDeputyDays, confirmReturnDays],
    ],
  },
  {
    key: 'ahead',
    definitions: [
      ...[consentFirstDays, consentSecondDays, consentThirdDays],
      ...[foreseenDays, birthdayDays, draftFirstDays, draftLastDays],
    ],
  },
  {
    key: 'ladder',
    definitions: [
      ...[waitAfterPerson, waitAfterDeputy, waitAfterLeader, waitAfterLast],
      ...[openFrom, openUntil, fewest],
    ],
  },
] as const

type Definitions = typeof continuitySettingDefinitions

export type SettingKey = Definitions[keyof Definitions]['key']

/** What the rules ask for, by the same names. */
export type ContinuitySettings = { readonly [Name in keyof Definitions]: number }

export function continuitySettingsFrom(
  valueOf: (definition: Definitions[keyof Definitions]) => number,
): ContinuitySettings {
  const named = Object.entries(continuitySettingDefinitions).map(([name, one]) => [name, valueOf(one)])
  return Object.fromEntries(named) as ContinuitySettings // the same names, each with a number
}
