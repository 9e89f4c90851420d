import type { Request } from '#features/people/index.ts'
import type { OpenRelay } from './open-relay.ts'
import { markBy } from './mark-by.ts'
import type { RelayAct } from './rules/access.ts'
import { type Proposal } from './rules/proposals.ts'
import { answerProposal, waitingProposals } from './rules/proposing.ts'
import { mayRead } from './rules/reading.ts'
import type { RelayEvent } from './rules/relay.ts'

type Open = OpenRelay<RelayAct>

/** A proposal that waits and that the reader may read; any other is not there. */
export const proposalIn = ({ relay, by, today }: Open, id: string | null): Proposal | undefined =>
  waitingProposals(relay).find((one) => one.id === id && mayRead(relay, { person: by }, one.mark, today.on, today.ages))

/** What the form carries so that what is made of a proposal answers it. */
export function carriedProposal({ query, form }: Request): { name: string; value: string }[] {
  const proposal = form.get('forslag') ?? query.get('forslag')
  return proposal === null ? [] : [{ name: 'forslag', value: proposal }]
}

/** That a goal or a measure came of what the family proposed, told in the same breath. */
export function takenUp(open: Open, id: string | null, became: string): readonly RelayEvent[] {
  const proposal = proposalIn(open, id)
  if (proposal === undefined) return []
  const { today } = open.request
  const mark = markBy(open, new URLSearchParams({ type: proposal.mark.type }))
  const decided = answerProposal(open.relay, proposal.id, { on: today, text: '', mark, became })
  return decided.ok ? decided.value : []
}
