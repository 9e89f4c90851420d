import { type FieldFrame, fieldId, FieldNotes, fieldTies, LabelWords } from '#ui/field-parts.tsx'

export type Choice = {
  value: string
  label: string
  detail?: string | undefined
  lang?: string | undefined
  /** A colour to choose, shown before its name. */
  swatch?: string | undefined
}

export type ChoiceFieldProps = FieldFrame & {
  options: readonly Choice[]
  /** Beside each other, for a few short words. */
  inRow?: boolean | undefined
} & ({ kind: 'radio'; value?: string | undefined } | { kind: 'checkbox'; values?: readonly string[] | undefined })

/** One or several of a few. The first choice carries the field's id, so that an error summary leads to it. */
export function ChoiceField(field: ChoiceFieldProps) {
  const { name, lang, options } = field
  const id = fieldId(field)
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = fieldTies(field)
  const one = field.kind === 'radio'

  return (
    <fieldset
      class="field"
      lang={lang}
      role={one ? 'radiogroup' : undefined}
      aria-describedby={describedBy}
      aria-invalid={one ? invalid : undefined}
    >
      <legend>
        <LabelWords {...field} />
      </legend>
      <FieldNotes frame={field} />
      <div class={field.inRow ? 'choices choices-row' : 'choices'}>
        {options.map((choice, index) => (
          <label class="choice" lang={choice.lang}>
            <input
              class="ds-input"
              id={index === 0 ? id : undefined}
              type={field.kind}
              name={name}
              value={choice.value}
              checked={isChosen(field, choice.value)}
              aria-invalid={one ? undefined : invalid}
            />
            {choice.swatch && (
              <svg class="swatch" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                <rect x="1" y="1" width="22" height="22" rx="6" fill={choice.swatch} />
              </svg>
            )}
            <span>
              {choice.label}
              {choice.detail && <span class="detail">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const isChosen = (field: ChoiceFieldProps, value: string) =>
  field.kind === 'radio' ? field.value === value : (field.values ?? []).includes(value)
