import type { Day } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { sameAbout, type Mark } from './words.ts'

type Events = readonly RelayEvent[]

/** A goal or a measure that someone of the family wishes for; whoever leads answers, and nothing comes of it by itself. */
export type Proposal = {
  readonly id: string
  readonly mark: Mark
  readonly is: 'goal' | 'measure'
  readonly text: string
  readonly on: Day
  readonly answer: ProposalAnswer | undefined
}

export type ProposalAnswer = {
  readonly on: Day
  /** In plain words: why not now, or what came of it. */
  readonly text: string
  readonly mark: Mark
  /** The goal or measure that came of it; undefined: not now. */
  readonly became: string | undefined
}

export type ProposalEvent =
  | { readonly type: 'proposal-made'; readonly proposal: Proposal }
  | { readonly type: 'proposal-answered'; readonly proposal: string; readonly answer: ProposalAnswer }

export function evolveProposals(proposals: readonly Proposal[], event: ProposalEvent): readonly Proposal[] {
  switch (event.type) {
    case 'proposal-made':
      return [...proposals, event.proposal]
    case 'proposal-answered':
      return proposals.map((one) => (one.id === event.proposal ? { ...one, answer: event.answer } : one))
  }
}

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
