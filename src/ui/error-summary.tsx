import { Icon } from '#ui/icon.tsx'

export type ErrorSummaryProps = {
  /** "Tre ting mangler" */
  title: string
  /** `field` is the field's id. Without it the error is about the whole form. */
  errors: readonly { field?: string | undefined; message: string }[]
}

/** What must be put right, first on the page that comes back. Takes focus when the page opens, also without script. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  return (
    <div class="error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2>
          <Icon name="warning" />
          {title}
        </h2>
        <ul class="plain">
          {errors.map(({ field, message }) => (
            <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
