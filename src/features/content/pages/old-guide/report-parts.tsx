import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../../text/text-for.ts'

export type ReportView = {
  readonly counts: string
  /** `over`: what no field of it had room for. */
  readonly placed: readonly (Row & { readonly over: string })[]
  readonly already: readonly Row[]
  readonly left: readonly {
    readonly title: string
    readonly source: string
    readonly why: string
    readonly text: string
  }[]
  readonly pictures: readonly string[]
  readonly files: readonly string[]
  readonly around: readonly string[]
}

type Props = { text: StudioText; report: ReportView }

/** What came along nowhere, however little it is. */
export function NotTaken({ text: { oldGuide }, report: { pictures, files, around } }: Props) {
  const { parts } = oldGuide.report
  return (
    <>
      <Lines id="bilder" title={parts.pictures} lines={pictures} />
      <Lines id="filer-ikke-lest" title={parts.files} lines={files} />
      {around.length > 0 && (
        <Section id="rundt" title={parts.around} tight>
          <details class="more">
            <summary>{oldGuide.review.see}</summary>
            <ul>
              {around.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </details>
        </Section>
      )}
    </>
  )
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Section id={id} title={title} tight>
      <ul class="placed-lines">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Section>
  )
}

/** What became drafts, what was there, and the words of what was not placed. */
export function BecameParts({ text: { oldGuide }, report: { placed, already, left } }: Props) {
  const { parts, over } = oldGuide.report
  return (
    <>
      {placed.length > 0 && (
        <Section id="utkast" title={parts.placed} tight>
          <RowList
            label={parts.placed}
            rows={placed.map(({ over: words, ...row }) =>
              words === '' ? row : { ...row, lines: [...(row.lines ?? []), over, <OldText text={words} />] },
            )}
          />
        </Section>
      )}
      {left.length > 0 && (
        <Section id="ikke-plassert" title={parts.left} tight>
          <ul class="plain old-pages" aria-label={parts.left}>
            {left.map(({ title, source, why, text }) => (
              <li class="old-page">
                <div class="old-page-words">
                  <h3 class="row-name">{title}</h3>
                  <p class="row-line">{source}</p>
                  <p class="row-line">{why}</p>
                </div>
                {text !== '' && (
                  <details class="more">
                    <summary>
                      {oldGuide.review.see}
                      <span class="ds-sr-only">: {title}</span>
                    </summary>
                    <OldText text={text} />
                  </details>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {already.length > 0 && (
        <Section id="finnes" title={parts.already} tight>
          <RowList label={parts.already} rows={already} />
        </Section>
      )}
    </>
  )
}

/** As it will be stored: to be read through, or copied. */
export const OldText = ({ text }: { text: string }) => <span class="old-text">{text}</span>
