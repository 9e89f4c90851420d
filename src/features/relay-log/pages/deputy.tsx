import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'

export type DeputyProps = { text: Text; action: string; once: string; people: readonly { id: string; name: string }[] }

/** Someone who keeps the dates while the holder is away. */
export function DeputyForm({ text: { baton }, action, once, people }: DeputyProps) {
  return (
    <Section id="stedfortreder-velg" title={baton.deputyTitle} tight>
      <p>{baton.deputyText}</p>
      <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={baton.deputyTitle}>
        <Field
          kind="select"
          name="stedfortreder"
          label={baton.deputyTitle}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions submit={baton.deputySubmit} outlined />
      </PostForm>
    </Section>
  )
}
