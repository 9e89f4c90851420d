import MarkdownIt from 'markdown-it'

/**
 * How a text is read: the same for readers' pages, on paper, in the editor, and to know whether two texts say the same. HTML is
 * shown as it is written, never run. A picture is one of the model, `![](type/key)`, and nothing from elsewhere.
 */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
markdown.inline.ruler.at('image', readPicture)

/** What a token of a picture is called; its `src` is `type/key`, its `alt` the words that stand there, which no reader meets. */
export const pictureToken = 'picture'
// Whoever shows one puts it there; by itself it is nothing.
markdown.renderer.rules[pictureToken] = () => ''

export type MarkdownTokens = ReturnType<typeof markdown.parse>

/** Only https, mailto, tel and sms lead out of Stafett. */
export const outsideLink = /^(https:\/\/|mailto:|tel:|sms:)/
/** `type/key`: an item of the model. */
export const insideLink = /^[a-z-]+\/[a-z0-9-]+$/

const picture = /!\[([^[\]\n\\]*)\]\(([a-z-]+\/[a-z0-9-]+)\)/y

function readPicture(state: Parameters<Parameters<typeof markdown.inline.ruler.at>[1]>[0], silent: boolean): boolean {
  picture.lastIndex = state.pos
  const [whole, alt = '', src = ''] = picture.exec(state.src) ?? []
  if (whole === undefined) return false
  if (!silent) {
    // Within a link it is words: a link around nothing but a picture would have no name.
    const token = state.push(state.linkLevel > 0 ? 'text' : pictureToken, '', 0)
    if (state.linkLevel > 0) token.content = whole
    else
      token.attrs = [
        ['src', src],
        ['alt', alt],
      ]
  }
  state.pos += whole.length
  return true
}

/**
 * Two texts that readers meet as one and the same: the same blocks, and the same words with the same marks. Which sign makes a
 * bullet, blank lines between blocks, what is escaped, and which of two marks stands outermost make no difference.
 */
export const isSameDocument = (one: string, other: string): boolean =>
  one === other || JSON.stringify(blocksOf(one)) === JSON.stringify(blocksOf(other))

const blocksOf = (text: string): readonly unknown[] =>
  markdown.parse(text, {}).map(({ type, tag, attrs, hidden, info, content, children }) =>
    // Of a list's items, `info` is the number that is written, which no reader meets.
    children === null ? { type, tag, attrs, hidden, content, info: type === 'fence' ? info : '' } : runsOf(children),
  )

type Run = { words: string; readonly kind: string; readonly marks: readonly string[] }

/** The words of a block, piece by piece, each with the marks that it stands within. */
function runsOf(tokens: MarkdownTokens): readonly Run[] {
  const runs: Run[] = []
  const open: string[] = []
  for (const { type, tag, attrs, content, nesting } of tokens) {
    if (nesting === 1) open.push(JSON.stringify([tag, attrs]))
    else if (nesting === -1) open.pop()
    else if (type !== 'text' || content !== '') {
      const run = { words: content, kind: JSON.stringify([type, attrs]), marks: open.toSorted() }
      const last = runs.at(-1)
      if (type === 'text' && last?.kind === run.kind && last.marks.join() === run.marks.join()) last.words += content
      else runs.push(run)
    }
  }
  return runs
}
