/**
 * Where a page stands in a folder that works without a server: `/veileder/0?tjeneste=skole` is `veileder/0.skole.html`, and
 * `/ansvar?etter=rolle` is `ansvar.etter-rolle.html`. A file keeps its own ending: `/a.ics?tjeneste=skole` is `a.skole.ics`.
 */
export function fileOf(address: string): string {
  const [path = '', query = ''] = address.split('#')[0]?.split('?') ?? []
  const ending = [...new URLSearchParams(query)]
    .map(([name, value]) => `.${name === 'tjeneste' ? '' : `${name}-`}${value}`)
    .join('')
  const [, name, kind] = /^\/(.+)(\.[a-z0-9]+)$/.exec(path) ?? []
  if (kind !== undefined) return `${name}${ending}${kind}`
  return path.endsWith('/') ? `${path.slice(1)}index${ending}.html` : `${path.slice(1)}${ending}.html`
}

/**
 * Whether the folder has a page of its own for an address. The matrix by each part that each role has, and every map, would be more pages than
 * all the others; what they say stands on the pages that lead to them.
 */
export const isInFolder = (address: string): boolean =>
  !/\/samhandlingsmodell\/kart\/|[?&]del=/.test(address) && /^[^?]*(\?[a-z0-9=&-]*)?$/.test(address)

/** How one file of the folder names another. */
export function relativeTo(file: string, other: string): string {
  const [from, to] = [file.split('/').slice(0, -1), other.split('/')]
  const shared = from.findIndex((part, at) => part !== to[at])
  const same = shared < 0 ? from.length : shared
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}

/** Every address of the own site in a page: what it leads to, and what it is made of. */
export const addressesIn = (html: string): readonly string[] =>
  [...html.matchAll(tag)].flatMap(([whole]) => [...whole.matchAll(own)].map(([, , address = '']) => unescaped(address)))

/**
 * The page as it stands in the folder: each address of the own site is the way to its file. What leads to no file is a word and no link.
 * A form has nobody to send to, so it is left out.
 */
export const asFile = (html: string, file: string, fileFor: (address: string) => string | undefined): string =>
  html.replaceAll(form, '').replaceAll(tag, (whole) =>
    whole.replaceAll(own, (_, name: string, escaped: string) => {
      const address = unescaped(escaped)
      const to = fileFor(address)
      const place = address.includes('#') ? address.slice(address.indexOf('#')) : ''
      return to === undefined ? '' : ` ${name}="${relativeTo(file, to)}${place}"`
    }),
  )

/** What a style sheet asks for on the own site. */
export const facesIn = (css: string): readonly string[] => [...css.matchAll(face)].map(([, address = '']) => address)

/** A style sheet with its faces within it: browsers let no file fetch a face from another. `bytes`: what is at an address, in base64. */
export const withFaces = (css: string, bytes: ReadonlyMap<string, string>): string =>
  css.replaceAll(face, (whole, address: string) => {
    const found = bytes.get(address)
    return found === undefined ? whole : `url(data:font/woff2;base64,${found})`
  })

/** Our own markup: values stand in quotes, and what content says is escaped. */
const tag = /<[a-z][^>]*>/g
const own = / (href|src|action|formaction)="(\/(?!\/)[^"]*)"/g
const face = /url\((\/[^)"']+\.woff2)\)/g
const form = /<form\b[\s\S]*?<\/form>/g

const unescaped = (value: string): string => value.replaceAll('&amp;', '&')
