import type { Municipality } from '#base/municipality.ts'
import { chooseMunicipality, type Tx } from '#platform/db/database.ts'
import { listMunicipalities } from './list-municipalities.ts'
import { openMunicipality } from './open-municipality.ts'

/** Works for each municipality in which something was published, as that one. `whom`: its slug, or `*` where a pack that several inherit from has changed. */
export async function eachPublished(
  tx: Tx,
  whom: string,
  work: (municipality: Municipality) => Promise<void>,
): Promise<void> {
  const slugs = whom === '*' ? (await listMunicipalities(tx)).map(({ slug }) => slug) : [whom]
  for (const slug of slugs) {
    const municipality = await openMunicipality(tx, { slug })
    if (municipality === undefined) continue
    await chooseMunicipality(tx, municipality.id)
    await work(municipality)
  }
}
