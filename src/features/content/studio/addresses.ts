import type { Request } from '#features/people/index.ts'

/** Where editors work, below a municipality. */
export const studioHome = '/studio'

export const studioAt = ({ prefix }: Pick<Request, 'prefix'>, path = ''): string => `${prefix}${studioHome}${path}`

type Named = { readonly type: { readonly name: string }; readonly key: string }

export const typeAt = (request: Pick<Request, 'prefix'>, type: string, page = ''): string =>
  studioAt(request, `/${type}${page}`)

export const itemAt = (request: Pick<Request, 'prefix'>, { type, key }: Named, page = ''): string =>
  studioAt(request, `/${type.name}/${key}${page}`)
