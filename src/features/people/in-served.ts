import { inEach } from '#platform/db/database.ts'
import type { Request } from './request.ts'

/**
 * The same act in the other municipalities that a shared service serves, in the same transaction. `there` is the request as
 * it stands in each of them: its municipality's id is theirs, whatever else it says is home's.
 */
export async function inServed(
  request: Request,
  serves: readonly number[],
  work: (there: Request) => Promise<void>,
): Promise<void> {
  const home = request.municipality.id
  const others = serves.filter((id) => id !== home)
  if (others.length === 0) return
  await inEach(request.tx, home, others, (id) => work({ ...request, municipality: { ...request.municipality, id } }))
}
