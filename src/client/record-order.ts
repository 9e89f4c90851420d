/** How near to the edge of the screen the page begins to move along, and how far each time. */
const edge = 80
const stride = 12

/**
 * Parts that can be put in another order: each (`data-part`) gets a handle to drag it by, with a mouse or a finger. The buttons in
 * it remain the keyboard's way, so that the handle is nothing to come to with Tab. A line shows where it would stand; let go, the
 * form is sent with that place and all that is written. Escape leaves everything as it was. `data-handle`: what a handle is for.
 */
export class RecordOrder extends HTMLElement {
  #dragged: HTMLElement | undefined
  #at = 0
  #pointer = 0
  #leaving = new AbortController()

  connectedCallback() {
    const { signal } = this.#leaving
    const parts = this.#parts
    if (parts.length < 2) return
    for (const part of parts) {
      const handle = document.createElement('span')
      handle.className = 'record-handle'
      handle.title = this.dataset['handle'] ?? ''
      handle.setAttribute('aria-hidden', 'true')
      handle.textContent = '↑↓'
      handle.addEventListener('pointerdown', (event) => this.#take(event, handle, part), { signal })
      part.prepend(handle)
    }
    this.addEventListener('pointermove', this.#move, { signal })
    this.addEventListener('pointerup', this.#drop, { signal })
    this.addEventListener('pointercancel', this.#letGo, { signal })
    document.addEventListener('keydown', this.#onKey, { signal })
  }

  disconnectedCallback() {
    this.#leaving.abort()
  }

  /** Those of this list; a part may hold lists of its own. */
  get #parts(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > [data-part]')]
  }

  #take(event: PointerEvent, handle: HTMLElement, part: HTMLElement) {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    handle.setPointerCapture(event.pointerId)
    this.#dragged = part
    this.#at = this.#parts.indexOf(part)
    this.#pointer = event.clientY
    part.classList.add('record-dragged')
    requestAnimationFrame(this.#goAlong)
  }

  readonly #move = (event: PointerEvent) => {
    if (this.#dragged === undefined) return
    this.#pointer = event.clientY
    this.#mark()
  }

  /** Where the part would stand among the others. */
  #mark() {
    const dragged = this.#dragged
    const others = this.#parts.filter((part) => part !== dragged)
    const before = others.findIndex((part) => {
      const { top, height } = part.getBoundingClientRect()
      return this.#pointer < top + height / 2
    })
    this.#at = before < 0 ? others.length : before
    const isMoved = dragged !== undefined && this.#at !== this.#parts.indexOf(dragged)
    for (const [at, part] of others.entries()) {
      part.classList.toggle('record-before', isMoved && at === this.#at)
      part.classList.toggle('record-after', isMoved && this.#at === others.length && at === others.length - 1)
    }
  }

  /** A list may be longer than the screen. */
  readonly #goAlong = () => {
    if (this.#dragged === undefined) return
    const way = this.#pointer < edge ? -stride : this.#pointer > innerHeight - edge ? stride : 0
    if (way !== 0) {
      scrollBy(0, way)
      this.#mark()
    }
    requestAnimationFrame(this.#goAlong)
  }

  readonly #drop = () => {
    const dragged = this.#dragged
    const form = this.closest('form')
    const isMoved = dragged !== undefined && this.#at !== this.#parts.indexOf(dragged)
    const to = `plass:${dragged?.dataset['part'] ?? ''}:${this.#at}`
    this.#letGo()
    if (!isMoved || form === null) return
    const button = document.createElement('button')
    button.hidden = true
    button.name = 'gjor'
    button.value = to
    form.append(button)
    form.requestSubmit(button)
  }

  readonly #letGo = () => {
    this.#dragged = undefined
    for (const part of this.#parts) part.classList.remove('record-dragged', 'record-before', 'record-after')
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#letGo()
  }
}
