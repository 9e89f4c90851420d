import type { Crumb } from '#ui/crumbs.tsx'
import { CopyBox } from '#ui/copy-box.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { Text } from '../text/text-for.ts'

export type CopiedTextProps = { text: Text; crumbs: readonly Crumb[]; words: string }

/** A part as plain text, ready to be copied: by hand, or with script by a button. */
export function CopiedTextPage({ text: { copy, frame }, crumbs, words }: CopiedTextProps) {
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        <CopyBox name="tekst" label={copy.label} room="long" words={words} copy={copy} />
      </div>
    </>
  )
}
