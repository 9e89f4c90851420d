import { settingOf, type SettingChange, type SettingDefinition } from './settings.ts'

/** Another setting that a new value would not stay above or below, what that one is, and the first day on which they meet. */
export type OrderFault = {
  readonly must: 'above' | 'below'
  readonly other: SettingDefinition
  readonly value: number
  readonly on: string
}

type Row = { readonly key: string; readonly from_day: string; readonly value: unknown }

/**
 * What was decided so far is looked at on every day on which the change would hold: two numbers that make sense together today
 * may meet when one that was decided for later begins. `history`: the latest day first, and of a day what was said last.
 */
export function orderFault(
  definition: SettingDefinition,
  { value, from }: Pick<SettingChange, 'value' | 'from'>,
  history: readonly Row[],
  all: readonly SettingDefinition[],
): OrderFault | undefined {
  if (typeof value !== 'number') return undefined
  const until = history.findLast((row) => row.key === definition.key && row.from_day > from)?.from_day
  return all.flatMap((other): readonly OrderFault[] => {
    const must = tieTo(other, definition)
    if (must === undefined) return []
    const own = history.filter(({ key }) => key === other.key)
    const turns = own
      .map(({ from_day: day }) => day)
      .filter((day) => day > from && (until === undefined || day < until))
    return [from, ...turns]
      .toSorted()
      .map((on) => ({
        must,
        other,
        on,
        value: Number(
          settingOf(
            own.filter((row) => row.from_day <= on),
            other,
          ),
        ),
      }))
      .filter((one) => (must === 'above' ? value <= one.value : value >= one.value))
  })[0]
}

function tieTo(other: SettingDefinition, definition: SettingDefinition): OrderFault['must'] | undefined {
  if (aboveWhat(definition) === other.key) return 'above'
  return aboveWhat(other) === definition.key ? 'below' : undefined
}

const aboveWhat = (definition: SettingDefinition): string | undefined =>
  'above' in definition ? definition.above : undefined
