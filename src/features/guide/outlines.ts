import { outline } from '#base/outline.ts'
import { service } from '#features/collaboration-model/index.ts'
import { tool } from './rules/content-types.ts'

/** A service as it stands in the switch over a page. */
export const serviceNames = outline(service, 'order', 'name', 'inGuide')

/** A tool as it stands in lists. */
export const toolNames = outline(tool, 'name', 'summary', 'kind', 'begins')
