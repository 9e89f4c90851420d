import { osloTime } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { openInAbsence } from '#features/people/index.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import type { ContentKnowledge } from './check-pack.ts'
import { inheritedIn } from './inherited.ts'
import { listVerdict } from './list-faults.ts'
import { listModels, type ListModels } from './list-models.ts'
import { openItem, type Asking, type OpenItem } from './open-item.ts'
import { failureOf, wordsDue, type PlanFailure } from './rules/planning.ts'
import type { Said } from './rules/said.ts'
import { savePublished } from './save-published.ts'
import { lockItem } from './store/drafts.ts'
import { selectDue, selectPlans, updateFailed, type DuePlan, type PlanRow } from './store/plans.ts'

export const publishPlannedTask = 'publish-planned'

type Knowledge = Pick<ContentKnowledge, 'types' | 'checks' | 'services' | 'onPublish'>

/**
 * Publishes what was planned for a time that has come, each in a transaction of its own: it is public and no longer planned, or neither.
 * A second worker waits for the first and finds that it is done; one that died leaves it for the next turn. One that fails keeps no
 * other from being published.
 */
export function publishPlanned({
  database,
  knowledge,
}: {
  readonly database: Database
  readonly knowledge: Knowledge
}): Task {
  const remembering = { ...knowledge, listModels: listModels(knowledge) }
  return async (_payload, now) => {
    const failed: unknown[] = []
    for (const due of await database.inInstallation((tx) => selectDue(tx, now)))
      await database
        .inMunicipality(due.municipality, (tx) => publishOne(tx, due, remembering, now))
        .catch((error: unknown) => failed.push(error))
    if (failed.length > 0) throw failed[0]
    return undefined
  }
}

type Remembering = Knowledge & { readonly listModels: ListModels }

async function publishOne(tx: Tx, due: DuePlan, knowledge: Remembering, now: Date): Promise<void> {
  await lockItem(tx, due, due)
  const [plan] = await selectPlans(tx, due, due)
  // Meanwhile another worker has published it, or somebody has taken it back or planned it for later.
  if (plan === undefined || plan.failed !== null || plan.due > now) return

  const open = await openAsPlanned(tx, due, plan, knowledge, now)
  const words = open === undefined ? refuse('right') : await judge(open, plan, knowledge)
  if (open === undefined || !words.ok) {
    await updateFailed(tx, due, due, words.ok ? 'right' : words.refusal)
    return
  }
  const { type, key, why, news } = plan
  await savePublished(open, knowledge, [{ type, key, own: open.own, said: words.value, why, news }])
}

/** The item, as whoever planned it may publish it today. */
async function openAsPlanned(
  tx: Tx,
  { municipality: id, layer, type, key }: DuePlan,
  plan: PlanRow,
  knowledge: Remembering,
  now: Date,
): Promise<OpenItem<'publish-content', Asking> | undefined> {
  const today = osloTime(now).day
  const municipality = await openMunicipality(tx, { id })
  const actor = await openInAbsence(tx, id, plan.person_id, today)
  if (municipality === undefined || actor === undefined) return undefined
  const parameters = { type, key, ...(layer === '' ? {} : { layer }) }
  const { language } = municipality
  return openItem({ tx, municipality, actor, now, today, language, parameters }, knowledge, 'publish-content')
}

async function judge(
  open: OpenItem<'publish-content', Asking>,
  plan: PlanRow,
  knowledge: Remembering,
): Promise<Result<Said, PlanFailure>> {
  const { own, draft, mayDoTo } = open
  const failure = failureOf(plan, draft)
  if (failure !== undefined) return refuse(failure)
  const words = wordsDue(plan, own, inheritedIn(open, plan.own))
  if (!words.ok) return words
  if (!mayDoTo('publish-content', own, words.value)) return refuse('right')
  const { stopping } = await listVerdict({ ...open, said: words.value }, knowledge)
  return stopping.length > 0 ? refuse('faults') : ok(words.value)
}
