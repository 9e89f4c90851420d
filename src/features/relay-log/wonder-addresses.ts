import type { Request } from '#features/people/index.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { textFor } from './text/text-for.ts'

/** The list of wonder notes. */
export const notes = ({ prefix }: Pick<Request, 'prefix'>): string => `${prefix}/undring`

/** A page of one note. */
export const noteAt = (request: Pick<Request, 'prefix'>, id: string, page = ''): string =>
  `${notes(request)}/${id}${page}`

export const crumbsToNotes = (request: Request): Crumb[] => [
  { label: textFor(request.language).wonder.listTitle, href: notes(request) },
]
