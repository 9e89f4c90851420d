import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { paragraph } from './blocks.ts'
import { titleOf } from './crumbs.ts'
import { codeOfLevel, listModelWords } from './list-model-words.ts'
import { listNamesIn } from './list-names.ts'
import { openRelay } from './open-relay.ts'
import { consentBlocks, fileBlocks, peopleBlocks, planBlocks, timelineBlocks } from './relay-parts.ts'
import { coordinatesIn } from './set-coordination.tsx'
import { textFor } from './text/text-for.ts'

/** GET /logger/:relay/pdf – all of it that the holder may read, for the folder where it is kept. */
export async function exportRelay(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'export', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { language, today } = request
  const { relay } = open
  const text = textFor(language)
  const names = await listNamesIn(open)
  const model = await listModelWords(request)
  const body = renderPdf({
    language,
    day: today,
    title: text.name,
    lead: titleOf(open),
    keywords: [],
    footer: text.logs.number(open.number),
    page: text.export.page,
    blocks: [
      paragraph(text.relay.level(codeOfLevel(model, relay.level.is), dayIn(relay.level.since, language))),
      paragraph(text.relay.openedOn(dayIn(relay.opened.on, language))),
      ...(relay.coordination === 'here' ? [] : [paragraph(coordinatesIn(text, relay.coordination, relay.coordinator))]),
      ...planBlocks(open, names),
      ...peopleBlocks(open, names, model),
      ...consentBlocks(open, names),
      ...fileBlocks(open, names),
      ...timelineBlocks(open, names),
    ],
  })
  return { kind: 'file', name: `${text.export.fileName}-${open.number}.pdf`, type: 'application/pdf', body }
}
