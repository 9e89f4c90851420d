import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { CompetenceFaults, CompetenceTyped } from '../rules/competence-fields.ts'
import type { Text } from '../text/text-for.ts'
import { BelowHead, errorsOf } from './head.tsx'

export type AskedTopic = {
  readonly key: string
  readonly name: string
  readonly lang: string | undefined
  readonly typed: CompetenceTyped
  /** What stood there when the form was opened. */
  readonly seen: CompetenceTyped
  readonly faults: CompetenceFaults
}

type CompetenceFormProps = {
  text: Text
  prefix: string
  unit: { readonly name: string; readonly href: string }
  topics: readonly AskedTopic[]
  /** Somebody else wrote something meanwhile. */
  isChanged: boolean
}

/** What a unit knows besides what it learnt at trainings, topic by topic. */
export function CompetenceFormPage({ text, prefix, unit, topics, isChanged }: CompetenceFormProps) {
  const { competenceForm: words } = text
  return (
    <>
      <BelowHead
        text={text}
        prefix={prefix}
        part="states"
        above={[{ label: unit.name, href: unit.href }]}
        title={words.title}
        lead={words.lead}
        errors={errorsOf([
          [undefined, isChanged ? words.faults.changed : undefined],
          ...topics.flatMap(({ key, name, faults }) => [
            [`antall-${key}`, faults.people && `${name}: ${words.faults.people[faults.people]}`] as const,
            [`hvordan-${key}`, faults.note && `${name}: ${words.faults.note[faults.note]}`] as const,
          ]),
        ])}
      />
      <div class="page section-tight">
        <PostForm
          action={`${unit.href}/kompetanse`}
          carried={topics.flatMap(({ key, seen }) => [
            { name: `for-antall-${key}`, value: seen.people },
            { name: `for-hvordan-${key}`, value: seen.note },
          ])}
        >
          {topics.map(({ key, name, lang, typed, faults }) => (
            <fieldset class="field-group">
              <legend lang={lang}>{name}</legend>
              <Field
                kind="number"
                name={`antall-${key}`}
                label={words.people}
                tag={text.optional}
                value={typed.people}
                error={faults.people && words.faults.people[faults.people]}
              />
              <Field
                kind="text"
                name={`hvordan-${key}`}
                label={words.note}
                hint={words.noteHint}
                tag={text.optional}
                value={typed.note}
                error={faults.note && words.faults.note[faults.note]}
              />
            </fieldset>
          ))}
          <FormActions submit={text.save} quiet={[{ label: text.cancel, href: unit.href }]} />
        </PostForm>
      </div>
    </>
  )
}
