import { CodeField } from '#ui/code-field.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

export type ConnectProps = {
  text: Text
  crumbs: readonly Crumb[]
  address: string
  typed: string
  fault: keyof Text['people']['connect']['faults'] | undefined
  /** Whether someone is signed in as this person already. */
  connected: boolean
}

export function ConnectPage({ text, crumbs, address, typed, fault, connected }: ConnectProps) {
  const { connect } = text.people
  const error = fault && connect.faults[fault]

  return (
    <FormPage
      text={text}
      title={connect.title}
      lead={connect.lead}
      crumbs={crumbs}
      errors={listed([['kode', error]])}
      after={connected && <TakeOff text={text} address={address} />}
    >
      <NoteCalm icon="key">
        <p>{connect.sure}</p>
      </NoteCalm>
      <PostForm action={`${address}/koble`}>
        <CodeField name="kode" label={connect.label} hint={connect.hint} value={typed} error={error} />
        <FormActions submit={connect.submit} quiet={[{ label: text.frame.cancel, href: address }]} />
      </PostForm>
    </FormPage>
  )
}

function TakeOff({ text: { people }, address }: Pick<ConnectProps, 'text' | 'address'>) {
  const { connect } = people
  return (
    <Section id="fra" title={connect.offTitle}>
      <p>{connect.offText}</p>
      <PostForm action={`${address}/koble/fra`} label={connect.off}>
        <FormActions submit={connect.off} outlined />
      </PostForm>
    </Section>
  )
}
