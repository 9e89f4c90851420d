import { Field } from '#ui/field.tsx'
import type { Carried } from '#ui/post-form.tsx'
import { palette } from '../../rules/facts.ts'
import { QuestionPage, type CourseProps } from './course.tsx'
import { FactsVersions, type VersionsProps } from './versions.tsx'

type ColourProps = CourseProps & {
  carried: Carried
  /** A colour, or `egen` for the one that is typed. */
  chosen: string
  typed: string
  nearest: string | undefined
  fault: string | undefined
  /** The real front page. */
  source: string
  versions: VersionsProps
}

/** The colour, beside the front page as it is with the one that was saved last. */
export function ColourPage(props: ColourProps) {
  const { chosen, typed, nearest, fault, source, versions, ...course } = props
  const { colour } = course.text.start
  const names = Object.entries(palette) as [keyof typeof palette, string][] // its own names
  return (
    <>
      <QuestionPage
        {...course}
        lead={colour.lead}
        errors={fault === undefined ? [] : [{ field: 'egen', message: fault }]}
        look={colour.see}
      >
        <Field
          kind="radio"
          name="farge"
          label={colour.legend}
          value={chosen}
          options={[
            ...(nearest === undefined ? [] : [{ value: nearest, label: colour.nearest(nearest), swatch: nearest }]),
            ...names
              .filter(([, value]) => value !== nearest)
              .map(([name, value]) => ({ value, label: colour.names[name], swatch: value })),
            { value: 'egen', label: colour.own },
          ]}
        />
        <Field
          kind="text"
          name="egen"
          label={colour.ownLabel}
          hint={colour.ownHint}
          value={typed}
          error={fault}
          maxlength={7}
        />
      </QuestionPage>
      <section class="page section-tight" aria-labelledby="forsiden">
        <h2 id="forsiden" class="title-gap">
          {colour.preview}
        </h2>
        <iframe class="preview" data-width="desktop" src={source} title={colour.preview} sandbox="allow-same-origin" />
      </section>
      <FactsVersions {...versions} />
    </>
  )
}
