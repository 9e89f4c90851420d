import { Field } from '#ui/field.tsx'
import type { Carried } from '#ui/post-form.tsx'
import { QuestionPage, type CourseProps } from './course.tsx'
import { FactsVersions, type VersionsProps } from './versions.tsx'

type Option = { readonly value: string; readonly label: string; readonly lang: string }

type LanguagesProps = CourseProps & {
  carried: Carried
  main: string
  mains: readonly Option[]
  chosen: readonly string[]
  languages: readonly Option[]
  names: readonly {
    readonly name: string
    readonly label: string
    readonly value: string
    readonly tag: string | undefined
    readonly error: string | undefined
  }[]
  /** What somebody else has answered since the page was made. */
  meanwhile: string | undefined
  versions: VersionsProps
}

/** The language that a guide is written in, those that readers can choose, and what the place is called in each. */
export function LanguagesPage(props: LanguagesProps) {
  const { main, mains, chosen, languages, names, meanwhile, versions, ...course } = props
  const words = course.text.start.languages
  return (
    <>
      <QuestionPage
        {...course}
        lead={words.lead}
        errors={[
          ...(meanwhile === undefined ? [] : [{ field: 'hoved', message: meanwhile }]),
          ...names.flatMap(({ name, error }) => (error === undefined ? [] : [{ field: name, message: error }])),
        ]}
      >
        <Field kind="radio" name="hoved" label={words.main} value={main} options={mains} error={meanwhile} inRow />
        <Field kind="checkbox" name="sprak" label={words.offered} values={chosen} options={languages} />
        {names.map((field, at) => (
          <Field kind="text" {...field} hint={at === 0 ? words.nameHint : undefined} maxlength={80} />
        ))}
      </QuestionPage>
      <FactsVersions {...versions} />
    </>
  )
}
