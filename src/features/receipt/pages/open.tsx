import type { PropsWithChildren } from 'hono/jsx'
import { CodeField } from '#ui/code-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { ReceiptState } from '../rules/lifetime.ts'
import type { Text } from '../text/text-for.ts'

/** `none`: whatever the reason; the page does not know it. */
export type Looked =
  | { readonly is: 'asked' | 'empty' | 'too-many' | 'none' }
  | {
      readonly is: 'found'
      readonly state: ReceiptState
      readonly day: string
      readonly service: string
      readonly lang: string | undefined
    }

type OpenProps = { text: Text; here: string; help: string; looked: Looked }

/** Where the one who rang types the code. What was typed is never on the page that comes. */
export function OpenPage({ text: { open, errors }, here, help, looked }: OpenProps) {
  const fault = looked.is === 'empty' ? open.empty : undefined
  return (
    <>
      <PageHead title={open.title} lead={looked.is === 'found' ? undefined : open.lead} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={errors(1)} errors={[{ field: 'kode', message: fault }]} />}
        <Answer open={open} looked={looked} />
        <PostForm action={here}>
          <CodeField name="kode" label={open.code} hint={open.codeHint} error={fault} />
          <FormActions submit={open.look} outlined={looked.is === 'found'} />
        </PostForm>
      </div>
      <Section id="ikke" title={open.cannotTitle}>
        <ul>
          {open.cannot.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section id="urolig" title={open.worriedTitle}>
        <p>{open.worriedText}</p>
        <p>
          <a class="go" href={help}>
            {open.help}
          </a>
        </p>
      </Section>
    </>
  )
}

function Answer({ open, looked }: { open: Text['open']; looked: Looked }) {
  switch (looked.is) {
    case 'asked':
    case 'empty':
      return null
    case 'found':
      return (
        <Said icon={looked.state === 'received' ? 'clock' : 'check'} title={open.state[looked.state](looked.day)}>
          <p lang={looked.lang}>{looked.service}</p>
        </Said>
      )
    case 'none':
      return (
        <Said title={open.none}>
          <p>{open.noneText}</p>
        </Said>
      )
    case 'too-many':
      return (
        <Said title={open.tooMany}>
          <p>{open.tooManyText}</p>
        </Said>
      )
  }
}

/** Takes focus when the page opens, so that it is read first, also without script. */
function Said({ icon, title, children }: PropsWithChildren<{ icon?: 'clock' | 'check'; title: string }>) {
  return (
    <div tabindex={-1} autofocus>
      <NoteCalm icon={icon}>
        <h2>{title}</h2>
        {children}
      </NoteCalm>
    </div>
  )
}
