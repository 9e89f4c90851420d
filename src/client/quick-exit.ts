const leftKey = 'left'
const pressesNeeded = 3
const withinMilliseconds = 2000

/**
 * Leaves at once: blanks the page, then puts the other page in its place in the history. Escape three times does the same.
 * Pages of ours that lie further back in the same tab would still answer to Back; the tab remembers that the reader left,
 * so they send on instead of showing themselves. What the browser's own history list keeps, no page can remove:
 * the page about traces says so.
 */
export class QuickExit extends HTMLElement {
  #presses: number[] = []

  connectedCallback() {
    if (cameBack() && hasLeft()) this.#leave()
    else forgetLeaving()

    this.addEventListener('click', this.#onClick)
    document.addEventListener('keydown', this.#onKey)
    window.addEventListener('pageshow', this.#onShow)
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#onKey)
    window.removeEventListener('pageshow', this.#onShow)
  }

  get #link() {
    return this.querySelector<HTMLAnchorElement>('a.quick-exit-link')
  }

  readonly #onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Node) || !this.#link?.contains(event.target)) return
    event.preventDefault()
    this.#leave()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.repeat) return

    this.#presses = [...this.#presses, event.timeStamp].filter((at) => event.timeStamp - at <= withinMilliseconds)
    if (this.#presses.length >= pressesNeeded) this.#leave()
  }

  /** The browser may show a kept copy of the page without loading it. */
  readonly #onShow = (event: PageTransitionEvent) => {
    if (event.persisted && hasLeft()) this.#leave()
  }

  #leave() {
    const link = this.#link
    if (!link) return

    document.documentElement.hidden = true
    document.title = '\u200b'
    rememberLeaving()
    location.replace(link.href)
  }
}

function cameBack() {
  const [entry] = performance.getEntriesByType('navigation')

  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
}

function hasLeft() {
  return inTab((tab) => tab.getItem(leftKey) !== null) ?? false
}

function rememberLeaving() {
  inTab((tab) => {
    tab.setItem(leftKey, '')
  })
}

function forgetLeaving() {
  inTab((tab) => {
    tab.removeItem(leftKey)
  })
}

/** A browser may refuse storage; leaving must work all the same. */
function inTab<Value>(act: (tab: Storage) => Value): Value | undefined {
  try {
    return act(sessionStorage)
  } catch {
    return undefined
  }
}
