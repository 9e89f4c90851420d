import type { SettingGroup } from '#features/people/index.ts'
import { continuitySettingGroups } from './rules/settings.ts'
import { textFor } from './text/text-for.ts'

/** What a municipality decides about its follow-up, under a heading for each sort of thing. */
export const continuitySettings: readonly SettingGroup[] = continuitySettingGroups.map(({ key, definitions }) => ({
  key: `follow-up-${key}`,
  title: (language) => textFor(language).settings.groups[key],
  settings: definitions.map((definition) => ({
    definition,
    words: (language) => textFor(language).settings.own[definition.key],
  })),
}))
