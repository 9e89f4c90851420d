import { outline } from '#base/outline.ts'
import { service } from '#features/collaboration-model/index.ts'
import { readPublished } from '#features/content/index.ts'
import type { Asked } from '#features/people/index.ts'

const named = outline(service, 'order', 'name')

/** The services that a municipality's content tells of, in the language of the address. */
export const listServiceKinds: Asked['serviceKinds'] = async (tx, municipality, language) => {
  const reader = { service: '', language, home: municipality.language }
  const [services] = await readPublished(tx, municipality.layers, reader, [{ type: named }])
  return services.map(({ key, name }) => ({ key, name: name.text }))
}
