import { Editor, type JSONContent } from '@tiptap/core'
import { isSameDocument } from '#base/markdown.ts'
import { isMeasured } from '#base/writing-notes.ts'
import { chooseLink, choosePicture } from './prose/choose-link.ts'
import { acts } from './prose/acts.ts'
import { cleaned } from './prose/cleaned.ts'
import type { ProseDocument } from '#base/prose/document.ts'
import { proseExtensions } from './prose/extensions.ts'
import { LongSentences } from './prose/long-sentences.ts'
import { readProse } from '#base/prose/read-prose.ts'
import { keepStop, steerToolbar } from './prose/toolbar.ts'
import { writeProse } from '#base/prose/write-prose.ts'
import { knowledgeOfWriting } from './writing-notes.ts'

/**
 * A text area, and beside it the text as readers get it, to be written in. The text area stays in the form and carries the Markdown;
 * it is written to only when somebody has changed something. The tools are the page's `#prose-tools`. A text that cannot be shown so
 * and given back as it was stays in the text area, and that is said.
 */
export class ProseEditor extends HTMLElement {
  #editor: Editor | undefined
  #leaving = new AbortController()

  connectedCallback() {
    const tools = document.querySelector<HTMLTemplateElement>('#prose-tools')
    const area = this.#area
    const label = this.querySelector('label')
    if (tools === null || area === null || label === null) return
    label.id = `${area.id}-label`
    area.before(tools.content.cloneNode(true))
    const { signal } = this.#leaving
    // A label of a text area leads into it; of the text beside, a click has to.
    label.addEventListener('click', () => this.#editor?.commands.focus(), { signal })
    this.#button?.addEventListener('click', () => (this.#editor ? this.#showPlain() : this.#showText(true)), { signal })
    const toolbar = this.#toolbar
    toolbar?.setAttribute('aria-label', `${toolbar.getAttribute('aria-label') ?? ''}: ${label.textContent.trim()}`)
    toolbar?.addEventListener('click', this.#onTool, { signal })
    if (toolbar) steerToolbar(toolbar, () => this.#editor?.commands.focus(), signal)
    this.#showText(false)
  }

  disconnectedCallback() {
    this.#leaving.abort()
    this.#editor?.destroy()
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  get #frame(): HTMLElement | null {
    return this.querySelector('.prose-frame')
  }

  get #toolbar(): HTMLElement | null {
    return this.querySelector('[role="toolbar"]')
  }

  /** Between the two ways of seeing the text. */
  get #button(): HTMLButtonElement | null {
    return this.querySelector('.prose-way > button')
  }

  #showText(isAsked: boolean) {
    const area = this.#area
    const frame = this.#frame
    if (area === null || frame === null) return
    const content = readProse(area.value)
    this.#say(content === undefined ? 'words' : undefined)
    if (content === undefined) return
    const { id } = area
    const given = { room: area.dataset['room'], describedBy: area.getAttribute('aria-describedby') }
    this.#editor = new Editor({
      element: frame,
      extensions: isMeasured(knowledgeOfWriting()?.given.language ?? '')
        ? [...proseExtensions, LongSentences]
        : proseExtensions,
      content: content as JSONContent, // one and the same, but for what may be written to
      // No page of ours may hold a style of its own; what is needed stands with the rest.
      injectCSS: false,
      editorProps: {
        attributes: {
          id,
          class: 'prose prose-area',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': `${id}-label`,
          ...(given.describedBy === null ? {} : { 'aria-describedby': given.describedBy }),
          ...(area.hasAttribute('aria-invalid') ? { 'aria-invalid': 'true' } : {}),
          ...(given.room === undefined ? {} : { 'data-room': given.room }),
        },
        transformPastedHTML: (html) => this.#cleaned(html),
        handleDOMEvents: { click: stayHere, auxclick: stayHere },
        handlePaste: (_, { clipboardData }) => this.#isOfFiles(clipboardData),
        handleDrop: (_, { dataTransfer }) => this.#isOfFiles(dataTransfer),
        handleKeyDown: (_, event) => event.altKey && event.key === 'F10' && this.#toTools(),
      },
      onUpdate: ({ editor }) => this.#keep(editor),
      onTransaction: ({ editor }) => this.#showTools(editor),
    })
    this.#showTools(this.#editor)
    area.removeAttribute('id')
    area.hidden = true
    frame.hidden = false
    this.#name('plain')
    if (isAsked) this.#editor.commands.focus()
  }

  #showPlain() {
    const area = this.#area
    const frame = this.#frame
    if (area === null || frame === null) return
    area.id = this.#editor?.view.dom.id ?? ''
    this.#editor?.destroy()
    this.#editor = undefined
    frame.hidden = true
    area.hidden = false
    this.#name('text')
    area.focus()
  }

  #name(way: 'plain' | 'text') {
    const button = this.#button
    if (button) button.textContent = button.dataset[way] ?? ''
  }

  #say(what: 'words' | 'dropped' | undefined) {
    const said = this.querySelector<HTMLElement>('.prose-way > output')
    if (said) said.textContent = what === undefined ? '' : (said.dataset[what] ?? '')
  }

  /** Pictures do not come along, and that is said. */
  #cleaned(html: string): string {
    const kept = cleaned(html)
    this.#say(kept !== html && /<img\b/i.test(html) ? 'dropped' : undefined)
    return kept
  }

  /** Files alone, such as a picture from a screen: nothing of it is text, and a browser would leave the page for one. */
  #isOfFiles(given: DataTransfer | null): boolean {
    const isOfFiles = given !== null && given.files.length > 0 && !given.types.includes('text/html')
    if (isOfFiles) this.#say('dropped')
    return isOfFiles
  }

  /** What says the same as what came with the page stands as it came, to the byte. */
  #keep(editor: Editor) {
    const area = this.#area
    if (area === null) return
    const written = writeProse(editor.getJSON() as ProseDocument) // of the extensions that we gave it
    const kept = isSameDocument(written, area.defaultValue) ? area.defaultValue : written
    if (area.value === kept) return
    area.value = kept
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  #showTools(editor: Editor) {
    const toolbar = this.#toolbar
    if (toolbar === null) return
    for (const button of toolbar.querySelectorAll('button')) {
      const act = acts[button.dataset['act'] ?? '']
      const isOn = button.dataset['act'] === 'link' ? editor.isActive('link') : act?.isOn?.(editor)
      if (isOn !== undefined) button.setAttribute('aria-pressed', String(isOn))
      button.hidden = act?.isOpen?.(editor) === false
    }
    keepStop(toolbar)
  }

  #toTools(): boolean {
    this.#toolbar?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
    return true
  }

  readonly #onTool = ({ target }: Event) => {
    const name = target instanceof Element ? target.closest('button')?.dataset['act'] : undefined
    const editor = this.#editor
    if (editor === undefined || name === undefined) return
    if (name === 'link') void this.#link(editor)
    else if (name === 'picture') void this.#picture(editor)
    else acts[name]?.run(editor)
  }

  async #picture(editor: Editor) {
    const chosen = await choosePicture()
    const chain = editor.chain().focus()
    if (chosen === undefined) {
      chain.run()
      return
    }
    const picture = { type: 'picture', attrs: { src: chosen.href, alt: '' } }
    // By itself, as readers get it; in a table there is one line in each cell.
    chain.insertContent(editor.isActive('table') ? picture : { type: 'paragraph', content: [picture] }).run()
  }

  async #link(editor: Editor) {
    // The whole of a link that the cursor stands in.
    if (editor.isActive('link')) editor.commands.extendMarkRange('link')
    const { from, to } = editor.state.selection
    const words = editor.state.doc.textBetween(from, to, ' ')
    const chosen = await chooseLink({ words, href: String(editor.getAttributes('link')['href'] ?? '') })
    const chain = editor.chain().focus()
    if (chosen === undefined) chain.run()
    else if (chosen.href === '') chain.unsetMark('link').run()
    else if (words.trim() === '')
      chain
        .insertContent({ type: 'text', text: chosen.words, marks: [{ type: 'link', attrs: { href: chosen.href } }] })
        .run()
    else chain.setMark('link', { href: chosen.href, title: null }).run()
  }
}

/** A link that is being written leads nowhere yet. */
function stayHere(_: unknown, event: Event): boolean {
  if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
  return false
}
