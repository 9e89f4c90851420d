import type { AwayView } from '../pages/edit.tsx'
import { fieldsOfPart, type EditedRecords } from '../rules/editing.ts'
import { isOfPart, type Offer } from '../rules/offers.ts'
import { isSame } from '../rules/said.ts'
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
