import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { reachFields, sharedField } from '../rules/typed-reach.ts'
import type { StudioText } from '../text/text-for.ts'

/** Who edits and approves, and what. */
export function ReachesPage({
  text: { reach, frame },
  crumbs,
  people,
}: {
  text: StudioText
  crumbs: readonly Crumb[]
  people: readonly Row[]
}) {
  return (
    <>
      <PageHead title={reach.title} lead={reach.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        {people.length === 0 ? <p>{reach.none}</p> : <RowList label={reach.title} rows={people} />}
      </div>
    </>
  )
}

type Options = readonly { readonly value: string; readonly label: string }[]

export type ReachPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  name: string
  action: string
  cancel: string
  types: { readonly options: Options; readonly chosen: readonly string[] | undefined; readonly isEmpty: boolean }
  /** Whether also in packs that the municipality keeps for others; absent where it keeps none. */
  shared: boolean | undefined
  services: { readonly options: Options; readonly chosen: readonly string[] | undefined; readonly isEmpty: boolean }
}

/** What one of them is trusted with. */
export function ReachPage({ text, crumbs, name, action, cancel, types, services, shared }: ReachPageProps) {
  const { reach, frame } = text
  const parts = [
    { of: 'types', given: types, label: reach.types, hint: undefined, all: reach.allTypes, some: reach.someTypes },
    {
      of: 'services',
      given: services,
      label: reach.services,
      hint: reach.servicesHint,
      all: reach.allServices,
      some: reach.someServices,
    },
  ] as const
  const faults = parts.filter(({ given }) => given.isEmpty)
  return (
    <>
      <PageHead title={name} lead={reach.title} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {faults.length > 0 && (
          <ErrorSummary
            title={frame.errors(faults.length)}
            errors={faults.map(({ of }) => ({ field: reachFields[of][1], message: reach.chooseOne }))}
          />
        )}
        <PostForm action={action} label={name}>
          {parts.map(({ of, given, label, hint, all, some }) => (
            <>
              <Field
                kind="radio"
                name={reachFields[of][0]}
                label={label}
                hint={hint}
                value={given.chosen === undefined ? 'alle' : 'noen'}
                options={[
                  { value: 'alle', label: all },
                  { value: 'noen', label: some },
                ]}
              />
              <Field
                kind="checkbox"
                name={reachFields[of][1]}
                label={some}
                error={given.isEmpty ? reach.chooseOne : undefined}
                options={given.options}
                values={given.chosen}
              />
            </>
          ))}
          {shared !== undefined && (
            <Field
              kind="checkbox"
              name={sharedField}
              label={reach.shared}
              hint={reach.sharedHint}
              options={[{ value: 'ja', label: reach.sharedYes }]}
              values={shared ? ['ja'] : []}
            />
          )}
          <FormActions submit={reach.submit} quiet={[{ label: frame.cancel, href: cancel }]} />
        </PostForm>
      </div>
    </>
  )
}
