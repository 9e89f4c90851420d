import type { FieldProps } from '#ui/field.tsx'
import type { Text } from './text/text-for.ts'

type Typed = { readonly method: string; readonly evidence: string }

/** How it is known what someone of the family said: on paper or aloud, and where the paper lies or who heard it. */
export const evidenceFields = (
  { consent }: Text,
  typed: Typed,
  faults: { readonly [Name in keyof Typed]?: string | undefined },
): FieldProps[] => [
  {
    kind: 'radio',
    name: 'hvordan',
    label: consent.method,
    value: typed.method,
    error: faults.method,
    options: (['paper', 'oral'] as const).map((method) => ({ value: method, label: consent.methods[method] })),
  },
  {
    kind: 'text',
    name: 'bevis',
    label: consent.evidence,
    hint: consent.evidenceHint,
    value: typed.evidence,
    error: faults.evidence,
  },
]
