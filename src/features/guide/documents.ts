import type { Tx } from '#platform/db/database.ts'
import { plainText } from '#ui/markdown.ts'
import type { ContentType } from '#base/content-type.ts'
import { law, placedKinds, service, tier } from '#features/collaboration-model/index.ts'
import type { Words } from '#base/item.ts'
import { readPublished, type Answers } from '#features/content/index.ts'
import type { Municipality } from '#base/municipality.ts'
import type { Findable } from '#base/findable.ts'
import { outline } from '#base/outline.ts'
import { contact, door, level, model, page, principle, step, synonym, tool, topic } from './rules/content-types.ts'
import { shellFrom, shellWants } from './shell.ts'
import { textFor } from './text/text-for.ts'
import { viewFor, type View } from './pages/view.ts'

const ownWants = [
  { type: step },
  { type: level },
  { type: tool },
  { type: page },
  { type: door },
  { type: topic },
  { type: contact },
  { type: service },
  { type: law },
  { type: principle },
  { type: synonym },
  { type: outline(model, 'guideHeading', 'guideLead') },
] as const

/** Everything that stands on a page of the collaboration model: by its name, the sentence that says what it is, and its text. */
const modelTypes = new Map<string, ContentType>([tier, ...placedKinds].map((type) => [type.name, type]))
const modelWants = [...modelTypes.values()].map((type) => ({ type }))

const wants = [...shellWants, ...ownWants] as const
type Rest = Answers<typeof ownWants>

/** Everything findable in one municipality, in one language; and groups of words that mean the same. */
export async function findableIn(
  tx: Tx,
  municipality: Municipality,
  language: string,
): Promise<{ documents: Findable[]; synonyms: (readonly string[])[] }> {
  const shown = await documentsAs(tx, municipality, language, false)
  const written = await documentsAs(tx, municipality, language, true)
  const inOwnWords = new Map(written.documents.map((one) => [`${one.type}/${one.key}`, one]))

  return {
    synonyms: shown.synonyms,
    documents: shown.documents.map((one) => {
      const own = inOwnWords.get(`${one.type}/${one.key}`)
      if (own === undefined || (own.title === one.title && own.body === one.body)) return one
      return {
        ...one,
        headings: `${one.headings} ${own.title} ${own.summary} ${own.headings}`,
        body: `${one.body} ${own.body}`,
      }
    }),
  }
}

/** `asWritten`: also the words that must not be shown before someone has reviewed them. */
async function documentsAs(tx: Tx, municipality: Municipality, language: string, asWritten: boolean) {
  const reader = { service: '', language, home: municipality.language, asWritten }
  const all = await readPublished(tx, municipality.layers, reader, [...wants, ...modelWants])
  const rest = all.slice(shellWants.length) as unknown as Rest // the wants after the shell's own
  const things = all.slice(wants.length).flat() as unknown as readonly Thing[] // what stands on a page of the model is named
  const [steps, levels, tools, pages, doors, topics, contacts, services, laws, principles, synonyms, [front]] = rest
  const shell = shellFrom(all.slice(0, shellWants.length) as unknown as Answers<typeof shellWants>) // the shell's own wants come first
  const { text, language: spoken } = textFor(language)
  const view = viewFor({ text, language, spoken, prefix: '', shell })
  const of = finderIn(view)

  return {
    documents: [
      ...steps.map((one) =>
        of(one, {
          title: one.name,
          summary: [one.lead],
          headings: [one.short, one.question, ...one.options.map((option) => option.label)],
          body: [one.what, one.how, one.who, one.arena, one.child, one.more],
          detail: one.level,
        }),
      ),
      ...levels.map((one) => of(one, { title: one.name, summary: [one.summary], body: [one.text, one.family] })),
      ...tools.map((one) =>
        of(one, {
          title: one.name,
          summary: [one.summary],
          headings: one.sections.map((section) => section.title),
          body: [
            one.text,
            ...one.sections.map((section) => section.text),
            ...one.fields.map((field) => field.label),
            one.closing,
          ],
        }),
      ),
      ...pages.map((one) => of(one, { title: one.name, summary: [one.lead], body: [one.text] })),
      ...doors.map((one) =>
        of(one, {
          title: one.heading,
          summary: [one.lead],
          headings: [
            one.name,
            one.summary,
            ...one.questions.map((asked) => asked.question),
            ...one.people.map((who) => who.title),
          ],
          body: one.questions.map((asked) => asked.answer),
        }),
      ),
      ...topics.map((one) => of(one, { title: one.name, summary: [one.lead], body: [one.text], detail: one.path })),
      ...contacts.map((one) => of(one, { title: one.name, summary: [one.who], headings: [one.short] })),
      ...services.map((one) => of(one, { title: one.name, summary: [one.summary], body: [one.text] })),
      ...laws.map((one) => of(one, { title: one.name, summary: [one.citation], body: [one.text] })),
      ...principles.map((one) => of(one, { title: one.name, body: [one.text] })),
      ...things.map((one) => ({
        ...of(one, {
          title: one.name,
          summary: [one.summary ?? one.purpose ?? one.lead ?? one.name],
          body: [one.text, one.mandate, one.how],
        }),
        facets: facetsOf(one),
      })),
      ...fixedPages(view, front),
    ],
    synonyms: synonyms.map((one) => one.words.lines),
  }
}

