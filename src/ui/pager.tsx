import { Icon } from '#ui/icon.tsx'

type Way = { label: string; href: string }

export type PagerProps = {
  label: string
  newer?: Way | undefined
  older?: Way | undefined
}

/** Through a long list, newest first. */
export function Pager({ label, newer, older }: PagerProps) {
  if (!newer && !older) return null

  return (
    <nav class="pager" aria-label={label}>
      {newer && (
        <a class="go" href={newer.href} rel="prev">
          <Icon name="arrow-left" />
          {newer.label}
        </a>
      )}
      {older && (
        <a class="go pager-older" href={older.href} rel="next">
          {older.label}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
