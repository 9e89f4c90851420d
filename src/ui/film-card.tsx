import { Icon } from '#ui/icon.tsx'

export type FilmCardProps = {
  title: string
  /** What the film says, for those who do not watch it. */
  summary: string
  href: string
  /** "4 minutter" */
  length: string
  /** "Tekstet" or "Ikke tekstet" */
  captions: string
  /** Who made it and where it lies. */
  source: string
  watch: string
  lang?: string | undefined
}

/** A film elsewhere: never embedded, so nobody else learns who reads. */
export function FilmCard({ title, summary, href, length, captions, source, watch, lang }: FilmCardProps) {
  return (
    <div class="sheet film" lang={lang}>
      <Icon name="film" />
      <div class="stack">
        <h3>{title}</h3>
        <p class="soft small">
          {length} · {captions} · {source}
        </p>
        <p>{summary}</p>
        <a class="go" href={href} rel="noreferrer">
          {watch} <Icon name="external" />
        </a>
      </div>
    </div>
  )
}
