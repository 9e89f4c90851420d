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
  /** What else is known of it that stops nothing. It may come while someone writes. */
  note?: Child | undefined
  lang?: string | undefined
}

export const fieldId = ({ id, name }: FieldFrame) => id ?? name

/** Attributes that tie a control to its hint and error. */
export function fieldTies(frame: FieldFrame) {
  const id = fieldId(frame)
  const ties = [
    frame.hint && `${id}-hint`,
    frame.error && `${id}-error`,
    frame.note !== undefined && `${id}-note`,
  ].filter(Boolean)

  return {
    'aria-describedby': ties.join(' ') || undefined,
    'aria-invalid': frame.error ? ('true' as const) : undefined,
  }
}

export function LabelWords({ label, tag }: Pick<FieldFrame, 'label' | 'tag'>) {
  return (
    <>
      {label}
      {tag && <span class="field-tag"> ({tag})</span>}
    </>
  )
}

/** Hint, error and note, over the control: a phone's keyboard covers what stands below. */
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
      {frame.note !== undefined && (
        <div class="field-note" id={`${id}-note`} data-live="">
          {frame.note}
        </div>
      )}
    </>
  )
}
