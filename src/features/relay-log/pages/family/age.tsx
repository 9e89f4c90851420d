import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type LetReadForm = {
  readonly id: string
  readonly name: string
  /** What they may read, and until when; absent when nothing. */
  readonly reads: string | undefined
  readonly action: string
  readonly stop: string
  readonly types: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly until: string
  readonly fault: { readonly field: 'hva' | 'til'; readonly message: string } | undefined
}

export type AgePageProps = {
  readonly text: FamilyText
  readonly crumbs: readonly Crumb[]
  readonly title: string
  readonly lead: string
  readonly turns: readonly string[]
  /** Where an answer may be given ahead. */
  readonly ahead: string | undefined
  readonly once: string
  readonly letRead: readonly LetReadForm[]
}

/** What a birthday changes, told before it does; and who goes on reading, said by the one it is about. */
export function AgePage({ text: { age, frame }, crumbs, title, lead, turns, ahead, once, letRead }: AgePageProps) {
  const faults = letRead.flatMap(({ id, fault }) =>
    fault === undefined ? [] : [{ field: `${fault.field}-${id}`, message: fault.message }],
  )
  const carried = [{ name: 'skjema', value: once }]
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {faults.length > 0 && <ErrorSummary title={frame.errors(faults.length)} errors={faults} />}
        <ul>
          {turns.map((turn) => (
            <li>{turn}</li>
          ))}
        </ul>
        {ahead && (
          <p>
            {age.ahead} <a href={ahead}>{age.aheadAct}</a>
          </p>
        )}
        <p>{age.talk}</p>
        {letRead.length > 0 && (
          <section aria-labelledby="fortsatt" class="stack">
            <h2 id="fortsatt">{age.let}</h2>
            <p>{age.letText}</p>
            {letRead.map((one) => (
              <section class="sheet" aria-labelledby={one.id}>
                <h3 id={one.id}>{one.name}</h3>
                {one.reads && (
                  <>
                    <p>{one.reads}</p>
                    <PostForm action={one.stop} carried={carried} label={`${age.stop}: ${one.name}`}>
                      <FormActions submit={age.stop} outlined />
                    </PostForm>
                  </>
                )}
                <PostForm action={one.action} carried={carried} label={age.letSubmit(one.name)}>
                  <Field
                    kind="checkbox"
                    name="hva"
                    id={`hva-${one.id}`}
                    label={age.letOne(one.name)}
                    values={one.chosen}
                    options={one.types}
                    error={one.fault?.field === 'hva' ? one.fault.message : undefined}
                  />
                  <Field
                    kind="date"
                    name="til"
                    id={`til-${one.id}`}
                    label={age.until}
                    hint={age.untilHint}
                    value={one.until}
                    error={one.fault?.field === 'til' ? one.fault.message : undefined}
                  />
                  <FormActions submit={age.letSubmit(one.name)} outlined />
                </PostForm>
              </section>
            ))}
          </section>
        )}
      </div>
    </>
  )
}
