import { ProseEditor } from './prose-editor.ts'

customElements.define('prose-editor', ProseEditor)
