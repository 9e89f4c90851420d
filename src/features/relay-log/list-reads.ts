import { listAudit } from '#platform/audit/list.ts'
import { listNames } from './list-names.ts'
import type { OpenRelay } from './open-relay.ts'

/** The newest answers that held words of the relay or its main person's name, and who got them. */
export async function listReads({
  request,
  id,
}: OpenRelay<'see-readers'>): Promise<readonly { at: Date; who: string; isList: boolean }[]> {
  const { tx, municipality } = request
  const subject = { type: 'relay', id }
  const { rows } = await listAudit(tx, { municipality: municipality.id, subject, outcome: 'done', limit: 500 })
  const names = await listNames(request, [...new Set(rows.flatMap(({ person }) => person ?? []))])
  return rows.flatMap(({ at, person, act }) =>
    person === null || showsNothing.has(act)
      ? []
      : [{ at, who: names.get(person) ?? '', isList: act === 'relay-listed' }],
  )
}

/** Acts whose answers hold neither a word nor the name. */
const showsNothing: ReadonlySet<string> = new Set([
  'relay-see-existence',
  'relay-offer-by-office',
  'relay-withdraw-offer',
  'relay-passed',
  'relay-open',
])
