import type { SettingGroup } from '#features/people/index.ts'
import { relaySettingDefinitions } from './rules/settings.ts'
import { textFor } from './text/text-for.ts'

/** What a municipality decides about the relay log, beside the other features' settings. */
export const relaySettings: SettingGroup = {
  key: 'relays',
  title: (language) => textFor(language).logs.title,
  settings: relaySettingDefinitions.map((definition) => ({
    definition,
    words: (language) => textFor(language).settings[definition.key],
  })),
}
