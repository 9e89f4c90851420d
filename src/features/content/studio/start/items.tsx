import type { ItemName } from '#base/item.ts'
import type { ContentType } from '#base/content-type.ts'
import { substitute } from '#base/links.ts'
import { movedTo, type Answer, type Request } from '#features/people/index.ts'
import type { StudioKnowledge } from '../../knowledge.ts'
import { listItems } from '../../list-items.ts'
import { listAsked, type StartItem } from '../../list-start.ts'
import { listWriting } from '../../list-writing.ts'
import { openItem } from '../../open-item.ts'
import { openQuestion, type OpenQuestion } from '../../open-start.ts'
import type { FieldView } from '../../pages/edited-field.tsx'
import { ItemsPage, type AskedItemView } from '../../pages/start/items.tsx'
import type { Conflict } from '../../rules/merging.ts'
import { isSame, isSameSaid, saidAt, withSaid, type Said } from '../../rules/said.ts'
import {
  askedOf,
  formOf,
  hereAgain,
  isHereIn,
  namedFor,
  readAnswer,
  withFollowing,
  type StartAsk,
  type StartQuestion,
  type StartWords,
} from '../../rules/start.ts'
import { carriedIn, type TypedItem } from '../../rules/typed.ts'
import { readSeen, saveDraft } from '../../save-item.ts'
import { saveAnswered } from '../../save-start.ts'
import { studioTextFor } from '../../text/text-for.ts'
import { fileAt, startAt } from '../addresses.ts'
import { doneAt, nothing, type MakeHandler } from '../answer.tsx'
import { days, typesPointedAt, viewNodes } from '../view-nodes.ts'
import { afterPage, courseAt, startPage } from './course.tsx'

/** GET /studio/start/:page – a question about content, as a feature asks it. */
export const showItems: MakeHandler = (knowledge) => async (request) => {
  const open = await openQuestion(request, knowledge)
  const type = open && typeOf(open, knowledge)
  return open === undefined || type === undefined ? nothing : page(open, knowledge, type, new Map())
}

/** POST /studio/start/:page – each answer is a draft of its item; what another wrote meanwhile is put together with it. */
export const postItems: MakeHandler = (knowledge) => async (request) => {
  const open = await openQuestion(request, knowledge)
  const type = open && typeOf(open, knowledge)
  if (open === undefined || type === undefined) return nothing
  const items = await listAsked(open, type, open.question)
  const answered = items
    .map((item) => ({ item, form: formOf(item.asked.key, request.form) }))
    .filter(({ form }) => form.has(seenIn))
    // Always in one order, so that two who answer at once wait for each other and not in a ring.
    .toSorted((one, other) => (one.item.asked.key < other.item.asked.key ? -1 : 1))
  const conflicts = new Map<string, readonly Conflict[]>()
  for (const { item, form } of answered) {
    if (isUntouched(open.question, type, item, form)) continue
    const found = await saveAnswer(open, knowledge, type, item, form)
    if (found.length > 0) conflicts.set(item.asked.key, found)
  }
  const after = await listAsked(open, type, open.question)
  const isUnread = after.some((item) => unreadIn(item).length > 0)
  if (isUnread || conflicts.size > 0) return page(open, knowledge, type, conflicts)
  await saveAnswered(open, open.question.path)
  const to = afterPage(request, knowledge, open.question.path)
  return to === '' ? doneAt(startAt(request), 'startSaved') : movedTo(startAt(request, to))
}

/** What an item's part of the page was made from. */
const seenIn = 'versjon'

const typeOf = ({ question }: OpenQuestion, { types }: StudioKnowledge): ContentType | undefined =>
  types.find(({ name }) => name === question.type)

const pathsOf = ({ asked }: StartItem): readonly string[] => asked.asks.flatMap(({ ask }) => ask.fields)

/** What is asked here and cannot be read. */
const unreadIn = (item: StartItem): readonly string[] => pathsOf(item).filter((path) => item.unread[path] !== undefined)

function isUntouched(question: StartQuestion, type: ContentType, item: StartItem, form: URLSearchParams): boolean {
  const { asked, edited, seen, unread } = item
  if (form.get(seenIn) !== seen) return false
  const typed = readAnswer(question, type, asked, edited, form, days)
  return (
    isSameSaid(saidAfter(question, type, item, edited.own, typed, form), edited.own) && isSame(typed.unread, unread)
  )
}

function saidAfter(
  question: StartQuestion,
  type: ContentType,
  { asked: { key }, edited: { place } }: StartItem,
  base: Said,
  { values }: TypedItem,
  form: URLSearchParams,
): Said {
  const said = withSaid(base, type, key, place, values)
  return question.mayBeAbsent === true && form.has(isHereIn) ? hereAgain(type, said) : said
}

async function saveAnswer(
  { request, question }: OpenQuestion,
  knowledge: StudioKnowledge,
  type: ContentType,
  item: StartItem,
  form: URLSearchParams,
): Promise<readonly Conflict[]> {
  const { key } = item.asked
  const asking: Request = { ...request, parameters: { type: type.name, key } }
  const opened = await openItem(asking, knowledge, 'answer-start')
  if (opened === undefined) return []
  const base = await readSeen(opened, form.get(seenIn) ?? '')
  const edited = { ...item.edited, own: base }
  const asked = askedOf(question, type, key, edited)
  if (asked === undefined) return []
  const typed = readAnswer(question, type, asked, edited, form, days)
  const { unread: kept = {} } = opened.draft ?? {}
  const others = Object.fromEntries(Object.entries(kept).filter(([path]) => !pathsOf(item).includes(path)))
  const unread = { ...(others as TypedItem['unread']), ...typed.unread } // as it was kept
  const said = saidAfter(question, type, item, base, typed, form)
  const { conflicts = [] } = (await saveDraft(opened, { base, said, unread })) ?? {}
  // What is still missing follows from what both have filled in, and is nobody's own words.
  if (conflicts.every(({ path }) => path !== 'missing')) return conflicts
  const both = await openItem(asking, knowledge, 'answer-start')
  if (both !== undefined) {
    const { place } = item.edited
    const values = withFollowing(asked.asks, { ...edited, type }, saidAt(both.said, place))
    await saveDraft(both, { base: both.said, said: withSaid(both.said, type, key, place, values), unread })
  }
  return conflicts.filter(({ path }) => path !== 'missing')
}

