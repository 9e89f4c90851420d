// The EXPECTED access table of the relay log, written by someone who had the texts alone and never saw the code. Where the
// texts were silent, docs/relay-access-table.md says why. Deny by default: every row starts from `nobody` and names only who may, and in which states.

export type State = 'awaiting-consent' | 'active' | 'waiting-for-holder' | 'paused' | 'closed'

export type Kind =
  | 'holder'
  | 'deputy'
  | 'participant'
  | 'uncovered'
  | 'uncovered-wrote'
  | 'offered'
  | 'receiver'
  | 'colleague'
  | 'leader'
  | 'other-leader'
  | 'coordinator'
  | 'coordinator-no-leader'
  | 'administrator'
  | 'data-protection-officer'
  | 'editor'
  | 'left'
  | 'neighbour'
  | 'stranger'

export type Act =
  | 'see-existence'
  | 'see-relay'
  | 'write'
  | 'set-goal'
  | 'set-measure'
  | 'note-measure'
  | 'evaluate-measure'
  | 'ask-question'
  | 'answer-question'
  | 'ask-consent'
  | 'record-consent'
  | 'change-network'
  | 'invite-participant'
  | 'remove-participant'
  | 'leave'
  | 'set-level'
  | 'set-follow-up'
  | 'confirm-holder'
  | 'offer-baton'
  | 'answer-offer'
  | 'withdraw-offer'
  | 'take-baton'
  | 'offer-by-office'
  | 'take-over'
  | 'name-deputy'
  | 'plan-meeting'
  | 'write-minutes'
  | 'end-meeting'
  | 'plan-transition'
  | 'receive-transition'
  | 'pause'
  | 'resume'
  | 'close'
  | 'reopen'
  | 'set-coordination'
  | 'copy'
  | 'export'
  | 'see-readers'
  | 'withdraw-file'

type Row = Record<Kind, readonly State[]>

const nobody: Row = {
  holder: [],
  deputy: [],
  participant: [],
  uncovered: [],
  'uncovered-wrote': [],
  offered: [],
  receiver: [],
  colleague: [],
  leader: [],
  'other-leader': [],
  coordinator: [],
  'coordinator-no-leader': [],
  administrator: [],
  'data-protection-officer': [],
  editor: [],
  left: [],
  neighbour: [],
  stranger: [],
}

