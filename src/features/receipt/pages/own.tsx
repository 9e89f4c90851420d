import { CodeField } from '#ui/code-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'

export type OwnFault = { readonly service: true } | { readonly code: 'code' | 'too-many' }

type OwnProps = {
  text: Text
  here: string
  once: string
  /** Those that may make receipts, with how many have waited too long. */
  services: readonly { readonly id: string; readonly name: string; readonly late: number }[]
  /** Names of those that make none. */
  shielded: readonly string[]
  fault: OwnFault | undefined
}

/** What those who work in a service do with receipts: make one, and say that it is taken care of. */
export function OwnPage({ text, here, once, services, shielded, fault }: OwnProps) {
  const { own } = text
  return (
    <>
      <PageHead title={own.title} lead={own.lead} />
      {fault !== undefined && (
        <div class="page section-tight">
          <ErrorSummary title={text.errors(1)} errors={[errorOf(text, fault)]} />
        </div>
      )}
      {services.length > 0 && (
        <>
          <Make {...{ text, here, once, services, fault }} />
          <TakeCare {...{ text, here, fault }} />
          <Section id="venter" title={own.lateTitle}>
            <div class="stack">
              {services.map(({ name, late }) => (
                <p>{own.late(late, name)}</p>
              ))}
            </div>
          </Section>
        </>
      )}
      {shielded.length > 0 && (
        <Section id="ingen" title={own.shieldedTitle(shielded.join(', '))}>
          <NoteCalm icon="shield">
            <p>{own.shieldedText}</p>
          </NoteCalm>
        </Section>
      )}
    </>
  )
}

function Make({ text: { own }, here, once, services, fault }: Omit<OwnProps, 'shielded'>) {
  const [first] = services
  const isOne = services.length === 1 && first !== undefined
  return (
    <Section id="lag" title={own.makeTitle} tight>
      <div class="stack">
        <p>{own.makeText}</p>
        <PostForm
          action={`${here}/ny`}
          label={own.makeTitle}
          carried={[{ name: 'gang', value: once }, ...(isOne ? [{ name: 'tjeneste', value: first.id }] : [])]}
        >
          {!isOne && (
            <Field
              kind="radio"
              name="tjeneste"
              label={own.service}
              options={services.map(({ id, name }) => ({ value: id, label: name }))}
              error={fault !== undefined && 'service' in fault ? own.faults.service : undefined}
            />
          )}
          <FormActions submit={own.make} />
        </PostForm>
      </div>
    </Section>
  )
}

function TakeCare({ text: { own }, here, fault }: Pick<OwnProps, 'text' | 'here' | 'fault'>) {
  return (
    <Section id="ferdig" title={own.takeTitle}>
      <div class="stack">
        <p>{own.takeText}</p>
        <PostForm action={`${here}/tatt-hand-om`} label={own.takeTitle}>
          <CodeField
            name="kode"
            label={own.code}
            hint={own.codeHint}
            error={fault !== undefined && 'code' in fault ? own.faults[fault.code] : undefined}
          />
          <FormActions submit={own.take} outlined />
        </PostForm>
      </div>
    </Section>
  )
}

const errorOf = ({ own: { faults } }: Text, fault: OwnFault) =>
  'service' in fault ? { field: 'tjeneste', message: faults.service } : { field: 'kode', message: faults[fault.code] }
