import type { Day } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Written } from './words.ts'

type Events = readonly RelayEvent[]

/**
 * The family was followed up, and this is when next. What came of it may stand elsewhere (a note, a meeting), so the line
 * may be empty. In a pause the next date is the pause's own.
 */
export function recordFollowUp(
  relay: Relay,
  { said, next }: { readonly said: Written; readonly next: Day },
  on: Day,
): Result<Events, 'closed' | 'paused' | 'not-later'> {
  if (relay.closed !== undefined) return refuse('closed')
  if (relay.paused !== undefined) return refuse('paused')
  if (next <= on) return refuse('not-later')
  return ok([{ type: 'followed-up', next, said: writtenIn(said) }])
}

/** Nothing was done, and the next date is another. One that has come is not put off without telling why. */
export function moveFollowUp(
  relay: Relay,
  { reason, to }: { readonly reason: Written; readonly to: Day },
  on: Day,
): Result<Events, 'closed' | 'past' | 'same-day' | 'no-reason'> {
  const { closed, followUp: from } = relay
  if (closed !== undefined) return refuse('closed')
  if (to < on) return refuse('past')
  if (to === from) return refuse('same-day')
  if (from <= on && reason.text.trim() === '') return refuse('no-reason')
  return ok([{ type: 'follow-up-moved', from, to, reason: writtenIn(reason) }])
}

const writtenIn = (said: Written): Written | undefined => (said.text.trim() === '' ? undefined : said)
