import { listValues, type Request } from '#features/people/index.ts'
import { listModelWords } from './list-model-words.ts'
import type { NewRelayTerms } from './read-new-relay.ts'
import { ageMost, firstLevel } from './rules/settings.ts'

/** For whom, and on which of the model's levels, a relay is opened here. Two statements. */
export async function listNewRelayTerms(request: Request): Promise<NewRelayTerms> {
  const valueOf = await listValues(request)
  const { levels } = await listModelWords(request)
  const open = levels.slice(valueOf(firstLevel))
  // A model with fewer levels than the setting counts on still has one to open on.
  return { levels: open.length > 0 ? open : levels.slice(-1), ageMost: valueOf(ageMost) }
}
