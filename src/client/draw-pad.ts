/** Steps between two places of a line: fewer, and a sheet would soon be full of a still hand. */
const nearest = 4

/**
 * A sheet to draw on with a finger or a mouse. What is drawn is kept in the hidden field within, as `red:10,20,12,24;…`: colour
 * by colour, the places that a line goes through. Without script there is no sheet, and words do.
 */
export class DrawPad extends HTMLElement {
  #lines: { colour: string; places: number[] }[] = []
  #line: { colour: string; places: number[] } | undefined

  connectedCallback() {
    this.hidden = false
    // A page that came back with a fault has what was drawn.
    this.#lines = this.#field.value === '' ? [] : this.#field.value.split(';').map(readLine)
    this.#show()
    const { signal } = this.#leaving
    this.#sheet.addEventListener('pointerdown', this.#begin, { signal })
    this.#sheet.addEventListener('pointermove', this.#go, { signal })
    for (const end of ['pointerup', 'pointercancel'] as const)
      this.#sheet.addEventListener(end, () => (this.#line = undefined), { signal })
    this.addEventListener('click', this.#press, { signal })
  }

  disconnectedCallback() {
    this.#leaving.abort()
  }

  readonly #leaving = new AbortController()

  get #sheet(): SVGSVGElement {
    return this.querySelector('svg.drawing') ?? document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input[type="hidden"]') ?? document.createElement('input')
  }

  readonly #begin = (event: PointerEvent) => {
    const colour = this.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value ?? 'ink'
    if (this.#lines.length >= Number(this.dataset['lines']) || this.#places >= Number(this.dataset['places'])) return
    event.preventDefault()
    this.#sheet.setPointerCapture(event.pointerId)
    this.#line = { colour, places: this.#placeOf(event) }
    this.#lines.push(this.#line)
    this.#keep()
  }

  readonly #go = (event: PointerEvent) => {
    if (this.#line === undefined || this.#places >= Number(this.dataset['places'])) return
    const [x = 0, y = 0] = this.#placeOf(event)
    const [beforeX = 0, beforeY = 0] = this.#line.places.slice(-2)
    if (Math.hypot(x - beforeX, y - beforeY) < nearest) return
    this.#line.places.push(x, y)
    this.#keep()
  }

  readonly #press = (event: Event) => {
    const act = event.target instanceof Element ? event.target.closest('button')?.dataset['act'] : undefined
    if (act === 'undo') this.#lines.pop()
    if (act === 'clear') this.#lines = []
    if (act !== undefined) this.#keep()
  }

  get #places(): number {
    return this.#lines.reduce((sum, { places }) => sum + places.length / 2, 0)
  }

  /** Where on the sheet, in whole steps. */
  #placeOf({ clientX, clientY }: PointerEvent): number[] {
    const { left, top, width, height } = this.#sheet.getBoundingClientRect()
    const { width: steps, height: rows } = this.#sheet.viewBox.baseVal
    const within = (part: number, whole: number) => Math.min(whole, Math.max(0, Math.round(part * whole)))
    return [within((clientX - left) / width, steps), within((clientY - top) / height, rows)]
  }

  #keep() {
    this.#field.value = this.#lines.map(({ colour, places }) => `${colour}:${places.join()}`).join(';')
    this.#show()
  }

  #show() {
    this.#sheet.replaceChildren(
      ...this.#lines.map(({ colour, places: [x = 0, y = 0, ...rest] }) => {
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
        path.setAttribute('data-colour', colour)
        path.setAttribute('d', rest.length === 0 ? `M${x} ${y}h0` : `M${x} ${y}L${rest.join(' ')}`)
        return path
      }),
    )
  }
}

function readLine(written: string): { colour: string; places: number[] } {
  const [colour = 'ink', places = ''] = written.split(':')
  return { colour, places: places.split(',').map(Number) }
}
