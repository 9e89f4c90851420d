import type { Block } from '#base/prose/document.ts'

/** How it is told what is a page of its own: by words that number one, and by what a title says. */
export type Telling = { readonly labels: readonly string[]; readonly isPage: (title: string) => boolean }

/** A part of a document that is a page of its own. */
export type Chapter = {
  readonly title: string
  readonly within: readonly string[]
  readonly blocks: readonly Block[]
  /** One of several: not the document itself. */
  readonly isPart: boolean
}

/**
 * A document as its chapters: each heading of the first level begins one, where there are several. Within a chapter whose title is
 * numbered by a label («Nivå 1»), headings numbered by another («Steg 1.2») begin their own.
 */
export function chaptersOf(blocks: readonly Block[], named: string, { labels, isPage }: Telling): readonly Chapter[] {
  const isTop = (block: Block): boolean => block.type === 'heading' && block.attrs.level === 1
  const tops = blocks.filter(isTop)
  // Headings of the first level that say nothing of what follows are those of one page.
  if (tops.length < 2 || !tops.slice(1).some((block) => isPage(chapterTitle(linesOf(block), true)))) {
    const [only] = tops
    const title = only === undefined ? named : linesOf(only)
    // Where a page's heading stands last, what stood before it is text all the same.
    const rest = blocks.filter((block) => block !== only)
    const heads = rest[0]?.type === 'heading' && linesOf(rest[0]) === title ? rest.slice(1) : rest
    return partsOf({ title, within: [], blocks: heads, isPart: false }, labels)
  }
  const isNumbered = tops.filter((block) => leadingNumber.test(linesOf(block))).length * 2 >= tops.length - 1
  const first = blocks.findIndex(isTop)
  const before = blocks.slice(0, first)
  const chapters: Chapter[] = before.length === 0 ? [] : [{ title: named, within: [], blocks: before, isPart: false }]
  for (const [at, block] of blocks.entries()) {
    if (!isTop(block)) continue
    const next = blocks.findIndex((one, place) => place > at && isTop(one))
    const title = chapterTitle(linesOf(block), isNumbered)
    const isFirst = chapters.length === 0
    chapters.push({
      title,
      within: [],
      blocks: blocks.slice(at + 1, next < 0 ? undefined : next),
      isPart: !isFirst,
    })
  }
  return chapters.flatMap((chapter) => partsOf(chapter, labels))
}

const leadingNumber = /^\d+(\.\d+)*\.?\s+(?=\p{L})/u
const attachment = /^(vedlegg|kapittel|kapitel|kap\.?|del)\s*\d+\s*[:.–—-]?\s+(?=\p{L})/iu

/** Without the number or the word that says which chapter or attachment it is. */
const chapterTitle = (title: string, isNumbered: boolean): string =>
  (isNumbered ? title.replace(leadingNumber, '') : title).replace(attachment, '')

/** The label that numbers a title: «Steg 1.2 Ring hjem» has `steg`. */
export const labelOf = (title: string, labels: readonly string[]): string | undefined =>
  labels.find((label) => new RegExp(String.raw`^${label}\s*\d`, 'iu').test(title))

/** What is numbered, without its number: «Steg 1 på nivå 0: Legg merke til» is «Legg merke til». */
export function plainTitle(title: string, labels: readonly string[]): string {
  const label = labelOf(title, labels)
  if (label === undefined) return title
  const numbered = String.raw`^${label}\s*[\d.]+`
  const [, rest = ''] =
    new RegExp(String.raw`${numbered}[^:–—-]{0,30}(?::|\s[–—-])\s+(.+)$`, 'iu').exec(title) ??
    new RegExp(String.raw`${numbered}\s+(.+)$`, 'iu').exec(title) ??
    []
  return rest === '' ? title : rest
}

function partsOf(chapter: Chapter, labels: readonly string[]): Chapter[] {
  const own = labelOf(chapter.title, labels)
  if (own === undefined) return [chapter]
  const parts: { title: string; level: number; blocks: Block[] }[] = []
  const kept: Block[] = []
  for (const block of chapter.blocks) {
    const last = parts.at(-1)
    if (block.type === 'heading') {
      const title = linesOf(block)
      const label = labelOf(title, labels)
      if (label !== undefined && label !== own) {
        parts.push({ title, level: block.attrs.level, blocks: [] })
        continue
      }
      // A heading as high as the part's own ends it; what follows is the chapter's.
      if (last !== undefined && block.attrs.level <= last.level) parts.push({ title: '', level: 9, blocks: [] })
    }
    const open = parts.at(-1)
    if (open === undefined || open.title === '') kept.push(block)
    else open.blocks.push(block)
  }
  const isPage = ({ blocks }: { readonly blocks: readonly Block[] }) => blocks.length > 0
  const made = parts.filter(({ title }) => title !== '')
  // Headings that only name what is told elsewhere are a list of contents, and no pages.
  if (!made.some(isPage)) return [chapter]
  return [
    { ...chapter, blocks: kept },
    ...made.map(({ title, blocks }) => ({ title, within: [...chapter.within, chapter.title], blocks, isPart: true })),
  ]
}

/** The words of a heading, on one line. */
export const linesOf = (block: Block): string =>
  block.type === 'heading' || block.type === 'paragraph'
    ? (block.content ?? [])
        .map((one) => (one.type === 'text' ? one.text : ' '))
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim()
    : ''
