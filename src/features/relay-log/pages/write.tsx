import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { KeptField, type FieldDrafts } from './kept-field.tsx'

export type WriteProps = {
  text: Text
  action: string
  once: string
  /** Who can read what is written, by type of information. */
  readers: string
  words: string
  drafts: FieldDrafts
  error: string | undefined
  /** What it is about, and who in the family sees it, where there is something to choose. */
  about: readonly FieldProps[]
}

/** A note or a glimpse of light, where today stands in the timeline. */
export function WriteForm({ text, action, once, readers, words, drafts, error, about }: WriteProps) {
  const { write } = text

  return (
    <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={write.title}>
      <KeptField
        kind="textarea"
        name="ord"
        label={write.label}
        hint={`${readers} ${write.never}`}
        value={words}
        error={error}
        drafts={drafts}
      />
      <Field
        kind="radio"
        name="slag"
        label={write.kind}
        hint={write.kindsHint}
        value="note"
        options={[
          { value: 'note', label: write.kinds.note },
          { value: 'glimpse', label: write.kinds.glimpse },
        ]}
      />
      {about.map((field) => (
        <Field {...field} />
      ))}
      <FormActions submit={write.submit} outlined />
    </PostForm>
  )
}
