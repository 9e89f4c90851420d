import { clockIn, type Request } from '#features/people/index.ts'
import { unseal } from '#platform/crypto/seal.ts'
import type { FieldDrafts } from './pages/kept-field.tsx'
import { textFor } from './text/text-for.ts'

/** What someone is writing at a place, field by field. */
export type Drafts = {
  readonly place: string
  readonly kept: readonly {
    /** Below the place: the field, or `<version>/<field>` of what is being changed. */
    readonly field: string
    readonly words: string
    readonly at: Date
  }[]
}

/** A draft is bound to whose it is and where. */
export const aboutDraft = (municipality: number, person: string, place: string): string =>
  `draft/${municipality}/${person}/${place}`

export async function unsealDrafts(
  { keys, municipality }: Request,
  person: string,
  place: string,
  stored: readonly { readonly place: string; readonly sealed: string; readonly at: string | Date }[],
): Promise<Drafts> {
  if (stored.length === 0) return { place, kept: [] }
  const key = await keys.of(municipality.id)
  const kept = stored.map(({ place: at, sealed, at: saved }) => ({
    field: at.slice(place.length + 1),
    words: unseal(key, Buffer.from(sealed, 'base64'), aboutDraft(municipality.id, person, at)),
    at: new Date(saved),
  }))
  return { place, kept }
}

/**
 * What a page needs so that its fields are kept while someone writes, and begin with what was kept; what has been sent, right
 * or wrong, goes before that. `version`: of the thing that is changed; what was begun on an older one is told apart by it.
 */
export function formDrafts(
  { request, drafts }: { readonly request: Request; readonly drafts: Drafts },
  version?: number | string,
): FieldDrafts {
  const { prefix, language, form } = request
  const { draft } = textFor(language)
  const fieldAt = (field: string) => (version === undefined ? field : `${version}/${field}`)
  const find = (field: string) => drafts.kept.find((one) => one.field === fieldAt(field))
  return {
    words: (field) => (form.has(field) ? undefined : find(field)?.words),
    props: (field) => {
      const at = find(field)?.at
      return {
        to: `${prefix}/utkast`,
        place: `${drafts.place}/${fieldAt(field)}`,
        words: draft.saved,
        saved: at && draft.saved.replace('{time}', clockIn(at, language)),
      }
    },
  }
}

/**
 * Which version of a thing a form changes: what the reader had before them, also when it comes back wrong, or when they go on
 * with a draft. A change meanwhile is then shown, and not written over.
 */
export function versionChanged(
  { request, drafts }: { readonly request: Request; readonly drafts: Drafts },
  field: string,
  current: number,
): number {
  const sent = request.form.get('versjon')
  if (sent !== null) return Number(sent)
  const newest = drafts.kept.findLast((one) => one.field.endsWith(`/${field}`))
  return newest === undefined ? current : Number(newest.field.split('/')[0])
}

/** The places of what a form has sent; of minutes, only the part about what the form is about. */
export const sentWith = (form: URLSearchParams, { place, kept }: Drafts): readonly string[] =>
  kept.flatMap(({ field }) => {
    const [name = '', part = ''] = field.split('/').toReversed()
    const isOther = part.includes('-') && !part.startsWith(`${form.get('type') ?? ''}-`)
    return form.has(name) && !isOther ? [`${place}/${field}`] : []
  })
