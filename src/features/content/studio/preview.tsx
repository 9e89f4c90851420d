import type { OpenItem } from '../open-item.ts'
import type { StudioKnowledge } from '../knowledge.ts'
import { openItem } from '../open-item.ts'
import { PreviewPage } from '../pages/preview.tsx'
import { inheritedAt } from '../rules/editing.ts'
import { saidAt } from '../rules/said.ts'
import { readAsPublished } from '../save-item.ts'
import { studioTextFor } from '../text/text-for.ts'
import { filesAt, itemAt } from './addresses.ts'
import { crumbsToType, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'
import { placeOf, placeQuery } from './place.ts'

/** GET /studio/:type/:key/vis – the page that readers will get, on a phone and on a desk. */
export const showPreview: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'see-studio')
  if (open === undefined) return nothing
  const place = placeOf(open, request.query)
  const source =
    pathOf(open, knowledge) === undefined
      ? undefined
      : itemAt(request, open, '/vis/side') + placeQuery(place, open.layer.language)
  const shown = studioPage(
    request,
    <PreviewPage
      text={studioTextFor(request.language)}
      crumbs={[...crumbsToType(open, knowledge, open.type.name), { label: titleOf(open), href: itemAt(request, open) }]}
      name={titleOf(open)}
      source={source}
    />,
  )
  return { ...shown, frames: true }
}

/** GET /studio/:type/:key/vis/side – exactly what will be published, made in a transaction that leaves nothing behind. */
export const showPreviewed: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'see-studio')
  const path = open && pathOf(open, knowledge)
  if (open === undefined || path === undefined) return nothing
  const place = placeOf(open, request.query)
  const html = await readAsPublished(open, (tx) =>
    request.publicPage(tx, { path, ...place, filesAt: filesAt(request) }),
  )
  return html === undefined ? nothing : { kind: 'framed', html: withoutScript(html) }
}

/** In the frame no script runs; a browser would complain of each. */
export const withoutScript = (html: string): string => html.replaceAll(/<script[^>]*><\/script>/g, '')

/** Where readers meet the item, as it will be. */
export function pathOf(open: OpenItem, { addressOf }: StudioKnowledge): string | undefined {
  const { type, key, said, above, layer } = open
  const place = { service: '', language: layer.language }
  const inherited = inheritedAt({ type, own: said, above, place, home: place.language })
  return addressOf(`${type.name}/${key}`, { ...Object.fromEntries(inherited), ...saidAt(said, place) })
}
