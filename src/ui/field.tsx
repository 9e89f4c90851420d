import { ChoiceField, type ChoiceFieldProps } from '#ui/choice-field.tsx'
import { type FieldFrame, fieldId, FieldNotes, fieldTies, LabelWords } from '#ui/field-parts.tsx'

/** One line. A number or a date (dd.mm.åååå) is text: browsers' own pickers and arrows change what was typed. */
export type LineFieldProps = FieldFrame & {
  kind: 'text' | 'email' | 'tel' | 'number' | 'date'
  value?: string | undefined
  /** Off unless told: most forms are about someone else, on a machine that others use. */
  autocomplete?: string | undefined
  maxlength?: number | undefined
  /** What may be chosen instead of typed. */
  suggestions?: readonly string[] | undefined
}

export type TextAreaProps = FieldFrame & {
  kind: 'textarea'
  value?: string | undefined
  /** It grows with what is written. */
  room?: 'short' | 'long' | undefined
  maxlength?: number | undefined
}

export type SelectFieldProps = FieldFrame & {
  kind: 'select'
  value?: string | undefined
  options: readonly { value: string; label: string; lang?: string | undefined }[]
}

/** Browsers never fill it in again: after a fault the file is chosen anew. */
export type FileFieldProps = FieldFrame & {
  kind: 'file'
  /** Several may be chosen at once. */
  multiple?: boolean | undefined
  /** What a browser offers first: `.html,.md`. */
  accept?: string | undefined
}

export type FieldProps = LineFieldProps | FileFieldProps | TextAreaProps | SelectFieldProps | ChoiceFieldProps

/** One question and its control, with hint and error. What was typed is kept. */
export function Field(field: FieldProps) {
  if (field.kind === 'radio' || field.kind === 'checkbox') return <ChoiceField {...field} />
  const short = field.kind === 'date' || field.kind === 'number'

  return (
    <div class={short ? 'field field-short' : 'field'} lang={field.lang}>
      <label for={fieldId(field)}>
        <LabelWords {...field} />
      </label>
      <FieldNotes frame={field} />
      <Control field={field} />
    </div>
  )
}

function Control({ field }: { field: Exclude<FieldProps, ChoiceFieldProps> }) {
  const { name } = field
  const shared = { class: 'ds-input', id: fieldId(field), name, ...fieldTies(field) }
  if (field.kind === 'file') return <input {...shared} type="file" multiple={field.multiple} accept={field.accept} />
  const { value } = field

  if (field.kind === 'textarea') {
    return (
      <textarea {...shared} data-room={field.room} maxlength={field.maxlength} autocomplete="off">
        {value}
      </textarea>
    )
  }
  if (field.kind === 'select') {
    return (
      <select {...shared} autocomplete="off">
        {field.options.map((option) => (
          <option value={option.value} lang={option.lang} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }

  const { suggestions = [] } = field
  const list = suggestions.length === 0 ? undefined : `${fieldId(field)}-list`
  return (
    <>
      <input
        {...shared}
        {...typing[field.kind]}
        value={value}
        maxlength={field.maxlength}
        autocomplete={field.autocomplete ?? 'off'}
        list={list}
      />
      {list && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option>{one}</option>
          ))}
        </datalist>
      )}
    </>
  )
}

/** A date keeps the whole keyboard: the numeric one of some phones has no full stop. */
const typing = {
  text: { type: 'text' },
  email: { type: 'email', spellcheck: false },
  tel: { type: 'tel' },
  number: { type: 'text', inputmode: 'numeric' },
  date: { type: 'text' },
} as const
