import { ProseEditor } from './prose-editor.ts'
import { RecordOrder } from './record-order.ts'
import { WritingNotes } from './writing-notes.ts'

customElements.define('prose-editor', ProseEditor)
customElements.define('writing-notes', WritingNotes)
customElements.define('record-order', RecordOrder)