type Thing = {
  readonly type: string
  readonly key: string
  readonly name: Words
  readonly words?: { readonly lines: readonly string[] }
} & { readonly [Field in 'summary' | 'purpose' | 'lead' | 'text' | 'mandate' | 'how']?: Words }

/** What the fields of a thing name, field by field. */
const facetsOf = ({ type, ...fields }: Thing): readonly string[] =>
  Object.entries(modelTypes.get(type)?.fields ?? {}).flatMap(([name, { kind }]) => {
    const keys = (fields as Readonly<Record<string, unknown>>)[name] // a thing has the fields of its type
    return kind === 'references' && Array.isArray(keys) ? keys.map((key) => `${name}/${key}`) : []
  })

type Said = {
  title: Words
  summary?: readonly Words[]
  headings?: readonly (Words | undefined)[]
  body?: readonly (Words | undefined)[]
  /** A step's level, a topic's own path. */
  detail?: string | undefined
}

function finderIn({ line, addresses }: View) {
  const said = (words: readonly (Words | undefined)[]) =>
    words.flatMap((one) => (one === undefined ? [] : [plainText(line(one))])).join(' ')
  return (
    item: { type: string; key: string; words?: { lines: readonly string[] } | undefined },
    { title, summary = [], headings = [], body = [], detail }: Said,
  ): Findable => ({
    type: item.type,
    key: item.key,
    path: addresses.of(`${item.type}/${item.key}`, detail) ?? addresses.of('page/samarbeid') ?? addresses.front,
    title: line(title),
    summary: said(summary),
    headings: [said(headings), ...(item.words?.lines ?? [])].join(' '),
    body: said(body),
    shownIn: title.lang,
    facets: [],
  })
}

/** Pages that are no items: who can help, the guide, all tools. */
function fixedPages(
  { text, line, addresses }: View,
  front: { guideHeading: Words; guideLead: Words } | undefined,
): Findable[] {
  const fixed = (key: string, path: string, title: string, summary: string, headings: string): Findable => ({
    type: 'page',
    key,
    path,
    title,
    summary,
    headings,
    body: '',
    shownIn: undefined,
    facets: [],
  })
  const { help, tools } = text
  return [
    fixed(
      'hjelp',
      addresses.help,
      help.title,
      help.lead,
      `${text.frame.help} ${help.call} ${help.sms} ${help.chat} ${help.open}`,
    ),
    fixed('verktoy', addresses.tools, tools.title, tools.lead, Object.values(tools.kinds).join(' ')),
    ...(front
      ? [fixed('veileder', addresses.guide, line(front.guideHeading), line(front.guideLead), text.guide.openGuide)]
      : []),
  ]
}
