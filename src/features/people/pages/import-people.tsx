import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { ListFault } from '../rules/people-list.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

export type ImportFrame = {
  text: Text
  prefix: string
  unit: { id: string; name: string }
}

export type ImportProps = ImportFrame & {
  list: string
  fault: ListFault | undefined
  /** How many have just been put in. */
  done: number | undefined
  once: string
}

/** Where a list is pasted or typed. */
export function ImportPage({ text, prefix, unit, list, fault, done, once }: ImportProps) {
  const { import: words } = text.people
  const error = fault && words.faults[fault]

  return (
    <FormPage
      text={text}
      title={words.title}
      lead={words.lead(unit.name)}
      crumbs={importCrumbs({ text, prefix, unit })}
      errors={listed([['liste', error]])}
    >
      {done !== undefined && (
        <NoteCalm icon="check">
          <p>
            {words.done(done)} <a href={`${prefix}/administrasjon/enheter/${unit.id}`}>{words.toUnit}</a>
          </p>
        </NoteCalm>
      )}
      <PostForm
        action={importAddress(prefix, unit.id)}
        carried={[
          { name: 'steg', value: 'liste' },
          { name: 'skjema', value: once },
        ]}
      >
        <Field
          kind="textarea"
          name="liste"
          label={words.label}
          hint={words.hint}
          value={list}
          room="long"
          error={error}
        />
        <FormActions
          submit={words.check}
          quiet={[{ label: text.frame.cancel, href: `${prefix}/administrasjon/enheter/${unit.id}` }]}
        />
      </PostForm>
    </FormPage>
  )
}

export const importAddress = (prefix: string, unit: string): string =>
  `${prefix}/administrasjon/folk/importer?enhet=${unit}`

export const importCrumbs = ({ text, prefix, unit }: ImportFrame) => [
  { label: text.frame.administration, href: `${prefix}/administrasjon` },
  { label: unit.name, href: `${prefix}/administrasjon/enheter/${unit.id}` },
]
