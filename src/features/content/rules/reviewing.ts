import { isLocalized, type ContentType } from '#base/content-type.ts'
import type { Review } from '#base/item.ts'
import { editedNodes, fieldsIn, type Edited } from './editing.ts'
import { saidAt, withSaid, type Place, type Said } from './said.ts'

/** Who read the words at a place, and when; undefined: nobody has, or they are others' words. */
export const reviewAt = (said: Said, { service, language }: Place): Review | undefined =>
  said.find((part) => part.service === service && part.language === language)?.reviewed

/**
 * The words at a place as somebody here has read them through. They become the municipality's own, also those that were inherited:
 * what was read stays until somebody has looked at what comes in its place. Of a service's variant it is its own words alone: the rest
 * goes on following the common text.
 */
export function reviewed(edited: Edited & { readonly type: ContentType }, key: string, review: Review): Said {
  const { own, above, type, place } = edited
  const isSaidHere = (path: string) =>
    place.service === '' ||
    [own, ...above].some((layer) =>
      layer.some(
        (part) =>
          part.service === place.service && part.language === place.language && Object.hasOwn(part.fields, path),
      ),
    )
  const words = fieldsIn(editedNodes(edited)).flatMap(({ path, field, value }) =>
    isLocalized(field) && value !== undefined && isSaidHere(path) ? [[path, value] as const] : [],
  )
  if (words.length === 0) return own
  const said = withSaid(own, type, key, place, { ...saidAt(own, place), ...Object.fromEntries(words) })
  return said.map((part) =>
    part.service === place.service && part.language === place.language ? { ...part, reviewed: review } : part,
  )
}
