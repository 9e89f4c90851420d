import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'

export type SiblingsPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  address: string
  cancel: string
  once: string
  /** Relays that the reader leads, by the first name. */
  choices: readonly { id: string; name: string }[]
  /** Those that are linked and the reader leads. */
  linked: readonly { id: string; name: string }[]
  fault: string | undefined
}

/** Two relays that belong together, each with its own words. */
export function SiblingsPage(props: SiblingsPageProps) {
  const { text, crumbs, address, cancel, once, choices, linked, fault } = props
  const { siblings } = text.network
  const carried = [{ name: 'skjema', value: once }]

  return (
    <>
      <PageHead title={siblings.addTitle} lead={siblings.lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight stack">
        {fault && (
          <ErrorSummary
            title={text.frame.errors(1)}
            errors={[{ field: choices.length > 0 ? 'sosken' : undefined, message: fault }]}
          />
        )}
        {choices.length === 0 ? (
          <p>
            {siblings.none} <a href={cancel}>{text.people.title}</a>
          </p>
        ) : (
          <PostForm action={address} carried={carried}>
            <Field
              kind="radio"
              name="sosken"
              label={siblings.which}
              value=""
              error={fault}
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FormActions submit={siblings.submit} quiet={[{ label: text.frame.cancel, href: cancel }]} />
          </PostForm>
        )}
        {linked.map(({ id, name }) => (
          <details class="more">
            <summary>{name}</summary>
            <PostForm action={`${address}/fra`} carried={[...carried, { name: 'sosken', value: id }]} label={name}>
              <FormActions submit={siblings.unlink} outlined />
            </PostForm>
          </details>
        ))}
      </div>
    </>
  )
}
