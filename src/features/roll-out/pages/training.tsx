import type { Child } from 'hono/jsx'
import { Facts, type Fact } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { TrainingKind } from '../rules/training-fields.ts'
import type { Text } from '../text/text-for.ts'
import { BelowHead } from './head.tsx'

type TrainingProps = {
  text: Text
  prefix: string
  here: string
  kind: TrainingKind
  name: string
  day: string | undefined
  place: string | undefined
  holder: string | undefined
  address: string | undefined
  topics: Child
  /** Undefined: the reader cannot say so. */
  own: { readonly did: boolean } | undefined
  /** The reader was there, as another has written. */
  wasThere: boolean
  /** A seminar that has not been. */
  isComing: boolean
  /** `href`: where it is written down, for whoever may. */
  counts: readonly { readonly name: string; readonly people: number; readonly href: string | undefined }[]
  /** The units and partners for which the reader may write down who was there; own units first. */
  writes: readonly { readonly id: string; readonly name: string }[]
  mayChange: boolean
}

/** One training: what it is, how many were there from where, and whether the reader was. */
export function TrainingPage(props: TrainingProps) {
  const { text, prefix, here, kind, name, topics, own, wasThere, isComing, counts, mayChange } = props
  const { training: words } = text
  const facts: Fact[] = [
    ...(props.day === undefined ? [] : [{ label: words.when, value: props.day }]),
    ...(props.place === undefined ? [] : [{ label: words.place, value: props.place }]),
    ...(props.holder === undefined ? [] : [{ label: words.holder, value: props.holder }]),
    ...(topics === undefined ? [] : [{ label: words.topics, value: topics }]),
  ]

  return (
    <>
      <BelowHead text={text} prefix={prefix} part="trainings" title={name} lead={text.kinds[kind]}>
        <Facts facts={facts} />
        {props.address && (
          <p class="actions">
            <a
              class="ds-button"
              data-variant={own === undefined ? undefined : 'secondary'}
              href={props.address}
              rel="noreferrer"
            >
              {kind === 'seminar' ? words.more : words.open}
            </a>
          </p>
        )}
        {wasThere && (
          <NoteCalm icon="check">
            <p>
              {kind === 'seminar' ? words.youWere : words.youDid} {own === undefined && words.wrong}
            </p>
          </NoteCalm>
        )}
        {own && (
          <PostForm action={`${here}/min`} carried={[{ name: 'tatt', value: own.did ? 'nei' : 'ja' }]}>
            <FormActions submit={own.did ? words.didNot : words.did} outlined={own.did} />
          </PostForm>
        )}
      </BelowHead>
      <Section id="hvem" title={kind === 'seminar' ? words.who : words.whoTook} tight>
        <div class="stack">
          {counts.length === 0 ? (
            <p>{isComing ? words.notYet : words.nobody}</p>
          ) : (
            <Table
              caption={words.counts}
              columns={[words.from, words.count]}
              rows={counts.map(({ name: from, people, href }) => [
                href ? <a href={href}>{from}</a> : from,
                String(people),
              ])}
            />
          )}
          {!isComing && <WriteDown {...props} />}
        </div>
      </Section>
      {mayChange && (
        <div class="page section-tight">
          <p class="actions">
            <a href={`${here}/endre`}>{words.change}</a>
            <a href={`${here}/ta-bort`}>{words.remove}</a>
          </p>
        </div>
      )}
    </>
  )
}

/** One place: a way on. Several: which. */
function WriteDown({ text, here, kind, writes }: TrainingProps) {
  const { training: words } = text
  const [first, ...others] = writes
  if (first === undefined) return null
  const label = kind === 'seminar' ? words.writeDown : words.writeDownTook
  if (others.length === 0)
    return (
      <p class="actions">
        <a class="ds-button" href={`${here}/oppmote/${first.id}`}>
          {label}
        </a>
      </p>
    )
  return (
    <form class="form" action={`${here}/oppmote`} method="get" aria-label={label}>
      <Field
        kind="select"
        name="sted"
        label={words.which}
        value={first.id}
        options={writes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions submit={label} />
    </form>
  )
}
