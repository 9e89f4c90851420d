import type { ContentType, Field } from '#base/content-type.ts'
import type { Request } from '#features/people/index.ts'
import type { Studio } from '../knowledge.ts'
import { mayTreat, openItem, type OpenItem } from '../open-item.ts'
import { fieldsIn, type EditedField } from '../rules/editing.ts'
import { saidAt, withSaid, type Place } from '../rules/said.ts'
import { saveDraft } from '../save-item.ts'
import { typeAt } from './addresses.ts'
import { nodesOf } from './nodes-of.ts'
import { placeOf } from './place.ts'
import { viewPlan } from './view-plan.ts'

/** What a form carries that makes something new for a field of an item: which item, which field, and for whom and in which language. */
export const forFields = ['til', 'felt', 'tjeneste', 'sprak'] as const

/** The one type that a field points at, so that what is made there is known. */
export const typeMadeFor = (field: Field): string | undefined =>
  (field.kind === 'reference' || field.kind === 'references') && field.to.length === 1 ? field.to[0] : undefined

/** Where something new is made for a field; undefined where nothing can be. */
export function newItemFor(open: OpenItem, place: Place, path: string): string | undefined {
  const field = fieldAtPath(open, place, path)
  const type = field && typeMadeFor(field.field)
  if (type === undefined) return undefined
  const { service, language } = place
  const query = new URLSearchParams({
    ...{ til: `${open.type.name}/${open.key}`, felt: path, tjeneste: service, sprak: language },
  })
  return `${typeAt(open.request, type, '/ny')}?${query.toString()}`
}

/** The item for which something new is made, and the field; undefined: for none that whoever asks may write in. */
export async function openFor(request: Request, knowledge: Studio, type: ContentType, asked: URLSearchParams) {
  const [, of, key] = /^([a-z-]+)\/([a-z0-9-]+)$/.exec(asked.get('til') ?? '') ?? []
  if (of === undefined || key === undefined) return undefined
  const open = await openItem(
    { ...request, parameters: { ...request.parameters, type: of, key } },
    knowledge,
    'edit-content',
  )
  if (open === undefined || viewPlan(open)?.isFixed === true) return undefined
  const place = placeOf(open, asked)
  const field = fieldAtPath(open, place, asked.get('felt') ?? '')
  const isFor = field !== undefined && typeMadeFor(field.field) === type.name
  return isFor && mayTreat(open, 'edit-content', of, { services: [place.service] }) ? { open, place, field } : undefined
}

/** The new item stands in the field at once, in the draft: whoever comes back to it finds it there. */
export async function addTo({ open, place, field }: NonNullable<Awaited<ReturnType<typeof openFor>>>, key: string) {
  const { said, type, draft } = open
  const { path, value } = field
  const chosen = field.field.kind === 'references' ? [...new Set([...[value ?? []].flat().map(String), key])] : key
  const written = withSaid(said, type, open.key, place, { ...saidAt(said, place), [path]: chosen })
  const unread = draft?.unread ?? {}
  await saveDraft(open, { base: said, said: written, unread: unread as Parameters<typeof saveDraft>[1]['unread'] }) // as they were kept
}

const fieldAtPath = (open: OpenItem, place: Place, path: string): EditedField | undefined =>
  fieldsIn(nodesOf(open, open.said, place)).find((one) => one.path === path)
