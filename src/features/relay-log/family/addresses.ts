import type { Request } from '#features/people/index.ts'

/** Where parents and young people have what concerns them, below a municipality. */
export const familyHome = '/familie'

export const home = ({ prefix }: Pick<Request, 'prefix'>): string => prefix + familyHome

/** A page of one plan, as the family has it. */
export const planAt = (request: Pick<Request, 'prefix'>, id: string, page = ''): string =>
  `${home(request)}/${id}${page}`
