import { Icon } from '#ui/icon.tsx'
import { type Carried, CarriedFields } from '#ui/post-form.tsx'

export type FilterBoxProps = {
  action: string
  /** Names and free text are posted, so that they stand in no address and no log. */
  method: 'get' | 'post'
  name: string
  value?: string | undefined
  label: string
  hint?: string | undefined
  submit: string
  /** Shows everything again. */
  clear?: { label: string; href: string } | undefined
  carried?: Carried | undefined
}

/** One field that narrows a list. Its button is outlined: the page's filled one is another. */
export function FilterBox({ action, method, name, value, label, hint, submit, clear, carried }: FilterBoxProps) {
  const id = `filter-${name}`

  return (
    <search class="search-box filter-box">
      <form action={action} method={method}>
        <CarriedFields carried={carried} />
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div class="search-row">
          <input
            class="ds-input"
            id={id}
            type="search"
            name={name}
            value={value}
            maxlength={200}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button class="ds-button" type="submit" data-variant="secondary">
            <Icon name="search" />
            {submit}
          </button>
        </div>
        {clear && (
          <p class="filter-clear">
            <a href={clear.href}>{clear.label}</a>
          </p>
        )}
      </form>
    </search>
  )
}
