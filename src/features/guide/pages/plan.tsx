import type { Child } from 'hono/jsx'
import { Book, chaptersOf, type BookProps } from '#ui/book.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Icon } from '#ui/icon.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import type { View } from './view.ts'

export type PlanPageProps = {
  readonly view: View
  readonly document: {
    /** Of the words around its content. */
    readonly language: string
    readonly title: string
    readonly lead: string
    readonly blocks: BookProps['blocks']
  }
  /** What a plan is called. */
  readonly kind: string
  readonly home: { readonly label: string; readonly href: string }
  /** Where the plan stands among the other things of the model. */
  readonly itself: string
  readonly pdf: string
  /** What stands before addresses in the document. */
  readonly base: string
  /** How the plan stands. */
  readonly note: Child
}

/** A plan from beginning to end: how it stands, what is in it, and all of it. */
export function PlanPage({ view, document, kind, home, itself, pdf, base, note }: PlanPageProps) {
  const { text, spoken } = view
  const { title, lead, blocks, language } = document
  const lang = language === spoken ? undefined : language
  return (
    <>
      <PageHead
        eyebrow={kind}
        title={title}
        lead={lead}
        lang={lang}
        crumbs={[home, { label: title, href: itself }]}
        crumbsLabel={text.frame.crumbs}
      />
      <div class="page section-tight book-head">
        {note}
        <div class="actions">
          <a class="ds-button" data-variant="secondary" href={pdf}>
            <Icon name="download" />
            {text.tools.pdf}
          </a>
          <PrintButton label={text.tools.print} />
        </div>
        <nav class="book-contents" aria-labelledby="innhold">
          <h2 id="innhold">{text.book.contents}</h2>
          <ol lang={lang}>
            {chaptersOf(blocks).map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <div class="page section-tight" lang={lang}>
        <Book blocks={blocks} base={base} external={text.frame.external} />
      </div>
    </>
  )
}

type NoteProps = { readonly text: View['text']['plan'] }

/** Nobody has adopted what stands here; what was adopted is a step away. */
export function NowNote({ text, versions }: NoteProps & { versions: readonly { label: string; href: string }[] }) {
  return (
    <NoteCalm icon="pencil">
      <p>
        <b>{text.notAdopted}</b>
      </p>
      <p>{text.notAdoptedLead}</p>
      {versions.length === 0 ? (
        <p>{text.noVersions}</p>
      ) : (
        <nav aria-label={text.versions}>
          <p>{text.versions}:</p>
          <ul>
            {versions.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </NoteCalm>
  )
}

type AdoptedProps = NoteProps & {
  readonly adoption: { readonly day: string; readonly caseNumber: string; readonly by: string }
  /** Where the plan is as the model is now. */
  readonly now: string
}

/** When it was adopted, in which case and by whom; and that it stays as it was. */
export function AdoptedNote({ text, adoption: { day, caseNumber, by }, now }: AdoptedProps) {
  return (
    <NoteCalm icon="check">
      <p>
        <b>{text.adoptedOn(day)}</b>
      </p>
      <p>
        {text.case}: {caseNumber}
        {by !== '' && (
          <>
            <br />
            {text.by}: {by}
          </>
        )}
      </p>
      <p>{text.frozen}</p>
      <p>
        <a href={now}>{text.now}</a>
      </p>
    </NoteCalm>
  )
}
