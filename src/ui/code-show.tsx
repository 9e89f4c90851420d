export type CodeShowProps = {
  label: string
  /** In groups, as typed: "ABCD-EFGH". */
  code: string
  /** Until when, and what it is for. */
  note?: string | undefined
}

/**
 * A code to read aloud to someone: large, in groups; a screen reader says it letter by letter.
 * Codes hold no two signs that look alike, such as 0 and O.
 */
export function CodeShow({ label, code, note }: CodeShowProps) {
  const groups = code.split('-')

  return (
    <div class="code-show">
      <p class="code-label">{label}</p>
      <p class="code-letters">
        <span aria-hidden="true">
          {groups.map((group, index) => (
            <>
              {index > 0 && '-'}
              <span class="nowrap">{group}</span>
            </>
          ))}
        </span>
        <span class="ds-sr-only">{groups.map((group) => [...group].join(', ')).join('. ')}</span>
      </p>
      {note && <p class="hint">{note}</p>}
    </div>
  )
}
