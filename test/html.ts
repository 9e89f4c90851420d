/** What a reader meets on a page, read from its HTML. Ours is well formed; html-validate proves that apart. */
export type ReadPage = {
  readonly lang: string
  /** Passages in the body, with the language that a screen reader speaks them in. */
  readonly texts: readonly { text: string; lang: string }[]
  /** Everything a link leads to. */
  readonly links: readonly string[]
  /** Everything that is fetched without being asked for: styles, scripts, pictures, fonts. */
  readonly resources: readonly string[]
  readonly ids: ReadonlySet<string>
  readonly forms: readonly {
    action: string
    method: string
    fields: readonly { name: string; value: string; type: string }[]
  }[]
}

const token = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/g
const attribute = /([^\s=/]+)(?:="([^"]*)")?/g
const empty = new Set(['meta', 'link', 'input', 'br', 'img', 'hr'])

export function readHtml(html: string): ReadPage {
  const texts: { text: string; lang: string }[] = []
  const links: string[] = []
  const resources: string[] = []
  const ids = new Set<string>()
  const forms: { action: string; method: string; fields: { name: string; value: string; type: string }[] }[] = []
  const open: { name: string; lang: string }[] = []
  const langNow = () => open.at(-1)?.lang ?? ''
  let lang = ''

  for (const [whole, closing, tag = '', rest = ''] of html.matchAll(token)) {
    const name = tag.toLowerCase()
    if (name === '') {
      const text = decode(whole).replaceAll(/\s+/g, ' ').trim()
      if (text !== '' && !whole.startsWith('<!') && open.some((one) => one.name === 'body'))
        texts.push({ text, lang: langNow() })
      continue
    }
    if (closing === '/') {
      open.splice(open.findLastIndex((one) => one.name === name))
      continue
    }
    const given = new Map([...rest.matchAll(attribute)].map(([, key = '', value = '']) => [key, decode(value)]))
    const of = (key: string) => given.get(key) ?? ''
    if (name === 'html') lang = of('lang')
    if (given.has('id')) ids.add(of('id'))
    if (name === 'a') links.push(of('href'))
    if (name === 'script' || name === 'img') resources.push(of('src'))
    if (name === 'link' && !['canonical', 'alternate'].includes(of('rel'))) resources.push(of('href'))
    if (name === 'link' && ['canonical', 'alternate'].includes(of('rel'))) links.push(of('href'))
    if (name === 'form') forms.push({ action: of('action'), method: of('method'), fields: [] })
    if (name === 'input') forms.at(-1)?.fields.push({ name: of('name'), value: of('value'), type: of('type') })
    if (!empty.has(name) && !rest.endsWith('/')) open.push({ name, lang: given.has('lang') ? of('lang') : langNow() })
  }
  return { lang, texts, links, resources, ids, forms }
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** All words of a page, in their order. */
export const wordsOf = (html: string): string =>
  readHtml(html)
    .texts.map(({ text }) => text)
    .join(' ')
