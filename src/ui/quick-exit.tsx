import { Icon } from '#ui/icon.tsx'

export type QuickExitProps = {
  label: string
  /** An ordinary page that says nothing about where the reader came from. */
  href: string
  /** Says that Escape three times does the same; absent where nothing listens. */
  hint?: string | undefined
  /** The honest page about what the phone still remembers. */
  traces: { label: string; href: string }
}

/** A plain link; `client/quick-exit.ts` blanks and replaces the page when there is script. */
export function QuickExit({ label, href, hint, traces }: QuickExitProps) {
  return (
    <quick-exit class="quick-exit">
      <a class="quick-exit-link" href={href} rel="noreferrer" aria-describedby={hint && 'quick-exit-hint'}>
        <Icon name="exit" />
        {label}
      </a>
      <p class="quick-exit-words">
        {hint && (
          <span class="quick-exit-hint" id="quick-exit-hint">
            {hint}{' '}
          </span>
        )}
        <a href={traces.href}>{traces.label}</a>
      </p>
    </quick-exit>
  )
}
