/**
 * The parts of a page that a server makes anew while someone writes: each element with `data-live` becomes what the one with the same
 * id is at `data-from`, and empty where there is none. Asked for after each keeping; without script the next page has it.
 */
export class LiveParts extends HTMLElement {
  #asking: AbortController | undefined

  connectedCallback() {
    document.addEventListener('kept', this.#onKept)
  }

  disconnectedCallback() {
    document.removeEventListener('kept', this.#onKept)
    this.#asking?.abort()
  }

  /** Only the newest counts. What cannot be had stays as it was; nothing that was typed depends on it. */
  readonly #onKept = () => {
    this.#asking?.abort()
    this.#asking = new AbortController()
    void this.#ask(this.#asking.signal).catch(() => undefined)
  }

  async #ask(signal: AbortSignal) {
    const answer = await fetch(this.dataset['from'] ?? '', { signal, redirect: 'error' })
    if (!answer.ok) return
    const made = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (signal.aborted) return
    for (const part of document.querySelectorAll('[data-live]')) become(part, made.getElementById(part.id))
  }
}

/** What is the same is left alone, so that nothing is read aloud twice. */
function become(part: Element, made: Element | null) {
  const words = made?.innerHTML ?? ''
  if (part.innerHTML.trim() === words.trim()) return
  const focused = part.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined
  part.replaceChildren(...(made?.childNodes ?? []))
  if (focused !== undefined && focused !== null)
    part.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
  // What is said of a field is seen, also where it is folded away.
  if (part.matches('.field-note:not(:empty)')) part.closest('details')?.setAttribute('open', '')
}
