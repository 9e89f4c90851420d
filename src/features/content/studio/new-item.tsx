import { movedTo, type Answer, type Request } from '#features/people/index.ts'
import type { ContentType } from '#base/content-type.ts'
import type { StudioKnowledge } from '../knowledge.ts'
import { listItems } from '../list-items.ts'
import { mayTreat, openStudio, type OpenStudio } from '../open-item.ts'
import { isKey } from '../rules/keys.ts'
import { NewItemPage } from '../pages/new-item.tsx'
import { nameOfType, titleField } from '../rules/content-words.ts'
import { keyFrom } from '../rules/key-from.ts'
import { saveNewItem } from '../save-item.ts'
import { studioTextFor } from '../text/text-for.ts'
import { itemAt, typeAt } from './addresses.ts'
import { crumbsToType, nothing, studioPage, type MakeHandler } from './answer.tsx'

/** GET /studio/:type/ny */
export const showNewItem: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'edit-content')
  const type = typeIn(knowledge, request)
  if (open === undefined || type === undefined || !mayAdd(open, type)) return nothing
  return page(open, knowledge, type, undefined)
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
  if (!isKey(key)) return page(open, knowledge, type, faults.name)
  const isTaken = (await listItems(open, [type])).some((item) => item.key === key)
  if (isTaken || key === 'ny') return page(open, knowledge, type, faults.taken)
  const isSaved = await saveNewItem(open, type, key, titleField(type), name)
  return isSaved ? movedTo(itemAt(request, { type, key })) : nothing
}

/** One that there can be several of. */
const typeIn = ({ types }: StudioKnowledge, { parameters }: Request): ContentType | undefined =>
  types.find(({ name, single }) => name === parameters['type'] && single !== true)

function page(open: OpenStudio, knowledge: StudioKnowledge, type: ContentType, fault: string | undefined): Answer {
  const { request } = open
  const text = studioTextFor(request.language)
  const words = nameOfType(knowledge.words(request.language), type.name)
  return studioPage(
    request,
    <NewItemPage
      text={text}
      crumbs={crumbsToType(open, knowledge, type.name)}
      title={words.new ?? text.add.title(words.one)}
      action={typeAt(request, type.name, '/ny')}
      name={request.form.get('navn') ?? ''}
      fault={fault}
      cancel={typeAt(request, type.name)}
    />,
    fault === undefined ? 200 : 422,
  )
}
