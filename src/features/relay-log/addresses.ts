import type { Request } from '#features/people/index.ts'

export const logs = ({ prefix }: Pick<Request, 'prefix'>): string => `${prefix}/logger`

/** Several batons at once. */
export const handOver = (request: Pick<Request, 'prefix'>): string => `${logs(request)}/gi-videre`

/** A page of one relay. */
export const relayAt = ({ prefix }: Pick<Request, 'prefix'>, id: string, page = ''): string =>
  `${prefix}/logger/${id}${page}`
