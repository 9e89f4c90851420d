import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { relayPage } from './answer.tsx'
import { paragraph, plainText, type Block } from './blocks.ts'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { openRelay, type OpenRelay } from './open-relay.ts'
import { CopiedTextPage } from './pages/copied-text.tsx'
import { consentBlocks, measureBlocks, meetingBlocks, peopleBlocks, planBlocks, timelineBlocks } from './relay-parts.ts'
import type { RelayAct } from './rules/access.ts'
import { seesFrame } from './rules/visible.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'

const parts = ['plan', 'tidslinje', 'samtykke', 'folk', 'mote', 'tiltak'] as const
type Part = (typeof parts)[number]

/** Where a part is copied from; `id` of a meeting or a measure. Undefined for those who may not. */
export const copyAt = (
  { request, id: relay, mayDo }: OpenRelay<RelayAct>,
  part: Part,
  id?: string,
): string | undefined =>
  mayDo('copy') ? relayAt(request, relay, `/tekst?del=${id === undefined ? part : `${part}/${id}`}`) : undefined

/** GET /logger/:relay/tekst?del=<part> – exactly what the reader may read of it, as plain text for a journal. */
export async function copyRelay(request: Request): Promise<Answer> {
  const [name, id = ''] = (request.query.get('del') ?? '').split('/')
  const part = parts.find((one) => one === name)
  const open = part && (await openRelay(request, 'copy', request.parameters['relay'] ?? ''))
  const blocks = part && open && blocksOf(open, part, id, await listNamesIn(open))
  if (open === undefined || blocks === undefined) return missing
  const text = textFor(request.language)
  const head = `${text.logs.number(open.number)}, ${dayIn(request.today, request.language)}`
  return relayPage(
    request,
    <CopiedTextPage text={text} crumbs={crumbsToRelay(open)} words={plainText([paragraph(head), ...blocks])} />,
  )
}

function blocksOf(
  open: OpenRelay<'copy'>,
  part: Part,
  id: string,
  names: ReadonlyMap<string, string>,
): Block[] | undefined {
  const frame = seesFrame(sightOf(open))
  switch (part) {
    case 'plan':
      return planBlocks(open, names)
    case 'tidslinje':
      return timelineBlocks(open, names)
    case 'samtykke':
      return frame ? consentBlocks(open, names) : undefined
    case 'folk':
      return frame ? peopleBlocks(open, names) : undefined
    case 'mote':
      return meetingBlocks(open, names, id)
    case 'tiltak':
      return measureBlocks(open, names, id)
  }
}
