import type { NextKind, RelayState } from '../rules/relay.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    relay: RelayTable
    relay_event: RelayEventTable
    relay_part: RelayPartTable
    relay_party: RelayPartyTable
    assisted_session: AssistedSessionTable
  }
}

/** The summary of a relay, from which lists are made; written with every event. */
export type RelaySummary = {
  version: number
  state: RelayState
  level: string
  holder_id: string | null
  deputy_id: string | null
  offered_to: string | null
  /** Asked for an office: whoever is asked may not be in the relay yet. */
  offered_by_office: boolean
  office_unit_id: string
  accept_by: string | null
  next_on: string | null
  next_kind: NextKind | null
  paused_until: string | null
  closed_on: string | null
}

type RelayTable = RelaySummary & {
  municipality_id: number
  relay_id: string
  number: number
  key_wrapped: Buffer | null
  title_sealed: Buffer | null
  opened_on: string
}

type RelayEventTable = {
  municipality_id: number
  relay_id: string
  number: number
  at: Date
  person_id: string | null
  sealed: Buffer
  once: string | null
}

export type RelayPartTable = {
  municipality_id: number
  relay_id: string
  person_id: string
  unit_id: string
  let_in_until: string | null
  has_own_words: boolean
  /** The transition that waits for this person. */
  receives: string | null
}

type RelayPartyTable = {
  municipality_id: number
  relay_id: string
  party_id: string
  number_hash: Buffer | null
  identity_id: string | null
  connected_at: Date | null
  code_hash: Buffer | null
  code_until: Date | null
}

type AssistedSessionTable = {
  kind: 'child' | 'family'
  interpreted_to: string | null
  municipality_id: number
  session_id: string
  token_hash: Buffer
  relay_id: string
  party_id: string
  person_id: string
  started_at: Date
  seen_at: Date
  ends_at: Date
  ended_at: Date | null
}
