import { Icon } from '#ui/icon.tsx'

/** An act beside the one that counts: a way on, or the same form sent elsewhere. */
export type QuietAct = { label: string; href: string } | { label: string; action: string }

export type FormActionsProps = {
  submit: string
  quiet?: readonly QuietAct[] | undefined
  /** "Lagret kl. 13.42" */
  saved?: string | undefined
  /** Outlined, where the page's filled button is another. */
  outlined?: boolean | undefined
}

/** The end of a form: one filled button, the others quiet. */
export function FormActions({ submit, quiet = [], saved, outlined }: FormActionsProps) {
  return (
    <div class="actions">
      <button class="ds-button" type="submit" data-variant={outlined ? 'secondary' : undefined}>
        {submit}
      </button>
      {quiet.map((act) =>
        'href' in act ? (
          <a href={act.href}>{act.label}</a>
        ) : (
          <button class="ds-button" data-variant="tertiary" type="submit" formaction={act.action}>
            {act.label}
          </button>
        ),
      )}
      {saved && (
        <p class="saved">
          <Icon name="check" />
          {saved}
        </p>
      )}
    </div>
  )
}
