import type { Child, PropsWithChildren } from 'hono/jsx'

export type HelperQuestionProps = {
  /** Where the answer is posted; never a query, so no answer stands in an address. */
  action: string
  question: string
  help?: Child | undefined
  /** When question and answers stand in another language than the page. */
  lang?: string | undefined
  /** The field's name, and its answers. */
  name: string
  answers: readonly { value: string; label: Child; detail?: string | undefined }[]
  /** Earlier answers, carried along in the form. */
  carried?: readonly { name: string; value: string }[] | undefined
  submit: string
  /** What is missing, when the form came back without an answer. */
  error?: string | undefined
  back?: { label: string; href: string } | undefined
}

/** One question of the helper: what do I do now? */
export function HelperQuestion(props: HelperQuestionProps) {
  const { action, question, help, lang, name, answers, carried = [], submit, error, back } = props
  const described = [help && 'helper-help', error && 'helper-error'].filter(Boolean).join(' ')

  return (
    <form class="page page-head helper" action={action} method="post" autocomplete="off">
      {carried.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      <fieldset lang={lang} aria-describedby={described || undefined}>
        <legend>
          <h1>{question}</h1>
        </legend>
        {help && (
          <p class="lead" id="helper-help">
            {help}
          </p>
        )}
        {error && (
          <p class="error" id="helper-error">
            {error}
          </p>
        )}
        <div class="answers">
          {answers.map(({ value, label, detail }, index) => (
            <label class="choice">
              <input class="ds-input" type="radio" name={name} value={value} required={index === 0} />
              <span>
                {label}
                {detail && <span class="detail">{detail}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="actions">
        <button class="ds-button" type="submit">
          {submit}
        </button>
        {back && <a href={back.href}>{back.label}</a>}
      </p>
    </form>
  )
}

export type HelperLinksProps = Pick<HelperQuestionProps, 'question' | 'help' | 'lang' | 'back'> & {
  answers: readonly { href: string; label: Child }[]
}

/** The same question where nothing can be sent: each answer leads on by itself. */
export function HelperLinks({ question, help, lang, answers, back }: HelperLinksProps) {
  return (
    <div class="page page-head helper">
      <div lang={lang}>
        <h1>{question}</h1>
        {help && <p class="lead">{help}</p>}
        <ul class="plain answers">
          {answers.map(({ href, label }) => (
            <li>
              <a class="choice" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {back && (
        <p class="actions">
          <a href={back.href}>{back.label}</a>
        </p>
      )}
    </div>
  )
}

export type HelperOutcomeProps = {
  title: string
  /** Of the title, when it is another than the page's. */
  lang?: string | undefined
  lead: string
}

/** Where the helper ends: what to do, and someone to reach now. Children are cards and notes. */
export function HelperOutcome({ title, lang, lead, children }: PropsWithChildren<HelperOutcomeProps>) {
  return (
    <>
      <div class="page page-head">
        <h1 lang={lang}>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <div class="page section-tight helper-outcome">{children}</div>
    </>
  )
}
