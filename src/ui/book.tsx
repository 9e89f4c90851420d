import type { Child } from 'hono/jsx'
import type { BookBlock, Inline } from '#platform/pdf/render-pdf.ts'
import { Facts } from '#ui/facts.tsx'
import { Table } from '#ui/table.tsx'

export type BookProps = {
  /** The same that `renderBook` makes a PDF of. */
  readonly blocks: readonly BookBlock[]
  /** What stands before an address of our own, which begins with a slash. */
  readonly base: string
  /** Read out after a link that leads away. */
  readonly external: string
  /** Before the name of every place, where several books stand on a page. */
  readonly place?: string
}

type Given = Omit<BookProps, 'blocks'>
type Head = BookBlock & { readonly kind: 'chapter' | 'section' }
const isHead = (one: BookBlock): one is Head => one.kind === 'chapter' || one.kind === 'section'
type Part = { readonly head: Head | undefined; readonly blocks: readonly BookBlock[] }

/** A document on the web: chapters, in them sections, below a page's own title. */
export function Book({ blocks, ...given }: BookProps) {
  return (
    <div class="book">
      {partsOf(blocks, 'chapter').map(({ head, blocks: own }) => (
        <section class="book-chapter" aria-labelledby={head && placeOf(head.id, given)}>
          {head && (
            <h2 id={placeOf(head.id, given)} lang={head.language}>
              {head.title}
            </h2>
          )}
          {head?.lead && <p class="book-lead">{head.lead}</p>}
          {partsOf(own, 'section').map((part) => (
            <BookSection part={part} {...given} />
          ))}
        </section>
      ))}
    </div>
  )
}

/** The chapters of a book, and where each begins on its page. */
export const chaptersOf = (
  blocks: readonly BookBlock[],
): readonly { readonly label: string; readonly href: string }[] =>
  blocks.flatMap((one) => (one.kind === 'chapter' ? [{ label: one.title, href: `#${placeOf(one.id, {})}` }] : []))

function BookSection({ part: { head, blocks }, ...given }: Given & { part: Part }) {
  const drawn = blocks.map((one) => <Drawn one={one} {...given} />)
  const isTable = blocks.every(({ kind }) => kind === 'table')
  if (head === undefined) return <div class={isTable ? 'book-part' : 'prose book-part'}>{drawn}</div>
  return (
    <section class="prose book-part" aria-labelledby={placeOf(head.id, given)}>
      {head.of && <p class="eyebrow">{head.of}</p>}
      <h3 id={placeOf(head.id, given)} lang={head.language}>
        {head.title}
      </h3>
      {head.lead && (
        <p class="book-lead" lang={head.language}>
          {head.lead}
        </p>
      )}
      {drawn}
    </section>
  )
}

function Drawn({ one, ...given }: Given & { one: BookBlock }): Child {
  switch (one.kind) {
    case 'heading': {
      const Heading = headings[one.level] ?? 'h6'
      return <Heading lang={one.language}>{inline(one.words, given)}</Heading>
    }
    case 'paragraph':
      return <p lang={one.language}>{inline(one.words, given)}</p>
    case 'list': {
      const List = one.ordered ? 'ol' : 'ul'
      return (
        <List lang={one.language}>
          {one.items.map((item) => (
            <li>
              {item.map((own) =>
                own.kind === 'paragraph' ? inline(own.words, given) : <Drawn one={own} {...given} />,
              )}
            </li>
          ))}
        </List>
      )
    }
    case 'note':
      return (
        <blockquote lang={one.language}>
          {one.blocks.map((own) => (
            <Drawn one={own} {...given} />
          ))}
        </blockquote>
      )
    case 'facts':
      return <Facts facts={one.facts.map(({ label, value, language }) => ({ label, value, lang: language }))} />
    case 'table':
      return (
        <Table
          caption={one.caption}
          columns={one.columns}
          rows={one.rows.map((cells) =>
            cells.map((lines) => lines.map((own) => <span class="fact-line">{inline(own, given)}</span>)),
          )}
        />
      )
    case 'chapter':
    case 'section':
    // Heads stand over what follows them. Room to write and a guide's choices are on no page of this kind.
    case 'choices':
    case 'variant':
    case 'field':
    case 'check':
      return null
  }
}

/** A page's title is its h1, so what is a second level in a book is a third on the web. */
const headings: Readonly<Record<number, 'h3' | 'h4' | 'h5' | 'h6'>> = { 2: 'h3', 3: 'h4', 4: 'h5', 5: 'h6' }

const inline = (words: readonly Inline[], given: Given): Child =>
  words.map((one) => {
    const said = one.code ? <code>{one.text}</code> : one.text
    const styled = one.strong ? <b>{said}</b> : one.emphasis ? <em>{said}</em> : said
    if (one.link !== undefined) return <Link one={one} link={one.link} words={styled} {...given} />
    return one.language === undefined ? styled : <span lang={one.language}>{styled}</span>
  })

function Link({ one, link, words, ...given }: Given & { one: Inline; link: string; words: Child }) {
  const href = link.startsWith('#')
    ? `#${placeOf(link.slice(1), given)}`
    : link.startsWith('/')
      ? given.base + link
      : link
  const isOutside = !/^[#/]/.test(link)
  return (
    <a href={href} lang={one.language} rel={isOutside ? 'noreferrer' : undefined}>
      {words}
      {isOutside && <span class="ds-sr-only"> ({given.external})</span>}
    </a>
  )
}

/** A page names places by letters, digits and dashes alone. */
const placeOf = (id: string, { place = '' }: Pick<Given, 'place'>): string => place + id.replaceAll('/', '-')

/** What stands under each head of a kind; what stands before the first has none. A table stands by itself, below no section. */
function partsOf(blocks: readonly BookBlock[], kind: Head['kind']): readonly Part[] {
  const parts: { head: Head | undefined; blocks: BookBlock[] }[] = []
  for (const one of blocks) {
    if (isHead(one) && one.kind === kind) parts.push({ head: one, blocks: [] })
    else if (parts.length === 0 || (kind === 'section' && one.kind === 'table'))
      parts.push({ head: undefined, blocks: [one] })
    else parts.at(-1)?.blocks.push(one)
  }
  return parts
}
