import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { trainingKinds, type TrainingFaults, type TrainingTyped } from '../rules/training-fields.ts'
import type { Text } from '../text/text-for.ts'
import { BelowHead, errorsOf, partAt } from './head.tsx'

type TrainingFormProps = {
  text: Text
  prefix: string
  /** Undefined: a new one. */
  training: { readonly name: string; readonly href: string } | undefined
  topics: readonly { readonly key: string; readonly name: string; readonly lang: string | undefined }[]
  typed: TrainingTyped
  faults: TrainingFaults
  /** Somebody else changed it meanwhile: what stands there now, in a line. */
  changed: string | undefined
  /** The version, or what a new one is known by when it comes twice. */
  carried: { readonly name: string; readonly value: string }
}

export function TrainingFormPage({
  text,
  prefix,
  training,
  topics,
  typed,
  faults,
  changed,
  carried,
}: TrainingFormProps) {
  const { trainingForm: words } = text
  const said = words.faults
  // Which of the two it is does not change: who was there was there on a day.
  const isSeminar = training === undefined || typed.kind === 'seminar'
  const messages = {
    kind: faults.kind && said.kind[faults.kind],
    name: faults.name && said.name[faults.name],
    day: faults.day && said.day[faults.day],
    place: faults.place && said.place[faults.place],
    address: faults.address && said.address[faults.address],
    holder: faults.holder && said.holder[faults.holder],
    topics: faults.topics && said.topics[faults.topics],
  }

  return (
    <>
      <BelowHead
        text={text}
        prefix={prefix}
        part="trainings"
        above={training && [{ label: training.name, href: training.href }]}
        title={training === undefined ? words.addTitle : words.changeTitle}
        lead={training === undefined ? words.addLead : undefined}
        errors={errorsOf([
          [undefined, changed === undefined ? undefined : words.changed(changed)],
          ['slag', messages.kind],
          ['navn', messages.name],
          ['tema', messages.topics],
          ['dag', messages.day],
          ['sted', messages.place],
          ['adresse', messages.address],
          ['holder', messages.holder],
        ])}
      />
      <div class="page section-tight">
        <PostForm
          action={training === undefined ? `${prefix}/utrulling/opplaring/ny` : `${training.href}/endre`}
          carried={[carried]}
        >
          {training === undefined && (
            <Field
              kind="radio"
              name="slag"
              label={words.kind}
              value={typed.kind}
              error={messages.kind}
              options={trainingKinds.map((kind) => ({
                value: kind,
                label: text.kinds[kind],
                detail: words.kindDetails[kind],
              }))}
            />
          )}
          <Field kind="text" name="navn" label={words.name} value={typed.name} error={messages.name} />
          {topics.length > 0 && (
            <Field
              kind="checkbox"
              name="tema"
              label={words.topics}
              values={typed.topics}
              error={messages.topics}
              options={topics.map(({ key, name, lang }) => ({ value: key, label: name, lang }))}
            />
          )}
          {isSeminar && (
            <>
              <Field
                kind="date"
                name="dag"
                label={words.day}
                hint={words.dayHint}
                value={typed.day}
                error={messages.day}
              />
              <Field
                kind="text"
                name="sted"
                label={words.place}
                hint={words.placeHint}
                tag={text.optional}
                value={typed.place}
                error={messages.place}
              />
            </>
          )}
          <Field
            kind="text"
            name="adresse"
            label={words.address}
            hint={words.addressHint}
            tag={text.optional}
            value={typed.address}
            error={messages.address}
          />
          <Field
            kind="text"
            name="holder"
            label={words.holder}
            tag={text.optional}
            value={typed.holder}
            error={messages.holder}
          />
          <FormActions
            submit={training === undefined ? words.add : text.save}
            quiet={[{ label: text.cancel, href: training?.href ?? prefix + partAt.trainings }]}
          />
        </PostForm>
      </div>
    </>
  )
}
