import { listAllLinks } from '#features/content/index.ts'
import { listMunicipalities, openMunicipality } from '#features/municipality/index.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { layOutGraph } from '#platform/graph/lay-out-graph.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { graphShapeOf, neighbourhoodOf, shapeNameOf } from './rules/neighbourhood.ts'
import { insertLayout, selectMissing } from './store/pictures.ts'

export const drawPicturesTask = 'draw-pictures-of-the-model'

const everyone = 'all'

/** Asks for the pictures of what was just published; `whom` as publishing says it. A second asking before the first has begun is the same. */
export const askForPictures = (tx: Tx, whom: string): Promise<void> => {
  const whose = whom === '*' ? everyone : whom
  return enqueue(tx, drawPicturesTask, { whose }, { jobKey: `${drawPicturesTask}:${whose}` })
}

/** Lays out every shape that a picture of the model has now and that nobody has laid out before: outside any request, one municipality at a time. */
export const drawPictures =
  ({ database, drawn }: { readonly database: Database; readonly drawn: readonly string[] }) =>
  async (payload: unknown): Promise<undefined> => {
    const { whose } = payload as { readonly whose: string } // as it was asked for
    for (const { slug } of await database.inInstallation(listMunicipalities)) {
      if (whose !== everyone && slug !== whose) continue
      const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
      if (municipality === undefined) continue
      const missing = await database.inMunicipality(municipality.id, async (tx) => {
        const links = await listAllLinks(tx)
        const byEnd = Map.groupBy(
          links.flatMap((link) => [
            { end: link.from, link },
            { end: link.to, link },
          ]),
          ({ end }) => end,
        )
        const shapes = [...byEnd].map(([name, own]) =>
          shapeNameOf(
            neighbourhoodOf(
              name,
              own.map(({ link }) => link),
              drawn,
            ),
          ),
        )
        return selectMissing(tx, [...new Set(shapes)])
      })
      for (const shape of missing) {
        const laid = await layOutGraph(graphShapeOf(shape))
        if (laid !== undefined) await database.inInstallation((tx) => insertLayout(tx, shape, laid))
      }
    }
  }
