export type StepRailProps = {
  steps: readonly {
    name: string
    href: string
    state?: 'done' | 'now' | 'next' | undefined
    decision?: boolean | undefined
    lang?: string | undefined
  }[]
  /** "Steg på nivå 0" */
  label: string
  /** "Steg 2 av 5": stands in place of the names on a phone. */
  position: string
}

/** Where the reader is among a level's steps. On a phone the nodes are the links and `position` is the words. */
export function StepRail({ steps, label, position }: StepRailProps) {
  return (
    <nav class="page section-tight" aria-label={label}>
      <ol class="step-rail">
        {steps.map(({ name, href, state, decision, lang }) => (
          <li data-state={state} data-decision={decision ? '' : undefined}>
            <a href={href} lang={lang} aria-current={state === 'now' ? 'step' : undefined}>
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ol>
      <p class="step-position">{position}</p>
    </nav>
  )
}
