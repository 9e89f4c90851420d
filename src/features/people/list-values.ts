import type { Tx } from '#platform/db/database.ts'
import type { Actor } from './rules/actor.ts'
import { settingOf, type SettingDefinition, type ValueOf } from './rules/settings.ts'
import { selectDecided, selectSettingHistory, selectSettings } from './store/settings.ts'

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

/** All that the municipality has decided by a day, and its own days off from then on: what an actor carries. One statement. */
export async function listDecided(
  tx: Tx,
  municipality: number,
  day: string,
): Promise<Pick<Actor, 'decided' | 'daysOff'>> {
  const { decided, days_off: daysOff } = await selectDecided(tx, municipality, day)
  return { decided, daysOff }
}

/** What the municipality has decided, by the day on which it holds. One statement, however many days are asked about. */
export async function listValuesByDay(
  tx: Tx,
  municipality: number,
): Promise<
  (day: string) => <const Definition extends SettingDefinition>(definition: Definition) => ValueOf<Definition>
> {
  const rows = await selectSettingHistory(tx, municipality)
  // The latest that holds stands first.
  return (day) => (definition) =>
    settingOf(
      rows.filter(({ from_day }) => from_day <= day),
      definition,
    )
}
