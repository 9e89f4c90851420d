import { Facts } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { StatePill } from '#ui/state-pill.tsx'
import { sayable, type SaidState } from '../rules/states.ts'
import type { Text } from '../text/text-for.ts'
import { BelowHead, errorsOf } from './head.tsx'
import { pillOf } from './state.ts'

export type ShownKnown = {
  readonly topic: string
  readonly lang: string | undefined
  readonly trained: number
  readonly others: number
  readonly note: string | undefined
}

export type WorkplaceProps = {
  text: Text
  prefix: string
  kind: 'unit' | 'partner'
  name: string
  /** Where the page is. */
  here: string
  state: SaidState
  /** From which day, in words. */
  since: string | undefined
  /** The day on which it ended, in words. */
  over: string | undefined
  said: readonly {
    readonly id: string
    readonly state: SaidState
    readonly day: string
    readonly by: string
    /** It is how far the workplace has come now. */
    readonly holds: boolean
  }[]
  /** What was wrong: by whom and when it was withdrawn, in words. */
  withdrawn: readonly { readonly state: SaidState; readonly day: string; readonly by: string; readonly on: string }[]
  /** Who leads the unit, by name. */
  leaders: readonly string[]
  /** Where phone numbers are. */
  help: string
  known: readonly ShownKnown[]
  may: { readonly tell: boolean; readonly tellCompetence: boolean; readonly keep: boolean }
  /** Carried along, so that a form sent twice is done once. */
  once: string
  typed: { readonly state: string; readonly day: string; readonly name: string; readonly seenName: string }
  faults: WorkplaceFaults
}

export type WorkplaceFaults = {
  readonly state?: true
  readonly day?: 'wrong' | 'future'
  readonly name?: 'none' | 'long' | 'taken'
  /** Somebody else changed the name: what it is now. */
  readonly changed?: string
}

/** One unit or partner: how far it has come, what was said before, and what those who work there know. */
export function WorkplacePage(props: WorkplaceProps) {
  const { text, prefix, kind, name, here, state, since, over, may, faults } = props
  const { workplace: words } = text

  return (
    <>
      <BelowHead
        text={text}
        prefix={prefix}
        part="states"
        title={name}
        errors={errorsOf([
          ['tilstand', faults.state && words.faults.state],
          ['dag', faults.day && words.faults.day[faults.day]],
          ['navn', faults.name && words.faults.name[faults.name]],
          [undefined, faults.changed === undefined ? undefined : words.faults.changed(faults.changed)],
        ])}
      >
        {over !== undefined && (
          <NoteCalm icon="ended">
            <p>{kind === 'unit' ? text.overview.over(over) : words.over(over)}</p>
          </NoteCalm>
        )}
        <Facts
          facts={[
            { label: words.now, value: <StatePill {...pillOf(state, text)} /> },
            { label: words.since, value: since ?? words.notSaid },
            ...(props.leaders.length === 0 ? [] : [{ label: words.leader, value: props.leaders.join(', ') }]),
          ]}
        />
        {kind === 'unit' && (
          <p>
            <a href={props.help}>{words.help}</a>
          </p>
        )}
      </BelowHead>
      {may.tell && <Tell {...props} />}
      <Known {...props} />
      <History {...props} />
      {may.keep && kind === 'partner' && (
        <>
          <Section id="partner" title={words.rename} tight>
            <PostForm action={`${here}/navn`} carried={[{ name: 'for-navn', value: props.typed.seenName }]}>
              <Field
                kind="text"
                name="navn"
                label={words.name}
                value={props.typed.name}
                error={faults.name && words.faults.name[faults.name]}
              />
              <FormActions submit={text.save} outlined />
            </PostForm>
          </Section>
          <Section id="med" title={over === undefined ? words.endTitle : words.again} tight>
            <PostForm action={`${here}/med`} carried={[{ name: 'med', value: over === undefined ? 'nei' : 'ja' }]}>
              {over === undefined && <p>{words.endText}</p>}
              <FormActions submit={over === undefined ? words.endButton : words.again} outlined />
            </PostForm>
          </Section>
        </>
      )}
    </>
  )
}

function Tell({ text, kind, here, once, typed, faults }: WorkplaceProps) {
  const { workplace: words } = text
  return (
    <Section id="fortell" title={kind === 'unit' ? words.tell : words.tellOfPartner} tight>
      <PostForm action={`${here}/tilstand`} carried={[{ name: 'gang', value: once }]}>
        <Field
          kind="radio"
          name="tilstand"
          label={words.state}
          value={typed.state}
          error={faults.state && words.faults.state}
          options={sayable.map((one) => ({ value: one, label: text.states[one], detail: text.stateDetails[one] }))}
        />
        <Field
          kind="date"
          name="dag"
          label={words.day}
          hint={text.dayHint}
          value={typed.day}
          error={faults.day && words.faults.day[faults.day]}
        />
        <FormActions submit={text.save} />
      </PostForm>
    </Section>
  )
}

function Known({ text, kind, here, known, may }: WorkplaceProps) {
  const { workplace: words } = text
  if (kind === 'partner' && known.length === 0) return null
  return (
    <Section id="kompetanse" title={may.tellCompetence ? words.competence : words.competenceOf} tight>
      <div class="stack">
        {known.length === 0 ? (
          <p>{words.noCompetence}</p>
        ) : (
          <RowList
            label={words.competenceOf}
            rows={known.map(({ topic, lang, trained, others, note }) => ({
              ...{ name: topic, nameLang: lang },
              lines: [
                ...(trained > 0 ? [words.trained(trained)] : []),
                ...(others > 0 ? [words.others(others, note)] : []),
              ],
            }))}
          />
        )}
        {may.tellCompetence && (
          <p>
            <a href={`${here}/kompetanse`}>{words.tellCompetence}</a>
          </p>
        )}
      </div>
    </Section>
  )
}

function History({ text, here, said, withdrawn, may }: WorkplaceProps) {
  const { workplace: words } = text
  if (said.length + withdrawn.length === 0) return null
  return (
    <Section id="historie" title={words.history} tight>
      <RowList
        label={words.history}
        rows={[
          ...said.map(({ id, state, day, by, holds }): Row => ({
            name: `${text.states[state]}, ${day}`,
            lines: [words.saidBy(by)],
            state: holds ? { icon: 'check', word: words.holdsNow, tone: 'calm' } : undefined,
            act: may.tell ? (
              <PostForm
                action={`${here}/trekk`}
                carried={[{ name: 'sagt', value: id }]}
                label={words.withdrawLabel(text.states[state], day)}
              >
                <button
                  class="ds-button"
                  data-variant="tertiary"
                  type="submit"
                  aria-label={words.withdrawLabel(text.states[state], day)}
                >
                  {words.withdraw}
                </button>
              </PostForm>
            ) : undefined,
          })),
          ...withdrawn.map(({ state, day, by, on }): Row => ({
            name: `${text.states[state]}, ${day}`,
            lines: [words.withdrawn(by, on)],
          })),
        ]}
      />
    </Section>
  )
}
