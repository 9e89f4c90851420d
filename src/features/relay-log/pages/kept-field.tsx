import { Field, type FieldProps, type TextAreaProps } from '#ui/field.tsx'
import { KeptDraft, type KeptDraftProps } from './kept-draft.tsx'

/** What a page knows of drafts: where each field keeps its own, and with which words it begins. */
export type FieldDrafts = {
  readonly words: (field: string) => string | undefined
  readonly props: (field: string) => Omit<KeptDraftProps, 'children'>
}

/** A text that is kept while it is written. */
export function KeptField({ drafts, ...field }: TextAreaProps & { drafts: FieldDrafts }) {
  return (
    <KeptDraft {...drafts.props(field.name)}>
      <Field {...field} value={drafts.words(field.name) ?? field.value} />
    </KeptDraft>
  )
}

/** Any field of a form; only longer texts are worth keeping. */
export function FormField({ drafts, field }: { drafts: FieldDrafts | undefined; field: FieldProps }) {
  return field.kind === 'textarea' && drafts !== undefined ? (
    <KeptField {...field} drafts={drafts} />
  ) : (
    <Field {...field} />
  )
}
