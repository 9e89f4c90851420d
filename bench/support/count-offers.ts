import { openMunicipality } from '#features/municipality/index.ts'
import { listOffers } from '#features/content/list-offers.ts'
import { ownLayer } from '#features/content/open-layer.ts'
import { parseConfig } from '#platform/config.ts'
import { connectDatabase } from '#platform/db/connect.ts'
import { silentLog } from '#platform/log.ts'
import { knowledge } from '../../src/app.ts'

/** What the towns of an installation are offered, counted as each studio's first page does; and how long that took. */
export async function countOffers(
  dataFolder: string,
  towns: readonly string[],
): Promise<{ offers: number; milliseconds: number }> {
  const config = parseConfig({ STAFETT_DATA: dataFolder })
  const connected = await connectDatabase(config, { log: silentLog, now: new Date() })
  const { database } = connected
  let offers = 0
  const began = performance.now()
  for (const slug of towns) {
    const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
    if (municipality === undefined) throw new Error(`There is no ${slug}.`)
    const found = await database.inMunicipality(municipality.id, (tx) =>
      listOffers(tx, ownLayer(municipality), { types: knowledge.types }),
    )
    for (const count of found.values()) offers += count
  }
  const milliseconds = performance.now() - began
  await connected.close()
  return { offers, milliseconds }
}
