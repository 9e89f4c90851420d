import type { Child } from 'hono/jsx'
import { Field, type FieldProps } from '#ui/field.tsx'
import type { StudioText } from '../text/text-for.ts'

/** What can be chosen in a select, in groups. */
export type Group = {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export type Control =
  | { readonly is: 'field'; readonly field: FieldProps }
  /** One of many, in groups; `outside`: or an address elsewhere. */
  | {
      readonly is: 'select'
      readonly value: string
      readonly groups: readonly Group[]
      readonly outside: { readonly name: string; readonly value: string } | undefined
    }
  /** Several of many: those that are chosen, and one more. */
  | {
      readonly is: 'several'
      readonly chosen: readonly { readonly value: string; readonly label: string }[]
      readonly more: { readonly name: string; readonly groups: readonly Group[] }
    }

export type FieldView = {
  readonly path: string
  readonly label: string
  readonly tag: string | undefined
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly control: Control
  readonly state: 'own' | 'gone' | 'inherited' | 'local'
  /** What the layers above say, where the own layer says something else. */
  readonly original: string | undefined
  readonly elsewhere: { readonly words: string; readonly text: string; readonly lang: string } | undefined
  /** What another wrote in the same place. */
  readonly theirs: string | undefined
}

/** One field: its control, whose words they are, and the way back to the common ones. */
export function EditedField({ text, view, carried }: { text: StudioText; view: FieldView; carried: string }) {
  const { edit } = text
  const { path, state, original, elsewhere, theirs } = view
  return (
    <div class="edited" data-state={state}>
      <input type="hidden" name={carried} value={path} />
      <ControlOf text={text} view={view} />
      {elsewhere && (
        <div class="edited-note">
          <p class="small soft">{elsewhere.words}</p>
          <p class="small" lang={elsewhere.lang}>
            {elsewhere.text}
          </p>
        </div>
      )}
      {theirs !== undefined && (
        <div class="edited-note">
          <p>{edit.conflict}</p>
          <p class="small soft">{edit.theirs}</p>
          <blockquote class="meanwhile">{theirs}</blockquote>
        </div>
      )}
      {(state === 'own' || state === 'gone') && (
        <details class="edited-own">
          <summary>{state === 'gone' ? edit.takenAway : edit.own}</summary>
          {original !== undefined && (
            <>
              <p class="small soft">{edit.original}</p>
              <p class="small edited-original">{original}</p>
            </>
          )}
          <button class="ds-button" data-variant="tertiary" type="submit" name="gjor" value={`arv:${path}`}>
            {edit.inherit}
            <span class="ds-sr-only"> {view.label}</span>
          </button>
        </details>
      )}
    </div>
  )
}

function ControlOf({ text, view }: { text: StudioText; view: FieldView }): Child {
  const { path, label, tag, hint, error, control } = view
  if (control.is === 'field') return <Field {...control.field} />
  if (control.is === 'select')
    return (
      <>
        <Select
          name={path}
          label={label}
          tag={tag}
          hint={hint}
          error={error}
          groups={control.groups}
          value={control.value}
          none={text.edit.none}
        />
        {control.outside && (
          <Field
            kind="text"
            name={control.outside.name}
            label={text.edit.outside}
            hint={text.edit.outsideHint}
            value={control.outside.value}
          />
        )}
      </>
    )
  return (
    <>
      <Field
        kind="checkbox"
        name={path}
        label={label}
        tag={tag}
        hint={hint}
        error={error}
        options={control.chosen}
        values={control.chosen.map(({ value }) => value)}
      />
      <Select
        name={control.more.name}
        label={text.edit.addTo(label)}
        groups={control.more.groups}
        value=""
        none={text.edit.none}
      />
    </>
  )
}

type SelectProps = {
  name: string
  label: string
  tag?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  groups: readonly Group[]
  value: string
  none: string
}

/** A list to choose from, in groups where there are several kinds. */
function Select({ name, label, tag, hint, error, groups, value, none }: SelectProps) {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={name}>
        {label}
        {tag && <span class="field-tag"> ({tag})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <select
        class="ds-input"
        id={name}
        name={name}
        aria-describedby={notes || undefined}
        aria-invalid={error ? 'true' : undefined}
      >
        <option value="">{none}</option>
        {groups.map((group) => (
          <optgroup label={group.label}>
            {group.options.map((option) => (
              <option value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
