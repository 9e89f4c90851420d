import type { SettingGroup } from '#features/people/index.ts'
import { contentApproval, contentReminderDays, contentReminders } from './rules/settings.ts'
import { studioTextFor } from './text/text-for.ts'

/** What a municipality decides about the studio. */
export const contentSettings: SettingGroup = {
  key: 'studio',
  title: (language) => studioTextFor(language).menu,
  settings: [
    { definition: contentApproval, words: (language) => studioTextFor(language).settings },
    { definition: contentReminders, words: (language) => studioTextFor(language).reminder.setting },
    { definition: contentReminderDays, words: (language) => studioTextFor(language).reminder.days },
  ],
}
