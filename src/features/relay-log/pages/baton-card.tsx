import type { Child } from 'hono/jsx'

export type BatonCardProps = {
  label: string
  heldBy: string
  holder: string
  facts: readonly { label: string; value: string }[]
  /** What is unusual about it: an offer, an office that answers. */
  note?: string | undefined
  acts: Child
}

/** Who holds the baton, and the next date, before anything else. */
export function BatonCard({ facts, note, acts, ...who }: BatonCardProps) {
  return (
    <Baton {...who}>
      <dl>
        {facts.map((fact) => (
          <div>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {note && <p class="baton-note">{note}</p>}
      <div class="actions">{acts}</div>
    </Baton>
  )
}

/** The baton and whose it is; what stands below is for those who look. */
export function Baton({
  label,
  heldBy,
  holder,
  children,
}: {
  label: string
  heldBy: string
  holder: string
  children?: Child
}) {
  return (
    <section class="baton-card" aria-label={label}>
      <p class="baton-label">{heldBy}</p>
      <p class="baton-holder">{holder}</p>
      {children}
    </section>
  )
}