async function page(
  open: OpenQuestion,
  knowledge: StudioKnowledge,
  type: ContentType,
  conflicts: ReadonlyMap<string, readonly Conflict[]>,
): Promise<Answer> {
  const { request, question } = open
  const { language } = request
  const text = studioTextFor(language)
  const words = question.words(language)
  const all = await listItems(open, knowledge.types)
  const titles = new Map(all.map(({ name, title }) => [name, title]))
  const pointedAt = new Set(typesPointedAt(type.fields))
  const titleOf = (name: ItemName) => titles.get(name)
  const listed = all.filter((item) => pointedAt.has(item.type))
  const writing = await listWriting(open, knowledge, all, { of: type, language: open.layer.language })
  const found = await listAsked(open, type, question)
  const items = found.map((item): AskedItemView => {
    const { key } = item.asked
    const clashes = conflicts.get(key) ?? []
    const mine = withMine(type, item, clashes)
    const asked = clashes.length === 0 ? item.asked : (askedOf(question, type, key, mine) ?? item.asked)
    const given = {
      ...{ text, words: knowledge.words(language), type, items: listed, unread: item.unread, writing },
      fileAt: (name: string) => fileAt(request, name),
      ...{
        conflicts: clashes,
        says: () => [],
        offers: [],
        awayIn: () => [],
        outIn: () => [],
        reasons: {},
        suggestions: () => [],
        isInherited: false,
        readIn: () => ({ words: titleOf, title: titleOf }),
        mayMake: () => undefined,
        isRead: false,
      },
    }
    const fields = asked.asks.flatMap(({ ask, fields: own }) =>
      viewNodes(own, given).flatMap((node) => (node.is === 'field' ? [renamed(node.view, key, ask, words, item)] : [])),
    )
    return {
      title: substitute(item.title, titleOf),
      carried: [{ name: namedFor(key, seenIn), value: item.seen }],
      carriedIn: namedFor(key, carriedIn),
      here: question.mayBeAbsent === true ? { name: namedFor(key, isHereIn), isHere: asked.isHere } : undefined,
      fields,
      isOpen: clashes.length > 0 || unreadIn(item).length > 0,
    }
  })
  const errors = items.flatMap(({ fields }) =>
    fields.flatMap(({ path, error, theirs }) => {
      const message = error ?? (theirs === undefined ? undefined : text.edit.conflict)
      return message === undefined ? [] : [{ field: path, message }]
    }),
  )
  return startPage(
    request,
    <ItemsPage
      {...courseAt(request, knowledge, question.path)}
      lead={words.lead}
      legend={words.legend}
      items={items}
      errors={errors}
    />,
    { status: errors.length > 0 ? 422 : 200 },
  )
}

/** The item with one's own in the fields where another wrote too: theirs stands in the draft. */
function withMine(
  type: ContentType,
  { asked, edited }: StartItem,
  conflicts: readonly Conflict[],
): StartItem['edited'] {
  if (conflicts.length === 0) return edited
  const mine = Object.fromEntries(
    conflicts.flatMap(({ path, mine: value }) => (value === undefined ? [] : [[path, value]])),
  )
  const { own, place } = edited
  return { ...edited, own: withSaid(own, type, asked.key, place, { ...saidAt(own, place), ...mine }) }
}

/** A field of one item among those of the page, called as the question calls it. */
function renamed(view: FieldView, key: string, ask: StartAsk, words: StartWords, { unread }: StartItem): FieldView {
  const { path, control } = view
  const name = namedFor(key, path)
  const isOfAsk = ask.read !== undefined && unread[path] !== undefined
  const frame = {
    label: words.labels?.[path] ?? view.label,
    // Nothing must be filled in here: what is left empty stays as it is.
    hint: words.labels?.[path] === undefined ? view.hint : undefined,
    tag: undefined,
    error: isOfAsk ? words.faults?.[path] : view.error,
  }
  // How easily a name reads is nothing to say here; that it is a person's is.
  const notes = view.notes && { ...view.notes, advice: [] }
  const named = { ...view, ...frame, notes, path: name }
  switch (control.is) {
    case 'field': {
      const { field } = control
      const options = field.kind === 'checkbox' ? { options: field.options.map((one) => ({ ...one, ...frame })) } : {}
      return { ...named, control: { ...control, field: { ...field, ...frame, ...options, name } as typeof field } } // the same kind of field
    }
    case 'prose':
      return { ...named, control: { ...control, field: { ...control.field, ...frame, name } } }
    case 'select':
      return {
        ...named,
        control: {
          ...control,
          outside: control.outside && { ...control.outside, name: namedFor(key, control.outside.name) },
        },
      }
    // A file is chosen on a page of its own.
    case 'file':
      return named
    case 'several':
      return { ...named, control: { ...control, more: { ...control.more, name: namedFor(key, control.more.name) } } }
  }
}
