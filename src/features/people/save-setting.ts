import type { OpenHere } from './open-here.ts'
import { recordDone } from './record-done.ts'
import { laterThan } from './rules/later-than.ts'
import { orderFault, type OrderFault } from './rules/setting-order.ts'
import type { SettingChange, SettingDefinition } from './rules/settings.ts'
import { insertSetting, lockSettings, selectSettingHistory, type SettingRow } from './store/settings.ts'

/**
 * What was decided is added, never written over. `seen`: when the setting was last decided on as the form was opened;
 * someone who decided in between is told to the second one, and nothing is saved. Nor is what would not stay in order with
 * another of `all`, as they stand now: two who change one each at the same moment cannot make them meet.
 */
export async function saveSetting(
  open: OpenHere<'change-settings'>,
  definition: SettingDefinition,
  change: SettingChange,
  { seen, all }: { readonly seen: string; readonly all: readonly SettingDefinition[] },
): Promise<'saved' | { readonly now: SettingRow } | { readonly fault: OrderFault }> {
  const { tx, municipality, now } = open.request
  await lockSettings(tx, municipality.id)
  const history = await selectSettingHistory(tx, municipality.id)
  const last = lastSet(history, definition.key)
  const row = {
    key: definition.key,
    from_day: change.from,
    value: change.value,
    source: change.source,
    signed_off_by: change.signedOffBy ?? null,
    signed_off_on: change.signedOffOn ?? null,
  }
  if (last !== undefined && isSame(last, row)) return 'saved'
  if (last !== undefined && last.set_at.toISOString() !== seen) return { now: last }
  const fault = orderFault(definition, change, history, all)
  if (fault !== undefined) return { fault }

  await insertSetting(tx, municipality.id, { ...row, set_at: laterThan(last?.set_at, now), set_by: open.by })
  await recordDone(open, 'setting-changed', { type: 'setting', id: definition.key }, { from: change.from })
  return 'saved'
}

/** What was decided last, for whatever day. */
export const lastSet = (history: readonly SettingRow[], key: string): SettingRow | undefined =>
  history.filter((row) => row.key === key).toSorted((one, other) => other.set_at.getTime() - one.set_at.getTime())[0]

type Decided = Omit<SettingRow, 'set_at'>

const isSame = (one: Decided, other: Decided): boolean =>
  one.value === other.value &&
  one.from_day === other.from_day &&
  one.source === other.source &&
  one.signed_off_by === other.signed_off_by &&
  one.signed_off_on === other.signed_off_on
