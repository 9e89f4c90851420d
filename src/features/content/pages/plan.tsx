import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { StudioText } from '../text/text-for.ts'

export type PlanView = {
  readonly words: string
  /** Nobody writes in it until then. */
  readonly isFixed: boolean
  /** Where it is taken back, or forgotten; absent for whoever may not. */
  readonly cancel: string | undefined
  readonly publish: string | undefined
}

type Props = { text: StudioText; plan: PlanView; carried: Carried }

/** When an item is published, or why it was not, and what can be done about it. */
export function PlanNote({ text: { life }, plan: { words, isFixed, cancel, publish }, carried }: Props) {
  const { plan } = life
  const label = isFixed ? plan.cancel : plan.forget
  return (
    <section class="edited-note" aria-label={isFixed ? plan.title : plan.failedTitle}>
      <p>
        <b>{words}</b>
      </p>
      {isFixed && <p>{plan.fixed}</p>}
      {cancel && (
        <PostForm action={cancel} carried={carried} label={label}>
          <p class="actions">
            <button class="ds-button" data-variant="secondary" type="submit">
              {label}
            </button>
            {publish && <a href={publish}>{plan.now}</a>}
          </p>
        </PostForm>
      )}
    </section>
  )
}
