/**
 * One stop for Tab; the arrows go from button to button, Home and End to the first and last, Escape back to what they are for.
 * A button is pressed without taking the cursor out of the text.
 */
export function steerToolbar(toolbar: HTMLElement, leave: () => void, signal: AbortSignal): void {
  const shown = () => [...toolbar.querySelectorAll<HTMLButtonElement>('button:not([hidden])')]
  const stopAt = (button: HTMLButtonElement) => {
    for (const one of toolbar.querySelectorAll('button')) one.tabIndex = one === button ? 0 : -1
  }

  const onKey = (event: KeyboardEvent) => {
    const buttons = shown()
    const at = buttons.findIndex((one) => one === document.activeElement)
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }
    const place = places[event.key]
    if (event.key === 'Escape') leave()
    else if (place === undefined) return
    event.preventDefault()
    if (place !== undefined) buttons[(place + buttons.length) % buttons.length]?.focus()
  }
  toolbar.addEventListener('keydown', onKey, { signal })
  toolbar.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
  toolbar.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof HTMLButtonElement) stopAt(target)
    },
    { signal },
  )
}

/** Where Tab stops, once buttons have come and gone. */
export function keepStop(toolbar: HTMLElement): void {
  if (toolbar.querySelector('button[tabindex="0"]:not([hidden])')) return
  for (const button of toolbar.querySelectorAll('button')) button.tabIndex = -1
  const first = toolbar.querySelector<HTMLButtonElement>('button:not([hidden])')
  if (first) first.tabIndex = 0
}
