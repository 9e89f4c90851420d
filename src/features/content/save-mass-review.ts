import type { ItemName } from '#base/item.ts'
import { inheritedIn } from './inherited.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { mayTreat, recordRefused, type OpenStudio } from './open-item.ts'
import { openItems } from './open-items.ts'
import { afterMass, type MassAct } from './rules/mass-review.ts'
import { withUnder } from './rules/offers.ts'
import { isSameSaid } from './rules/said.ts'
import { servicesChanged } from './rules/studio-access.ts'
import { savePublished, type ToPublish } from './save-published.ts'

/** Why one of those that were chosen is as it was. */
export type LeftOut = {
  readonly name: ItemName
  /**
   * Somebody is writing in it; it says something else than on the page; it is not there; it has no words in the language; whoever asks
   * is not trusted with it.
   */
  readonly why: 'draft' | 'changed' | 'gone' | 'wordless' | 'reach'
}

export type MassDone = { readonly done: number; readonly leftOut: readonly LeftOut[] }

/**
 * Says the same of several items at once: all of them in one transaction, each a version. `chosen`: what each said on the page. One that
 * somebody writes in, or that says something else by now, is left as it is: nobody stands behind what they have not seen.
 */
export async function saveMassReview(
  open: OpenStudio<'publish-content'>,
  knowledge: StudioKnowledge,
  act: MassAct,
  given: { readonly chosen: ReadonlyMap<ItemName, string>; readonly by: string; readonly why: string },
): Promise<MassDone> {
  const { request, layer } = open
  const { chosen, by, why } = given
  const home = layer.language
  const found = new Map((await openItems(open, knowledge, [...chosen.keys()])).map((item) => [item.name, item]))
  const leftOut: LeftOut[] = []
  const changed: ToPublish[] = []
  for (const [name, seen] of chosen) {
    const item = found.get(name)
    if (item === undefined) leftOut.push({ name, why: 'gone' })
    else if (item.isDrafted) leftOut.push({ name, why: 'draft' })
    else if (item.seen !== seen) leftOut.push({ name, why: 'changed' })
    else {
      const { type, key, own } = item
      const after = afterMass(act, { ...item, home }, { by, date: request.today })
      if (act.is === 'read' && after === own) leftOut.push({ name, why: 'wordless' })
      else if (!mayTreat(open, 'publish-content', type.name, { services: servicesChanged(own, after) })) {
        await recordRefused(request, 'publish-content', type.name, key)
        leftOut.push({ name, why: 'reach' })
      } else if (!isSameSaid(after, own)) {
        const said = withUnder(own, after, inheritedIn({ ...item, layer }, after))
        changed.push({ type: type.name, key, own, said, why })
      }
    }
  }
  await savePublished(open, knowledge, changed)
  return { done: chosen.size - leftOut.length, leftOut }
}
