import { PrintButton } from './print-button.ts'
import { openDetailsForPrint } from './print-details.ts'
import { QuickExit } from './quick-exit.ts'
import { closeMenuOnEscape } from './site-menu.ts'

customElements.define('quick-exit', QuickExit)
customElements.define('print-button', PrintButton)
closeMenuOnEscape()
openDetailsForPrint()
