import { dayAfter } from '#base/oslo-time.ts'
import { readDay } from './typed-day.ts'
import { oneLine } from '#base/one-line.ts'

/**
 * Something a municipality may decide for itself, and what holds when it has not. Each feature defines its own and hands
 * them over with their words; `needsSignOff`: nobody may change it without saying who stands behind it.
 */
export type SettingDefinition = {
  /** Small letters, digits and hyphens; never reused for something else. */
  readonly key: string
  readonly needsSignOff: boolean
} & (
  | {
      readonly kind: 'days' | 'number'
      readonly default: number
      readonly least?: number | undefined
      readonly most?: number | undefined
      /** The key of another of the same kind that this is more than on every day. */
      readonly above?: string | undefined
    }
  | { readonly kind: 'yes-no'; readonly default: boolean }
  | { readonly kind: 'choice'; readonly default: string; readonly choices: readonly string[] }
)

export type SettingValue = number | boolean | string

/** What a definition's value is: a number, a yes or no, or one of its choices. */
export type ValueOf<Definition extends SettingDefinition> = Definition extends { readonly kind: 'days' | 'number' }
  ? number
  : Definition extends { readonly kind: 'yes-no' }
    ? boolean
    : Definition extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : never

/** The value that holds. What was set once and is no longer possible does not count. */
export function settingOf<const Definition extends SettingDefinition>(
  rows: readonly { readonly key: string; readonly value: unknown }[],
  definition: Definition,
): ValueOf<Definition> {
  const set = rows.find((row) => row.key === definition.key)?.value
  return (isPossible(definition, set) ? set : definition.default) as ValueOf<Definition> // just proven to be one
}

export function isPossible(definition: SettingDefinition, value: unknown): value is SettingValue {
  switch (definition.kind) {
    case 'days':
    case 'number':
      return Number.isSafeInteger(value) && faultOfNumber(definition, Number(value)) === undefined
    case 'yes-no':
      return typeof value === 'boolean'
    case 'choice':
      return definition.choices.some((choice) => choice === value)
  }
}

export type ValueFault = 'no-number' | 'less' | 'more' | 'no-choice'

export type SettingTyped = {
  readonly value: string
  readonly from: string
  readonly source: string
  readonly signedOffBy: string
  readonly signedOffOn: string
}

export type SettingChange = {
  readonly value: SettingValue
  /** The first day on which it holds. */
  readonly from: string
  /** What it rests on, in words. */
  readonly source: string
  readonly signedOffBy: string | undefined
  readonly signedOffOn: string | undefined
}

export type SettingFaults = {
  readonly value?: ValueFault
  readonly from?: 'wrong' | 'past' | 'far'
  readonly source?: 'none' | 'long'
  readonly signedOffBy?: 'none' | 'long'
  readonly signedOffOn?: 'none' | 'wrong' | 'future'
}

export const typedSetting = (form: URLSearchParams): SettingTyped => ({
  value: oneLine(form.get('verdi')),
  from: oneLine(form.get('fra')),
  source: (form.get('kilde') ?? '').trim(),
  signedOffBy: oneLine(form.get('godkjent')),
  signedOffOn: oneLine(form.get('godkjent-dag')),
})

/** Never from a day that is over: what was decided by the old value stays decided. */
export function readSetting(
  definition: SettingDefinition,
  typed: SettingTyped,
  today: string,
): SettingChange | { readonly faults: SettingFaults } {
  const value = readValue(definition, typed.value)
  const from = readDay(typed.from)
  const by = typed.signedOffBy
  const on = readDay(typed.signedOffOn)
  const isSigned = definition.needsSignOff || by !== '' || typed.signedOffOn !== ''
  const faults: { [Name in keyof SettingFaults]: SettingFaults[Name] } = {
    ...('fault' in value ? { value: value.fault } : {}),
    ...faultNamed(
      'from',
      from === undefined ? 'wrong' : from < today ? 'past' : from > dayAfter(today, 731) ? 'far' : undefined,
    ),
    ...faultNamed('source', typed.source === '' ? 'none' : typed.source.length > 500 ? 'long' : undefined),
    ...faultNamed('signedOffBy', isSigned && by === '' ? 'none' : by.length > 200 ? 'long' : undefined),
    ...faultNamed('signedOffOn', isSigned ? faultOfSignOff(typed.signedOffOn, on, today) : undefined),
  }
  if (Object.keys(faults).length > 0 || 'fault' in value || from === undefined) return { faults }
  return {
    ...value,
    from,
    source: typed.source,
    signedOffBy: isSigned ? by : undefined,
    signedOffOn: isSigned ? on : undefined,
  }
}

const faultNamed = <Name extends keyof SettingFaults, Fault>(name: Name, fault: Fault | undefined) =>
  (fault === undefined ? {} : { [name]: fault }) as { [Key in Name]?: Fault } // one name, one fault

function faultOfSignOff(typed: string, on: string | undefined, today: string): 'none' | 'wrong' | 'future' | undefined {
  if (typed === '') return 'none'
  if (on === undefined) return 'wrong'
  return on > today ? 'future' : undefined
}

function readValue(
  definition: SettingDefinition,
  typed: string,
): { readonly value: SettingValue } | { readonly fault: ValueFault } {
  switch (definition.kind) {
    case 'days':
    case 'number': {
      if (!/^-?\d{1,9}$/.test(typed)) return { fault: 'no-number' }
      const fault = faultOfNumber(definition, Number(typed))
      return fault === undefined ? { value: Number(typed) } : { fault }
    }
    case 'yes-no':
      return typed === 'ja' || typed === 'nei' ? { value: typed === 'ja' } : { fault: 'no-choice' }
    case 'choice':
      return definition.choices.includes(typed) ? { value: typed } : { fault: 'no-choice' }
  }
}

/** As the form shows it and reads it again. */
export const writeValue = (value: SettingValue): string =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nei') : String(value)

function faultOfNumber(
  { least, most }: { readonly least?: number | undefined; readonly most?: number | undefined },
  value: number,
): 'less' | 'more' | undefined {
  if (least !== undefined && value < least) return 'less'
  return most !== undefined && value > most ? 'more' : undefined
}

/** For how long an invitation can be used. */
export const invitationDays = {
  key: 'invitation-days',
  kind: 'days',
  default: 14,
  least: 1,
  most: 60,
  needsSignOff: false,
} as const satisfies SettingDefinition

/** How surely families show who they are. A youth may be let in with less, and shows more before reading words. */
export const familyLevel = {
  key: 'family-level',
  kind: 'choice',
  default: 'high',
  choices: ['high', 'youth-substantial'],
  needsSignOff: true,
} as const satisfies SettingDefinition

/** For how long someone may be a substitute before they are staff. */
export const substituteDaysMost = {
  key: 'substitute-days-most',
  kind: 'days',
  default: 90,
  least: 1,
  most: 365,
  needsSignOff: false,
} as const satisfies SettingDefinition

/** For how long a leader may lend the office to a colleague. */
export const absenceDaysMost = {
  key: 'absence-days-most',
  kind: 'days',
  default: 365,
  least: 1,
  most: 730,
  needsSignOff: false,
} as const satisfies SettingDefinition
