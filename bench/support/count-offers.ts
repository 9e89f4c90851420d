import { openMunicipality } from '#features/municipality/index.ts'
import { listAwaiting } from '#features/content/list-awaiting.ts'
import { listOffers } from '#features/content/list-offers.ts'
import { readPublished } from '#features/content/list-published.ts'
import { ownLayer } from '#features/content/open-layer.ts'
import { parseConfig } from '#platform/config.ts'
import { connectDatabase } from '#platform/db/connect.ts'
import { silentLog } from '#platform/log.ts'
import { knowledge } from '../../src/app.ts'

/** What the towns of an installation are offered, counted as each studio's first page does, and how long that took. */
type Counted = {
  readonly offers: number
  readonly milliseconds: number
  /** Items that a town does not let its readers meet before somebody has looked at them. */
  readonly awaiting: number
  /** Texts in which readers meet some new words. */
  readonly updated: number
}

/** `keys`: the steps that were changed, with these new words. */
export async function countOffers(
  dataFolder: string,
  towns: readonly string[],
  { keys, words }: { readonly keys: readonly string[]; readonly words: string },
): Promise<Counted> {
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
  const step = knowledge.types.find(({ name }) => name === 'step')
  if (step === undefined) throw new Error('There are no steps.')
  let awaiting = 0
  let updated = 0
  for (const slug of towns) {
    const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
    if (municipality === undefined) continue
    await database.inMunicipality(municipality.id, async (tx) => {
      const layer = ownLayer(municipality)
      awaiting += (await listAwaiting({ request: { tx }, layer }, knowledge)).length
      const reader = { service: '', language: 'nb', home: municipality.language }
      const [steps] = await readPublished(tx, municipality.layers, reader, [{ type: step, keys }])
      updated += steps.filter((one) => JSON.stringify(one).includes(words)).length
    })
  }
  await connected.close()
  return { offers, milliseconds, awaiting, updated }
}
