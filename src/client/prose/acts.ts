import type { Editor } from '@tiptap/core'

type Act = {
  readonly run: (editor: Editor) => void
  /** Whether it is so where the cursor stands; for what is switched on and off. */
  readonly isOn?: (editor: Editor) => boolean
  /** Where it can be done; everywhere unless told. */
  readonly isOpen?: (editor: Editor) => boolean
}

const inList = (editor: Editor): boolean => editor.isActive('listItem')
const inTable = (editor: Editor): boolean => editor.isActive('table')

/** What the buttons of the toolbar do, by the names that the page gives them. */
export const acts: Readonly<Record<string, Act>> = {
  bold: { run: (editor) => editor.chain().focus().toggleBold().run(), isOn: (editor) => editor.isActive('bold') },
  italic: { run: (editor) => editor.chain().focus().toggleItalic().run(), isOn: (editor) => editor.isActive('italic') },
  heading: {
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
  },
  subheading: {
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
  },
  bullets: {
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  numbers: {
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  indent: { run: (editor) => editor.chain().focus().sinkListItem('listItem').run(), isOpen: inList },
  outdent: { run: (editor) => editor.chain().focus().liftListItem('listItem').run(), isOpen: inList },
  quote: {
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
  table: {
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
    isOpen: (editor) => !inTable(editor),
  },
  addRow: { run: (editor) => editor.chain().focus().addRowAfter().run(), isOpen: inTable },
  addColumn: { run: (editor) => editor.chain().focus().addColumnAfter().run(), isOpen: inTable },
  removeRow: { run: (editor) => editor.chain().focus().deleteRow().run(), isOpen: inTable },
  removeColumn: { run: (editor) => editor.chain().focus().deleteColumn().run(), isOpen: inTable },
  removeTable: { run: (editor) => editor.chain().focus().deleteTable().run(), isOpen: inTable },
  undo: { run: (editor) => editor.chain().focus().undo().run() },
  redo: { run: (editor) => editor.chain().focus().redo().run() },
}
