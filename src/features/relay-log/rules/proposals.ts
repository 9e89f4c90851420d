import type { Day } from '#base/ids.ts'
import type { Mark } from './words.ts'

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
