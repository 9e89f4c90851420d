import { Field, type LineFieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { KeptDraft, type KeptDraftProps } from './kept-draft.tsx'

export type WonderFormProps = {
  text: Text
  action: string
  /** The version of the words that the page shows, and which page it is. */
  version: number
  writer: string
  keep: Omit<KeptDraftProps, 'children'>
  questions: readonly {
    name: string
    label: string
    hint: string | undefined
    lang: string | undefined
    value: string
    error: string | undefined
    /** What another page wrote here meanwhile. */
    meanwhile: string | undefined
  }[]
  /** When it was first noticed. */
  arose: LineFieldProps
  share: string
  /** What is typed goes along in both. */
  makeRelay: string
  shareFault: string | undefined
}

/** A draft being written. Whatever is pressed, what was typed goes along: nothing is lost between two buttons. */
export function WonderForm(props: WonderFormProps) {
  const { text, action, version, writer, keep, questions, arose, share, makeRelay, shareFault } = props
  const { wonder } = text
  const carried = [
    { name: 'versjon', value: String(version) },
    { name: 'skjema', value: writer },
  ]
  return (
    <PostForm action={action} carried={carried} label={wonder.title}>
      <p class="hint">{wonder.never}</p>
      <KeptDraft {...keep}>
        {questions.map(({ meanwhile, ...question }) => (
          <>
            {meanwhile && <blockquote class="meanwhile">{meanwhile}</blockquote>}
            <Field kind="textarea" room="short" {...question} />
          </>
        ))}
        <Field {...arose} />
      </KeptDraft>
      <FormActions submit={wonder.save} quiet={[{ label: wonder.makeRelay, action: makeRelay }]} />
      <details class="more" open={shareFault !== undefined}>
        <summary>{wonder.share}</summary>
        <p>{wonder.shareText}</p>
        <button class="ds-button" data-variant="secondary" type="submit" formaction={share}>
          {wonder.shareSubmit}
        </button>
      </details>
    </PostForm>
  )
}
