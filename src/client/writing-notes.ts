import { blocksOfProse, notesOn, sayNotes, type WritingGiven, type WritingWords } from '#base/writing-notes.ts'

/** How long after the last key something is said: nobody is interrupted. */
const pause = 700

/** What is known on this page of the language that is written in, and how it is said; undefined where nothing is written. */
export function knowledgeOfWriting(): { readonly given: WritingGiven; readonly words: WritingWords } | undefined {
  const { given, words } = document.querySelector<HTMLElement>('#writing-knowledge')?.dataset ?? {}
  if (given === undefined || words === undefined) return undefined
  const read = JSON.parse(given) as Omit<WritingGiven, 'known'> & { known: string[] } // written by our own page
  return { given: { ...read, known: new Set(read.known) }, words: JSON.parse(words) as WritingWords } // and this too
}

/** Beside a field: what is said of its words, anew while somebody writes. `data-of` is the field's name. */
export class WritingNotes extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #leaving = new AbortController()

  connectedCallback() {
    const field = this.#field
    field?.addEventListener('input', this.#onInput, { signal: this.#leaving.signal })
    // Somebody may have written before the script came.
    if (field !== undefined && field.value !== field.defaultValue) this.#onInput()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#leaving.abort()
  }

  get #field(): HTMLInputElement | HTMLTextAreaElement | undefined {
    const field = this.closest('form')?.elements.namedItem(this.dataset['of'] ?? '')
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : undefined
  }

  readonly #onInput = () => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#say, pause)
  }

  readonly #say = () => {
    const field = this.#field
    const known = knowledgeOfWriting()
    if (field === undefined || known === undefined) return
    const blocks = field instanceof HTMLTextAreaElement ? blocksOfProse(field.value) : [field.value]
    const { warnings, advice } = sayNotes(
      notesOn(blocks, { ...known.given, isAlternative: this.hasAttribute('data-alternative') }),
      known.words,
    )
    fill(this.querySelector('.writing-warnings'), warnings)
    fill(this.querySelector('.writing-advice'), advice)
  }
}

/** What stands there already is left alone, so that nobody hears it again. */
function fill(list: Element | null, lines: readonly string[]) {
  if ([...(list?.children ?? [])].map(({ textContent }) => textContent).join('\n') === lines.join('\n')) return
  list?.replaceChildren(
    ...lines.map((words) => {
      const line = document.createElement('li')
      line.textContent = words
      return line
    }),
  )
}
