import { outline } from '#base/outline.ts'
import { law } from '#features/collaboration-model/index.ts'
import { serviceNames, toolNames } from './outlines.ts'
import { forService } from './pages/services.tsx'
import { StepPage } from './pages/step.tsx'
import { step } from './rules/content-types.ts'
import { knownService } from './show-guide.tsx'
import type { Moved, Parameters, Shown } from './shown.ts'
import { read, readPage, type Visit } from './visit.ts'

const stepWays = outline(step, 'level', 'order', 'name', 'options')

/** GET /veileder/<level>/<step> – what to do in one step, and where it leads. */
export async function showStep(
  visit: Visit,
  { level, step: key = '' }: Parameters,
): Promise<Shown | Moved | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: step, keys: [key] },
      { type: stepWays },
      { type: serviceNames },
    ])
    const [[one], steps, services] = items
    if (one === undefined || !knownService(visit.service, services)) return undefined
    // A step that was moved to another level keeps its old address.
    if (one.level !== level) return { moved: forService(view.addresses.of(`step/${key}`, one.level), visit.service) }

    const [tools, laws] = await read(tx, visit, [
      { type: toolNames, keys: [...one.tools, ...one.options.flatMap((option) => option.tool ?? [])] },
      { type: law, keys: one.laws },
    ])
    return { status: 200, document: <StepPage {...{ visit, view, one, steps, services, tools, laws }} /> }
  })
}
