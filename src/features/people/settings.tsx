import type { OfferedSetting, SettingWords } from './handed-over.ts'
import { openHere } from './open-here.ts'
import { openSettingHistory, type SettingRow } from './open-settings.ts'
import { SettingsPage, type ShownSetting } from './pages/settings.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { here, may } from './rules/access.ts'
import { isPossible, type SettingDefinition, type SettingValue } from './rules/settings.ts'
import { dayIn } from './say-time.ts'
import type { Text } from './text/text-for.ts'

/** GET /administrasjon/innstillinger – each with its value, what it rests on, and who stands behind it. */
export async function showSettings(request: Request): Promise<Answer> {
  const open = await openHere(request, 'see-settings')
  if (open === undefined) return missing

  const { actor, text, prefix } = request
  const history = await openSettingHistory(open)
  const mayChange = may(actor, 'change-settings', here) !== undefined
  return {
    kind: 'page',
    title: text.settings.title,
    at: 'administration',
    body: (
      <SettingsPage
        text={text}
        prefix={prefix}
        groups={request.settings.map(({ key, title, settings }) => ({
          key,
          title: title(request.language),
          settings: settings.map((one) => shownSetting(one, history, request, mayChange)),
        }))}
      />
    ),
  }
}

function shownSetting(
  { definition, words: wordsIn }: OfferedSetting,
  history: readonly SettingRow[],
  { text, prefix, language, today }: Request,
  mayChange: boolean,
): ShownSetting {
  const words = wordsIn(language)
  const decided = decidedOn(history, definition)
  const holds = decided.find((row) => row.from_day <= today)
  const inWords = (value: SettingValue) => valueInWords(value, definition, words, text)
  return {
    key: definition.key,
    name: words.name,
    explains: words.explains,
    value: inWords(holds?.value ?? definition.default),
    byDefault: inWords(definition.default),
    source: holds?.source ?? words.source,
    from: holds && dayIn(holds.from_day, language),
    signedOff: holds && signedOffOf(holds, language),
    needsSignOff: definition.needsSignOff,
    later: decided
      .filter((row) => row.from_day > today)
      .toReversed()
      .map((row) => ({ day: dayIn(row.from_day, language), value: inWords(row.value) })),
    change: mayChange ? `${prefix}/administrasjon/innstillinger/${definition.key}` : undefined,
  }
}

type Decided = Omit<SettingRow, 'value'> & { readonly value: SettingValue }

/** What was decided and still is possible: the last word for each day, the latest day first. */
export function decidedOn(history: readonly SettingRow[], definition: SettingDefinition): readonly Decided[] {
  const own = history.filter((row) => row.key === definition.key)
  return own.flatMap(({ value, ...row }, place) =>
    own[place - 1]?.from_day !== row.from_day && isPossible(definition, value) ? [{ ...row, value }] : [],
  )
}

function signedOffOf(row: Decided, language: string): ShownSetting['signedOff'] {
  const { signed_off_by: who, signed_off_on: day } = row
  return who === null ? undefined : { who, day: day === null ? undefined : dayIn(day, language) }
}

export function valueInWords(
  value: SettingValue,
  { kind }: SettingDefinition,
  words: SettingWords,
  { settings }: Text,
): string {
  if (typeof value === 'boolean') return value ? settings.yes : settings.no
  if (typeof value === 'string') return words.choices?.[value] ?? value
  return kind === 'days' ? settings.days(value) : String(value)
}
