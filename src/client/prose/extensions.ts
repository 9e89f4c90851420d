import { Mark, mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { TrailingNode, UndoRedo } from '@tiptap/extensions'
import { insideLink, outsideLink } from '#base/markdown.ts'
import { HeadRow } from './head-row.ts'
import { pictureNamed } from './pictures.ts'

/** Where a link may lead: out by the ways that readers' pages let through, or to an item of the model. */
const leadsSomewhere = (href: string | null): boolean =>
  href !== null && (outsideLink.test(href) || insideLink.test(href))

const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (link) => leadsSomewhere(link.getAttribute('href')) && null }],
  renderHTML: ({ mark }) => {
    const { href, title } = mark.attrs as { href: string | null; title: string | null } // as they stand above
    return ['a', leadsSomewhere(href) ? { href, title } : { title }, 0]
  },
})

/** A new line where the text is written, a space where it is read. */
const SoftBreak = Node.create({
  name: 'softBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'span[data-soft-break]' }],
  renderHTML: () => ['span', { 'data-soft-break': '' }, ' '],
  renderText: () => ' ',
})

/** A picture of the model, as readers get it; what it shows is known of the model alone. */
const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '', parseHTML: ({ dataset }: HTMLElement) => dataset['picture'] },
    alt: { default: '', parseHTML: ({ dataset }: HTMLElement) => dataset['alt'] },
  }),
  // From elsewhere comes none: only what the model has is a picture.
  parseHTML: () => [
    { tag: 'img[data-picture]', getAttrs: ({ dataset }) => insideLink.test(dataset['picture'] ?? '') && null },
  ],
  renderHTML: ({ node }) => {
    const { src, alt } = node.attrs as { src: string; alt: string } // as they stand above
    const shown = pictureNamed(src)
    return ['img', { ...shown, alt: shown?.alt ?? src, 'data-picture': src, 'data-alt': alt }]
  },
  renderText: () => '',
})

/** Whether there is air between the items. */
const loose = { default: false, rendered: false }

/** Tab leads out of the text, as everywhere on the page; buttons and Ctrl with a bracket move items in and out. */
const ProseItem = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

/** One line in each cell, as Markdown has room for. To which side it stands is kept. */
const cell = {
  content: 'paragraph',
  addAttributes: () => ({
    colspan: { default: 1, rendered: false, parseHTML: () => 1 },
    rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
    side: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['side'] ?? null,
      renderHTML: ({ side }: Record<string, unknown>) => (side === null ? {} : { 'data-side': side }),
    },
  }),
}

const ProseTable = Table.configure({ View: null }).extend({
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { class: 'table-scroll' },
    ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  ],
  addKeyboardShortcuts() {
    const { Tab: _next, 'Shift-Tab': _previous, ...others } = this.parent?.() ?? {}
    return others
  },
})

/** There is room for a break between paragraphs and in them, not in a table. */
const ProseBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    const breakLine = () => this.editor.isActive('table') || this.editor.commands.setHardBreak()
    return { 'Mod-Enter': breakLine, 'Shift-Enter': breakLine }
  },
})

/** What a text may hold: what readers' pages show, and nothing else. */
export const proseExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  Link,
  Heading.configure({ levels: [2, 3, 4] }),
  BulletList.extend({ addAttributes: () => ({ loose }) }),
  OrderedList.extend({
    addAttributes() {
      return { ...this.parent?.(), loose }
    },
  }),
  ProseItem,
  ListKeymap,
  Blockquote,
  ProseBreak,
  SoftBreak,
  Picture,
  ProseTable,
  TableRow,
  TableHeader.extend(cell),
  TableCell.extend(cell),
  HeadRow,
  UndoRedo,
  TrailingNode,
]
