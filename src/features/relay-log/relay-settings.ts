import type { OfferedSetting } from '#features/people/index.ts'
import { relaySettingDefinitions } from './rules/settings.ts'
import { textFor } from './text/text-for.ts'

/** What a municipality decides about the relay log, beside the other features' settings. */
export const relaySettings: readonly OfferedSetting[] = relaySettingDefinitions.map((definition) => ({
  definition,
  words: (language) => textFor(language).settings[definition.key],
}))
