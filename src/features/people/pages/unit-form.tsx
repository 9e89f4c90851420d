import { Field } from '#ui/field.tsx'
import { owners } from '../rules/owner.ts'
import type { UnitFaults, UnitTyped } from '../rules/unit-fields.ts'
import type { Text } from '../text/text-for.ts'
import { errorsOf, type Errors } from './administration-head.tsx'

/** What is wrong with a unit's form: with a field, or with the whole. */
export type UnitFormFaults = Omit<UnitFaults, 'name'> & {
  readonly name?: NonNullable<UnitFaults['name']> | 'taken' | undefined
  readonly service?: 'none' | 'gone' | undefined
  /** Someone else changed it: what stands there now, in words. */
  readonly changed?: string | undefined
}

export function UnitFields({ text, typed, faults }: { text: Text; typed: UnitTyped; faults: UnitFormFaults }) {
  const { unitForm: words, owners: ownerWords } = text

  return (
    <>
      <Field
        kind="text"
        name="navn"
        label={words.name}
        hint={words.nameHint}
        value={typed.name}
        error={faults.name && words.faults.name[faults.name]}
      />
      <Field
        kind="radio"
        name="eier"
        label={words.owner}
        value={typed.owner}
        error={faults.owner && words.faults.owner[faults.owner]}
        options={owners.map((owner) => ({ value: owner, label: ownerWords[owner] }))}
      />
      <Field
        kind="number"
        name="orgnr"
        label={words.number}
        tag={text.frame.optional}
        hint={words.numberHint}
        value={typed.number}
        error={faults.number && words.faults.number[faults.number]}
      />
    </>
  )
}

export function unitErrors(faults: UnitFormFaults, { unitForm: { faults: words } }: Text): Errors {
  return errorsOf([
    [undefined, faults.changed],
    ['tjeneste', faults.service && (faults.service === 'gone' ? words.gone : words.service)],
    ['navn', faults.name && words.name[faults.name]],
    ['eier', faults.owner && words.owner[faults.owner]],
    ['orgnr', faults.number && words.number[faults.number]],
  ])
}
