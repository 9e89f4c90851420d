import { SessionEnd } from './session-end.ts'

customElements.define('session-end', SessionEnd)
