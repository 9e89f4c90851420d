import { CodeField } from '#ui/code-field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

export type TakeInvitationProps = {
  text: Text
  place: string
  /** `sign-in`: the way to sign in and back. `take`: the form to send. */
  act: { kind: 'sign-in'; href: string } | { kind: 'take'; action: string }
}

export function TakeInvitationPage({ text: { invitation }, place, act }: TakeInvitationProps) {
  return (
    <>
      <PageHead title={invitation.title} lead={invitation.lead(place)} />
      <div class="page section-tight stack">
        {act.kind === 'sign-in' ? (
          <p>
            <a class="ds-button" href={act.href}>
              {invitation.signIn}
            </a>
          </p>
        ) : (
          <>
            <p>{invitation.asYou}</p>
            <PostForm action={act.action}>
              <FormActions submit={invitation.accept} />
            </PostForm>
          </>
        )}
      </div>
    </>
  )
}

/** Why it cannot be taken, or from when it counts, and the way on if there is one. */
export function InvitationNotePage(props: {
  title: string
  words: string
  act?: { label: string; href: string } | undefined
}) {
  return (
    <>
      <PageHead title={props.title} lead={props.words} />
      {props.act && (
        <div class="page section-tight">
          <p>
            <a class="ds-button" href={props.act.href}>
              {props.act.label}
            </a>
          </p>
        </div>
      )}
    </>
  )
}

export type InvitationCodeProps = {
  text: Text
  action: string
  typed: string
  fault: keyof Text['invitation']['codeFaults'] | undefined
}

export function InvitationCodePage({ text, action, typed, fault }: InvitationCodeProps) {
  const { invitation } = text
  const error = fault && invitation.codeFaults[fault]

  return (
    <FormPage text={text} title={invitation.codeTitle} errors={listed([['kode', error]])}>
      <PostForm action={action}>
        <CodeField name="kode" label={invitation.codeLabel} hint={invitation.codeHint} value={typed} error={error} />
        <FormActions submit={invitation.codeSubmit} />
      </PostForm>
    </FormPage>
  )
}
