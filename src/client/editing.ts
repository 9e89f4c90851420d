import { ProseEditor } from './prose-editor.ts'
import { WritingNotes } from './writing-notes.ts'

customElements.define('prose-editor', ProseEditor)
customElements.define('writing-notes', WritingNotes)
