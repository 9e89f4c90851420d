import type { Child } from 'hono/jsx'
import type { PictureSize } from '#base/stored-file.ts'
import { Field, type FieldProps, type TextAreaProps } from '#ui/field.tsx'
import { fieldId, FieldNotes, fieldTies, LabelWords, type FieldFrame } from '#ui/field-parts.tsx'
import type { Stretch } from '../rules/comparing.ts'
import type { ReadBlock } from '../rules/comparing-prose.ts'
import { ReadChanges, ReadText, StretchedText } from './changes.tsx'
import { FaultNotes, type FaultView } from './faults.tsx'
import type { StudioText } from '../text/text-for.ts'

/** What can be chosen in a select, in groups. */
export type Group = {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export type Control =
  | { readonly is: 'field'; readonly field: FieldProps }
  /** A text with headings, lists and links. */
  | { readonly is: 'prose'; readonly field: TextAreaProps }
  /** One of many, in groups; `outside`: or an address elsewhere. */
  | {
      readonly is: 'select'
      readonly value: string
      readonly groups: readonly Group[]
      readonly outside: { readonly name: string; readonly value: string } | undefined
      /** What something new is called that may be made for it here. */
      readonly make: string | undefined
    }
  /** A picture or another file, chosen on a page of its own. */
  | {
      readonly is: 'file'
      readonly value: string
      readonly none: string
      readonly choose: string
      readonly shown:
        | { readonly href: string; readonly words: string; readonly size: PictureSize | undefined }
        | undefined
    }
  /** Several of many: those that are chosen, and one more. */
  | {
      readonly is: 'several'
      readonly chosen: readonly { readonly value: string; readonly label: string }[]
      readonly more: { readonly name: string; readonly groups: readonly Group[] }
      readonly make: string | undefined
    }

/** The common words have changed since the own ones were written. */
export type OfferView = {
  readonly changed: readonly Stretch[] | undefined
  readonly read: readonly ReadBlock[] | undefined
  readonly was: string
  readonly now: string
  readonly merged: string | undefined
  /** What the merged text has that the own one has not, as readers meet it. */
  readonly mergedRead: readonly ReadBlock[] | undefined
  readonly mayTake: boolean
}

export type FieldView = {
  readonly path: string
  readonly label: string
  readonly tag: string | undefined
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly control: Control
  /** What may be said of the words; undefined where there are none. */
  readonly notes:
    | {
        readonly warnings: readonly string[]
        readonly advice: readonly string[]
        /** The words are for whoever does not see a picture. */
        readonly isAlternative: boolean
      }
    | undefined
  readonly state: 'own' | 'gone' | 'inherited' | 'local'
  /** What the other layers say, where the own one says something else; nearest first. */
  readonly originals: readonly { readonly layer: string; readonly text: string }[]
  /** Why the own words are others; absent where they are no others. */
  readonly why: { readonly name: string; readonly value: string; readonly longest: number } | undefined
  /** Readers meet it in another language; `inherited`: what the layers above say in this one, of the words that were replaced. */
  readonly elsewhere:
    | {
        readonly words: string
        readonly read: readonly ReadBlock[]
        readonly lang: string
        readonly inherited: { readonly words: string; readonly text: string } | undefined
      }
    | undefined
  /** What readers meet where the model's own words are put in. */
  readonly puts: readonly string[]
  /** The text as readers meet it, where nobody writes. */
  readonly readAs: readonly ReadBlock[] | undefined
  /** What another wrote in the same place. */
  readonly theirs: string | undefined
  readonly offer: OfferView | undefined
}

/** One field: its control, whose words they are, and the way back to the common ones. */
export function EditedField({
  text,
  view,
  carried,
  faults,
}: {
  text: StudioText
  view: FieldView
  carried: string
  /** What the checker says of it. */
  faults: readonly FaultView[]
}) {
  const { edit } = text
  const { path, state, originals, elsewhere, theirs } = view
  return (
    <div class="edited" data-state={state}>
      <input type="hidden" name={carried} value={path} />
      <ControlOf text={text} view={view} note={<FaultNotes faults={faults} />} />
      {view.puts.map((words) => (
        <p class="small soft">{words}</p>
      ))}
      {view.notes && <WritingNotes notes={view.notes} of={path} />}
      {elsewhere && (
        <div class="edited-note">
          <p class="small soft">{elsewhere.words}</p>
          <ReadText blocks={elsewhere.read} lang={elsewhere.lang} />
          {elsewhere.inherited && (
            <>
              <p class="small soft">{elsewhere.inherited.words}</p>
              <p class="edited-original">{elsewhere.inherited.text}</p>
            </>
          )}
        </div>
      )}
      {theirs !== undefined && (
        <div class="edited-note">
          <p>{edit.conflict}</p>
          <p class="small soft">{edit.theirs}</p>
          <blockquote class="meanwhile">{theirs}</blockquote>
        </div>
      )}
      {view.offer && <OfferOf text={text} path={path} label={view.label} offer={view.offer} />}
      {(state === 'own' || state === 'gone') && (
        <details class="edited-own">
          <summary>{state === 'gone' ? edit.takenAway : edit.own}</summary>
          {originals.length > 0 && (
            <dl class="facts">
              {originals.map(({ layer, text: words }) => (
                <div>
                  <dt>{layer}</dt>
                  <dd class="edited-original">{words}</dd>
                </div>
              ))}
            </dl>
          )}
          {view.why && (
            <Field
              kind="text"
              name={view.why.name}
              label={edit.why}
              value={view.why.value}
              maxlength={view.why.longest}
            />
          )}
          {view.offer === undefined && (
            <button class="ds-button" data-variant="tertiary" type="submit" name="gjor" value={`arv:${path}`}>
              {edit.inherit}
              <span class="ds-sr-only"> {view.label}</span>
            </button>
          )}
        </details>
      )}
    </div>
  )
}

/** What is said of a text beside it, and again by script while it is written. */
function WritingNotes({
  notes: { warnings, advice, isAlternative },
  of,
}: {
  notes: NonNullable<FieldView['notes']>
  of: string
}) {
  return (
    <writing-notes data-of={of} data-alternative={isAlternative ? '' : undefined}>
      <ul class="plain writing-warnings" aria-live="polite">
        {warnings.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <ul class="plain writing-advice">
        {advice.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </writing-notes>
  )
}

/** Three texts beside the own one: what the common one was, is, and what both come to; and what to do. */
function OfferOf({ text, path, label, offer }: { text: StudioText; path: string; label: string; offer: OfferView }) {
  const { edit } = text
  const { changed, read, was, now, merged, mergedRead, mayTake } = offer
  const act = (words: string, name: string) => (
    <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value={`${name}:${path}`}>
      {words}
      <span class="ds-sr-only"> {label}</span>
    </button>
  )
  return (
    <section class="edited-note edited-offer" aria-label={`${edit.offer.title} ${label}`}>
      <p>
        <b>{edit.offer.title}</b>
      </p>
      {read !== undefined ? (
        <ReadChanges onlySigns={text.publish.onlySigns} blocks={read} />
      ) : changed === undefined ? (
        <dl class="facts">
          <div>
            <dt>{edit.offer.was}</dt>
            <dd>{was}</dd>
          </div>
          <div>
            <dt>{edit.offer.now}</dt>
            <dd>{now}</dd>
          </div>
        </dl>
      ) : (
        <StretchedText stretches={changed} />
      )}
      {merged !== undefined && (
        <>
          <p class="small soft">{edit.offer.merged}</p>
          {mergedRead === undefined ? (
            <p>{merged}</p>
          ) : (
            <ReadChanges onlySigns={text.publish.onlySigns} blocks={mergedRead} />
          )}
        </>
      )}
      <p class="actions">
        {merged !== undefined && act(edit.offer.takeMerged, 'flett')}
        {mayTake && act(edit.offer.take, 'arv')}
        {act(edit.offer.keep, 'behold')}
      </p>
    </section>
  )
}

function ControlOf({ text, view, note }: { text: StudioText; view: FieldView; note: Child }): Child {
  const { path, label, tag, hint, error, control } = view
  if (control.is === 'field') return <Field {...control.field} note={note} />
  if (view.readAs !== undefined)
    return (
      <div class="field">
        <p>
          <b>{label}</b>
        </p>
        <ReadText blocks={view.readAs} />
      </div>
    )
  if (control.is === 'prose')
    return (
      <prose-editor>
        <Field {...control.field} note={note} />
      </prose-editor>
    )
  if (control.is === 'file') return <FileChoice text={text} view={view} control={control} note={note} />
  if (control.is === 'select')
    return (
      <>
        <Select
          name={path}
          label={label}
          tag={tag}
          hint={hint}
          error={error}
          note={note}
          groups={control.groups}
          value={control.value}
          none={tag === undefined ? text.edit.none : text.edit.choose}
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
        {control.make && <MakeNew words={control.make} path={path} of={label} />}
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
        note={note}
        options={control.chosen}
        values={control.chosen.map(({ value }) => value)}
      />
      <Select
        name={control.more.name}
        // Where nothing is chosen, this is where the way to the field leads.
        id={control.chosen.length === 0 ? path : undefined}
        label={text.edit.addTo(label)}
        groups={control.more.groups}
        value=""
        none={text.edit.choose}
      />
      {control.make && <MakeNew words={control.make} path={path} of={label} />}
    </>
  )
}

/** Something new for the field, on a page of its own: the form is saved on the way. */
const MakeNew = ({ words, path, of }: { words: string; path: string; of: string }) => (
  <p>
    <button class="ds-button" data-variant="tertiary" type="submit" name="gjor" value={`lag:${path}`}>
      {words}
      <span class="ds-sr-only"> {of}</span>
    </button>
  </p>
)

/** What is chosen, and the way to choose: the form is saved on the way, so nothing that was typed is lost. */
function FileChoice({
  text: { file },
  view,
  control: { value, none, choose, shown },
  note,
}: {
  text: StudioText
  view: FieldView
  control: Control & { is: 'file' }
  note: Child
}) {
  const { path, label, tag, hint, error } = view
  const frame = { name: path, label, tag, hint, error, note }
  return (
    <fieldset class="field file-choice" aria-describedby={fieldTies(frame)['aria-describedby']}>
      <legend>
        <LabelWords {...frame} />
      </legend>
      <FieldNotes frame={frame} />
      <input type="hidden" name={path} value={value} />
      {shown === undefined ? (
        <p class="soft">{none}</p>
      ) : (
        <>
          {/* What it shows is said in a field of its own. */}
          {shown.size && <img src={shown.href} {...shown.size} alt="" loading="lazy" decoding="async" />}
          <p class="soft small">
            {shown.words}{' '}
            {shown.size === undefined && (
              <a href={shown.href}>
                {file.open}
                <span class="ds-sr-only"> {label}</span>
              </a>
            )}
          </p>
        </>
      )}
      <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value={`fil:${path}`} id={path}>
        {choose}
        <span class="ds-sr-only"> {label}</span>
      </button>
    </fieldset>
  )
}

type SelectProps = FieldFrame & { groups: readonly Group[]; value: string; none: string }

/** A list to choose from, in groups where there are several kinds. */
function Select({ groups, value, none, ...frame }: SelectProps) {
  const id = fieldId(frame)
  return (
    <div class="field">
      <label for={id}>
        <LabelWords {...frame} />
      </label>
      <FieldNotes frame={frame} />
      <select class="ds-input" id={id} name={frame.name} {...fieldTies(frame)}>
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
