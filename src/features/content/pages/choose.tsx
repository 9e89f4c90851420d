export type Way = {
  readonly label: string
  readonly href: string
  readonly current: boolean
  readonly lang?: string | undefined
}

/** A few places to be, one of which is here. */
export function Choose({ label, ways }: { label: string; ways: readonly Way[] }) {
  return (
    <nav class="studio-ways" aria-label={label}>
      <span>{label}:</span>
      {ways.map((way) => (
        <a href={way.href} lang={way.lang} aria-current={way.current ? 'true' : undefined}>
          {way.label}
        </a>
      ))}
    </nav>
  )
}
