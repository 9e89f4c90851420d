import type { Tx } from '#platform/db/database.ts'
import type { OpenHere } from './open-here.ts'
import { settingOf, type SettingDefinition, type ValueOf } from './rules/settings.ts'
import { selectSettingHistory, selectSettings, type SettingRow } from './store/settings.ts'

export type { SettingRow }

/** What a setting is on a day: the municipality's own, or the default. One statement. */
export async function openSetting<const Definition extends SettingDefinition>(
  tx: Tx,
  given: { readonly municipality: number; readonly day: string },
  definition: Definition,
): Promise<ValueOf<Definition>> {
  return settingOf(await selectSettings(tx, given.municipality, given.day), definition)
}

/** Everything that was ever decided, and what is decided for later; the last of each day counts. */
export const openSettingHistory = ({
  request: { tx, municipality },
}: OpenHere<'see-settings'> | OpenHere<'change-settings'>): Promise<SettingRow[]> =>
  selectSettingHistory(tx, municipality.id)
