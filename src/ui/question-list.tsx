import type { Child } from 'hono/jsx'

export type Question = { question: string; answer: Child; open?: boolean | undefined; lang?: string | undefined }

/** Questions that open. `answer` is text or block markup. */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  return (
    <div class="questions">
      {questions.map(({ question, answer, open, lang }) => (
        <details open={open} lang={lang}>
          <summary>{question}</summary>
          <div class="answer">{typeof answer === 'string' ? <p>{answer}</p> : answer}</div>
        </details>
      ))}
    </div>
  )
}
