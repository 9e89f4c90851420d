import type { ContentType } from '#base/content-type.ts'
import { eachPublished } from '#features/municipality/index.ts'
import type { OnPublish } from './import-pack.ts'
import { dutiesOf } from './rules/awaiting.ts'
import { asRead, layered } from './rules/layers.ts'
import { itemsIn, linksIn } from './rules/model-links.ts'
import { openModels } from './rules/models.ts'
import { selectMetLayers } from './store/items.ts'
import { replaceItems, replaceLinks } from './store/links.ts'

/** Keeps which items there are and what leads where in the model that readers meet, in the transaction that publishes it. */
export const linkIndexer =
  (types: readonly ContentType[]): OnPublish =>
  (tx, whom) =>
    eachPublished(tx, whom, async ({ id, layers, language, languages }) => {
      const parts = await selectMetLayers(tx, layers, dutiesOf(types))
      const chain = layered(parts, layers).map((layer) => layer.map(asRead))
      const models = openModels(types, chain, language, languages)
      await replaceItems(tx, id, itemsIn(models))
      await replaceLinks(tx, id, linksIn(models))
    })
