import { rememberPicture } from './pictures.ts'

/** What a link is made of; an empty `href` takes the link away. Of a picture `href` is what it is of the model. */
export type ChosenLink = { readonly href: string; readonly words: string }

/** How long after the last key the model is searched. */
const pause = 250

/** Asks in the page's `#link-choice` where a link is to lead: to an item of the model, or to an address. */
export const chooseLink = (link: ChosenLink): Promise<ChosenLink | undefined> => chooseIn('#link-choice', link)

/** Asks in the page's `#picture-choice` which picture of the model is to be shown. */
export const choosePicture = (): Promise<ChosenLink | undefined> => chooseIn('#picture-choice', { words: '', href: '' })

/**
 * Asks in a dialog for an item of the model, found by its name, or for an address where there is room for one. Undefined: nothing was
 * chosen. What is found is what `data-to` answers to people without script, read from its list.
 */
function chooseIn(name: string, { words, href }: ChosenLink): Promise<ChosenLink | undefined> {
  const dialog = document.querySelector<HTMLDialogElement>(name)
  const search = dialog?.querySelector<HTMLInputElement>('[name="q"]')
  const address = dialog?.querySelector<HTMLInputElement>('[name="address"]')
  const list = dialog?.querySelector('ul')
  const said = dialog?.querySelector('output')
  const remove = dialog?.querySelector<HTMLElement>('[value="remove"]')
  if (!dialog || !search || !list || !said) return Promise.resolve(undefined)

  const { promise, resolve } = Promise.withResolvers<ChosenLink | undefined>()
  const closing = new AbortController()
  const { signal } = closing
  const fault = dialog.querySelector<HTMLElement>('.error')
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = (chosen: ChosenLink | undefined) => {
    clearTimeout(timer)
    closing.abort()
    dialog.close()
    resolve(chosen)
  }
  const find = async () => {
    const found = await itemsFor(dialog.dataset['to'] ?? '', search.value, signal)
    said.textContent =
      found === undefined ? '' : (dialog.dataset['found'] ?? '').replace('{count}', String(found.length))
    list.replaceChildren(
      ...(found ?? []).map((item) => entryFor(item, () => close({ href: item.href, words: item.words }))),
    )
  }

  search.value = ''
  if (address) address.value = href
  if (remove) remove.hidden = href === ''
  list.replaceChildren()
  said.textContent = ''
  if (fault) fault.hidden = true
  search.addEventListener(
    'input',
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void find(), pause)
    },
    { signal },
  )
  dialog.addEventListener('cancel', () => close(undefined), { signal })
  dialog.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      const act = event.submitter instanceof HTMLButtonElement ? event.submitter.value : ''
      const typed = address?.value.trim() ?? ''
      if (act === 'close') close(undefined)
      else if (act === 'remove') close({ href: '', words })
      else if (!address || document.activeElement === search) void find()
      else if (isAddress(typed)) close({ href: typed, words: typed.replace(/^(https:\/\/|mailto:|tel:)/, '') })
      else {
        if (fault) fault.hidden = false
        address.focus()
      }
    },
    { signal },
  )
  dialog.showModal()
  // There are few pictures, and they are known by how they look.
  if (!address) void find()
  search.focus()
  return promise
}

const isAddress = (typed: string): boolean =>
  /^(https:\/\/[^\s"<>]+|mailto:[^\s"<>]+@[^\s"<>]+|tel:[+\d ]+|[a-z-]+\/[a-z0-9-]+)$/.test(typed)

type Item = ChosenLink & { readonly kind: string; readonly picture: HTMLImageElement | null }

/** Undefined: nobody answered. */
async function itemsFor(to: string, query: string, signal: AbortSignal): Promise<readonly Item[] | undefined> {
  const asked = new URL(to, location.href)
  asked.searchParams.set('q', query)
  const answer = await fetch(asked, { signal }).catch(() => undefined)
  if (answer?.ok !== true) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return [...page.querySelectorAll<HTMLElement>('li[data-link]')].map((item) => ({
    href: item.dataset['link'] ?? '',
    words: item.querySelector('b')?.textContent ?? '',
    kind: item.querySelector('.soft')?.textContent ?? '',
    picture: item.querySelector('img'),
  }))
}

function entryFor({ words, kind, href, picture }: Item, choose: () => void): HTMLLIElement {
  const entry = document.createElement('li')
  const button = document.createElement('button')
  const about = document.createElement('span')
  button.type = 'button'
  button.className = 'link-found'
  about.className = 'small soft'
  about.textContent = kind
  if (picture) {
    // Named by the words beside it.
    const shown = document.createElement('img')
    shown.src = picture.src
    shown.alt = ''
    shown.className = 'found-picture'
    button.append(shown)
  }
  button.append(words, ' ', about)
  button.addEventListener('click', () => {
    if (picture) rememberPicture(href, { src: picture.src, alt: picture.alt })
    choose()
  })
  entry.append(button)
  return entry
}