export const expected: Record<Act, Record<Kind, readonly State[]>> = {
  // --- seeing -------------------------------------------------------------------------------------------------
  'see-existence': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    deputy: ['active', 'waiting-for-holder', 'paused', 'closed'],
    participant: ['active', 'waiting-for-holder', 'paused', 'closed'],
    'uncovered-wrote': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    offered: ['active', 'waiting-for-holder', 'paused', 'closed'],
    receiver: ['active', 'waiting-for-holder', 'paused', 'closed'],
    leader: ['awaiting-consent', 'active', 'waiting-for-holder', 'paused'],
    'coordinator-no-leader': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused'],
    'data-protection-officer': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
  },
  'see-relay': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    deputy: ['active', 'waiting-for-holder', 'paused', 'closed'],
    participant: ['active', 'waiting-for-holder', 'paused', 'closed'],
    'uncovered-wrote': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    offered: ['active', 'waiting-for-holder', 'paused', 'closed'],
    receiver: ['active', 'waiting-for-holder', 'paused', 'closed'],
  },

  // --- writing ------------------------------------------------------------------------------------------------
  write: {
    ...nobody,
    holder: ['active', 'waiting-for-holder', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
    participant: ['active', 'waiting-for-holder', 'paused'],
    offered: ['active', 'waiting-for-holder', 'paused'],
    receiver: ['active', 'waiting-for-holder', 'paused'],
  },
  'set-goal': {
    ...nobody,
    holder: ['active'],
    deputy: ['active'],
  },
  'set-measure': {
    ...nobody,
    holder: ['active', 'waiting-for-holder'],
    deputy: ['active', 'waiting-for-holder'],
    participant: ['active', 'waiting-for-holder'],
    offered: ['active', 'waiting-for-holder'],
    receiver: ['active', 'waiting-for-holder'],
  },
  'note-measure': {
    ...nobody,
    holder: ['active', 'waiting-for-holder', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
    participant: ['active', 'waiting-for-holder', 'paused'],
    offered: ['active', 'waiting-for-holder', 'paused'],
    receiver: ['active', 'waiting-for-holder', 'paused'],
  },
  'evaluate-measure': {
    ...nobody,
    holder: ['active', 'waiting-for-holder'],
    deputy: ['active', 'waiting-for-holder'],
    participant: ['active', 'waiting-for-holder'],
    offered: ['active', 'waiting-for-holder'],
    receiver: ['active', 'waiting-for-holder'],
  },
  'ask-question': {
    ...nobody,
    holder: ['active', 'waiting-for-holder', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
    participant: ['active', 'waiting-for-holder', 'paused'],
    offered: ['active', 'waiting-for-holder', 'paused'],
    receiver: ['active', 'waiting-for-holder', 'paused'],
  },
  'answer-question': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'waiting-for-holder', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
    participant: ['active', 'waiting-for-holder', 'paused'],
    offered: ['active', 'waiting-for-holder', 'paused'],
    receiver: ['active', 'waiting-for-holder', 'paused'],
  },

  // --- consent and who is in it -------------------------------------------------------------------------------
  'ask-consent': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
  },
  'record-consent': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'paused', 'closed'],
    deputy: ['active', 'waiting-for-holder', 'paused', 'closed'],
  },
  'change-network': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'paused', 'closed'],
    deputy: ['active', 'waiting-for-holder', 'paused', 'closed'],
  },
  'invite-participant': {
    ...nobody,
    holder: ['active'],
    deputy: ['active'],
  },
  'remove-participant': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
  },
  leave: {
    ...nobody,
    holder: ['waiting-for-holder'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
    participant: ['active', 'waiting-for-holder', 'paused'],
    'uncovered-wrote': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused'],
    offered: ['active', 'waiting-for-holder', 'paused'],
    receiver: ['active', 'waiting-for-holder', 'paused'],
  },

  // --- level, dates and the baton -----------------------------------------------------------------------------
  'set-level': {
    ...nobody,
    holder: ['active'],
  },
  'set-follow-up': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
  },
  'confirm-holder': {
    ...nobody,
    holder: ['active'],
  },
  'offer-baton': {
    ...nobody,
    holder: ['active', 'paused'],
  },
  'answer-offer': {
    ...nobody,
    offered: ['active', 'waiting-for-holder', 'paused'],
  },
  'withdraw-offer': {
    ...nobody,
    holder: ['active', 'paused'],
    leader: ['waiting-for-holder'],
    'coordinator-no-leader': ['waiting-for-holder'],
  },
  'take-baton': {
    ...nobody,
    holder: ['waiting-for-holder'],
    deputy: ['waiting-for-holder'],
    participant: ['waiting-for-holder'],
    offered: ['waiting-for-holder'],
    receiver: ['waiting-for-holder'],
  },
  'offer-by-office': {
    ...nobody,
    leader: ['waiting-for-holder'],
    'coordinator-no-leader': ['waiting-for-holder'],
  },
  // Domain C2 and issue 8: the leader takes over by accepting personally.
  'take-over': {
    ...nobody,
    leader: ['waiting-for-holder'],
    'coordinator-no-leader': ['waiting-for-holder'],
  },
  'name-deputy': {
    ...nobody,
    holder: ['active', 'paused'],
  },

  // --- meetings and transitions -------------------------------------------------------------------------------
  'plan-meeting': {
    ...nobody,
    holder: ['active', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
  },
  'write-minutes': {
    ...nobody,
    holder: ['active', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
  },
  'end-meeting': {
    ...nobody,
    holder: ['active', 'paused'],
    deputy: ['active', 'waiting-for-holder', 'paused'],
  },
  'plan-transition': {
    ...nobody,
    holder: ['active', 'paused'],
    deputy: ['active', 'paused'],
  },
  'receive-transition': {
    ...nobody,
    receiver: ['active', 'waiting-for-holder', 'paused'],
  },

  // --- rest and end -------------------------------------------------------------------------------------------
  pause: {
    ...nobody,
    holder: ['active'],
  },
  resume: {
    ...nobody,
    holder: ['paused'],
    deputy: ['paused'],
  },
  close: {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'paused'],
  },
  reopen: {
    ...nobody,
    holder: ['closed'],
  },
  'set-coordination': {
    ...nobody,
    holder: ['active', 'paused'],
  },

  // --- files ----------------------------------------------------------------------------------------------------
  'withdraw-file': {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    deputy: ['active', 'waiting-for-holder', 'paused', 'closed'],
    participant: ['active', 'waiting-for-holder', 'paused', 'closed'],
    'uncovered-wrote': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    offered: ['active', 'waiting-for-holder', 'paused', 'closed'],
    receiver: ['active', 'waiting-for-holder', 'paused', 'closed'],
  },

  // --- taking out, and who has read ---------------------------------------------------------------------------
  copy: {
    ...nobody,
    holder: ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    deputy: ['active', 'waiting-for-holder', 'paused', 'closed'],
    participant: ['active', 'waiting-for-holder', 'paused', 'closed'],
    'uncovered-wrote': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
    offered: ['active', 'waiting-for-holder', 'paused', 'closed'],
    receiver: ['active', 'waiting-for-holder', 'paused', 'closed'],
  },
  export: {
    ...nobody,
    holder: ['active', 'paused', 'closed'],
  },
  'see-readers': {
    ...nobody,
    'data-protection-officer': ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'],
  },
}
