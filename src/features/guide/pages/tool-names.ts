import { outline } from '#features/content/index.ts'
import type { IconName } from '#ui/icon-names.ts'
import { tool } from '../rules/content-types.ts'

/** A tool as it stands in lists. */
export const toolNames = outline(tool, 'name', 'summary', 'kind')

const icons = {
  page: 'document',
  form: 'pencil',
  checklist: 'checklist',
  conversation: 'chat',
  file: 'download',
  link: 'external',
  film: 'film',
} as const satisfies Record<string, IconName>

export const toolIcon = (kind: keyof typeof icons): IconName => icons[kind]
