import { listUses } from '../list-uses.ts'
import { openItem } from '../open-item.ts'
import { UsesPage } from '../pages/uses.tsx'
import { nameOfField, nameOfType } from '../rules/content-words.ts'
import { studioTextFor } from '../text/text-for.ts'
import { itemAt } from './addresses.ts'
import { crumbsToType, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'

const inWords = (fields: ReadonlySet<string>, language: string): string =>
  new Intl.ListFormat(language).format([...fields].map((field) => `«${field}»`))

/** GET /studio/:type/:key/bruk – what leads here, and who is reached by a change. */
export const showUses: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'see-studio')
  if (open === undefined) return nothing
  const uses = await listUses(open, knowledge)
  const text = studioTextFor(request.language)
  const words = knowledge.words(request.language)
  const leading = uses.leading.map(({ name, paths }) => {
    const [type = '', key = ''] = name.split('/')
    const fields = new Set(paths.map((path) => nameOfField(words, type, path)))
    return {
      name: uses.titleOf(name) ?? key,
      href: itemAt(request, { type: { name: type }, key }),
      lines: [nameOfType(words, type).one, text.uses.under(inWords(fields, request.language))],
    }
  })
  const title = titleOf(open)
  return studioPage(
    request,
    <UsesPage
      text={text}
      crumbs={[...crumbsToType(open, knowledge, open.type.name), { label: title, href: itemAt(request, open) }]}
      item={title}
      leading={leading.toSorted((one, other) => one.name.localeCompare(other.name, request.language))}
      inheriting={
        uses.inheriting && {
          rows: uses.inheriting.own.map(({ name, fields }) => ({ name, lines: [text.uses.fields(fields)] })),
          asItIs: uses.inheriting.asItIs,
        }
      }
    />,
  )
}
