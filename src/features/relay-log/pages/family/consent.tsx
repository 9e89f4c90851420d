import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Icon } from '#ui/icon.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'
import { FamilyConsentRows, type FamilyConsentRow } from './consent-rows.tsx'

type Words = { readonly title: string; readonly paragraphs: readonly string[]; readonly lang: string | undefined }

export type AskedService = {
  readonly id: string
  readonly service: string
  readonly why: string | undefined
  readonly types: readonly { readonly value: string; readonly label: string }[]
  readonly answer: string
  readonly chosen: readonly string[]
  readonly fault: string | undefined
}

export type ConsentPageProps = {
  readonly text: FamilyText
  readonly crumbs: readonly Crumb[]
  readonly title: string
  readonly asks: string | undefined
  readonly words: readonly Words[]
  /** Where the words can be read in another language. */
  readonly languages: readonly { readonly code: string; readonly name: string; readonly href: string }[]
  readonly isDemo: boolean
  readonly action: string
  readonly carried: Carried
  readonly services: readonly AskedService[]
  readonly lengths: readonly { readonly value: string; readonly label: string }[]
  readonly length: string
  readonly fault: string | undefined
  readonly heard: readonly { readonly words: string; readonly by: string }[]
  readonly child: string
  readonly rows: readonly FamilyConsentRow[]
  readonly back: string
}

/** Who may work together: what a yes and a no mean first, then each service, with yes and no equally large and neither chosen. */
export function FamilyConsentPage(props: ConsentPageProps) {
  const { text, crumbs, title, asks, words, languages, isDemo, services, fault, heard, child, rows } = props
  const { consent, frame } = text
  const errors = [
    ...(fault === undefined ? [] : [{ message: fault }]),
    ...services.flatMap((one) => (one.fault === undefined ? [] : [{ field: `hva-${one.id}`, message: one.fault }])),
  ]
  return (
    <>
      <PageHead title={title} lead={consent.lead} eyebrow={asks} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {languages.length > 0 && (
          <nav class="actions" aria-label={consent.languages}>
            <span>{consent.languages}:</span>
            {languages.map(({ code, name, href }) => (
              <a href={href} lang={code} hreflang={code}>
                {name}
              </a>
            ))}
          </nav>
        )}
        <div class="note-calm meaning">
          {words.map((one) => (
            <div lang={one.lang} dir={one.lang === undefined ? undefined : 'auto'}>
              <h2>{one.title}</h2>
              {one.paragraphs.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </div>
          ))}
        </div>
        {isDemo && <p class="small soft">{consent.demo}</p>}
      </div>
      <div class="page section-tight columns columns-side">
        <div>{services.length === 0 ? <p>{consent.nothing}</p> : <AskForm {...props} />}</div>
        <div class="side">
          {heard.length > 0 && (
            <section aria-labelledby="barnet">
              <h2 id="barnet">{consent.child(child)}</h2>
              {heard.map((one) => (
                <blockquote class="child-words">
                  <p>{one.words}</p>
                  <footer>{consent.childHeard(one.by)}</footer>
                </blockquote>
              ))}
            </section>
          )}
          <section aria-labelledby="alltid">
            <h2 id="alltid">{consent.always}</h2>
            <ul class="plain ticks">
              {consent.alwaysList.map((one) => (
                <li>
                  <Icon name="check" /> {one}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      {rows.length > 0 && (
        <section class="page section family-consent" aria-labelledby="svart">
          <h2 id="svart">{consent.answered}</h2>
          <FamilyConsentRows rows={rows} />
        </section>
      )}
    </>
  )
}

function AskForm({ text, action, carried, services, lengths, length, back }: ConsentPageProps) {
  const { consent, frame } = text
  return (
    <PostForm action={action} carried={carried}>
      <h2>{consent.yourAnswer}</h2>
      {services.map((one) => (
        <section class="sheet ask" aria-labelledby={`om-${one.id}`}>
          <h3 id={`om-${one.id}`}>{one.service}</h3>
          <dl class="facts">
            {one.why && (
              <div>
                <dt>{consent.why}</dt>
                <dd>{one.why}</dd>
              </div>
            )}
            <div>
              <dt>{consent.canRead}</dt>
              <dd>{one.types.map(({ label }) => label).join(', ')}</dd>
            </div>
          </dl>
          <Field
            kind="radio"
            name={`svar-${one.id}`}
            label={consent.question(one.service)}
            inRow
            value={one.answer}
            options={[
              { value: 'ja', label: consent.yes },
              { value: 'nei', label: consent.no },
              ...(one.types.length > 1 ? [{ value: 'noe', label: consent.some }] : []),
            ]}
          />
          {one.types.length > 1 && (
            <div class="ask-some">
              <Field
                kind="checkbox"
                name={`hva-${one.id}`}
                label={consent.someOf(one.service)}
                hint={consent.someHint}
                values={one.chosen}
                options={one.types}
                error={one.fault}
              />
            </div>
          )}
        </section>
      ))}
      <Field kind="radio" name="til" label={consent.howLong} hint={consent.longHint} value={length} options={lengths} />
      <NoteCalm icon="time-out">
        <p>
          {consent.mayWait} {consent.counts}
        </p>
      </NoteCalm>
      <FormActions submit={consent.submit} quiet={[{ label: frame.cancel, href: back }]} />
    </PostForm>
  )
}
