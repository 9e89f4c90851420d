import { readDay } from '#features/people/index.ts'
import type { NewRelay, OpenNew } from './open-new-relay.ts'
import type { LevelChoice } from './list-model-words.ts'
import { ageOn } from './rules/network.ts'
import { textFor, type Text } from './text/text-for.ts'
import { faultOfWords, oneOf, typedWords } from './typed.ts'

export type NewRelayTyped = Readonly<Record<'name' | 'bornOn' | 'kind' | 'reason' | 'level' | 'unit', string>>
export type NewRelayFaults = Partial<Record<keyof NewRelayTyped, string>>

/** What the municipality lets a relay be opened for: on which levels, and until which age. */
export type NewRelayTerms = { readonly levels: readonly LevelChoice[]; readonly ageMost: number }

/** Who it is about and why; `wanted` is there when nothing is wrong. */
export function readNewRelay(
  form: URLSearchParams,
  { request, work }: OpenNew,
  { levels, ageMost }: NewRelayTerms,
): { typed: NewRelayTyped; faults: NewRelayFaults; wanted: NewRelay | undefined } {
  const text = textFor(request.language)
  const { faults: words } = text
  const typed: NewRelayTyped = {
    name: typedWords(form, 'navn'),
    bornOn: typedWords(form, 'fodt'),
    kind: form.get('gjelder') ?? '',
    reason: typedWords(form, 'grunn'),
    level: form.get('niva') ?? '',
    unit: form.get('enhet') ?? '',
  }
  const kind = oneOf(['barn', 'venter'], typed.kind)
  const level = levels.find(({ key }) => key === typed.level)?.key
  const bornOn = typed.bornOn === '' ? undefined : readDay(typed.bornOn)
  const faults: NewRelayFaults = withoutNone({
    name: typed.name === '' ? words.name : typed.name.length > 80 ? words.nameLong : undefined,
    kind: kind === undefined ? words.choose : undefined,
    bornOn: faultOfBirth(typed, bornOn, request.today, ageMost, text.faults),
    reason: faultOfWords(typed.reason, text),
    level: level === undefined ? words.choose : undefined,
    unit: work.some(({ unit_id }) => unit_id === typed.unit) ? undefined : words.choose,
  })
  const isRight = Object.keys(faults).length === 0 && level !== undefined
  return {
    typed,
    faults,
    wanted: isRight
      ? {
          main: { name: typed.name, bornOn, expectsChild: kind === 'venter' },
          level,
          reason: typed.reason,
          unit: typed.unit,
        }
      : undefined,
  }
}

/** Someone who expects a child and is of age need not say when they were born. */
function faultOfBirth(
  typed: NewRelayTyped,
  bornOn: string | undefined,
  today: string,
  ageMost: number,
  words: Text['faults'],
): string | undefined {
  if (typed.bornOn === '') return typed.kind === 'venter' ? undefined : words.bornOnNeeded
  if (bornOn === undefined) return words.bornOn
  if (bornOn > today) return words.bornOnFuture
  const isTooOld = typed.kind !== 'venter' && (ageOn({ bornOn }, today) ?? 0) > ageMost
  return isTooOld ? words.tooOld(ageMost) : undefined
}

const withoutNone = (faults: Record<keyof NewRelayTyped, string | undefined>): NewRelayFaults =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined))
