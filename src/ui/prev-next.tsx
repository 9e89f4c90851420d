import { Icon } from '#ui/icon.tsx'

export type Neighbour = { label: string; title: string; href: string; lang?: string | undefined }

/** The step before and the step after. `label` is the direction in words. */
export function PrevNext(props: { previous?: Neighbour | undefined; next?: Neighbour | undefined; label: string }) {
  const { previous, next, label } = props

  return (
    <nav class="page section prev-next" aria-label={label}>
      {previous && (
        <a class="prev" href={previous.href} rel="prev">
          <Icon name="arrow-left" />
          <Words {...previous} />
        </a>
      )}
      {next && (
        <a class="next" href={next.href} rel="next">
          <Words {...next} />
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}

function Words({ label, title, lang }: Neighbour) {
  return (
    <span>
      <span class="direction">{label}</span>
      <b lang={lang}>{title}</b>
    </span>
  )
}
