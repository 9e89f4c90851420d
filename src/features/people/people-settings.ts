import type { SettingGroup } from './handed-over.ts'
import { absenceDaysMost, familyLevel, invitationDays, substituteDaysMost } from './rules/settings.ts'
import { textFor } from './text/text-for.ts'

/** What a municipality decides about people: given to the composition beside the other features' settings. */
export const peopleSettings: SettingGroup = {
  key: 'people',
  title: (language) => textFor(language).text.settings.group,
  settings: [invitationDays, substituteDaysMost, absenceDaysMost, familyLevel].map((definition) => ({
    definition,
    words: (language) => textFor(language).text.settings.own[definition.key],
  })),
}
