import type { Request } from '#features/people/index.ts'

/** Where editors work, below a municipality. */
export const studioHome = '/studio'

/** Where a municipality that readers do not meet yet is made ready. */
export const startHome = `${studioHome}/start`

export const startAt = ({ prefix }: Pick<Request, 'prefix'>, page = ''): string =>
  `${prefix}${startHome}${page === '' ? '' : `/${page}`}`

/** Packs that the municipality keeps for others are written below their own address. */
export const sharedHome = `${studioHome}/felles/:layer`

type Where = Pick<Request, 'prefix' | 'parameters'>

/** Below the studio of the layer that the request is about. */
export const studioAt = ({ prefix, parameters }: Where, path = ''): string => {
  const { layer } = parameters
  return `${prefix}${layer === undefined ? studioHome : sharedHome.replace(':layer', layer)}${path}`
}

/** The pages on which a pack goes out and in, below the studio. */
export const packPages = {
  file: 'fil',
  site: 'nettsted',
  document: 'dokument',
  review: 'forslag',
  publish: 'publiser',
  throwAway: 'kast',
} as const
export const packHome = '/pakke'

export const packAt = (request: Where, page = ''): string =>
  studioAt(request, `${packHome}${page === '' ? '' : `/${page}`}`)

/** What a text may link to. */
export const linksAt = (request: Where): string => studioAt(request, '/lenker')
/** What a text may show. */
export const picturesAt = (request: Where): string => studioAt(request, '/bilder')
/** What the layers above have changed, and readers here do not meet yet. */
export const awaitingAt = (request: Where, page = ''): string => studioAt(request, `/venter${page}`)

/** Pictures and other files, for whoever writes: also those that are not in public yet. */
export const filesAt = (request: Where): string => studioAt(request, '/filer')
export const fileAt = (request: Where, name: string): string => `${filesAt(request)}/${name}`

/** Where it stands how the model is, below a municipality. */
export const healthHome = `${studioHome}/tilstand`

type Named = { readonly type: { readonly name: string }; readonly key: string }

export const typeAt = (request: Where, type: string, page = ''): string => studioAt(request, `/${type}${page}`)

export const itemAt = (request: Where, { type, key }: Named, page = ''): string =>
  studioAt(request, `/${type.name}/${key}${page}`)
