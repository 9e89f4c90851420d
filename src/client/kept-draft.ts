/** How long after the last key, and at most how long while someone goes on writing. */
const pause = 2000
const longest = 5000
/** Browsers send no more than this after a page is left. */
const mostAfterwards = 60_000

/**
 * Keeps what is written inside: `data-to` is where. With `data-place` it is one field, kept as that draft; without, it is
 * the whole form around, with the `versjon` it carries. Five seconds apart at most, and when the page is hidden; one at a
 * time, so that an older never arrives after a newer. `data-words` is what is said then; `{time}` in it becomes the clock.
 * What could not be sent is tried again with the next key. Where another page wrote meanwhile (409), `data-changed` is said
 * and nothing more is sent. A keeping is told with the event `kept`.
 */
export class KeptDraft extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #since = 0
  #kept = ''
  #sending: Promise<void> = Promise.resolve()
  #isChanged = false
  #isUnderWay = false
  #leaving = new AbortController()

  connectedCallback() {
    this.#kept = this.#written.toString()
    this.addEventListener('input', this.#onInput)
    document.addEventListener('visibilitychange', this.#onHide)
    this.closest('form')?.addEventListener('submit', this.#onSubmit)
  }

  disconnectedCallback() {
    this.#stop()
    document.removeEventListener('visibilitychange', this.#onHide)
  }

  get #written(): URLSearchParams {
    const { place } = this.dataset
    if (place !== undefined)
      return new URLSearchParams({ sted: place, ord: this.querySelector('textarea')?.value ?? '' })
    const form = this.closest('form')
    const fields = form ? [...new FormData(form)] : []
    return new URLSearchParams(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
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

  /** What is sent as a form needs no draft, and an older one under way may not come after it. */
  readonly #onSubmit = (event: SubmitEvent) => {
    this.#stop()
    if (!this.#isUnderWay || this.dataset['place'] !== undefined) {
      this.#leaving.abort()
      return
    }
    // A keeping that has arrived already would look like another's to a form with the version before it: it is waited for.
    event.preventDefault()
    const { currentTarget: form, submitter } = event
    const patience = new Promise((resolve) => setTimeout(resolve, longest))
    void Promise.race([this.#sending, patience]).then(() => {
      this.#isUnderWay = false
      if (form instanceof HTMLFormElement) form.requestSubmit(submitter)
    })
  }

  readonly #stop = () => {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  readonly #keep = () => {
    this.#stop()
    this.#sending = this.#sending.then(() => this.#send())
  }

  async #send() {
    const body = this.#written
    const written = body.toString()
    if (written === this.#kept || this.#isChanged) return
    const keepalive = written.length < mostAfterwards
    const { signal } = this.#leaving
    this.#isUnderWay = true
    const answer = await fetch(this.dataset['to'] ?? '', { method: 'POST', body, keepalive, signal }).catch(
      () => undefined,
    )
    this.#isUnderWay = false
    if (answer?.status === 409) {
      this.#isChanged = true
      this.#say(this.dataset['changed'] ?? '')
    }
    const at = answer?.status === 204 ? answer.headers.get('x-saved-at') : null
    if (at === null) return
    this.#kept = this.#seen(answer?.headers.get('x-version') ?? null, body)
    this.#say((this.dataset['words'] ?? '').replace('{time}', clock(at)))
    this.dispatchEvent(new Event('kept', { bubbles: true }))
  }

  /** The form carries from now on the version that it made. Answers what was kept, as it would be sent. */
  #seen(version: string | null, body: URLSearchParams): string {
    const carried = this.closest('form')?.querySelector<HTMLInputElement>('input[name="versjon"]')
    if (version !== null && carried) {
      carried.value = version
      body.set('versjon', version)
    }
    return body.toString()
  }

  #say(words: string) {
    const said = this.querySelector('output.saved, .saved > output')
    if (said) said.textContent = words
  }
}

function clock(at: string): string {
  const written = new Intl.DateTimeFormat('nb', { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(new Date(at))
  return written.replace(':', document.documentElement.lang.startsWith('en') ? ':' : '.')
}
