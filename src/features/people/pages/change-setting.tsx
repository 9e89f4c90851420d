import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Table } from '#ui/table.tsx'
import type { SettingDefinition, SettingFaults, SettingTyped } from '../rules/settings.ts'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage, type Errors } from './administration-head.tsx'

export type SettingFormFaults = SettingFaults & {
  /** Someone else decided meanwhile: what stands there now, in words. */
  readonly changed?: string | undefined
  /** It would meet another, in words. */
  readonly order?: string | undefined
}

type ChangeSettingProps = {
  text: Text
  prefix: string
  definition: SettingDefinition
  name: string
  explains: string
  choices: Readonly<Record<string, string>>
  action: string
  /** When it was last decided on as the form was opened. */
  seen: string
  typed: SettingTyped
  faults: SettingFormFaults
  /** Day, value, source and who signed off, newest first. */
  history: readonly (readonly [from: string, value: string, source: string, signedOff: string])[]
}

export function ChangeSettingPage(props: ChangeSettingProps) {
  const { text, prefix, definition, name, explains, action, seen, typed, faults, history } = props
  const { settings: words, frame } = text
  const all = `${prefix}/administrasjon/innstillinger`

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[{ label: words.title, href: all }]}
      title={name}
      lead={explains}
      errors={settingErrors(faults, text)}
    >
      <PostForm action={action} carried={[{ name: 'sett', value: seen }]}>
        <ValueField {...props} />
        <Field
          kind="date"
          name="fra"
          label={words.fromDay}
          hint={text.dayHint}
          value={typed.from}
          error={faults.from && text.dayFaults[faults.from]}
        />
        <Field
          kind="textarea"
          name="kilde"
          label={words.why}
          hint={words.whyHint}
          value={typed.source}
          error={faults.source && words.faults.source[faults.source]}
          room="short"
        />
        <Field
          kind="text"
          name="godkjent"
          label={words.by}
          tag={definition.needsSignOff ? undefined : frame.optional}
          hint={words.byHint}
          value={typed.signedOffBy}
          error={faults.signedOffBy && words.faults.signedOffBy[faults.signedOffBy]}
        />
        <Field
          kind="date"
          name="godkjent-dag"
          label={words.on}
          tag={definition.needsSignOff ? undefined : frame.optional}
          hint={text.dayHint}
          value={typed.signedOffOn}
          error={faults.signedOffOn && words.faults.signedOffOn[faults.signedOffOn]}
        />
        <FormActions submit={frame.save} quiet={[{ label: frame.cancel, href: all }]} />
      </PostForm>
      {history.length > 0 && <Table caption={words.history} columns={words.historyColumns} rows={history} />}
    </FormPage>
  )
}

function ValueField({ text, definition, choices, typed, faults }: ChangeSettingProps) {
  const { settings: words } = text
  const field = { name: 'verdi', label: words.value, error: valueFault(faults, text) }
  switch (definition.kind) {
    case 'days':
    case 'number':
      return <Field kind="number" {...field} hint={boundsOf(definition, text)} value={typed.value} />
    case 'yes-no': {
      const options = [
        { value: 'ja', label: words.yes },
        { value: 'nei', label: words.no },
      ]
      return <Field kind="radio" {...field} value={typed.value} options={options} />
    }
    case 'choice': {
      const options = definition.choices.map((choice) => ({ value: choice, label: choices[choice] ?? choice }))
      return <Field kind="radio" {...field} value={typed.value} options={options} />
    }
  }
}

function boundsOf(
  { least, most }: { least?: number | undefined; most?: number | undefined },
  { settings: words }: Text,
): string | undefined {
  if (least !== undefined && most !== undefined) return words.between(least, most)
  if (least !== undefined) return words.atLeast(least)
  return most === undefined ? undefined : words.atMost(most)
}

const valueFault = ({ value, order }: SettingFormFaults, { settings: words }: Text): string | undefined =>
  value === undefined ? order : words.faults.value[value]

const settingErrors = (faults: SettingFormFaults, text: Text): Errors =>
  errorsOf([
    [undefined, faults.changed],
    ['verdi', valueFault(faults, text)],
    ['fra', faults.from && text.dayFaults[faults.from]],
    ['kilde', faults.source && text.settings.faults.source[faults.source]],
    ['godkjent', faults.signedOffBy && text.settings.faults.signedOffBy[faults.signedOffBy]],
    ['godkjent-dag', faults.signedOffOn && text.settings.faults.signedOffOn[faults.signedOffOn]],
  ])
