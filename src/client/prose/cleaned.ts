/** Out with all that is in them. */
const dropped =
  'script, style, xml, link, meta, title, template, noscript, iframe, object, embed, svg, math, img, picture, video, audio, ' +
  'canvas, input, textarea, select, button, [hidden], [aria-hidden="true"], [style*="mso-hide"], [style*="display:none"], ' +
  '[style*="display: none"]'
/** Ways out that a pasted link may take. */
const kept = /^(https:\/\/|mailto:|tel:|sms:)/i

/**
 * What somebody copied from a web page or from Word, with its headings, lists, links, tables, strong and slanted words, and nothing
 * else: no looks, no pictures, no script. What was copied from the editor itself is what the editor makes.
 */
export function cleaned(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if (body.querySelector('[data-pm-slice]')) return html
  for (const element of body.querySelectorAll(dropped)) element.remove()
  for (const comment of commentsIn(body)) comment.remove()
  listsFromWord(body)
  for (const table of [...body.querySelectorAll('table')].toReversed()) table.replaceWith(asTable(table))
  for (const element of [...body.querySelectorAll('*')].toReversed()) tidy(element)
  return body.innerHTML
}

function commentsIn(body: HTMLElement): ChildNode[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: ChildNode[] = []
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode) // comments are
  return found
}

/** Word writes a list as paragraphs that look like one: the level in a style, the bullet as a word. */
function listsFromWord(body: HTMLElement) {
  const open: { readonly list: HTMLElement; readonly level: number }[] = []
  let before: Element | null = null
  for (const line of [...body.querySelectorAll<HTMLElement>('p')]) {
    const style = line.getAttribute('style') ?? ''
    const level = Number(/mso-list:\s*l\d+\s+level(\d)/.exec(style)?.[1] ?? 0)
    if (level === 0) continue
    const sign = line.querySelector('[style*="mso-list:Ignore" i]')
    const name = /^\s*(\d+|[a-z]{1,4})[.)]/i.test(sign?.textContent ?? '') ? 'ol' : 'ul'
    sign?.remove()
    if (line.previousElementSibling !== before || before === null) open.length = 0
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    if (open.at(-1)?.level === level && open.at(-1)?.list.localName !== name) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = body.ownerDocument.createElement(name)
      const above = open.at(-1)?.list
      if (above) (above.lastElementChild ?? above).append(list)
      else line.before(list)
      open.push({ list, level })
    }
    const item = body.ownerDocument.createElement('li')
    item.append(...line.childNodes)
    open.at(-1)?.list.append(item)
    before = open[0]?.list ?? null
    line.remove()
  }
}

/** Every row as wide as the widest, one line in each cell, and the first row as heads. A table of one cell is a box. */
function asTable(table: HTMLTableElement): Element | DocumentFragment {
  const page = table.ownerDocument
  const grid: (Element | undefined)[][] = []
  for (const [at, row] of [...table.rows].entries()) {
    const line = (grid[at] ??= [])
    for (const cell of row.cells) {
      const from = line.findIndex((one) => one === undefined)
      const column = from < 0 ? line.length : from
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - at); down += 1)
        for (let across = 0; across < Math.min(cell.colSpan, 50); across += 1)
          (grid[at + down] ??= [])[column + across] = down + across === 0 ? cell : page.createElement('td')
    }
  }
  const width = Math.max(0, ...grid.map(({ length }) => length))
  const isBox = width <= 1 && grid.length <= 1
  if (isBox) {
    const box = page.createDocumentFragment()
    box.append(...(grid[0]?.[0]?.childNodes ?? []))
    return box
  }
  const made = page.createElement('table')
  for (const [at, line] of grid.entries()) {
    const row = made.insertRow()
    for (let column = 0; column < width; column += 1) {
      const cell = page.createElement(at === 0 ? 'th' : 'td')
      cell.append(...wordsOf(line[column]))
      row.append(cell)
    }
  }
  if (table.caption === null) return made
  const captioned = page.createDocumentFragment()
  const caption = page.createElement('p')
  caption.append(...table.caption.childNodes)
  captioned.append(caption, made)
  return captioned
}

const blocks =
  'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, tr, td, th, table, tbody, blockquote, br, dd, dt, section, article'

/** What stands in a cell, on one line. */
function wordsOf(cell: Element | undefined): ChildNode[] {
  for (const block of [...(cell?.querySelectorAll(blocks) ?? [])].toReversed())
    block.replaceWith(...block.childNodes, ' ')
  return [...(cell?.childNodes ?? [])]
}

function tidy(element: Element) {
  const { localName } = element
  const style = element.getAttribute('style') ?? ''
  const href = (element.getAttribute('href') ?? '').trim()
  const level = /^h([1-6])$/.exec(localName)?.[1] ?? (element.matches('[role="heading"], p.MsoTitle') ? '2' : undefined)
  const isStrong = /(?<![\w-])font-weight:\s*(bold|[6-9]\d\d)/.test(style)
  const isSlanted = /(?<![\w-])font-style:\s*italic/.test(style)
  const isPlain =
    /(?<![\w-])font-weight:\s*(normal|[1-4]\d\d)/.test(style) && (localName === 'b' || localName === 'strong')
  const start = localName === 'ol' ? (/^\d{1,6}$/.exec(element.getAttribute('start') ?? '')?.[0] ?? '1') : undefined
  for (const name of element.getAttributeNames()) element.removeAttribute(name)
  if (start !== undefined) element.setAttribute('start', start)
  if (localName === 'a' && kept.test(href)) element.setAttribute('href', href)
  // Word's own elements, a link to nowhere, and what is strong so that it can be said not to be.
  const saysNothing = localName.includes(':') || (localName === 'a' && !element.hasAttribute('href')) || isPlain
  // Headings in a text begin at the second level; what is deeper than the fourth is not told apart.
  if (level !== undefined) become(element, `h${Math.min(4, Math.max(2, Number(level)))}`)
  else if (saysNothing) element.replaceWith(...element.childNodes)
  else if (localName === 'p' && (element.textContent ?? '').trim() === '') element.remove()
  else if (localName === 'span' && (isStrong || isSlanted)) become(element, isStrong ? 'strong' : 'em')
}

function become(element: Element, name: string) {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
}
