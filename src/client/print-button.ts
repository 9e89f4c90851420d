/** Shows the button that the page keeps hidden from those without script. */
export class PrintButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button) return

    button.hidden = false
    button.addEventListener('click', () => {
      window.print()
    })
  }
}
