import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { NowCard } from '#ui/now-card.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { Baton } from '../baton-card.tsx'
import { DrawPad } from './draw-pad.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type ChildPageProps = {
  readonly text: FamilyText
  readonly name: string
  readonly holder: string
  readonly next: string | undefined
  readonly because: readonly { readonly said: string | undefined; readonly came: string }[]
  /** What the child has answered before, oldest first. */
  readonly faces: readonly { readonly face: number; readonly when: string }[]
  readonly helpers: readonly string[]
  readonly readers: string
  readonly notFor: readonly { readonly value: string; readonly label: string }[]
  readonly carried: Carried
  readonly actions: { readonly face: string; readonly words: string; readonly done: string }
  readonly typed: string
  /** What was drawn, as the form carried it. */
  drawn: string
  readonly fault: { readonly field: 'ansikt' | 'ord'; readonly message: string } | undefined
  /** The child has just told of harm: someone who answers now. */
  readonly isAcute: boolean
}

const faceIcons: readonly IconName[] = ['face-1', 'face-2', 'face-3', 'face-4', 'face-5']

/** The child's own page: who looks after the plan, what came of what it said, how it is going, and its own words. */
export function ChildPage(props: ChildPageProps) {
  const { text, name, holder, next, because, faces, helpers, carried, actions, fault, isAcute } = props
  const { child, frame } = text
  return (
    <>
      <div class="page page-head">
        <h1>{child.hello(name)}</h1>
        <p class="lead">{child.lead}</p>
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: fault.field, message: fault.message }]} />}
      </div>
      {isAcute && (
        <div class="page section-tight">
          <NowCard title={child.acuteTitle} text={child.acute} call={{ href: 'tel:116111', label: child.call }} />
        </div>
      )}
      <div class="page section-tight">
        <Baton label={child.holderLabel} heldBy={child.holderLabel} holder={holder}>
          {next && <p>{next}</p>}
        </Baton>
      </div>
      {because.length > 0 && (
        <section class="page section" aria-labelledby="fordi">
          <h2 id="fordi">{child.because}</h2>
          <ul class="plain because">
            {because.map(({ said, came }) => (
              <li class="sheet">
                {said && (
                  <>
                    <p class="small soft">{child.youSaid}</p>
                    <p class="child-words">«{said}»</p>
                  </>
                )}
                <p>
                  <Icon name="arrow-right" /> {came}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="page section columns columns-half">
        <section aria-labelledby="hvordan">
          <h2 id="hvordan">{child.howTitle}</h2>
          <PostForm action={actions.face} carried={carried} label={child.howTitle}>
            <fieldset>
              <legend class="ds-sr-only">{child.howLegend}</legend>
              <div class="faces">
                {child.faces.map((word, index) => (
                  <label>
                    <Icon name={faceIcons[index] ?? 'face-3'} />
                    <span>{word}</span>
                    <input
                      type="radio"
                      name="ansikt"
                      id={index === 0 ? 'ansikt' : undefined}
                      value={String(index + 1)}
                      autocomplete="off"
                    />
                  </label>
                ))}
              </div>
            </fieldset>
            <p class="actions">
              <button class="ds-button" type="submit">
                {child.howSubmit}
              </button>
            </p>
            <p class="small soft">{child.howFree}</p>
          </PostForm>
        </section>
        {faces.length > 1 && (
          <section aria-labelledby="for">
            <h2 id="for">{child.before}</h2>
            <OverTime text={text} faces={faces} />
          </section>
        )}
      </div>
      <OwnWords {...props} />
      {helpers.length > 0 && (
        <section class="page section" aria-labelledby="hjelpere">
          <h2 id="hjelpere" class="title-gap">
            {child.helpers}
          </h2>
          <ul class="plain people">
            {helpers.map((helper) => (
              <li>
                <span class="initial" aria-hidden="true">
                  {helper.slice(0, 1)}
                </span>
                <b>{helper}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="page section-tight">
        <PostForm action={actions.done} carried={carried} label={child.done}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {child.done}
          </button>
        </PostForm>
      </div>
    </>
  )
}

function OwnWords({ text, readers, notFor, carried, actions, typed, drawn, fault }: ChildPageProps) {
  const { child } = text
  return (
    <section class="page section" aria-labelledby="ord-tittel">
      <h2 id="ord-tittel" class="title-gap">
        {child.wordsTitle}
      </h2>
      <PostForm action={actions.words} carried={carried} label={child.wordsTitle}>
        <Field
          kind="textarea"
          name="ord"
          label={child.words}
          hint={readers}
          value={typed}
          error={fault?.field === 'ord' ? fault.message : undefined}
        />
        <DrawPad text={text} name="tegning" drawn={drawn} />
        {notFor.length > 0 && (
          <Field kind="checkbox" name="ikke-for" label={child.notFor} hint={child.wordsNotHere} options={notFor} />
        )}
        <Field
          kind="checkbox"
          name="vondt"
          label={child.harm}
          hint={child.harmHint}
          options={[{ value: 'ja', label: child.harmYes }]}
        />
        <p class="actions">
          <button class="ds-button" data-variant="secondary" type="submit">
            {child.send}
          </button>
        </p>
      </PostForm>
    </section>
  )
}

/** The child's own faces, joined by the line: no numbers, no average. */
function OverTime({ text: { child }, faces }: Pick<ChildPageProps, 'text' | 'faces'>) {
  const step = 100 / faces.length
  const points = faces.map(({ face }, index) => `${step * (index + 0.5)} ${100 - (face - 0.5) * 20}`)
  return (
    <div class="over-time" data-count={String(faces.length)}>
      <svg class="over-time-line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path d={`M${points.join(' ')}`} />
      </svg>
      <ol>
        {faces.map(({ face, when }) => (
          <li data-value={String(face)}>
            <Icon name={faceIcons[face - 1] ?? 'face-3'} />
            <span class="date">
              <span class="ds-sr-only">{child.faces[face - 1]}, </span>
              {when}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
