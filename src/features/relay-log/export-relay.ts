import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { paragraph } from './blocks.ts'
import { titleOf } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { openRelay } from './open-relay.ts'
import { consentBlocks, peopleBlocks, planBlocks, timelineBlocks } from './relay-parts.ts'
import { textFor } from './text/text-for.ts'

/** GET /logger/:relay/pdf – all of it that the holder may read, for the folder where it is kept. */
export async function exportRelay(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'export', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { language, today } = request
  const { relay } = open
  const text = textFor(language)
  const names = await listNamesIn(open)
  const body = renderPdf({
    language,
    day: today,
    title: text.name,
    lead: titleOf(open),
    keywords: [],
    footer: text.logs.number(open.number),
    page: text.export.page,
    blocks: [
      paragraph(text.relay.level(relay.level.is, dayIn(relay.level.since, language))),
      paragraph(text.relay.openedOn(dayIn(relay.opened.on, language))),
      ...planBlocks(open, names),
      ...peopleBlocks(open, names),
      ...consentBlocks(open, names),
      ...timelineBlocks(open, names),
    ],
  })
  return { kind: 'file', name: `${text.export.fileName}-${open.number}.pdf`, type: 'application/pdf', body }
}
