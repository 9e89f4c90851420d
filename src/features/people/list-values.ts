import type { Tx } from '#platform/db/database.ts'
import type { Actor } from './rules/actor.ts'
import { settingOf, type SettingDefinition, type ValueOf } from './rules/settings.ts'
import { selectSettings } from './store/settings.ts'

/**
 * What the municipality has decided, for other features' settings too; what it has not has the default. It comes with whoever
 * asks; a job asks for itself.
 */
export async function listValues({
  tx,
  municipality,
  today,
  actor,
}: {
  readonly tx: Tx
  readonly municipality: { readonly id: number }
  readonly today: string
  readonly actor?: Pick<Actor, 'decided'>
}): Promise<<const Definition extends SettingDefinition>(definition: Definition) => ValueOf<Definition>> {
  const rows =
    actor === undefined
      ? await selectSettings(tx, municipality.id, today)
      : Object.entries(actor.decided).map(([key, value]) => ({ key, value }))
  return (definition) => settingOf(rows, definition)
}

/** All that the municipality has decided by a day, by the settings' keys: what an actor carries. */
export async function listDecided(tx: Tx, municipality: number, day: string): Promise<Actor['decided']> {
  const rows = await selectSettings(tx, municipality, day)
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}
