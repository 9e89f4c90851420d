import { CopyText } from './copy-text.ts'
import { DrawPad } from './draw-pad.ts'
import { KeptDraft } from './kept-draft.ts'
import { SessionEnd } from './session-end.ts'

customElements.define('session-end', SessionEnd)
customElements.define('kept-draft', KeptDraft)
customElements.define('copy-text', CopyText)
customElements.define('draw-pad', DrawPad)
