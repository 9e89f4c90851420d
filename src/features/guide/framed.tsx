import type { ContentType } from '#base/content-type.ts'
import type { ItemName, Words } from '#base/item.ts'
import { placeNames } from '#base/municipality.ts'
import { outline } from '#base/outline.ts'
import {
  collaborationModelTypes,
  type Asked,
  type ModelPage,
  type Titled,
} from '#features/collaboration-model/index.ts'
import { nameOfChoice, nameOfField, nameOfType } from '#features/content/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { deadlineWords } from './pages/deadline.ts'
import { Frame } from './pages/frame.tsx'
import { forService } from './pages/services.tsx'
import type { Step } from './pages/step-parts.ts'
import type { View } from './pages/view.ts'
import { attachment, contact, door, level, page, step, tool, topic } from './rules/content-types.ts'
import { contentWordsFor } from './text/content-words/content-words-for.ts'
import type { Parameters, SentFile, Shown } from './shown.ts'
import { read, readPage, type Visit } from './visit.ts'

/** Pages of the collaboration model within the frame of every public page, and files as they are. */
export const framed = (pages: readonly ModelPage[]) =>
  pages.map(({ path, who, show }) => ({
    ...{ path, who },
    show: (visit: Visit, parameters: Parameters): Promise<Shown | SentFile | undefined> =>
      visit.inMunicipality(async (tx) => {
        let opened: View | undefined
        const open: Asked['open'] = async (wants) => {
          const found = await readPage(tx, visit, wants)
          opened = found.view
          return found
        }
        const shown = await show({
          ...{ tx, parameters, open, drawn: drawnTypes, isOffline: visit.offline !== undefined },
          ...{ prefix: visit.prefix, query: visit.query, service: visit.service },
          ...{ now: visit.now, onTheWeb: (href: string) => wholeAddress(visit, href) },
          municipality: { slug: visit.municipality.slug, place: placeNames(visit.municipality)[0]?.text ?? '' },
          words: wordsFor(visit.language),
          titlesOf: async (names, more) => (opened === undefined ? [] : titlesOf(tx, visit, opened, names, more)),
        })
        if (shown === undefined || opened === undefined) return undefined
        if ('bytes' in shown) return shown
        return {
          status: 200,
          ...(shown.unsettled === true && { until: visit.now }),
          document: (
            <Frame
              visit={visit}
              view={opened}
              title={shown.title}
              description={shown.description}
              at="together"
              tone="staff"
              shown={shown.shown}
              sensitive={shown.sensitive}
            >
              {shown.body}
            </Frame>
          ),
        }
      }),
  }))

/** On the host that all municipalities share: a page elsewhere is on a host of its own, or a file in a folder, and has no slug before it. */
function wholeAddress({ municipality, prefix, origin }: Visit, href: string): string {
  const home = `/${municipality.slug}`
  return origin + (prefix === home || prefix.startsWith(`${home}/`) ? href : home + href)
}

/** What an editor calls types, fields and choices. */
export function wordsFor(language: string): Asked['words'] {
  const words = contentWordsFor(language)
  return {
    type: (name) => nameOfType(words, name),
    field: (type, path) => nameOfField(words, type, path),
    choice: (path, choice) => nameOfChoice(words, path, choice),
  }
}

/** What items are called, and what stands in their addresses besides the key. */
const named: readonly ContentType[] = [
  ...[outline(step, 'name', 'level', 'deadlines'), outline(topic, 'name', 'path')],
  ...[level, tool, page, door, contact].map((type) => outline(type as ContentType, 'name')),
  ...collaborationModelTypes.map((type) => outline(type as ContentType, 'name')),
]

/** A file is no part of the model, but a project may lead to it. */
const files: ContentType = outline(attachment, 'title', 'file')

/** What pictures of the model show. */
export const drawnTypes: readonly string[] = named.map(({ name }) => name)

async function titlesOf(
  tx: Tx,
  visit: Visit,
  view: View,
  names: readonly ItemName[],
  more: readonly ContentType[] = [],
): Promise<readonly Titled[]> {
  const keys = Map.groupBy(names, (name) => name.slice(0, name.indexOf('/')))
  const wants = [...named, files]
    .filter(({ name }) => keys.has(name))
    .map((type) => ({
      type: more.find(({ name }) => name === type.name) ?? type,
      keys: (keys.get(type.name) ?? []).map((name) => name.slice(type.name.length + 1)),
    }))
  if (wants.length === 0) return []
  const items = (await read(tx, visit, wants)).flat() as unknown as readonly NamedItem[] // each is of a type with a name or a title
  const found = new Map(items.map((item) => [`${item.type}/${item.key}`, item]))
  return names.flatMap((name) => {
    const item = found.get(name)
    if (item === undefined) return []
    const detail = [item['level'], item['path'], item['file']].find((one) => typeof one === 'string')
    const { addresses, shell, levelOf } = view
    return [
      {
        ...{ name, item, title: item.name ?? item.title ?? { text: name } },
        href: forService(addresses.inModel(name) ?? addresses.of(name, detail), item.deadlines ? visit.service : ''),
        ...(item.deadlines && {
          step: {
            level: levelOf(shell.levels.find(({ key }) => key === detail)),
            deadlines: item.deadlines.map((one) => deadlineWords(one, view)),
          },
        }),
      },
    ]
  })
}

type NamedItem = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly key: string
  readonly name?: Words
  readonly title?: Words
  readonly deadlines?: Step['deadlines']
}
