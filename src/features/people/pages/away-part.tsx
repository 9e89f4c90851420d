import { FormActions } from '#ui/form-actions.tsx'
import { Field } from '#ui/field.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { AwayFaults, TypedAway } from '../rules/away.ts'
import type { Text } from '../text/text-for.ts'
import type { FormError } from './person-parts.tsx'
import { listed } from './person-parts.tsx'

export type AwayProps = {
  text: Text
  /** Of the page; the form and the acts on each absence are sent below it. */
  address: string
  /** Whose days they are: the words are to the one who is away, or to their leader. */
  of: 'own' | 'other'
  rows: readonly { id: string; days: string; isNow: boolean }[]
  /** Absent: the person is away until further notice, so there are no more days to say. */
  form: AwayForm | undefined
}

type AwayForm = {
  /** What is changed, in words, when that is what the form is for; `begun`: it keeps its first day. */
  changes: { days: string; begun: boolean } | undefined
  carried: Carried
  typed: TypedAway
  faults: AwayFormFaults
}

export type AwayFormFaults = Omit<AwayFaults, 'meets'> & {
  /** The days that it meets, in words. */
  readonly meets?: string | undefined
  readonly changed?: true | undefined
}

/** What is said already, and a form to say more or to change it. There is nowhere to write why. */
export function AwayPart(props: AwayProps) {
  const { text, rows, of, form } = props
  const { away } = text

  return (
    <>
      {rows.length > 0 && (
        <Section id="borte" title={away.saidTitle[of]} tight>
          <RowList label={away.saidTitle[of]} rows={rows.map((one) => rowOf(one, props))} />
        </Section>
      )}
      {form && (
        <Section id="meld" title={form.changes === undefined ? away.sayTitle[of] : away.changeTitle} tight>
          <DaysForm {...props} form={form} />
        </Section>
      )}
    </>
  )
}

function rowOf({ id, days, isNow }: AwayProps['rows'][number], { text: { away }, address, of }: AwayProps) {
  const back = isNow ? away.back[of] : away.cancel
  return {
    name: days.charAt(0).toLocaleUpperCase() + days.slice(1),
    state: isNow
      ? ({ icon: 'time-out', word: away.now, tone: 'attention' } as const)
      : ({ icon: 'calendar', word: away.soon, tone: 'calm' } as const),
    lines: [
      <a href={`${address}?endre=${id}#meld`}>
        {away.change}
        <span class="ds-sr-only"> {days}</span>
      </a>,
    ],
    act: (
      <PostForm action={`${address}/tilbake`} carried={[{ name: 'borte', value: id }]} label={`${back}: ${days}`}>
        <button class="ds-button" data-variant="secondary" type="submit">
          {back}
        </button>
      </PostForm>
    ),
  }
}

function DaysForm({ text, address, form }: AwayProps & { form: AwayForm }) {
  const { away, absence, frame } = text
  const words = wordsOf(text, form.faults)
  const { changes } = form

  return (
    <PostForm action={`${address}/borte`} carried={form.carried}>
      {changes && <p>{away.changes(changes.days)}</p>}
      {!(changes?.begun ?? false) && (
        <Field
          kind="date"
          name="fra"
          id={ids.from}
          label={absence.from}
          hint={absence.dateHint}
          value={form.typed.from}
          error={words.from}
        />
      )}
      <Field
        kind="date"
        name="til"
        id={ids.until}
        label={absence.until}
        tag={frame.optional}
        hint={away.untilHint}
        value={form.typed.until}
        error={words.until}
      />
      <FormActions
        submit={changes === undefined ? away.submit : frame.save}
        quiet={changes === undefined ? [] : [{ label: frame.cancel, href: address }]}
      />
    </PostForm>
  )
}

/** The page may have another form with days. */
const ids = { from: 'borte-fra', until: 'borte-til' }

function wordsOf({ away, absence }: Text, { from, until, meets, changed }: AwayFormFaults) {
  return {
    whole: changed && away.faults.changed,
    from: meets === undefined ? from && { ...absence.faults, ...away.faults }[from] : away.faults.meets(meets),
    until: until && { ...absence.faults, needed: absence.faults.day, past: away.faults.untilPast }[until],
  }
}

export function awayErrors({ text, form }: AwayProps): FormError[] {
  const words = wordsOf(text, form?.faults ?? {})
  return listed([
    [undefined, words.whole],
    [ids.from, words.from],
    [ids.until, words.until],
  ])
}
