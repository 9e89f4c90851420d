import { Icon } from '#ui/icon.tsx'

/** Shown by `client/print-button.ts`; without script the reader has the browser's own menu. */
export function PrintButton({ label }: { label: string }) {
  return (
    <print-button>
      <button class="ds-button" data-variant="secondary" type="button" hidden>
        <Icon name="printer" />
        {label}
      </button>
    </print-button>
  )
}
