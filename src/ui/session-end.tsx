export type SessionEndProps = {
  /** When the session is over, and the clock of the server now: the reader's own may be wrong. */
  ends: Date
  now: Date
  /** Where "continue" posts. Answers 204 with the new end in `x-session-ends`. */
  renew: string
  signIn: { label: string; href: string }
  resume: string
  /** `{time}` becomes the clock in Norway. `renewed` is for ears only. */
  words: { soon: string; failed: string; over: string; renewed: string }
}

/** Says in time that the session ends; `client/session-end.ts` fills it. Without script nothing shows. */
export function SessionEnd({ ends, now, renew, signIn, resume, words }: SessionEndProps) {
  return (
    <session-end class="session-end" data-ends={ends.toISOString()} data-now={now.toISOString()} data-renew={renew}>
      {Object.entries(words).map(([moment, sentence]) => (
        <span data-say={moment} hidden>
          {sentence}
        </span>
      ))}
      <output class="page">
        <span data-said="" />
        <button class="ds-button" data-variant="secondary" type="button" hidden>
          {resume}
        </button>
        <a href={signIn.href} hidden>
          {signIn.label}
        </a>
      </output>
    </session-end>
  )
}
