import type { PersonId } from '#base/ids.ts'
import { osloTime } from '#base/oslo-time.ts'
import type { Request } from '#features/people/index.ts'
import { listAudit, type AuditCursor, type AuditRow } from '#platform/audit/list.ts'
import { listNames } from './list-names.ts'
import type { OpenRelay } from './open-relay.ts'
import type { PartyId } from './rules/network.ts'
import { partOf, type Read } from './rules/readers.ts'

/** The newest answers at work that held words of the relay or its main person's name, and who got them. */
export async function listReads(
  open: OpenRelay<'see-readers'>,
): Promise<readonly { at: Date; who: string; isList: boolean }[]> {
  const { rows } = await listAudit(open.request.tx, { ...queryOf(open.request, open.id), limit: 500 })
  const atWork = rows.filter(({ act, person }) => person !== null && act.startsWith('relay-') && partOf(act))
  const names = await listNames(open.request, [...new Set(atWork.flatMap(({ person }) => person ?? []))])
  return atWork.map(({ at, person, act }) => ({
    at,
    who: names.get(person ?? '') ?? '',
    isList: partOf(act) === 'list',
  }))
}

/** Every answer that held words of a relay or its main person's name, newest first; `most`: at most so many rows. */
export async function listAllReads(request: Request, id: string, most: number): Promise<readonly Read[]> {
  const reads: Read[] = []
  let before: AuditCursor | undefined
  do {
    const { rows, next } = await listAudit(request.tx, { ...queryOf(request, id), before, limit: 1000 })
    reads.push(...rows.flatMap(readIn))
    before = next
  } while (before !== undefined && reads.length < most)
  return reads.slice(0, most)
}

const queryOf = ({ municipality }: Request, id: string) =>
  ({ municipality: municipality.id, subject: { type: 'relay', id }, outcome: 'done' }) as const

function readIn({ at, act, person, because, details }: AuditRow): Read[] {
  const part = partOf(act)
  const party = details['party']
  if (part === undefined || (person === null && typeof party !== 'string')) return []
  const { day, minutes } = osloTime(at)
  // With somebody at work beside, both have read.
  const by = [
    ...(typeof party === 'string' ? [{ party: party as PartyId }] : []), // ids of ours
    ...(person === null ? [] : [{ person: person as PersonId }]),
  ]
  return by.map((one) => ({ day, minutes, by: one, part, because: because ?? '' }))
}
