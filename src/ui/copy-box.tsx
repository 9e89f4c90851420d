import { type FieldFrame, fieldId, FieldNotes, fieldTies, LabelWords } from '#ui/field-parts.tsx'

export type CopyBoxProps = FieldFrame & {
  words: string
  room?: 'short' | 'long' | undefined
  /** On the button, and what is said when it worked or the browser did not let us. */
  copy: { readonly button: string; readonly done: string; readonly failed: string }
}

/** Words to take along: copied by hand, or with script by a button. */
export function CopyBox({ words, room, copy, ...frame }: CopyBoxProps) {
  return (
    <div>
      <copy-text class="stack" data-done={copy.done} data-failed={copy.failed}>
        <div class="field" lang={frame.lang}>
          <label for={fieldId(frame)}>
            <LabelWords {...frame} />
          </label>
          <FieldNotes frame={frame} />
          <textarea
            class="ds-input"
            id={fieldId(frame)}
            data-room={room}
            readonly
            autocomplete="off"
            spellcheck={false}
            {...fieldTies(frame)}
          >
            {words}
          </textarea>
        </div>
        <p class="actions">
          <button class="ds-button" data-variant="secondary" type="button" hidden>
            {copy.button}
          </button>
          <output class="saved" />
        </p>
      </copy-text>
    </div>
  )
}
