import type { Child } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'

/** What every field has. */
export type FieldFrame = {
  name: string
  /** Where an error summary leads; the name unless told. */
  id?: string | undefined
  label: string
  /** Said after the label: "valgfritt". */
  tag?: string | undefined
  hint?: Child | undefined
  /** What to do about it, in a sentence. */
  error?: string | undefined
  lang?: string | undefined
}

export const fieldId = ({ id, name }: FieldFrame) => id ?? name

/** Attributes that tie a control to its hint and error. */
export function fieldTies(frame: FieldFrame) {
  const id = fieldId(frame)
  const ties = [frame.hint && `${id}-hint`, frame.error && `${id}-error`].filter(Boolean).join(' ')

  return { 'aria-describedby': ties || undefined, 'aria-invalid': frame.error ? ('true' as const) : undefined }
}

export function LabelWords({ label, tag }: Pick<FieldFrame, 'label' | 'tag'>) {
  return (
    <>
      {label}
      {tag && <span class="field-tag"> ({tag})</span>}
    </>
  )
}

/** Hint and error, over the control: a phone's keyboard covers what stands below. */
export function FieldNotes({ frame }: { frame: FieldFrame }) {
  const id = fieldId(frame)

  return (
    <>
      {frame.hint && (
        <p class="hint" id={`${id}-hint`}>
          {frame.hint}
        </p>
      )}
      {frame.error && (
        <p class="error field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{frame.error}</span>
        </p>
      )}
    </>
  )
}
