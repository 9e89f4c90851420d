import { inEach, type Tx } from '#platform/db/database.ts'
import { insertPersonIdentity } from './store/people.ts'
import { selectServed } from './store/served.ts'

/**
 * An identity that became a person here is the same person in the municipalities that this one's services serve. In one of
 * those it may be somebody already; then it stays so, and nothing is said of it here.
 */
export async function connectWhereServed(
  tx: Tx,
  given: { readonly municipality: number; readonly identity: string; readonly person: string; readonly at: Date },
): Promise<void> {
  const others = await selectServed(tx, given.municipality, given.person)
  if (others.length === 0) return
  await inEach(tx, given.municipality, others, async (municipality) => {
    await insertPersonIdentity(tx, { ...given, municipality })
  })
}
