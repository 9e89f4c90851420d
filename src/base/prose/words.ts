import { insideLink, markdown, pictureToken, type MarkdownTokens } from '../markdown.ts'
import type { Inline, Mark, Picture } from './document.ts'

/** The words of a block, with their marks; undefined where they hold something else. */
export function readWords(tokens: MarkdownTokens): Inline[] | undefined {
  const marks: Mark[] = []
  const words: Inline[] = []
  for (const token of tokens) {
    const { type, content, nesting } = token
    const standing = marks.length === 0 ? {} : { marks: [...marks] }
    const mark = nesting === 1 ? markOf(token) : undefined
    if (mark !== undefined) marks.push(mark)
    else if (nesting === -1) marks.pop()
    else if (type === 'softbreak') words.push({ type: 'softBreak', ...standing })
    else if (type === 'hardbreak') words.push({ type: 'hardBreak', ...standing })
    else if (type === pictureToken) words.push({ ...pictureOf(token), ...standing })
    else if (type !== 'text') return undefined
    else if (content !== '') words.push({ type: 'text', text: content, ...standing })
  }
  return words
}

const pictureOf = (token: MarkdownTokens[number]): Picture => ({
  type: 'picture',
  attrs: { src: String(token.attrGet('src')), alt: String(token.attrGet('alt')) },
})

function markOf(token: MarkdownTokens[number]): Mark | undefined {
  if (token.type === 'strong_open') return { type: 'bold' }
  if (token.type === 'em_open') return { type: 'italic' }
  if (token.type !== 'link_open') return undefined
  const title = token.attrGet('title')
  return {
    type: 'link',
    attrs: { href: String(token.attrGet('href') ?? ''), title: title === null ? null : String(title) },
  }
}

/** Words that stand under the same marks. */
type Run = { readonly kind: Inline['type']; readonly text: string; readonly marks: readonly Mark[] }

/** The signs that words are made strong and slanted with. */
type Signs = { readonly bold: string; readonly italic: string }

/** In the order in which they are tried: what people write themselves comes first. */
const ways: readonly Signs[] = [
  { bold: '**', italic: '*' },
  { bold: '**', italic: '_' },
  { bold: '__', italic: '*' },
]

/** Words with their marks as Markdown, on one line or several. Read again they are the same. */
export function writeWords(words: readonly Inline[], isOneLine = false): string {
  const runs = tidied(words, isOneLine)
  const written = [false, true].flatMap((spelled) => ways.map((signs) => () => writeRuns(runs, signs, spelled)))
  for (const write of written) {
    const text = write()
    if (isSame(runs, tidied(readWords(markdown.parseInline(text, {})[0]?.children ?? []) ?? [], isOneLine))) return text
  }
  // No signs can say it, such as marks that begin within a word and end at a sign: the words themselves are what counts.
  return writeRuns(
    runs.map((run) => ({ ...run, marks: run.marks.filter(({ type }) => type === 'link') })),
    { bold: '**', italic: '*' },
    false,
  )
}

/** The same words, each letter with the same marks; how the air between is marked is seen by nobody. */
const isSame = (one: readonly Run[], other: readonly Run[]): boolean =>
  // Nearly always the same to the piece; letter by letter takes long where a text is.
  JSON.stringify(one) === JSON.stringify(other) ||
  JSON.stringify(one.flatMap(lettersOf)) === JSON.stringify(other.flatMap(lettersOf))

const lettersOf = ({ kind, text, marks }: Run): unknown[] =>
  kind === 'text' ? [...text].map((letter) => (letter.trim() === '' ? letter : { letter, marks })) : [kind, text]

const order = ['bold', 'italic', 'link']

/** As readers meet it: marks in one order and around words alone, no space at the ends. */
function tidied(words: readonly Inline[], isOneLine: boolean): readonly Run[] {
  const pieces = words.flatMap((word): Run[] => {
    if (word.type === 'picture') return pictureRun(word)
    const marks = (word.marks ?? [])
      .flatMap(asWritten)
      .toSorted((one, two) => order.indexOf(one.type) - order.indexOf(two.type))
    if (word.type !== 'text')
      return [isOneLine ? { kind: 'text', text: ' ', marks } : { kind: word.type, text: '', marks }]
    const [, before = '', middle = '', after = ''] =
      /^(\s*)([^]*?)(\s*)$/.exec(word.text.replaceAll(/[\n\r\t]/g, ' ')) ?? []
    return [before, middle, after].flatMap((text) => (text === '' ? [] : [{ kind: 'text', text, marks } satisfies Run]))
  })
  const first = pieces.findIndex((piece) => !isAir(piece))
  const trimmed = first < 0 ? [] : pieces.slice(first, pieces.findLastIndex((piece) => !isAir(piece)) + 1)
  const marked = trimmed.map((piece, at) => {
    if (!isAir(piece)) return piece
    // Air between two words is marked as both are, and as all of it is.
    const from = trimmed.findLastIndex((one, place) => place < at && !isAir(one))
    const around = trimmed.slice(from, trimmed.findIndex((one, place) => place > at && !isAir(one)) + 1)
    return { ...piece, marks: piece.marks.filter((mark) => around.every(({ marks }) => holds(marks, mark))) }
  })
  return marked.reduce<Run[]>(withoutAir, []).reduce<Run[]>(joined, [])
}

/** A picture is its signs: no marks, and nothing in it that would end it. */
function pictureRun({ attrs: { src, alt } }: Picture): Run[] {
  const text = `![${alt.replaceAll(/[[\]\\\s]+/g, ' ').trim()}](${src})`
  return insideLink.test(src) ? [{ kind: 'picture', text, marks: [] }] : []
}

