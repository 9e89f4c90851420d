import { PostForm } from '#ui/post-form.tsx'
import type { StudioText } from '../../text/text-for.ts'

export type VersionsProps = {
  text: StudioText
  action: string
  versions: readonly {
    readonly number: number
    /** Who and when. */
    readonly label: string
    readonly line: string
    readonly isNow: boolean
  }[]
}

/** What the municipality's pages have stood on, and the way back to it. */
export function FactsVersions({ text: { start, history }, action, versions }: VersionsProps) {
  if (versions.length < 2) return null
  return (
    <details class="more page section-tight">
      <summary>{start.versions.title}</summary>
      <ul class="plain stack">
        {versions.map(({ number, label, line, isNow }) => (
          <li class="sheet">
            <p>
              <b>{line}</b>
            </p>
            <p class="small soft">{label}</p>
            {isNow ? (
              <p class="small">{history.now}</p>
            ) : (
              <PostForm action={action} carried={[{ name: 'nummer', value: String(number) }]} label={label}>
                <button class="ds-button" data-variant="tertiary" type="submit">
                  {start.versions.restore}
                  <span class="ds-sr-only"> {label}</span>
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
