import { join } from 'node:path'
import { knowledge } from '../../src/app.ts'
import { readChain } from '#features/content/check-pack.ts'
import { checkModels } from '#features/content/rules/check.ts'
import { openModels, withItems } from '#features/content/rules/models.ts'
import { graphOfItem } from '#features/guide/index.ts'
import { layOutGraph } from '#platform/graph/lay-out-graph.ts'

/** How long the checker takes with one town's whole model, read anew and with one draft in what is known already; and one picture. */
export async function timeVerdict(slug: string, rounds: number) {
  const { packs } = await readChain(join(import.meta.dirname, '..', '..', 'content', slug), knowledge.types)
  const chain = packs.map(({ parts }) => parts)
  const times: { anew: number[]; verdict: number[]; picture: number[] } = { anew: [], verdict: [], picture: [] }
  const began = performance.now()
  await layOutGraph({ nodes: [{ id: 'first', width: 1, height: 1 }], edges: [] })
  const load = performance.now() - began

  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    const models = openModels(knowledge.types, chain, 'nb')
    checkModels(models, knowledge.checks, knowledge.services(models.readBy('')))
    times.anew.push(performance.now() - start)

    const layers = models.items.get(step)?.layers ?? []
    const again = performance.now()
    const drafted = withItems(models, [{ name: step, layers }])
    checkModels(drafted, knowledge.checks, knowledge.services(drafted.readBy('')))
    times.verdict.push(performance.now() - again)

    const ways = graphOfItem(drafted.readBy(''), step)?.ways ?? []
    const drawing = performance.now()
    await layOutGraph({
      // Never the same twice, so that nothing is remembered.
      nodes: ['here', ...ways.keys()].map((id) => ({ id: String(id), width: 100 + round / 10, height: 50 })),
      edges: ways.map((_, at) => ({ from: 'here', to: String(at), label: { width: 80, height: 32 } })),
    })
    times.picture.push(performance.now() - drawing)
  }
  return { ...times, load, parts: chain.flat().length, items: openModels(knowledge.types, chain, 'nb').items.size }
}

const step = 'step/bestem-0'
