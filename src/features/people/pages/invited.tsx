import { CodeShow } from '#ui/code-show.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import type { FormError } from './person-parts.tsx'

/** How an invitation stands; days are written out. */
export type InvitationState =
  | { is: 'open'; until: string }
  | { is: 'expired'; until: string }
  | { is: 'used' }
  | { is: 'withdrawn' }
  | { is: 'none' }
  | { is: 'connected' }

export type SentMessage = {
  channel: 'email' | 'sms'
  askedAt: string
  status: 'waiting' | 'sent' | 'failed'
  /** Of one that failed, as a carrier says it. */
  because?: string | undefined
}

export type InvitedProps = {
  text: Text
  prefix: string
  name: string
  person: string
  state: InvitationState
  /** Right after inviting: ABCD-EFGH, and where it is typed. */
  code?: { code: string; address: string } | undefined
  sent: readonly SentMessage[]
  ways: readonly ('email' | 'sms' | 'code')[]
  errors: readonly FormError[]
}

export function InvitedPage(props: InvitedProps) {
  const { text, prefix, name, person, state, code, errors } = props
  const { invited } = text.people

  return (
    <FormPage
      text={text}
      title={name}
      lead={leadOf(text, state)}
      crumbs={[
        { label: text.frame.administration, href: `${prefix}/administrasjon` },
        { label: text.people.card.title, href: `${prefix}/administrasjon/folk/${person}` },
      ]}
      errors={errors}
      after={
        <>
          <Sent {...props} />
          {state.is !== 'connected' && <Again {...props} />}
        </>
      }
    >
      {code && <CodeShow label={invited.codeLabel} code={code.code} note={invited.codeNote(code.address)} />}
    </FormPage>
  )
}

function leadOf({ people: { invited } }: Text, state: InvitationState): string {
  if (state.is === 'open') return invited.lead.open(state.until)
  return state.is === 'expired' ? invited.lead.expired(state.until) : invited.lead[state.is]
}

function Sent({ text, sent }: InvitedProps) {
  const { invited } = text.people
  return (
    <Section id="sendt" title={invited.sentTitle} tight>
      {sent.length === 0 ? (
        <p>{invited.nothingSent}</p>
      ) : (
        <RowList label={invited.sentTitle} rows={sent.map((one) => sentRow(text, one))} />
      )}
    </Section>
  )
}

function sentRow({ people: { invited } }: Text, { channel, askedAt, status, because }: SentMessage): Row {
  const icon = { waiting: 'clock', sent: 'check', failed: 'warning' } as const
  const reasons: Readonly<Record<string, string>> = invited.because
  return {
    name: invited.channel[channel],
    lines: [invited.askedAt(askedAt), ...(because === undefined ? [] : [reasons[because] ?? invited.because.other])],
    state: { icon: icon[status], word: invited.state[status], tone: status === 'failed' ? 'attention' : 'calm' },
  }
}

function Again({ text, prefix, person, state, ways }: InvitedProps) {
  const { invited, invite } = text.people
  const address = `${prefix}/administrasjon/folk/invitert/${person}`
  const isOpen = state.is === 'open'

  return (
    <Section id="igjen" title={invited.againTitle}>
      <p>{invited.againText}</p>
      <PostForm action={address} label={invited.again}>
        <Field
          kind="radio"
          name="hvordan"
          label={invite.howTitle}
          value={ways[0]}
          options={ways.map((way) => ({ value: way, ...invite.how[way] }))}
        />
        <FormActions
          submit={invited.again}
          outlined={isOpen}
          quiet={isOpen ? [{ label: invited.withdraw, action: `${address}/trekk` }] : []}
        />
      </PostForm>
    </Section>
  )
}
