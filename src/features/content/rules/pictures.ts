import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName, type Language } from '#base/item.ts'
import type { Layered } from './compose.ts'
import { lineIn } from './naming.ts'

/** A type whose items are pictures: which field has the picture, and which says what it shows. */
export type PictureType = { readonly type: ContentType; readonly file: string; readonly alternative: string }

export const pictureTypes = (types: readonly ContentType[]): readonly PictureType[] =>
  types.flatMap((type) => {
    const fields = Object.entries(type.fields)
    const file = fields.find(([, field]) => field.kind === 'file' && field.picture)?.[0]
    const alternative = fields.find(([, field]) => field.kind === 'line' && field.alternative !== undefined)?.[0]
    return file === undefined || alternative === undefined ? [] : [{ type, file, alternative }]
  })

/** A picture as those who write see it. */
export type ShownPicture = { readonly name: ItemName; readonly file: string; readonly alt: string }

/** As its layers say it, the nearest first; undefined: no picture is chosen yet. */
export function shownPicture(
  { type, file, alternative }: PictureType,
  key: string,
  layers: Layered,
  languages: readonly Language[],
): ShownPicture | undefined {
  const chosen = lineIn(layers, file, { languages: [''] })
  const alt = lineIn(layers, alternative, { languages }) ?? ''
  return chosen === undefined ? undefined : { name: itemName({ type: type.name, key }), file: chosen, alt }
}
