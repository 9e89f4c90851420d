import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { longSentencesIn } from '#base/writing-notes.ts'

/** Long sentences are marked where they stand; beside the text it is said which they are. */
export const LongSentences = Extension.create({
  name: 'longSentences',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_, { doc }) => marksIn(doc),
        apply: (change, marks) => (change.docChanged ? marksIn(change.doc) : marks),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

function marksIn(doc: Node): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((block, at) => {
    if (!block.isTextblock) return
    // Whatever is no letter takes one place, so that places in the words are places in the block.
    const words = block.textBetween(0, block.content.size, undefined, ' ')
    for (const { text, from } of longSentencesIn(words))
      marks.push(Decoration.inline(at + 1 + from, at + 1 + from + text.length, { class: 'long-sentence' }))
  })
  return DecorationSet.create(doc, marks)
}
