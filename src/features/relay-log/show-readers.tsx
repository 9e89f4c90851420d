import { osloTime } from '#base/oslo-time.ts'
import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayPage } from './answer.tsx'
import { crumbsToLogs, crumbsToRelay } from './crumbs.ts'
import { listReads } from './list-reads.ts'
import { openRelay } from './open-relay.ts'
import { ReadersPage } from './pages/readers.tsx'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { sightOf } from './sight.ts'

/** GET /logger/:relay/lest – one line for each person and day. */
export async function showReaders(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'see-readers', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const text = textFor(request.language)
  const reads = await listReads(open)
  const knowsName = open.because !== 'officer' && seesFrame(sightOf(open))
  return relayPage(
    request,
    <ReadersPage
      text={text}
      crumbs={knowsName ? crumbsToRelay(open) : crumbsToLogs(request)}
      reads={folded(reads).map(({ who, day, opened, listed }) => ({
        who,
        when: dayIn(day, request.language),
        what: [
          ...(opened === 0 ? [] : [`${text.readers.opened} ${text.readers.times(opened)}`]),
          ...(listed === 0 ? [] : [text.readers.listed]),
        ].join(', '),
      }))}
    />,
  )
}

type Fold = { who: string; day: string; opened: number; listed: number }

function folded(reads: readonly { at: Date; who: string; isList: boolean }[]): Fold[] {
  const lines = new Map<string, Fold>()
  for (const { at, who, isList } of reads) {
    const { day } = osloTime(at)
    const line = lines.get(`${day}/${who}`) ?? { who, day, opened: 0, listed: 0 }
    lines.set(`${day}/${who}`, isList ? { ...line, listed: line.listed + 1 } : { ...line, opened: line.opened + 1 })
  }
  return [...lines.values()]
}
