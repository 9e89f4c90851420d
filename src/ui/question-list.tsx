import type { Child } from 'hono/jsx'

/** `id` gives the answer an address; it stands inside, for browsers open what they are led into. */
export type Question = {
  id?: string | undefined
  question: string
  answer: Child
  open?: boolean | undefined
  lang?: string | undefined
}

/** Questions that open. `answer` is text or block markup. */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  return (
    <div class="questions">
      {questions.map(({ id, question, answer, open, lang }) => (
        <details open={open} lang={lang}>
          <summary>{question}</summary>
          <div class="answer" id={id}>
            {typeof answer === 'string' ? <p>{answer}</p> : answer}
          </div>
        </details>
      ))}
    </div>
  )
}
