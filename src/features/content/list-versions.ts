import type { OpenItem, OpenStudio } from './open-item.ts'
import { selectLastPublished, selectVersions, type Published, type VersionRow } from './store/versions.ts'

/** Every version of an item, the newest first. */
export const listVersions = ({ request, layer, type, key }: OpenItem): Promise<VersionRow[]> =>
  selectVersions(request.tx, layer, { type: type.name, key })

/** What was published last. */
export const listPublished = ({ request, layer }: OpenStudio, most: number): Promise<Published[]> =>
  selectLastPublished(request.tx, layer, most)
