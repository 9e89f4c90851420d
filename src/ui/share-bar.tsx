export type Share = {
  readonly count: number
  /** As it should be; to be looked at; what matters most. */
  readonly tone: 'full' | 'half' | 'strong'
}

/** How much of a whole is what, as one line. It says nothing by itself: the same stands in words beside it. */
export function ShareLine({ shares, of }: { shares: readonly Share[]; of: number }) {
  const starts = shares.map((_, at) => shares.slice(0, at).reduce((sum, { count }) => sum + count, 0))
  return (
    <svg
      class="share-line"
      viewBox={`0 0 ${Math.max(of, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {shares.map(({ count, tone }, at) => count > 0 && <rect class={tone} x={starts[at]} width={count} height="1" />)}
    </svg>
  )
}

/** The parts of a whole in one bar, and each in words with its number. */
export function ShareBar({
  label,
  shares,
}: {
  label: string
  shares: readonly (Share & { readonly label: string })[]
}) {
  return (
    <div class="share-bar">
      <ShareLine shares={shares} of={shares.reduce((sum, { count }) => sum + count, 0)} />
      <ul class="plain share-words" aria-label={label}>
        {shares.map(({ count, tone, label: words }) => (
          <li>
            <ShareLine shares={[{ count: 1, tone }]} of={1} />
            <span>
              <b>{count}</b> {words}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
