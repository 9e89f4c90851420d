import { sealBytes, unsealBytes } from '#platform/crypto/seal.ts'
import type { OpenStudio } from './open-item.ts'
import { deleteUpload, replaceUpload, selectUpload } from './store/uploads.ts'

/** How long somebody has to decide what becomes of a pack that they have sent in. */
const keptFor = 2 * 3_600_000

export const keptSince = (now: Date): Date => new Date(now.getTime() - keptFor)

/** Keeps a pack as it was sent in, sealed, until whoever sent it has decided. */
export async function saveUpload(open: OpenStudio<'bring-in-pack'>, bytes: Uint8Array): Promise<void> {
  const { tx, keys, municipality, now: at } = open.request
  const sealed = sealBytes(await keys.of(municipality.id), bytes, about(open))
  await replaceUpload(tx, whose(open), { sealed, at })
}

/** Undefined: nothing was sent in, or too long ago. */
export async function readUpload(open: OpenStudio): Promise<Buffer | undefined> {
  const { tx, keys, municipality, now } = open.request
  const sealed = await selectUpload(tx, whose(open), keptSince(now))
  return sealed && unsealBytes(await keys.of(municipality.id), sealed, about(open))
}

export const forgetUpload = (open: OpenStudio): Promise<void> => deleteUpload(open.request.tx, whose(open))

const whose = ({ layer, by }: OpenStudio) => ({ municipality: layer.municipality, layer: layer.layer, person: by })

const about = ({ layer, by }: OpenStudio): string => `content-upload/${layer.layer}/${by}`
