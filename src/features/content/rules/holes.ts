import type { Hole, HoleRules } from '#base/hole.ts'
import type { Day } from '#base/ids.ts'
import { itemName, type ItemName } from '#base/item.ts'
import { itemsIn } from './model-links.ts'
import type { Models } from './models.ts'

/** A hole in the model as it is read; `services`: for whose readers alone, none: for everyone. */
export type FoundHole = Hole & { readonly services: readonly string[] }

/** What is lacking for everyone, and what is lacking for single services besides; in the order in which readers meet the items. */
export function holesOf(
  models: Models,
  services: readonly string[],
  find: HoleRules['find'],
  today: Day,
): readonly FoundHole[] {
  const found = new Map<string, FoundHole>()
  for (const service of ['', ...services]) {
    for (const hole of find(models.readBy(service), today)) {
      const name = `${hole.kind} ${hole.item} ${hole.lackedBy}`
      const known = found.get(name)
      // What is lacking for everyone is not said once more for each service.
      if (known === undefined) found.set(name, { ...hole, services: service === '' ? [] : [service] })
      else if (known.services.length > 0) found.set(name, { ...known, services: [...known.services, service] })
    }
  }
  return found.size === 0 ? [] : inOrder([...found.values()], models)
}

function inOrder(holes: readonly FoundHole[], models: Models): readonly FoundHole[] {
  const places = new Map(itemsIn(models).map(({ position, ...item }) => [itemName(item), position]))
  const placeOf = (name: ItemName | undefined) => (name && places.get(name)) ?? places.size
  return holes.toSorted(
    (one, other) => placeOf(one.item) - placeOf(other.item) || placeOf(one.lackedBy) - placeOf(other.lackedBy),
  )
}
