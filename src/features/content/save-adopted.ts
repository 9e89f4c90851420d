import { itemName } from '#base/item.ts'
import { record } from '#features/people/index.ts'
import { notify } from '#platform/db/listen.ts'
import { contentChannel } from './import-pack.ts'
import type { AdoptablePlans, PlanDocument } from './knowledge.ts'
import type { OpenItem } from './open-item.ts'
import type { Adoption } from './rules/adopting.ts'
import { insertAdopted } from './store/adopted.ts'
import { raiseContentVersion } from './store/version.ts'

/** What was read through, in one language of the municipality. */
export type ReadThrough = { readonly language: string; readonly document: PlanDocument }

/**
 * Keeps a plan as it was adopted, in every language, on the web and on paper. `seen`: a hash of all of it. Whoever has opened the item is alone
 * with it until the transaction ends, so a day that was free stays so.
 */
export async function saveAdopted(
  { request, key, type, by, because }: OpenItem<'adopt-plan'>,
  { print }: Pick<AdoptablePlans, 'print'>,
  { adoption, documents, seen }: { adoption: Adoption; documents: readonly ReadThrough[]; seen: string },
): Promise<void> {
  const { tx, municipality, now: at } = request
  const printed = documents.map((one) => ({
    ...one,
    pdf: print(one.document, adoption, { municipality, language: one.language }),
  }))
  // Readers' pages are made anew: they tell which versions there are.
  await raiseContentVersion(tx)
  await insertAdopted(tx, { ...adoption, plan: key, seen, person: by, at, documents: printed })
  await notify(tx, contentChannel, municipality.slug)
  const subject = { type: 'item', id: itemName({ type: type.name, key }) }
  await record(request, 'adopt-plan', because, subject, { day: adoption.day })
}