/** An address as Markdown has it; what is no address, such as a program, marks nothing. */
function asWritten(mark: Mark): readonly Mark[] {
  if (mark.type !== 'link') return [mark]
  const href = markdown.normalizeLink(mark.attrs.href)
  return markdown.validateLink(href) ? [{ ...mark, attrs: { ...mark.attrs, href } }] : []
}

/** A break takes the air around it, and stands alone. */
function withoutAir(before: Run[], piece: Run): Run[] {
  const last = before.at(-1)
  if (last === undefined || !isAir(last) || !isAir(piece) || (last.kind === 'text' && piece.kind === 'text'))
    return [...before, piece]
  const isKept = last.kind === 'text' || piece.kind === 'hardBreak'
  return isKept ? withoutAir(before.slice(0, -1), piece) : before
}

/** Words under the same marks are one. */
function joined(before: Run[], piece: Run): Run[] {
  const last = before.at(-1)
  if (last?.kind !== 'text' || piece.kind !== 'text' || !hasSameMarks(last, piece)) return [...before, piece]
  return [...before.slice(0, -1), { ...last, text: last.text + piece.text }]
}

const isAir = ({ kind, text }: Run): boolean => kind !== 'picture' && (kind !== 'text' || text.trim() === '')

const holds = (marks: readonly Mark[], mark: Mark): boolean => marks.some((one) => isSameMark(one, mark))
const isSameMark = (one: Mark, other: Mark): boolean => JSON.stringify(one) === JSON.stringify(other)
const hasSameMarks = (one: Run, other: Run): boolean =>
  one.marks.length === other.marks.length && one.marks.every((mark) => holds(other.marks, mark))

/** `spelled`: letters beside a sign are written by number, since a sign between a letter and a full stop is no sign. */
function writeRuns(runs: readonly Run[], signs: Signs, spelled: boolean): string {
  let text = ''
  let open: readonly Mark[] = []
  for (const [at, run] of runs.entries()) {
    const staying = open.filter((_, depth) => open.slice(0, depth + 1).every((one) => holds(run.marks, one)))
    const closing = open.slice(staying.length)
    const opening = run.marks
      .filter((mark) => !holds(staying, mark) && !isAir(run))
      // What lasts longest is opened first, so that little is closed to be opened again.
      .toSorted((one, other) => lasting(runs, at, other) - lasting(runs, at, one))
    text += closing
      .toReversed()
      .map((mark) => signOf(mark, signs, 'close'))
      .join('')
    // A sign that stands before air would mean nothing.
    const air = opening.length === 0 ? '' : (/^\s*/.exec(run.text)?.[0] ?? '')
    text += air + opening.map((mark) => signOf(mark, signs, 'open')).join('')
    open = [...staying, ...opening]
    const next = runs[at + 1]
    const opensNext = next !== undefined && next.marks.some((mark) => mark.type !== 'link' && !holds(run.marks, mark))
    const closedBefore = closing.some(({ type }) => type !== 'link')
    const rest = { ...run, text: run.text.slice(air.length) }
    const written = writeRun(rest, spelled && closedBefore && air === '', spelled && opensNext)
    // Before a link, the last of it would make it a picture.
    const opensLink = next?.marks.some((mark) => leadsInside(mark) && !holds(run.marks, mark)) === true
    text += opensLink && run.kind === 'text' ? written.replace(/!$/, String.raw`\!`) : written
  }
  return (
    text +
    open
      .toReversed()
      .map((mark) => signOf(mark, signs, 'close'))
      .join('')
  )
}

const leadsInside = (mark: Mark): boolean => mark.type === 'link' && insideLink.test(mark.attrs.href)

const lasting = (runs: readonly Run[], from: number, mark: Mark): number => {
  const end = runs.findIndex((run, at) => at >= from && !holds(run.marks, mark))
  return (end < 0 ? runs.length : end) - from
}

function signOf(mark: Mark, signs: Signs, side: 'open' | 'close'): string {
  if (mark.type !== 'link') return signs[mark.type]
  if (side === 'open') return '['
  const { href, title } = mark.attrs
  const named = title === null ? '' : ` "${title.replaceAll(/["\\]/g, String.raw`\$&`)}"`
  return `](${href.replaceAll(/[()\\<>*_`[\]]/g, String.raw`\$&`)}${named})`
}

function writeRun({ kind, text, marks }: Run, spellsFirst: boolean, spellsLast: boolean): string {
  if (kind === 'hardBreak') return '\\\n'
  if (kind === 'softBreak') return '\n'
  if (kind === 'picture') return text
  const isLink = marks.some(({ type }) => type === 'link')
  const letters = [...text]
  const first = spellsFirst ? spell(letters.shift()) : ''
  const last = spellsLast ? spell(letters.pop()) : ''
  return first + escaped(letters.join(''), isLink) + last
}

const spell = (letter = ''): string => (letter.trim() === '' ? letter : `&#${letter.codePointAt(0)};`)

/** Signs that mean something in Markdown, as signs that mean nothing. */
function escaped(text: string, isLink: boolean): string {
  return text
    .replaceAll(isLink ? /[\\`[\]]/g : /[\\`[]/g, String.raw`\$&`)
    .replaceAll(/(?<!\s)\*|\*(?!\s)/g, String.raw`\*`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/~(?=~)|(?<=~)~/g, String.raw`\~`)
    .replaceAll(/<(?=[a-zA-Z][\w+.-]*:|[^\s<>]*@)/g, String.raw`\<`)
    .replaceAll(/&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[a-zA-Z][a-zA-Z0-9]*;)/g, String.raw`\&`)
}
