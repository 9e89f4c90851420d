import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Table } from '#ui/table.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import type { PersonFaults, TypedPerson } from '../rules/person-fields.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed, personErrors, PersonFieldset } from './person-parts.tsx'

/** What stands on a card, as its fields show it. */
export type Standing = { name: string; email: string; phone: string; maskedNumber: string | undefined }

export type ChangeProps = {
  text: Text
  crumbs: readonly Crumb[]
  address: string
  version: number
  now: Standing
  typed: TypedPerson & { removeNumber: boolean }
  faults: PersonFaults
  tooMany: boolean
  /** Someone else changed the card while this was typed. */
  changed: boolean
  taken?: string | undefined
}

export function ChangePersonPage(props: ChangeProps) {
  const { text, crumbs, address, version, now, typed, faults, tooMany, changed, taken } = props
  const { change, invite, faults: words } = text.people
  const errors = [
    ...listed([
      [undefined, changed ? change.changedTitle : undefined],
      [undefined, tooMany ? words.tooMany : undefined],
    ]),
    ...personErrors(text, faults),
  ]

  return (
    <FormPage text={text} title={change.title} lead={change.lead} crumbs={crumbs} errors={errors}>
      {changed && <Both {...props} />}
      {taken !== undefined && (
        <NoteCalm icon="person">
          <p>
            {invite.takenNote} <a href={taken}>{text.people.card.title}</a>
          </p>
        </NoteCalm>
      )}
      <PostForm action={`${address}/endre`} carried={[{ name: 'versjon', value: String(version) }]}>
        <PersonFieldset
          text={text}
          typed={typed}
          faults={faults}
          numberHint={now.maskedNumber === undefined ? undefined : change.numberNow(now.maskedNumber)}
        />
        {now.maskedNumber !== undefined && (
          <Field
            kind="checkbox"
            name="fjern"
            label={change.removeTitle}
            hint={change.note}
            values={typed.removeNumber ? ['nummer'] : []}
            options={[{ value: 'nummer', label: change.remove }]}
          />
        )}
        <FormActions submit={text.frame.save} quiet={[{ label: text.frame.cancel, href: address }]} />
      </PostForm>
    </FormPage>
  )
}

/** Theirs and yours, side by side. */
function Both({ text, now, typed }: ChangeProps) {
  const { change, fields } = text.people
  return (
    <>
      <p>{change.changedText}</p>
      <Table
        caption={change.changedTitle}
        columns={change.columns}
        rows={[
          [fields.name, now.name, typed.name],
          [fields.email, now.email, typed.email],
          [fields.phone, now.phone, typed.phone],
          [fields.number, now.maskedNumber ?? '', typed.number === '' ? change.same : change.hidden],
        ]}
      />
    </>
  )
}
