import { ok, refuse, type Result } from '#base/result.ts'
import type { Proposal, ProposalAnswer } from './proposals.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { sameAbout } from './words.ts'

type Events = readonly RelayEvent[]

export const propose = (proposal: Omit<Proposal, 'answer'>): Result<Events, 'empty'> =>
  proposal.text.trim() === ''
    ? refuse('empty')
    : ok([{ type: 'proposal-made', proposal: { ...proposal, answer: undefined } }])

/** Answered once: with what came of it, or why not now. */
export function answerProposal(
  { proposals }: Relay,
  id: string,
  answer: ProposalAnswer,
): Result<Events, 'gone' | 'answered' | 'empty'> {
  const proposal = proposals.find((one) => one.id === id)
  if (proposal === undefined) return refuse('gone')
  if (proposal.answer !== undefined) return refuse('answered')
  if (answer.became === undefined && answer.text.trim() === '') return refuse('empty')
  const mark = sameAbout({ ...answer.mark, type: proposal.mark.type }, proposal.mark)
  return ok([{ type: 'proposal-answered', proposal: id, answer: { ...answer, mark } }])
}

export const waitingProposals = ({ proposals }: Relay): readonly Proposal[] =>
  proposals.filter(({ answer }) => answer === undefined)
