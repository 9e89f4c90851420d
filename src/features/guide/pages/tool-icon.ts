import type { IconName } from '#ui/icon-names.ts'

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
