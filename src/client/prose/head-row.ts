import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** The first row of a table is its heads, and no other is: Markdown has no other tables. So it is shown, whatever is taken out. */
export const HeadRow = Extension.create({
  name: 'headRow',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (changes, _, { doc, schema, tr }) => {
        if (!changes.some(({ docChanged }) => docChanged)) return null
        doc.descendants((table, at) => {
          if (table.type.name !== 'table') return
          table.forEach((row, rowAt, number) => {
            const wanted = schema.nodes[number === 0 ? 'tableHeader' : 'tableCell']
            row.forEach((cell, cellAt) => {
              if (wanted && cell.type !== wanted) tr.setNodeMarkup(at + 1 + rowAt + 1 + cellAt, wanted, cell.attrs)
            })
          })
          return false
        })
        return tr.docChanged ? tr : null
      },
    }),
  ],
})
