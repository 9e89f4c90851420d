const warnBefore = 5 * 60_000
/** Browsers wait at most this long at a time. */
const longestWait = 2 ** 31 - 1

type Moment = 'soon' | 'over' | 'failed' | 'renewed'

/**
 * Says in time that the session ends. `data-ends` is when (ISO), `data-now` the server's clock as the page was made,
 * `data-renew` where to ask for more: a POST that answers 204 with the new end in `x-session-ends`; any other answer is a
 * no. The words stand in the markup, `{time}` in them becomes the clock in Norway. Focus stays where it is: only after
 * "continue" does it go back to where the reader was writing.
 */
export class SessionEnd extends HTMLElement {
  #ends = 0
  /** How much the reader's clock is behind the server's. */
  #behind = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #tabs: BroadcastChannel | undefined
  #before: HTMLElement | undefined

  connectedCallback() {
    this.#ends = Date.parse(this.dataset['ends'] ?? '')
    if (Number.isNaN(this.#ends)) return
    const now = Date.parse(this.dataset['now'] ?? '')
    this.#behind = Number.isNaN(now) ? 0 : now - Date.now()

    this.#tabs = tabsOf(this.dataset['renew'])
    this.#tabs?.addEventListener('message', this.#onOtherTab)
    this.#button?.addEventListener('click', this.#onContinue)
    this.addEventListener('focusin', this.#onFocus)
    document.addEventListener('visibilitychange', this.#look)
    window.addEventListener('pageshow', this.#look)
    this.#tell()
    this.#look()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#tabs?.close()
    document.removeEventListener('visibilitychange', this.#look)
    window.removeEventListener('pageshow', this.#look)
  }

  get #button() {
    return this.querySelector('button')
  }

  get #left() {
    return this.#ends - this.#behind - Date.now()
  }

  /** Sees where we are in time, and comes back when that changes. A machine that slept asks again when it wakes. */
  readonly #look = () => {
    clearTimeout(this.#timer)
    const left = this.#left
    if (left <= 0) {
      this.#show('over')
      return
    }
    if (left <= warnBefore && !this.#is('failed')) this.#show('soon')
    if (left > warnBefore && !this.#is('renewed')) this.#show(undefined)

    this.#timer = setTimeout(this.#look, Math.min(left > warnBefore ? left - warnBefore : left, longestWait))
  }

  readonly #onContinue = () => {
    void this.#renew()
  }

  async #renew() {
    const ends = await askForMore(this.dataset['renew'] ?? '')
    if (ends === undefined) {
      this.#show(this.#left > 0 ? 'failed' : 'over')
      return
    }
    const before = this.contains(document.activeElement) ? this.#before : undefined
    this.#extendTo(ends)
    this.#show('renewed')
    this.#look()
    before?.focus()
    this.#tell()
  }

  /** A page that was opened later knows better when the session ends. */
  readonly #onOtherTab = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'number' || data <= this.#ends) return
    this.#extendTo(data)
    this.#show(undefined)
    this.#look()
  }

  #extendTo(ends: number) {
    this.#ends = ends
    this.dataset['ends'] = new Date(ends).toISOString()
  }

  #tell() {
    this.#tabs?.postMessage(this.#ends)
  }

  readonly #onFocus = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !this.contains(relatedTarget)) this.#before = relatedTarget
  }

  #is(moment: Moment) {
    return this.dataset['is'] === moment
  }

  #show(moment: Moment | undefined) {
    const words = this.querySelector(`[data-say="${moment ?? ''}"]`)?.textContent ?? ''
    const said = this.querySelector('[data-said]')
    const text = words.replace('{time}', clock(this.#ends))
    // Left alone when it says the same, so that it is not read out twice.
    if (said && said.textContent !== text) said.textContent = text

    const [button, link] = [this.#button, this.querySelector('a')]
    if (button) button.hidden = moment !== 'soon' && moment !== 'failed'
    if (link) link.hidden = moment !== 'over' && moment !== 'failed'

    if (moment) this.dataset['is'] = moment
    else delete this.dataset['is']
  }
}

/** The new end, in milliseconds; nothing when the session is over, or nobody answers. */
async function askForMore(address: string): Promise<number | undefined> {
  try {
    const { status, headers } = await fetch(address, { method: 'POST', redirect: 'error', cache: 'no-store' })
    const ends = Date.parse(headers.get('x-session-ends') ?? '')

    return status === 204 && !Number.isNaN(ends) ? ends : undefined
  } catch {
    return undefined
  }
}

/** The other tabs with the same session. What they tell each other is a time. */
function tabsOf(address: string | undefined): BroadcastChannel | undefined {
  return address === undefined ? undefined : new BroadcastChannel(`session-end ${address}`)
}

function clock(at: number) {
  const written = new Intl.DateTimeFormat('nb', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' })

  return written.format(at).replace(':', document.documentElement.lang.startsWith('en') ? ':' : '.')
}
