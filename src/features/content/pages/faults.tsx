import { Icon } from '#ui/icon.tsx'

/** One thing that the checker says, in the words of whoever reads. */
export type FaultView = {
  readonly message: string
  readonly lang: string | undefined
  /** For whom it is so, and that it was so before. */
  readonly also: readonly string[]
  /** What it is about, where that is another item. */
  readonly about: string | undefined
  /** The field it stands in, by its label. */
  readonly where: string | undefined
  /** Where it is mended. */
  readonly href: string | undefined
  /** The field of this page that it stands at. */
  readonly field: string | undefined
  /** It is not published so. */
  readonly stops: boolean
}

/** What must be put right before publishing, each with the way to where it is done. */
export function FaultList({ title, faults }: { title: string; faults: readonly FaultView[] }) {
  return (
    <section class="error-list" aria-labelledby="feil">
      <h2 id="feil">
        <Icon name="warning" />
        {title}
      </h2>
      <ul>
        {faults.map(({ message, lang, also, about, where, href }) => {
          const place = [about, where].filter(Boolean).join(': ')
          return (
            <li>
              {place !== '' && (href === undefined ? <b>{place}</b> : <a href={href}>{place}</a>)}
              {place !== '' && ' – '}
              <span lang={lang}>{message}</span>
              {also.map((words) => ` ${words}`)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
