import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { Text } from '../text/text-for.ts'

export type CopiedTextProps = { text: Text; crumbs: readonly Crumb[]; words: string }

/** A part as plain text, ready to be copied: by hand, or with script by a button. */
export function CopiedTextPage({ text: { copy, frame }, crumbs, words }: CopiedTextProps) {
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        <copy-text class="stack" data-done={copy.done} data-failed={copy.failed}>
          <div class="field">
            <label for="tekst">{copy.label}</label>
            <textarea class="ds-input" id="tekst" data-room="long" readonly autocomplete="off">
              {words}
            </textarea>
          </div>
          <p class="actions">
            <button class="ds-button" type="button" hidden>
              {copy.button}
            </button>
            <output class="saved" />
          </p>
        </copy-text>
      </div>
    </>
  )
}
