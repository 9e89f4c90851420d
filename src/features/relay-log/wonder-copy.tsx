import { osloTime } from '#base/oslo-time.ts'
import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { relayPage } from './answer.tsx'
import { heading, paragraph, plainText, written, type Block } from './blocks.ts'
import { listNames } from './list-names.ts'
import { openWonder, type OpenWonder } from './open-wonder.ts'
import { CopiedTextPage } from './pages/copied-text.tsx'
import { textFor } from './text/text-for.ts'
import { crumbsToNotes, noteAt } from './wonder-addresses.ts'

/**
 * GET /undring/:note/pdf – as it is, without anyone's name, so that it can be discussed without saying whom it is about;
 * `?navn=ja`: with who wrote it and what happened to it, for the service's own record.
 */
export async function exportNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'export', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  const text = textFor(request.language)
  const body = renderPdf({
    ...{ language: request.language, day: request.today, title: text.wonder.title, lead: null, keywords: [] },
    footer: `${text.wonder.days.begun} ${dayIn(open.note.begunOn, request.language)}`,
    page: text.export.page,
    blocks: await blocksOf(open),
  })
  return { kind: 'file', name: `${text.wonder.fileName}.pdf`, type: 'application/pdf', body }
}

/** GET /undring/:note/tekst – the same as plain text. */
export async function copyNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'copy', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  const text = textFor(request.language)
  const { begun } = text.wonder.days
  const head = [text.wonder.title, `${begun} ${dayIn(open.note.begunOn, request.language)}`].join('. ')
  return relayPage(
    request,
    <CopiedTextPage
      text={text}
      crumbs={[...crumbsToNotes(request), { label: text.wonder.title, href: noteAt(request, open.note.id) }]}
      words={plainText([paragraph(head), ...(await blocksOf(open))])}
    />,
  )
}

async function blocksOf(open: OpenWonder<'copy'> | OpenWonder<'export'>): Promise<Block[]> {
  const { request, words } = open
  const own = request.query.get('navn') === 'ja' ? await forTheRecord(open) : { before: [], after: [] }
  return [
    ...own.before,
    ...words.asked
      .filter(({ answer }) => answer !== '')
      .flatMap(({ question, language, answer }): Block[] => [
        { ...heading(question), ...(language === request.language ? {} : { language }) },
        ...written(answer),
      ]),
    ...own.after,
  ]
}

/** Who wrote it, where, what happened when, and what was answered. */
async function forTheRecord({ request, note, row, answer }: OpenWonder<'copy'> | OpenWonder<'export'>) {
  const { language } = request
  const { author, unit, days, answered } = textFor(language).wonder
  const names = await listNames(request, [note.author, note.unit])
  const happened = [
    { label: days.shared, at: row.shared_at },
    { label: days.received, at: row.received_at },
    { label: days.answered, at: row.answered_at },
  ]
  return {
    before: [
      paragraph(`${author}: ${names.get(note.author) ?? ''}`),
      paragraph(`${unit}: ${names.get(note.unit) ?? ''}`),
      paragraph(`${days.arose}: ${dayIn(row.arose_on, language)}`),
      ...happened.flatMap(({ label, at }) =>
        at === null ? [] : [paragraph(`${label}: ${dayIn(osloTime(at).day, language)}`)],
      ),
    ],
    after: answer === undefined ? [] : [heading(answered), ...written(answer)],
  }
}
