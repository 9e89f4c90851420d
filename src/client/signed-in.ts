import { CopyText } from './copy-text.ts'
import { DrawPad } from './draw-pad.ts'
import { KeptDraft } from './kept-draft.ts'
import { LiveParts } from './live-parts.ts'
import { SessionEnd } from './session-end.ts'

customElements.define('session-end', SessionEnd)
customElements.define('kept-draft', KeptDraft)
customElements.define('live-parts', LiveParts)
customElements.define('copy-text', CopyText)
customElements.define('draw-pad', DrawPad)
