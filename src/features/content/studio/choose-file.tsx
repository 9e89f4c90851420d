import type { FileRoute, FileSent, Request } from '#features/people/index.ts'
import type { Result } from '#base/result.ts'
import { largestStored } from '#base/stored-file.ts'
import { paintForPages } from '#platform/file/clean-image.ts'
import { examineFile, type Examined, type FileFault } from '#platform/file/examine-file.ts'
import { nameOf } from '#platform/file/stored-file.ts'
import type { Studio } from '../knowledge.ts'
import { openFile } from '../open-file.ts'
import { mayTreat, openItem, openStudio, type OpenItem } from '../open-item.ts'
import { ChooseFilePage } from '../pages/choose-file.tsx'
import { nameOfField } from '../rules/content-words.ts'
import { fieldsIn, type EditedField } from '../rules/editing.ts'
import type { Place } from '../rules/said.ts'
import { saveFile } from '../save-file.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { itemAt } from './addresses.ts'
import { crumbsToType, doneAt, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'
import { nodesOf } from './nodes-of.ts'
import { placeOf, placeQuery } from './place.ts'

/** GET /studio/filer/:file – also one that is not in public yet. */
export const showStoredFile: MakeHandler = () => async (request) => {
  const open = await openStudio(request, 'see-studio')
  const file = open && (await openFile(open, request.parameters['file'] ?? ''))
  return file === undefined ? nothing : { kind: 'file', name: file.name, type: file.type, body: file.bytes }
}

/** GET /studio/:type/:key/fil?felt= – a picture or another file for one field. */
export const showChooseFile: MakeHandler = (knowledge) => async (request) => {
  const asked = await openField(request, knowledge, request.query)
  return asked === undefined ? nothing : page(asked, knowledge, undefined)
}

/** POST /studio/:type/:key/fil – the file is looked at before anything is opened: a scanner may take its time. */
export const fileRouteOf = (knowledge: Studio): Omit<FileRoute, 'path'> => ({
  ...{ method: 'POST', who: 'member', largestFile: largestStored },
  isOpenTo: async (request) => (await openItem(request, knowledge, 'edit-content')) !== undefined,
  look: async ({ file, scan }: FileSent) => {
    if (file === undefined || file === 'too-large')
      return (request) => postFile(request, knowledge, { ok: false, refusal: file ?? 'none' })
    const examined = await examineFile(file, { scan, largest: largestStored, paint: paintForPages })
    return (request) => postFile(request, knowledge, examined)
  },
})

type Refusal = keyof StudioText['file']['faults']

async function postFile(request: Request, knowledge: Studio, examined: Result<Examined, FileFault | 'none'>) {
  const asked = await openField(request, knowledge, request.form)
  if (asked === undefined) return nothing
  if (!examined.ok) return page(asked, knowledge, examined.refusal)
  const { open, place, edited } = asked
  const isPicture = examined.value.size !== undefined
  if (isPicture !== edited.field.picture) return page(asked, knowledge, isPicture ? 'picture' : 'no-picture')

  const { bytes } = examined.value
  const { path } = edited
  if (!(await saveFile(open, { path, place }, { name: nameOf(examined.value), bytes }))) return nothing
  return doneAt(`${itemAt(request, open)}${placeQuery(place, open.layer.language)}#${path}`, 'contentSaved')
}

type FileField = EditedField & { readonly field: { readonly kind: 'file'; readonly picture: boolean } }

type Asked = { readonly open: OpenItem<'edit-content'>; readonly place: Place; readonly edited: FileField }

/** The field that a file is chosen for, for whoever is trusted with it. */
async function openField(request: Request, knowledge: Studio, from: URLSearchParams): Promise<Asked | undefined> {
  const open = await openItem(request, knowledge, 'edit-content')
  if (open === undefined) return undefined
  const place = placeOf(open, from)
  if (!mayTreat(open, 'edit-content', open.type.name, { services: [place.service] })) return undefined
  const path = from.get('felt') ?? ''
  const edited = fieldsIn(nodesOf(open, open.said, place)).find((one): one is FileField => {
    return one.path === path && one.field.kind === 'file'
  })
  return edited && { open, place, edited }
}

function page({ open, place, edited }: Asked, knowledge: Studio, refusal: Refusal | undefined) {
  const { request, type } = open
  const text = studioTextFor(request.language)
  const { faults } = text.file
  const largest = `${largestStored / 1_000_000} MB`
  const fault =
    refusal === undefined ? undefined : refusal === 'too-large' ? faults['too-large'](largest) : faults[refusal]
  return studioPage(
    request,
    <ChooseFilePage
      text={text}
      crumbs={[...crumbsToType(open, knowledge, type.name), { label: titleOf(open), href: itemAt(request, open) }]}
      action={itemAt(request, open, '/fil')}
      carried={[
        { name: 'felt', value: edited.path },
        { name: 'sprak', value: place.language },
        { name: 'tjeneste', value: place.service },
      ]}
      label={nameOfField(knowledge.words(request.language), type.name, edited.path)}
      isPicture={edited.field.picture}
      largest={largest}
      fault={fault}
      back={`${itemAt(request, open)}${placeQuery(place, open.layer.language)}#${edited.path}`}
    />,
    fault === undefined ? 200 : 422,
  )
}
