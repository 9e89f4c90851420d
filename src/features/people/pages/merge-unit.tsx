import { ConfirmBox } from '#ui/confirm-box.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage } from './administration-head.tsx'

type MergeUnitProps = {
  text: Text
  prefix: string
  unit: { name: string; href: string }
  targets: readonly { id: string; name: string }[]
  chosen: string
  fault: keyof Text['merging']['faults'] | undefined
}

export function MergeUnitPage({ text, prefix, unit, targets, chosen, fault }: MergeUnitProps) {
  const { merging: words, leaving, frame } = text
  const message = fault && words.faults[fault]

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[
        { label: text.units.title, href: `${prefix}/administrasjon/enheter` },
        { label: unit.name, href: unit.href },
      ]}
      title={words.title}
      errors={errorsOf([['inn-i', message]])}
    >
      {targets.length === 0 ? (
        <Empty
          icon="buildings"
          title={words.none}
          text={words.noneText}
          act={{ label: frame.cancel, href: unit.href }}
        />
      ) : (
        <ConfirmBox
          title={words.heading(unit.name)}
          what={words.what}
          follows={[words.follows, leaving.kept]}
          action={`${unit.href}/sla-sammen`}
          submit={words.submit}
          cancel={{ label: frame.cancel, href: unit.href }}
        >
          <Field
            kind="select"
            name="inn-i"
            label={words.into}
            value={chosen}
            error={message}
            options={[
              { value: '', label: words.choose },
              ...targets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </ConfirmBox>
      )}
    </FormPage>
  )
}
