import { Facts } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { type Carried, PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import { StatePill } from '#ui/state-pill.tsx'
import {
  providerAudiences,
  providerProfiles,
  secretKinds,
  type ProviderFaults,
  type ProviderTyped,
} from '../rules/provider-fields.ts'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage, type Errors } from './administration-head.tsx'

export type ProviderFormFaults = ProviderFaults & { readonly changed?: true | undefined }

/** What is registered at the provider. */
export type ProviderAddresses = { redirect: string; signedOut: string; front: string; back: string }

type ProviderFormProps = {
  text: Text
  prefix: string
  /** Where the form is sent. */
  action: string
  carried: Carried
  typed: ProviderTyped
  faults: ProviderFormFaults
  addresses: ProviderAddresses
  /** One that is here already: its state, and where it is switched. */
  kept: { active: boolean; switchAt: string } | undefined
}

/** A way in, new or changed. The secret goes in and never comes out. */
export function ProviderFormPage(props: ProviderFormProps) {
  const { text, prefix, action, carried, typed, faults, addresses, kept } = props
  const { providers: words, frame } = text
  const all = `${prefix}/administrasjon/innlogging`

  return (
    <>
      <FormPage
        text={text}
        prefix={prefix}
        above={[{ label: words.title, href: all }]}
        title={kept ? words.changeTitle : words.addTitle}
        lead={kept ? undefined : words.addLead}
        errors={providerErrors(faults, text)}
      >
        {kept && <State text={text} kept={kept} />}
        <PostForm action={action} carried={carried}>
          <WhatAndWho text={text} typed={typed} faults={faults} />
          <Where text={text} typed={typed} faults={faults} />
          <Proof text={text} typed={typed} faults={faults} isKept={kept !== undefined} />
          <FormActions submit={kept ? frame.save : words.submitAdd} quiet={[{ label: frame.cancel, href: all }]} />
        </PostForm>
      </FormPage>
      <Section id="adresser" title={words.addresses} tight>
        <Facts
          facts={(['redirect', 'signedOut', 'front', 'back'] as const).map((name) => ({
            label: words.addressNames[name],
            value: <code>{addresses[name]}</code>,
          }))}
        />
      </Section>
    </>
  )
}

function State({ text: { providers: words }, kept }: { text: Text; kept: { active: boolean; switchAt: string } }) {
  return (
    <div class="actions">
      {kept.active ? (
        <StatePill icon="check" word={words.on} tone="calm" />
      ) : (
        <StatePill icon="ended" word={words.off} tone="ended" />
      )}
      {kept.active ? (
        <a href={kept.switchAt}>{words.switchOff}</a>
      ) : (
        <PostForm action={kept.switchAt} carried={[{ name: 'tilstand', value: 'pa' }]}>
          <FormActions submit={words.switchOn} outlined />
        </PostForm>
      )}
    </div>
  )
}

type PartProps = { text: Text; typed: ProviderTyped; faults: ProviderFormFaults }

function WhatAndWho({ text: { providers: words }, typed, faults }: PartProps) {
  return (
    <>
      <Field
        kind="radio"
        name="profil"
        label={words.profile}
        value={typed.profile}
        error={faults.profile && words.faults.profile[faults.profile]}
        options={providerProfiles.map((one) => ({ value: one, ...words.profiles[one] }))}
      />
      <Field
        kind="radio"
        name="hvem"
        label={words.forWhom}
        value={typed.forWhom}
        error={faults.forWhom && words.faults.forWhom[faults.forWhom]}
        options={providerAudiences.map((one) => ({ value: one, ...words.audiences[one] }))}
      />
      <Field
        kind="text"
        name="navn"
        label={words.name}
        hint={words.nameHint}
        value={typed.name}
        error={faults.name && words.faults.name[faults.name]}
      />
    </>
  )
}

function Where({ text: { providers: words, frame }, typed, faults }: PartProps) {
  return (
    <>
      <Field
        kind="text"
        name="utsteder"
        label={words.issuer}
        hint={words.issuerHint}
        value={typed.issuer}
        error={faults.issuer && words.faults.issuer[faults.issuer]}
      />
      <Field
        kind="text"
        name="klient"
        label={words.clientId}
        value={typed.clientId}
        error={faults.clientId && words.faults.clientId[faults.clientId]}
      />
      <Field
        kind="text"
        name="katalog"
        label={words.tenant}
        tag={frame.optional}
        hint={words.tenantHint}
        value={typed.tenant}
        error={faults.tenant && words.faults.tenant[faults.tenant]}
      />
      <Field
        kind="checkbox"
        name="roller"
        label={words.roles}
        hint={words.rolesHint}
        values={typed.givesRoles ? ['ja'] : []}
        options={[{ value: 'ja', label: words.rolesYes }]}
      />
    </>
  )
}

function Proof({ text: { providers: words }, typed, faults, isKept }: PartProps & { isKept: boolean }) {
  const wasSent = Object.keys(faults).length > 0
  return (
    <>
      <Field
        kind="radio"
        name="bevis"
        label={words.proof}
        value={typed.secretKind}
        options={secretKinds.map((one) => ({ value: one, ...words.proofs[one] }))}
      />
      <Field
        kind="textarea"
        name="hemmelighet"
        label={words.secret}
        hint={[isKept ? words.secretKept : words.secretHint, ...(wasSent ? [words.secretAgain] : [])].join(' ')}
        error={faults.secret && words.faults.secret[faults.secret]}
        room="short"
      />
    </>
  )
}

const providerErrors = (faults: ProviderFormFaults, { providers: { faults: words } }: Text): Errors =>
  errorsOf([
    [undefined, faults.changed && words.changed],
    ['profil', faults.profile && words.profile[faults.profile]],
    ['hvem', faults.forWhom && words.forWhom[faults.forWhom]],
    ['navn', faults.name && words.name[faults.name]],
    ['utsteder', faults.issuer && words.issuer[faults.issuer]],
    ['klient', faults.clientId && words.clientId[faults.clientId]],
    ['katalog', faults.tenant && words.tenant[faults.tenant]],
    ['hemmelighet', faults.secret && words.secret[faults.secret]],
  ])
