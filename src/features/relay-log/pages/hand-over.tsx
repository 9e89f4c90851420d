import type { Crumb } from '#ui/crumbs.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'

export type HandOverTyped = {
  readonly ticked: readonly string[]
  /** Who gets those where nobody else is chosen. */
  readonly all: string
  readonly each: (relay: string) => string
  readonly reason: string
  readonly answerBy: string
}

export type HandOverFaults = {
  readonly ticked?: string | undefined
  readonly reason?: string | undefined
  readonly answerBy?: string | undefined
  /** What could not be opened: how many, and nothing else of it. */
  readonly unseen?: string | undefined
  /** By relay. */
  readonly wrong?: ReadonlyMap<string, string> | undefined
}

type Person = { readonly id: string; readonly name: string; readonly unit: string }
type Held = { id: string; title: string; next: string; href: string; people: readonly Person[] }

export type HandOverPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  action: string
  cancel: string
  once: string
  typed: HandOverTyped
  faults: HandOverFaults
  /** What was done of what was sent. */
  sent: string | undefined
  held: readonly Held[]
  more: string | undefined
}

/** Every baton one holds: tick, say to whom, send. Each is answered for by itself. */
export function HandOverPage(props: HandOverPageProps) {
  const { text, crumbs, action, cancel, once, typed, faults, sent, held, more } = props
  const { many, baton, plan, frame } = text
  const shown = new Set(held.map(({ id }) => id))
  const errors = [
    ...(faults.unseen === undefined ? [] : [{ message: faults.unseen }]),
    ...(faults.ticked === undefined ? [] : [{ field: held[0] && tickId(held[0].id), message: faults.ticked }]),
    ...[...(faults.wrong ?? [])].map(([id, message]) => ({ field: shown.has(id) ? `til-${id}` : undefined, message })),
    ...(faults.reason === undefined ? [] : [{ field: 'grunn', message: faults.reason }]),
    ...(faults.answerBy === undefined ? [] : [{ field: 'svar-innen', message: faults.answerBy }]),
  ]

  return (
    <>
      <PageHead title={many.title} lead={many.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {sent && (
          <NoteCalm icon="check">
            <p>{sent}</p>
          </NoteCalm>
        )}
        {held.length === 0 ? (
          <Empty icon="plan" title={many.none} text={many.noneText} />
        ) : (
          <PostForm action={action} carried={[{ name: 'skjema', value: once }]}>
            <Field
              kind="select"
              name="til"
              label={many.all}
              hint={many.allHint}
              value={typed.all}
              options={[{ value: '', label: many.eachAlone }, ...everyone(held, many.inSome)]}
            />
            <fieldset class="field">
              <legend>{many.which}</legend>
              <ul class="plain stack">
                {held.map((one) => (
                  <li class="sheet sheet-tight">
                    <OneRelay text={text} held={one} typed={typed} fault={faults.wrong?.get(one.id)} />
                  </li>
                ))}
              </ul>
              {more && <p class="soft">{more}</p>}
            </fieldset>
            <Field
              kind="textarea"
              room="short"
              name="grunn"
              label={baton.reason}
              hint={baton.reasonHint}
              value={typed.reason}
              error={faults.reason}
            />
            <Field
              kind="date"
              name="svar-innen"
              label={baton.answerBy}
              hint={plan.dateHint}
              value={typed.answerBy}
              error={faults.answerBy}
            />
            <FormActions submit={many.submit} quiet={[{ label: frame.cancel, href: cancel }]} />
          </PostForm>
        )}
      </div>
    </>
  )
}

type OneProps = { text: Text; held: Held; typed: HandOverTyped; fault: string | undefined }

function OneRelay({ text: { many, people }, held: { id, title, next, href, people: all }, typed, fault }: OneProps) {
  if (all.length === 0)
    return (
      <>
        <p>{title}</p>
        <p class="soft">{many.nobodyTo}</p>
        <p>
          <a href={href}>
            {people.invite}
            <span class="ds-sr-only">, {title}</span>
          </a>
        </p>
      </>
    )
  return (
    <div class="stack">
      <label class="choice">
        <input
          class="ds-input"
          id={tickId(id)}
          type="checkbox"
          name="logg"
          value={id}
          checked={typed.ticked.includes(id)}
        />
        <span>
          {many.pick(title)}
          <span class="detail">{next}</span>
        </span>
      </label>
      <Field
        kind="select"
        name={`til-${id}`}
        label={many.to(title)}
        value={typed.each(id)}
        error={fault}
        options={[
          { value: '', label: many.asAbove },
          ...all.map((one) => ({ value: one.id, label: `${one.name}, ${one.unit}` })),
        ]}
      />
    </div>
  )
}

const tickId = (relay: string): string => `logg-${relay}`

/** Everyone who could be asked somewhere, and in how many: whoever is in all can have all. */
function everyone(held: readonly Held[], inSome: (name: string, some: number, all: number) => string) {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { people } of held)
    for (const { id, name } of people) counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + 1 })
  return [...counts]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([value, { name, count }]) => ({
      value,
      label: count === held.length ? name : inSome(name, count, held.length),
    }))
}
