import { CodeField } from '#ui/code-field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
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
      /** Of the service's name, where it is another language than the page's. */
      readonly lang: string | undefined
    }

type OpenProps = { text: Text; here: string; help: string; looked: Looked }

/** Where the one who rang types the code. The answer is the page's heading; what was typed is never on it. */
export function OpenPage({ text: { open }, here, help, looked }: OpenProps) {
  const isFound = looked.is === 'found'
  return (
    <>
      <Answer open={open} looked={looked} />
      <div class="page section-tight">
        <PostForm action={here}>
          <CodeField name="kode" label={isFound ? open.another : open.code} hint={open.codeHint} />
          <FormActions submit={open.look} outlined={isFound} />
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
        <div class="stack">
          <p>{open.worriedText}</p>
          <p>
            <a class="go" href={help}>
              {open.help}
            </a>
          </p>
        </div>
      </Section>
    </>
  )
}

function Answer({ open, looked }: { open: Text['open']; looked: Looked }) {
  switch (looked.is) {
    case 'asked':
      return <PageHead title={open.title} lead={open.lead} />
    case 'empty':
      return <PageHead title={open.empty} lead={open.lead} />
    case 'found':
      return (
        <PageHead
          title={open.state[looked.state](looked.day)}
          lead={<span lang={looked.lang}>{looked.service}</span>}
        />
      )
    case 'none':
      return <PageHead title={open.none} lead={open.noneText} />
    case 'too-many':
      return <PageHead title={open.tooMany} lead={open.tooManyText} />
  }
}
