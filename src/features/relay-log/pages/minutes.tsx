import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { KeptField, type FieldDrafts } from './kept-field.tsx'

export type MinutesFormProps = {
  action: string
  /** Which kind of information this part holds, and what that is called. */
  type: string
  about: string
  /** The version on which this writing began. */
  version: number
  words: string
  drafts: FieldDrafts
  /** The parts about something else. */
  others: readonly { label: string; href: string }[]
}

/** One part of the minutes; several may write at once. */
export function MinutesForm(
  props: MinutesFormProps & { text: Text['meeting']; once: string; error: string | undefined },
) {
  const { text, action, type, about, version, words, drafts, others, once, error } = props
  const carried = [
    { name: 'skjema', value: once },
    { name: 'sett', value: String(version) },
    { name: 'type', value: type },
  ]
  return (
    <>
      <PostForm action={action} carried={carried} label={text.minutesLabel}>
        <KeptField
          kind="textarea"
          room="long"
          name="referat"
          label={text.minutesAbout(about.toLowerCase())}
          hint={text.minutesHint}
          value={words}
          error={error}
          drafts={drafts}
        />
        <FormActions submit={text.minutesSubmit} outlined />
      </PostForm>
      {others.length > 0 && (
        <p class="small">
          {text.minutesOther}{' '}
          {others.map(({ label, href }, index) => (
            <>
              {index > 0 && ', '}
              <a href={href}>{label.toLowerCase()}</a>
            </>
          ))}
        </p>
      )}
    </>
  )
}
