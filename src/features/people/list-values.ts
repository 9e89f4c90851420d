import type { Tx } from '#platform/db/database.ts'
import { settingOf, type SettingDefinition, type ValueOf } from './rules/settings.ts'
import { selectSettings } from './store/settings.ts'

/** What the municipality has decided, for other features' settings too; what it has not has the default. One statement. */
export async function listValues({
  tx,
  municipality,
  today,
}: {
  readonly tx: Tx
  readonly municipality: { readonly id: number }
  readonly today: string
}): Promise<<const Definition extends SettingDefinition>(definition: Definition) => ValueOf<Definition>> {
  const rows = await selectSettings(tx, municipality.id, today)
  return (definition) => settingOf(rows, definition)
}
