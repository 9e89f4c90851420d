import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'

export type FilesPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  files: readonly { name: string; href: string; facts: string; withdraw: string | undefined }[]
  /** Absent for those who may not write. */
  add:
    | {
        action: string
        once: string
        largest: string
        /** Who can read what is added. */
        readers: string
        /** What kind of information it is; absent where there is nothing to choose. */
        type: FieldProps | undefined
        name: string
        faults: { file?: string | undefined; name?: string | undefined }
      }
    | undefined
}

/** The files that the reader may see, and how another one comes in. */
export function FilesPage({ text, crumbs, files, add }: FilesPageProps) {
  const { files: words, frame } = text
  const { file, name } = add?.faults ?? {}
  const errors = [
    ...(file === undefined ? [] : [{ field: 'fil', message: file }]),
    ...(name === undefined ? [] : [{ field: 'navn', message: name }]),
  ]

  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {files.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <RowList
            label={words.title}
            rows={files.map((one) => ({
              name: one.name,
              href: one.href,
              lines: [one.facts],
              act: one.withdraw && <a href={one.withdraw}>{words.withdraw}</a>,
            }))}
          />
        )}
      </div>
      {add && <AddForm text={text} {...add} />}
    </>
  )
}

function AddForm({
  text,
  action,
  once,
  largest,
  readers,
  type,
  name,
  faults,
}: NonNullable<FilesPageProps['add']> & { text: Text }) {
  const { files: words, write } = text

  return (
    <section class="page section-tight stack" aria-labelledby="legg-til">
      <h2 id="legg-til">{words.addTitle}</h2>
      <p>{words.taken}</p>
      <p>{words.metadata}</p>
      <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={words.addTitle} takesFile>
        {type && <Field {...type} />}
        <Field
          kind="text"
          name="navn"
          label={words.name}
          tag={words.nameTag}
          hint={words.nameHint}
          value={name}
          error={faults.name}
        />
        {/* Last, so that what stands before it is read also when the file is too large. */}
        <Field
          kind="file"
          name="fil"
          label={words.file}
          hint={`${words.fileHint(largest)} ${readers} ${write.never}`}
          error={faults.file}
        />
        <FormActions submit={words.submit} />
      </PostForm>
    </section>
  )
}
