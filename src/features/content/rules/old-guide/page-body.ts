import {
  attributeOf,
  elementsIn,
  findIn,
  isElement,
  textOf,
  type Markup,
  type MarkupElement,
} from '#base/prose/markup.ts'

/** The part of a page that is its text, and the words of what stands around it. */
export type PageBody = { readonly main: MarkupElement; readonly around: readonly string[] }

/**
 * Finds a page's own text: what says that it is the main part, else where most of the text stands. Menus, banners, paths, buttons to
 * share with and the like are taken out, and their words told, so that nothing goes without a trace.
 */
export function bodyOf(page: MarkupElement): PageBody {
  const body = findIn(page, ({ name }) => name === 'body') ?? page
  const main = namedMain(body)
  const around: string[] = []
  if (main !== undefined)
    return { main: withoutFurniture(main, around, true), around: [...around, ...outside(body, main)] }
  const bare = withoutFurniture(body, around, false)
  const found = densest(bare)
  return { main: found, around: [...around, ...outside(bare, found)] }
}

/** Words that names of parts are made of, which are around a text and not in it. */
const furniture = new Set(
  (
    'cookie cookies cookieconsent cookiebot cybotcookiebotdialog samtykkebanner breadcrumb breadcrumbs brodsmule brodsmuler brodsmulesti navigation navigasjon navbar nav menu ' +
    'meny hovedmeny sidemeny sidebar sidefelt footer bunntekst bunn skip skiplink share sharing sharedaddy social sosiale searchbox sokeboks ' +
    'pagination toolbar verktoylinje topbar toppmeny masthead msotoc1 msotoc2 msotoc3 msotoc4 toc'
  ).split(' '),
)
const furnitureRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
])
const mainNames = new Set(
  'main maincontent main-content hovedinnhold innhold content articlecontent article-body entry-content deltaplaceholdermain'.split(
    ' ',
  ),
)

function isFurniture(element: MarkupElement, isInMain: boolean): boolean {
  const { name } = element
  const role = attributeOf(element, 'role')
  if (name === 'nav' || name === 'footer' || furnitureRoles.has(role)) return true
  if (!isInMain && (name === 'aside' || role === 'complementary' || (name === 'header' && !holdsHeading(element))))
    return true
  if (name === 'body' || name === 'main' || role === 'main') return false
  // A long text is a text, whatever its part is called.
  return namesOf(element).some((one) => furniture.has(one)) && textOf(element).length < longestFurniture
}

const longestFurniture = 3000

/** `entry-header wp-block` and an id as single words, with Norwegian letters as they are written in names. */
const namesOf = (element: MarkupElement): readonly string[] =>
  `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .split(/[\s_-]+/)

const holdsHeading = (element: MarkupElement): boolean => findIn(element, ({ name }) => name === 'h1') !== undefined

function withoutFurniture(element: MarkupElement, around: string[], isInMain: boolean): MarkupElement {
  const children = element.children.flatMap((child): Markup[] => {
    if (!isElement(child)) return [child]
    if (!isFurniture(child, isInMain)) return [withoutFurniture(child, around, isInMain)]
    around.push(...wordsOf(child))
    return []
  })
  return { ...element, children }
}

function namedMain(body: MarkupElement): MarkupElement | undefined {
  const named = [
    (one: MarkupElement) => one.name === 'main' || attributeOf(one, 'role') === 'main',
    (one: MarkupElement) => one.name === 'article',
    (one: MarkupElement) => mainNames.has(attributeOf(one, 'id').toLowerCase()),
  ]
  for (const is of named) {
    const found = allIn(body, is)
    const [first] = found
    // Several articles are a list of them.
    if (first !== undefined && found.length === 1 && proseLength(first) > 0) return first
  }
  return undefined
}

/** Down to where nearly all of the text stands together. */
function densest(from: MarkupElement): MarkupElement {
  let at = from
  for (;;) {
    const whole = proseLength(at)
    const next = elementsIn(at).find((child) => holders.has(child.name) && proseLength(child) >= whole * mostOfText)
    if (next === undefined || whole === 0) return at
    const hasHeadingBeside = elementsIn(at).some(
      (child) => child !== next && holdsHeading({ ...at, children: [child] }),
    )
    if (hasHeadingBeside) return at
    at = next
  }
}

const mostOfText = 0.8
const holders = new Set('div section form center table tbody tr td article'.split(' '))
const silent = new Set('script style noscript template head select'.split(' '))

/** How much is said that is no link. */
function proseLength(element: MarkupElement): number {
  let length = 0
  for (const child of element.children) {
    if (!isElement(child)) length += child.trim().length
    else if (child.name !== 'a' && !silent.has(child.name)) length += proseLength(child)
  }
  return length
}

/** What stands beside the chosen part, on the way down to it. */
function outside(from: MarkupElement, chosen: MarkupElement): string[] {
  if (from === chosen) return []
  return elementsIn(from).flatMap((child) => (holdsElement(child, chosen) ? outside(child, chosen) : wordsOf(child)))
}

const holdsElement = (element: MarkupElement, chosen: MarkupElement): boolean =>
  element === chosen || elementsIn(element).some((child) => holdsElement(child, chosen))

/** Line by line, without what is never read. */
function wordsOf(element: MarkupElement): string[] {
  const spoken = (one: Markup): string => {
    if (!isElement(one)) return one
    if (silent.has(one.name)) return ''
    const words = one.children.map(spoken).join('')
    return /^(a|b|i|em|strong|span|label|button|font|small)$/.test(one.name) ? words : `\n${words}\n`
  }
  return spoken(element)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
}

const allIn = (element: MarkupElement, is: (one: MarkupElement) => boolean): MarkupElement[] =>
  is(element) ? [element] : elementsIn(element).flatMap((child) => allIn(child, is))
