import type { ContentType } from '#base/content-type.ts'
import type { AwayView } from '../pages/edit.tsx'
import { fieldsOfPart, inheritedBy, type Edited, type EditedRecords } from '../rules/editing.ts'
import { namingPath } from '../rules/naming.ts'
import { isOfPart, type Offer } from '../rules/offers.ts'
import { isSame, saidAt } from '../rules/said.ts'
import { viewEach } from './view-changes.ts'
import type { ViewGiven } from './view-nodes.ts'

type Given = Pick<ViewGiven, 'text' | 'words' | 'items' | 'type' | 'offers' | 'readIn'>

/** The parts of a list that were taken out here, and that the layers above have changed since. */
export const viewAway = (list: EditedRecords, given: Given): AwayView[] =>
  given.offers.flatMap((offer) => viewOne(offer, list, given))

function viewOne({ path, was, now }: Offer, list: EditedRecords, given: Given): AwayView[] {
  if (!isOfPart(path) || path.slice(0, path.lastIndexOf('/')) !== list.path) return []
  const [before, after] = [fieldsOfPart(was), fieldsOfPart(now)]
  const changes = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !isSame(before[name], after[name]))
    .map((name) => ({
      ...{ service: '', language: '', path: `${path}/${name}`, before: before[name], after: after[name] },
    }))
  const named = Object.keys(list.of).find((name) => list.of[name]?.kind === 'line' && typeof after[name] === 'string')
  const title = named === undefined ? given.text.edit.record(1) : String(after[named])
  return [{ path, title, changes: viewEach(changes, { ...given, inherited: () => undefined }) }]
}

/** The parts of a list that were taken out here, and that stand above as they did: by what they are called there. */
export const viewOut = (
  list: EditedRecords,
  edited: Edited & { readonly type: ContentType },
  offers: readonly Offer[],
): { path: string; title: string }[] =>
  Object.entries(saidAt(edited.own, edited.place)).flatMap(([path, value]) => {
    const isOut = value === null && isOfPart(path) && path.slice(0, path.lastIndexOf('/')) === list.path
    if (!isOut || offers.some((offer) => offer.path === path)) return []
    const line = namingPath(edited.type, path)
    const title = line === undefined ? undefined : inheritedBy(edited, edited.own)(edited.place, line)
    return [{ path, title: typeof title === 'string' ? title : path.slice(list.path.length + 1) }]
  })
