/**
 * Copies the text inside. Shows its button, which the page keeps hidden from those without script. `data-done` is what is
 * said then; where the browser does not let us, the text is marked and `data-failed` says so.
 */
export class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button) return

    button.hidden = false
    button.addEventListener('click', () => void this.#copy())
  }

  async #copy() {
    const field = this.querySelector('textarea')
    field?.select()
    // Absent on pages that came without encryption.
    const clipboard = navigator.clipboard as Clipboard | undefined
    const copied = await clipboard?.writeText(field?.value ?? '').then(
      () => true,
      () => false,
    )
    const said = this.querySelector('output')
    if (said) said.textContent = (copied ? this.dataset['done'] : this.dataset['failed']) ?? ''
  }
}
