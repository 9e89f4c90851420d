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
  /** Where the plan stands among the other things of the model; its document and its PDF are below. */
  readonly itself: string
  /** What stands before addresses in the document. */
  readonly base: string
}

/** A plan from beginning to end: how it stands, what is in it, and all of it. */
export function PlanPage({ view, document, kind, home, itself, base }: PlanPageProps) {
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
        <NoteCalm icon="pencil">
          <p>
            <b>{text.plan.notAdopted}</b>
          </p>
          <p>{text.plan.notAdoptedLead}</p>
        </NoteCalm>
        <div class="actions">
          <a class="ds-button" data-variant="secondary" href={`${itself}/dokument.pdf`}>
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
