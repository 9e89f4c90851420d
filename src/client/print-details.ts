/** What is folded on the screen is open on paper, also in browsers whose styles cannot do it. */
export function openDetailsForPrint() {
  window.addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
      details.open = true
      window.addEventListener('afterprint', () => (details.open = false), { once: true })
    }
  })
}
