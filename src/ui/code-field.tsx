import { type FieldFrame, fieldId, FieldNotes, fieldTies, LabelWords } from '#ui/field-parts.tsx'

/** Where a code is typed that someone reads aloud. Small letters, spaces and dashes are for the receiver to forgive. */
export function CodeField(field: FieldFrame & { value?: string | undefined }) {
  return (
    <div class="field" lang={field.lang}>
      <label for={fieldId(field)}>
        <LabelWords {...field} />
      </label>
      <FieldNotes frame={field} />
      <input
        class="ds-input code-input"
        id={fieldId(field)}
        type="text"
        name={field.name}
        value={field.value}
        maxlength={40}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        {...fieldTies(field)}
      />
    </div>
  )
}
