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
  /** The file and the line, where it stands in one. */
  readonly file?: string | undefined
  /** A draft that is to be published first, and where that is. */
  readonly first?: { readonly label: string; readonly href: string } | undefined
  /** Where it is mended. */
  readonly href: string | undefined
  /** The field of this page that it stands at. */
  readonly field: string | undefined
  /** It is not published so. */
  readonly stops: boolean
  /** Nothing is wrong: a field is not filled in yet. */
  readonly isLack: boolean
}

/** What must be put right before publishing, each with the way to where it is done. What is the same in several places is said once. */
export function FaultList({ title, faults }: { title: string; faults: readonly FaultView[] }) {
  const ownFirst = faults.toSorted((one, other) => Number(one.about !== undefined) - Number(other.about !== undefined))
  const alike = Map.groupBy(ownFirst, ({ message, also }) => [message, ...also].join(' '))
  return (
    <section class="error-list" aria-labelledby="feil">
      <h2 id="feil">
        <Icon name="warning" />
        {title}
      </h2>
      <ul>
        {[...alike].map(([words, [first, ...others]]) =>
          first === undefined ? null : others.length === 0 ? (
            <li>
              <Place fault={first} /> <span lang={first.lang}>{words}</span>
              {first.first && (
                <>
                  {' '}
                  <a href={first.first.href}>{first.first.label}</a>
                </>
              )}
            </li>
          ) : (
            <li>
              <span lang={first.lang}>{words}</span>
              <ul class="plain">
                {[first, ...others].map((fault) => (
                  <li>
                    <Place fault={fault} />
                  </li>
                ))}
              </ul>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

/** What is to be filled in before publishing, each with the way to it: nothing is wrong, something is begun. */
export function LackList({ title, faults }: { title: string; faults: readonly FaultView[] }) {
  return (
    <section class="edited-note" aria-labelledby="mangler">
      <p id="mangler">
        <b>{title}</b>
      </p>
      <ul>
        {faults.map((fault) => (
          <li>
            <Place fault={fault} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it is mended: another item and its field, or a field of this one; or else the file it stands in. */
function Place({ fault: { about, where, href, file } }: { fault: FaultView }) {
  const place = [about, where].filter(Boolean).join(': ')
  if (place === '') return file === undefined ? null : <b>{file}:</b>
  return (
    <>
      {href === undefined ? <b>{place}.</b> : <a href={href}>{place}.</a>}
      {file !== undefined && <span class="fault-file"> {file}:</span>}
    </>
  )
}

/** What the checker says of one field. It stops publishing, not saving, so it is no error of the form. */
export function FaultNotes({ faults }: { faults: readonly FaultView[] }) {
  return (
    <>
      {faults.map(({ message, lang, also, stops, isLack }) => (
        <p class="checked-note" data-stops={stops && !isLack ? 'true' : undefined}>
          <Icon name={stops && !isLack ? 'warning' : 'information'} />
          <span>
            <span lang={lang}>{message}</span>
            {also.map((words) => (
              <span class="soft"> {words}</span>
            ))}
          </span>
        </p>
      ))}
    </>
  )
}
