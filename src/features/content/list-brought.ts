import { hash } from 'node:crypto'
import { itemName, type ItemName } from '#base/item.ts'
import type { Studio } from './knowledge.ts'
import { mayInLayer, mayTreat, type OpenStudio } from './open-item.ts'
import type { Packed } from './read-packed.ts'
import {
  bringIn,
  isForeign,
  unfitIn,
  withoutTheirs,
  type Bringing,
  type Standing,
  type Unfit,
  type Whither,
} from './rules/bringing-in.ts'
import { layered } from './rules/layers.ts'
import { selectDrafts } from './store/drafts.ts'
import { selectLayers } from './store/items.ts'

/** What a pack changes in the layer that is written, for whoever asks. */
export type Brought = Bringing & {
  readonly packed: Packed
  readonly isForeign: boolean
  readonly unfit: readonly Unfit[]
  readonly mayPublish: boolean
  /** All of this, in few letters: it is another when anything has changed meanwhile. */
  readonly seen: string
}

/** Compares a pack with what is said here, item by item. Two statements, and what is read to check the model. */
export async function listBrought(
  open: OpenStudio<'bring-in-pack' | 'publish-pack'>,
  { types, services, listModels }: Studio,
  packed: Packed,
): Promise<Brought> {
  const { request, layer } = open
  const { models } = await listModels(open)
  const parts = Map.groupBy(await selectLayers(request.tx, layer), itemName)
  const drafts = new Map((await selectDrafts(request.tx, layer)).map((draft) => [itemName(draft), draft]))
  const standing = new Map<ItemName, Standing>(
    [...new Set([...parts.keys(), ...drafts.keys()])].map((name) => {
      const [own = [], ...above] = layered(parts.get(name) ?? [], layer.above)
      return [name, { own, above, draft: drafts.get(name) }]
    }),
  )
  const whither: Whither = {
    municipality: layer.layer === '' ? request.municipality : undefined,
    slug: layer.layer,
    ...{ above: layer.above, languages: layer.languages, services: services(models.readBy('')) },
  }
  const isOther = isForeign(packed, whither)
  const read = isOther ? packed.parts.map(withoutTheirs) : packed.parts
  const mayWrite = (type: string, of: readonly string[]) => mayTreat(open, 'edit-content', type, { services: of })
  const bringing = bringIn(types, read, { standing, mayWrite })
  return {
    ...bringing,
    ...{ packed, isForeign: isOther },
    unfit: unfitIn(
      packed,
      whither,
      read.map(({ part }) => part),
    ),
    mayPublish: !isOther && mayInLayer(open, 'publish-pack'),
    seen: seenIn(bringing),
  }
}

const seenIn = ({ steps }: Bringing): string =>
  hash(
    'sha256',
    JSON.stringify(steps.map(({ name, own, said, draft }) => [name, own, said, draft?.number])),
    'base64url',
  ).slice(0, 16)
