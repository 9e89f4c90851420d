import { movedTo, type Answer, type Request } from '#features/people/index.ts'
import type { ContentType } from '#base/content-type.ts'
import type { Studio, StudioKnowledge } from '../knowledge.ts'
import { listItems } from '../list-items.ts'
import { mayTreat, openStudio, type OpenStudio } from '../open-item.ts'
import { isKey } from '../rules/keys.ts'
import { NewItemPage } from '../pages/new-item.tsx'
import { nameOfType, titleField, type TypeWords } from '../rules/content-words.ts'
import { keyFrom } from '../rules/key-from.ts'
import { saveNewItem } from '../save-item.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { itemAt, typeAt } from './addresses.ts'
import { crumbsToType, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'
import { addTo, forFields, openFor } from './new-item-for.ts'

/** GET /studio/:type/ny */
export const showNewItem: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'edit-content')
  const type = typeIn(knowledge, request)
  if (open === undefined || type === undefined || !mayAdd(open, type)) return nothing
  return page(open, knowledge, type, { asked: request.query })
}

/** What is new is said for all services. */
export const mayAdd = (open: OpenStudio, { name, single }: ContentType): boolean =>
  single !== true && mayTreat(open, 'edit-content', name, { services: [''] })

/** POST /studio/:type/ny – a draft with a name; its address is made of the name. */
export const postNewItem: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'edit-content')
  const type = typeIn(knowledge, request)
  if (open === undefined || type === undefined || !mayAdd(open, type)) return nothing
  const { faults } = studioTextFor(request.language).add
  const name = (request.form.get('navn') ?? '').trim()
  const key = keyFrom(name)
  const asked = request.form
  if (!isKey(key)) return page(open, knowledge, type, { asked, fault: faults.name })
  const isTaken = (await listItems(open, [type])).some((item) => item.key === key)
  if (isTaken || key === 'ny') return page(open, knowledge, type, { asked, fault: faults.taken })
  const isSaved = await saveNewItem(open, type, key, titleField(type), name)
  if (!isSaved) return nothing
  const target = await openFor(request, knowledge, type, asked)
  if (target !== undefined) await addTo(target, key)
  return movedTo(itemAt(request, { type, key }))
}

/** What one that is begun is called. */
export const newOf = ({ one, new: begun }: TypeWords, { add }: StudioText): string => begun ?? add.title(one)

/** One that there can be several of. */
const typeIn = ({ types }: StudioKnowledge, { parameters }: Request): ContentType | undefined =>
  types.find(({ name, single }) => name === parameters['type'] && single !== true)

async function page(
  open: OpenStudio,
  knowledge: Studio,
  type: ContentType,
  { asked, fault }: { readonly asked: URLSearchParams; readonly fault?: string },
): Promise<Answer> {
  const { request } = open
  const text = studioTextFor(request.language)
  const target = await openFor(request, knowledge, type, asked)
  const words = nameOfType(knowledge.words(request.language), type.name)
  return studioPage(
    request,
    <NewItemPage
      text={text}
      crumbs={crumbsToType(open, knowledge, type.name)}
      title={newOf(words, text)}
      lead={target && text.add.forItem(titleOf(target.open))}
      action={typeAt(request, type.name, '/ny')}
      carried={target ? forFields.map((name) => ({ name, value: asked.get(name) ?? '' })) : []}
      name={request.form.get('navn') ?? ''}
      fault={fault}
      cancel={target ? itemAt(request, target.open) : typeAt(request, type.name)}
    />,
    fault === undefined ? 200 : 422,
  )
}
