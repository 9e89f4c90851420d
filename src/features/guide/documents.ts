import type { Tx } from '#platform/db/database.ts'
import { plainText } from '#ui/markdown.ts'
import { law, service } from '#features/collaboration-model/index.ts'
import type { Words } from '#base/item.ts'
import { readPublished } from '#features/content/index.ts'
import type { Municipality } from '#base/municipality.ts'
import { contact, door, level, page, principle, step, synonym, tool, topic } from './rules/content-types.ts'
import { shellFrom, shellWants } from './shell.ts'
import { textFor } from './text/text-for.ts'
import { viewFor, type View } from './pages/view.ts'

/** What the guide lets a reader find: one for each page, contact, service, law and principle. Text is plain. */
export type Findable = {
  readonly type: string
  readonly key: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly shownIn: string | undefined
}

const wants = [
  ...shellWants,
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
] as const

/** Everything findable in one municipality, in one language; and groups of words that mean the same. */
export async function findableIn(
  tx: Tx,
  municipality: Municipality,
  language: string,
): Promise<{ documents: Findable[]; synonyms: (readonly string[])[] }> {
  const reader = { service: '', language, home: municipality.language }
  const all = await readPublished(tx, municipality.layers, reader, wants)
  const [models, roles, levelNames, stepNames, strip, pageNames, doorNames, fragments, ...rest] = all
  const [steps, levels, tools, pages, doors, topics, contacts, services, laws, principles, synonyms] = rest
  const shell = shellFrom([models, roles, levelNames, stepNames, strip, pageNames, doorNames, fragments])
  const { text, language: spoken } = textFor(language)
  const view = viewFor({ text, language, spoken, prefix: '', shell })
  const of = finderIn(view)

  return {
    documents: [
      ...steps.map((one) =>
        of(
          one,
          one.name,
          [one.short, one.lead],
          [one.what, one.how, one.who, one.arena, one.child, one.more, one.question],
          one.level,
        ),
      ),
      ...levels.map((one) => of(one, one.name, [one.summary], [one.text, one.family])),
      ...tools.map((one) =>
        of(one, one.name, [one.summary], [one.text, ...one.sections.map((part) => part.title), one.closing]),
      ),
      ...pages.map((one) => of(one, one.name, [one.lead], [one.text])),
      ...doors.map((one) =>
        of(one, one.heading, [one.lead, one.name], [one.summary, ...one.questions.map((asked) => asked.question)]),
      ),
      ...topics.map((one) => of(one, one.name, [one.lead], [one.text])),
      ...contacts.map((one) => of(one, one.name, [one.who], [one.short])),
      ...services.map((one) => of(one, one.name, [one.summary], [one.text])),
      ...laws.map((one) => of(one, one.name, [one.citation], [one.text])),
      ...principles.map((one) => of(one, one.name, [], [one.text])),
    ],
    synonyms: synonyms.map((one) => one.words.lines),
  }
}

function finderIn({ line, addresses }: View) {
  const said = (words: readonly (Words | undefined)[]) =>
    words.flatMap((one) => (one === undefined ? [] : [plainText(line(one))])).join(' ')
  return (
    item: { type: string; key: string },
    title: Words,
    summary: readonly Words[],
    body: readonly (Words | undefined)[],
    stepLevel?: string,
  ): Findable => ({
    type: item.type,
    key: item.key,
    path: addresses.of(`${item.type}/${item.key}`, stepLevel) ?? addresses.of('page/samarbeid') ?? addresses.front,
    title: line(title),
    summary: said(summary),
    body: said(body),
    shownIn: title.lang,
  })
}
