import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'

/** The leader takes the baton: an act of its own, with what follows from it. */
export function TakeOverForm({ text: { baton }, action, once }: { text: Text; action: string; once: string }) {
  return (
    <Section id="ta-over" title={baton.takeOverTitle} tight>
      <p>{baton.takeOverText}</p>
      <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={baton.takeOverTitle}>
        <FormActions submit={baton.takeOverSubmit} outlined />
      </PostForm>
    </Section>
  )
}
