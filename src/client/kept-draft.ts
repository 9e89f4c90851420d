/** How long after the last key, and at most how long while someone goes on writing. */
const pause = 2000
const longest = 5000

/**
 * Keeps what is written in the field inside: `data-to` is where, `data-place` which draft. Five seconds apart at most, and
 * when the page is hidden. `data-words` is what is said then; `{time}` in it becomes the clock. What could not be sent is
 * tried again with the next key.
 */
export class KeptDraft extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #since = 0
  #kept: string | undefined
  #sending: AbortController | undefined

  connectedCallback() {
    this.#kept = this.#field?.value
    this.addEventListener('input', this.#onInput)
    document.addEventListener('visibilitychange', this.#onHide)
    // What is sent as a form needs no draft.
    this.closest('form')?.addEventListener('submit', this.#sent)
  }

  disconnectedCallback() {
    this.#stop()
    document.removeEventListener('visibilitychange', this.#onHide)
  }

  get #field() {
    return this.querySelector('textarea')
  }

  readonly #onInput = () => {
    const now = Date.now()
    if (this.#timer === undefined) this.#since = now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#keep, Math.max(0, Math.min(pause, this.#since + longest - now)))
  }

  readonly #onHide = () => {
    if (document.visibilityState === 'hidden' && this.#timer !== undefined) this.#keep()
  }

  readonly #stop = () => {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** A draft on its way would come back after the form has been kept. */
  readonly #sent = () => {
    this.#stop()
    this.#sending?.abort()
  }

  readonly #keep = () => {
    this.#stop()
    const words = this.#field?.value ?? ''
    if (words !== this.#kept) void this.#send(words)
  }

  async #send(words: string) {
    const body = new URLSearchParams({ sted: this.dataset['place'] ?? '', ord: words })
    this.#sending = new AbortController()
    const { signal } = this.#sending
    const answer = await fetch(this.dataset['to'] ?? '', { method: 'POST', body, keepalive: true, signal }).catch(
      () => undefined,
    )
    const at = answer?.status === 204 ? answer.headers.get('x-saved-at') : null
    if (at === null) return
    this.#kept = words
    const said = this.querySelector('output')
    if (said) said.textContent = (this.dataset['words'] ?? '').replace('{time}', clock(at))
  }
}

const clock = (at: string): string =>
  new Intl.DateTimeFormat('nb', { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(new Date(at))
