import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { RowFaults } from '../rules/list-faults.ts'
import { listColumns, type ListColumn, type ListRow } from '../rules/people-list.ts'
import { carryRows, rowField } from '../rules/review-form.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { importAddress, importCrumbs, type ImportFrame } from './import-people.tsx'
import { listed, personWords, type FormError } from './person-parts.tsx'

export type ReviewProps = ImportFrame & {
  /** Rows that need nothing, and as they will be put in. */
  right: readonly { row: ListRow; shown: Readonly<Record<ListColumn, string>> }[]
  wrong: readonly { row: ListRow; faults: RowFaults }[]
  unused: readonly string[]
  skip: boolean
  send: boolean
  /** What was tried and could not be: rows are wrong, or too much was sent lately. */
  refused: 'wrong' | 'too-many' | undefined
  /** How many were just put in, while others were skipped. */
  done: { now: number; before: number } | undefined
  once: string
}

/** The whole list before anything is saved: what is ready, and what must be put right, in place. */
export function ReviewPage(props: ReviewProps) {
  const { text, prefix, unit, right, wrong, unused, refused, once, done } = props
  const { import: words } = text.people
  const address = importAddress(prefix, unit.id)

  return (
    <FormPage
      text={text}
      title={words.reviewTitle}
      lead={[
        ...(right.length > 0 ? [words.ready(right.length)] : []),
        ...(wrong.length > 0 ? [words.wrong(wrong.length)] : []),
      ].join(' ')}
      crumbs={importCrumbs(props)}
      errors={errorsOf(props)}
      after={right.length > 0 && <Ready {...props} />}
    >
      {done !== undefined && (
        <NoteCalm icon="check">
          <p>
            {words.done(done.now)} {done.before > 0 && words.before(done.before)} {words.left(wrong.length)}
          </p>
        </NoteCalm>
      )}
      {refused === 'wrong' && right.length > 0 && <p>{words.someWrong}</p>}
      {unused.length > 0 && <p>{words.unused(unused.join(', '))}</p>}
      <PostForm
        action={address}
        carried={[
          { name: 'steg', value: 'rader' },
          { name: 'skjema', value: once },
          { name: 'riktige', value: carryRows(right.map(({ row }) => row)) },
        ]}
      >
        {wrong.length > 0 && (
          <Section id="rettes" title={words.wrongTitle} inside>
            <div class="stack">
              {wrong.map((one) => (
                <WrongRow text={text} {...one} />
              ))}
            </div>
          </Section>
        )}
        <Choices {...props} />
        <FormActions submit={words.submit} quiet={[{ label: words.back, action: `${address}&steg=liste` }]} />
      </PostForm>
    </FormPage>
  )
}

function Ready({ text: { people }, right }: ReviewProps) {
  const { import: words } = people
  return (
    <div class="page section">
      <Table
        caption={words.readyTitle}
        columns={words.heads}
        rows={right.map(({ shown }) => listColumns.map((column) => shown[column]))}
      />
    </div>
  )
}

function errorsOf({ text, wrong, refused }: ReviewProps): FormError[] {
  const { import: words, faults } = text.people
  if (refused === undefined) return []
  if (refused === 'too-many') return [{ message: faults.tooMany }]
  const rows = wrong.flatMap(({ row, faults: ofRow }) =>
    listed(
      listColumns.map((column) => {
        const said = rowWords(text, ofRow)[column]
        return [rowField(column, row.line), said && `${words.row(row.line)}: ${said}`] as const
      }),
    ),
  )
  return rows.length > 0 ? rows : [{ message: words.nothingRight }]
}

function WrongRow({ text, row, faults }: { text: Text; row: ListRow; faults: RowFaults }) {
  const { import: words, fields } = text.people
  const said = rowWords(text, faults)
  const kinds = { name: 'text', email: 'email', phone: 'tel', number: 'number', role: 'text', until: 'date' } as const

  return (
    <fieldset class="field">
      <legend>{words.row(row.line)}</legend>
      <div class="sheet">
        <div class="form">
          <input type="hidden" name="rad" value={String(row.line)} />
          {listColumns.map((column) => (
            <Field
              kind={kinds[column]}
              name={rowField(column, row.line)}
              label={fields[column]}
              value={row[column]}
              error={said[column]}
            />
          ))}
        </div>
      </div>
    </fieldset>
  )
}

function Choices({ text, wrong, skip, send }: ReviewProps) {
  const { import: words } = text.people
  return (
    <>
      {wrong.length > 0 && (
        <Field
          kind="checkbox"
          name="hopp"
          label={words.skipTitle}
          values={skip ? ['ja'] : []}
          options={[{ value: 'ja', label: words.skip, detail: words.skipDetail }]}
        />
      )}
      <Field
        kind="checkbox"
        name="send"
        label={words.sendTitle}
        values={send ? ['ja'] : []}
        options={[{ value: 'ja', label: words.send, detail: words.sendDetail }]}
      />
    </>
  )
}

function rowWords(text: Text, faults: RowFaults): Record<ListColumn, string | undefined> {
  const { role, until } = text.people.faults
  return {
    ...personWords(text, faults),
    role: faults.role && role[faults.role],
    until: faults.until && until[faults.until],
  }
}
