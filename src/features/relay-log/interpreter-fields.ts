import type { FieldProps } from '#ui/field.tsx'
import { interpreters, type ConsentAnswer } from './rules/consent.ts'
import type { Text } from './text/text-for.ts'
import { oneOf, typedWords } from './typed.ts'

export type InterpreterTyped = { readonly interpreted: string; readonly language: string }
export type InterpreterFaults = { readonly [Name in keyof InterpreterTyped]?: string | undefined }

export const typedInterpreter = (form: URLSearchParams): InterpreterTyped => ({
  interpreted: form.get('tolk') ?? 'nobody',
  language: typedWords(form, 'sprak'),
})

/** A language is a few words; longer is something else. */
const longestLanguage = 60

/** Who interpreted, if anyone did; or what must be put right first. */
export function readInterpreter(
  { interpreted, language }: InterpreterTyped,
  { consent: { faults } }: Text,
): { readonly interpreted?: NonNullable<ConsentAnswer['interpreted']> } | { readonly faults: InterpreterFaults } {
  const by = oneOf(interpreters, interpreted)
  if (by === undefined) return {}
  if (language === '') return { faults: { language: faults.language } }
  if (language.length > longestLanguage) return { faults: { language: faults.languageLong } }
  return { interpreted: { by, language } }
}

/** Whether what was said was interpreted, and by whom; the honest answer is always there to choose. */
export const interpreterFields = (
  { consent }: Text,
  typed: InterpreterTyped,
  faults: InterpreterFaults,
): FieldProps[] => [
  {
    kind: 'radio',
    name: 'tolk',
    label: consent.interpreted,
    hint: consent.interpretedHint,
    value: typed.interpreted,
    error: faults.interpreted,
    options: (['nobody', ...interpreters] as const).map((by) => ({ value: by, label: consent.interpreters[by] })),
  },
  {
    kind: 'text',
    name: 'sprak',
    label: consent.interpretedTo,
    hint: consent.interpretedToHint,
    value: typed.language,
    error: faults.language,
    maxlength: longestLanguage,
  },
]
