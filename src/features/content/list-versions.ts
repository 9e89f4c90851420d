import type { OpenItem, OpenStudio } from './open-item.ts'
import { selectLastPublished, selectVersions, type Published, type VersionRow } from './store/versions.ts'

/** Every version of an item, the newest first. */
export const listVersions = ({ request, type, key }: OpenItem): Promise<VersionRow[]> =>
  selectVersions(request.tx, request.municipality.id, { type: type.name, key })

/** What was published last. */
export const listPublished = ({ request }: OpenStudio, most: number): Promise<Published[]> =>
  selectLastPublished(request.tx, request.municipality.id, most)
