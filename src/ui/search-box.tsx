import { Icon } from '#ui/icon.tsx'

export type SearchBoxProps = {
  action: string
  /** What was searched for, kept in the field. */
  value?: string | undefined
  label: string
  hint?: string | undefined
  submit: string
  /** Beside another filled button the box's own is outlined. */
  quiet?: boolean | undefined
}

/** Posts, so that what was searched for is in no address and no log. */
export function SearchBox({ action, value, label, hint, submit, quiet }: SearchBoxProps) {
  return (
    <search class="search-box">
      <form action={action} method="post">
        <label for="search-field">{label}</label>
        {hint && (
          <p class="hint" id="search-hint">
            {hint}
          </p>
        )}
        <div class="search-row">
          <input
            class="ds-input"
            id="search-field"
            type="search"
            name="q"
            value={value}
            maxlength={200}
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            aria-describedby={hint ? 'search-hint' : undefined}
          />
          <button class="ds-button" type="submit" data-variant={quiet ? 'secondary' : undefined}>
            <Icon name="search" />
            {submit}
          </button>
        </div>
      </form>
    </search>
  )
}
