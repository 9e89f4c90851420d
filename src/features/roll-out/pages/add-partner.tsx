import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { BelowHead, errorsOf, partAt } from './head.tsx'

type AddPartnerProps = {
  text: Text
  prefix: string
  once: string
  typed: string
  fault: 'none' | 'long' | 'taken' | undefined
}

export function AddPartnerPage({ text, prefix, once, typed, fault }: AddPartnerProps) {
  const { addPartner: words, workplace } = text
  const message = fault && workplace.faults.name[fault]
  return (
    <>
      <BelowHead
        text={text}
        prefix={prefix}
        part="states"
        title={words.title}
        lead={words.lead}
        errors={errorsOf([['navn', message]])}
      />
      <div class="page section-tight">
        <PostForm action={`${prefix}/utrulling/partner/ny`} carried={[{ name: 'gang', value: once }]}>
          <Field kind="text" name="navn" label={workplace.name} hint={words.hint} value={typed} error={message} />
          <FormActions submit={words.add} quiet={[{ label: text.cancel, href: prefix + partAt.states }]} />
        </PostForm>
      </div>
    </>
  )
}
