import type { Child } from 'hono/jsx'
import { html as markup, raw } from 'hono/html'
import type { ItemName, Words } from '#base/item.ts'
import { referenceName, substitute } from '#base/links.ts'
import { renderMarkdown } from '#ui/markdown.ts'
import { addressesFor, type Addresses } from '../rules/address.ts'
import { keyOfImage, pictureOf } from './picture-of.tsx'
import type { Shell } from './shell.ts'
import type { Text } from '../text/text-for.ts'

/** What a page needs to turn content into markup: the reader's words, addresses, and the language of each passage. */
export type View = {
  readonly text: Text
  /** The language the page's own words are in; passages in another are marked. */
  readonly spoken: string
  readonly addresses: Addresses
  readonly shell: Shell
  /** What a level is called by its code: «Nivå 2», or with the municipality's own word. */
  levelOf(level: { readonly word: Words | undefined; readonly code: string } | undefined): string
  /** The model's own words that are put in where `{{type/key.field}}` stands. */
  wordsOf(name: ItemName, field: string): string | undefined
  /** One line of content, with the model's own words put in. */
  line(words: Words): string
  /** The `lang` of a passage when it is not the page's. */
  langOf(words: Words): string | undefined
  /** A line that stands in an element marked as `beside` is; marked by itself when its language is another. */
  said(words: Words, beside?: Words): Child
  /** Markdown in parts, each in one language: a shared passage may be in another than the text around it. */
  passages(words: Words): { readonly text: string; readonly lang: string | undefined }[]
  /** Markdown, in its language; `level` is that of the heading it stands under, `beside` what marks the element around. */
  prose(words: Words, level?: number, beside?: Words): ReturnType<typeof raw>
  /** A picture of the model, where an item shows one that can be shown. */
  picture(key: string | undefined): Child
  /** Where a link or an answer leads; the address itself when it is outside. */
  hrefOf(target: string): string | undefined
}

export function viewFor(given: {
  text: Text
  language: string
  spoken: string
  prefix: string
  filesAt?: string | undefined
  shell: Shell
}): View {
  const { text, shell, spoken } = given
  const addresses = addressesFor(given.prefix, given.filesAt)
  const languageOf = (words: Words) => words.lang ?? given.language
  const langOf = (words: Words) => (languageOf(words) === spoken ? undefined : languageOf(words))
  const around = (beside: Words | undefined) => (beside === undefined ? spoken : languageOf(beside))
  const find = (name: ItemName, field: string) => wordsFor(shell, name, field)?.text
  // A shared passage may itself name roles, so words are put in twice.
  const filled = (said: string) => substitute(substitute(said, find), find)
  // In running text the words put in may be in another language than the text around them.
  const filledIn = (language: string, said: string) =>
    filled(
      substitute(said, (name, field) => {
        const words = wordsFor(shell, name, field)
        if (words === undefined || name.startsWith('fragment/')) return undefined
        return languageOf(words) === language
          ? words.text
          : `${opening}${languageOf(words)}${between}${words.text}${closing}`
      }),
    )
  const hrefOf = (target: string) => addressOf(target, addresses, shell)
  const pictureIn = (key: string | undefined, around: string) => {
    const shown = shell.images.find((one) => one.key === key)
    return shown && pictureOf(shown, { addresses, around, languageOf, filled })
  }

  return {
    text,
    spoken,
    addresses,
    shell,
    langOf,
    wordsOf: find,
    line: (words) => filled(words.text),
    levelOf: (level) =>
      `${level?.word === undefined ? text.guide.level : filled(level.word.text)} ${level?.code ?? ''}`,
    said: (words, beside) =>
      languageOf(words) === around(beside)
        ? filled(words.text)
        : markup`<span lang="${languageOf(words)}">${filled(words.text)}</span>`,
    hrefOf,
    picture: (key) => pictureIn(key, spoken),
    passages: (words) => passagesOf(words, shell).map((one) => ({ text: filled(one.text), lang: langOf(one) })),
    prose: (words, level = 2, beside) =>
      raw(
        passagesOf(words, shell)
          .map((one) => {
            const lang = languageOf(one)
            const surroundings = {
              ...{ addressOf: hrefOf, level, external: text.frame.external, table: text.frame.table },
              pictureOf: (target: string) => unmarked(pictureIn(keyOfImage(target), lang)),
            }
            const html = spelledOut(renderMarkdown(filledIn(lang, one.text), surroundings))
            return lang === around(beside) ? html : `<div lang="${lang}">${html}</div>`
          })
          .join(''),
      ),
  }
}

/** Characters that nobody writes; they carry the language of words put in through Markdown. */
const opening = '\uE000'
const between = '\uE001'
const closing = '\uE002'

const spelledOut = (html: string): string =>
  html.replaceAll(/\uE000([A-Za-z-]+)\uE001([^\uE002]*)\uE002/g, '<span lang="$1">$2</span>')

/** As markup; without those characters, which would stand within the quotes of an attribute. */
const unmarked = (picture: ReturnType<typeof pictureOf>): string | undefined =>
  (picture as { toString(): string } | undefined)?.toString().replaceAll(/[\uE000-\uE002]/g, '') // what hono's elements are made for

const sharedPassage = /^\{\{fragment\/([a-z0-9-]+)\}\}$/m

/** A text, taken apart where a shared passage stands alone on its line. */
function passagesOf(words: Words, shell: Shell): Words[] {
  return words.text
    .split(sharedPassage)
    .flatMap((part, at): (Words | undefined)[] =>
      // Every second part is the key of a passage.
      at % 2 === 0 ? [{ ...words, text: part }] : [shell.fragments.find((one) => one.key === part)?.text],
    )
    .filter((one) => one !== undefined)
    .filter((one) => one.text.trim() !== '')
}

function wordsFor(shell: Shell, name: ItemName, field: string): Words | undefined {
  const [type, key] = name.split('/')
  const item =
    type === 'model'
      ? shell.model
      : type === 'role'
        ? shell.roles.find((one) => one.key === key)
        : type === 'level'
          ? shell.levels.find((one) => one.key === key)
          : type === 'fragment'
            ? shell.fragments.find((one) => one.key === key)
            : undefined
  const words: unknown = item && (item as Record<string, unknown>)[field]
  return typeof words === 'object' && words !== null && 'text' in words ? (words as Words) : undefined // fields with text are words
}

function addressOf(target: string, addresses: Addresses, shell: Shell): string | undefined {
  switch (target) {
    case 'help':
      return addresses.help
    case 'guide':
      return addresses.guide
    case 'search':
      return addresses.search
    case 'front':
      return addresses.front
    case 'acute':
      return addresses.of('page/akutt')
  }
  if (target.startsWith('https://')) return target
  const name = referenceName([], target)
  if (name.startsWith('attachment/')) {
    return addresses.of(name, shell.attachments.find((one) => `attachment/${one.key}` === name)?.file)
  }
  if (name.startsWith('step/')) {
    return addresses.of(name, shell.steps.find((one) => `step/${one.key}` === name)?.level)
  }
  if (name.startsWith('topic/')) {
    return addresses.of(name, shell.topics.find((one) => `topic/${one.key}` === name)?.path)
  }
  return addresses.of(name)
}
