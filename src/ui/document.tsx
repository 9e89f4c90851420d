import type { Child, PropsWithChildren } from 'hono/jsx'

export type DocumentField = {
  /** Stable name, unique in the document. */
  name: string
  label: string
  help?: string | undefined
  lang?: string | undefined
} & (
  | { kind: 'line' | 'date' }
  /** `room`: how much of the paper it gets. It grows with what is written. */
  | { kind: 'text'; room?: 'short' | 'long' | undefined }
  | { kind: 'choice'; options: readonly string[]; several?: boolean | undefined }
  /** A scale between two ends, in steps without values: never a score. */
  | { kind: 'scale'; steps: readonly string[] }
)

export type DocumentPart = { title?: string | undefined; intro?: Child | undefined; lang?: string | undefined } & (
  | { kind: 'fields'; fields: readonly DocumentField[] }
  | { kind: 'checklist'; items: readonly { text: string; help?: string | undefined }[] }
  /** A conversation guide: what to say, what to ask, what to mind. */
  | {
      kind: 'conversation'
      turns: readonly { say?: string | undefined; ask?: readonly string[] | undefined; mind?: string | undefined }[]
    }
  | { kind: 'text'; body: Child }
)

export type DocumentWords = { say: string; ask: string; mind: string }

export type ToolDocumentProps = {
  parts: readonly DocumentPart[]
  /** What happens to what is written, where there is something to fill in: "Ingenting lagres. Skriv ut før du lukker siden." */
  privacy: string
  words: DocumentWords
}

/**
 * A tool as a document, for screen and paper. The fields belong to no form: nothing can be sent, nothing is kept.
 * Children stand over the parts: print button, link to the PDF.
 */
export function ToolDocument({ parts, privacy, words, children }: PropsWithChildren<ToolDocumentProps>) {
  return (
    <article class="document">
      <div class="document-head">
        {parts.some(({ kind }) => kind === 'fields' || kind === 'checklist') && <p class="hint">{privacy}</p>}
        <div class="actions">{children}</div>
      </div>
      {parts.map((part, index) => (
        <section class="document-part" lang={part.lang}>
          {part.title && <h2>{part.title}</h2>}
          {part.intro && <div class="prose">{typeof part.intro === 'string' ? <p>{part.intro}</p> : part.intro}</div>}
          <Part part={part} index={index} words={words} />
        </section>
      ))}
    </article>
  )
}

function Part({ part, index, words }: { part: DocumentPart; index: number; words: DocumentWords }) {
  if (part.kind === 'fields') {
    return (
      <div class="fields">
        {part.fields.map((field) => (
          <Field field={field} />
        ))}
      </div>
    )
  }
  if (part.kind === 'checklist') return <Checklist items={part.items} prefix={`check-${index}`} />
  if (part.kind === 'conversation') return <Conversation turns={part.turns} words={words} />

  return <div class="prose">{part.body}</div>
}

function Field({ field }: { field: DocumentField }) {
  const { name, label, help, lang } = field
  const helpId = help ? `${name}-help` : undefined
  const helpText = help && (
    <p class="hint" id={helpId}>
      {help}
    </p>
  )

  if (field.kind === 'choice' || field.kind === 'scale') {
    return (
      <fieldset class="field" lang={lang} aria-describedby={helpId}>
        <legend>{label}</legend>
        {helpText}
        <div class={field.kind === 'scale' ? 'choices scale' : 'choices'}>
          {(field.kind === 'scale' ? field.steps : field.options).map((option, index) => (
            <label class="choice">
              {field.kind === 'choice' && field.several ? (
                <input class="ds-input" type="checkbox" name={`${name}-${index}`} />
              ) : (
                <input class="ds-input" type="radio" name={name} value={index} />
              )}
              <span>{option}</span>
            </label>
          ))}
        </div>
      </fieldset>
    )
  }

  return (
    <div class={field.kind === 'date' ? 'field field-short' : 'field'} lang={lang}>
      <label for={name}>{label}</label>
      {helpText}
      {field.kind === 'text' ? (
        <textarea class="ds-input" id={name} data-room={field.room} autocomplete="off" aria-describedby={helpId} />
      ) : (
        <input class="ds-input" id={name} type="text" autocomplete="off" aria-describedby={helpId} />
      )}
    </div>
  )
}

function Checklist({
  items,
  prefix,
}: {
  items: readonly { text: string; help?: string | undefined }[]
  prefix: string
}) {
  return (
    <ul class="plain checklist">
      {items.map(({ text, help }, index) => (
        <li>
          <label class="choice">
            <input class="ds-input" type="checkbox" name={`${prefix}-${index}`} />
            <span>
              {text}
              {help && <span class="detail">{help}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

type Turn = Extract<DocumentPart, { kind: 'conversation' }>['turns'][number]

function Conversation({ turns, words }: { turns: readonly Turn[]; words: DocumentWords }) {
  return (
    <ol class="plain conversation">
      {turns.map(({ say, ask = [], mind }) => (
        <li>
          {say && (
            <div class="say">
              <p class="turn-label">{words.say}</p>
              <p>{say}</p>
            </div>
          )}
          {ask.length > 0 && (
            <div>
              <p class="turn-label">{words.ask}</p>
              <ul>
                {ask.map((question) => (
                  <li>{question}</li>
                ))}
              </ul>
            </div>
          )}
          {mind && (
            <div class="mind">
              <p class="turn-label">{words.mind}</p>
              <p>{mind}</p>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
