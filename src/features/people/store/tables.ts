import type { Generated } from 'kysely'
import type { Role } from '../rules/actor.ts'
import type { Owner } from '../rules/owner.ts'
import type { Choice } from '../rules/reach.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    identity: { identity_id: string; issuer: string; subject: string; number_hash: Buffer | null; created_at: Date }
    shared_service: { service_id: string; host: number; controller: string }
    shared_service_municipality: { service_id: string; municipality_id: number }
    service_welcome: {
      municipality_id: number
      host: number
      given_at: Date
      given_by: string
      expires_at: Date
    }
    service: {
      municipality_id: number
      service_id: string
      key: string
      name: string
      owner: Owner
      shared: boolean
      ended_on: string | null
    }
    unit: {
      municipality_id: number
      unit_id: string
      service_id: string
      name: string
      owner: Owner
      organisation_number: string | null
      closed_on: string | null
      continued_in: string | null
      added_on: string | null
    }
    person: {
      municipality_id: number
      person_id: string
      name: string
      email: string | null
      phone: string | null
      language: string | null
      number_sealed: Buffer | null
      number_hash: Buffer | null
      host: number | null
      deactivated_at: Date | null
      by_function: Generated<boolean>
      told_by: Generated<Choice | null>
      created_at: Date
      version: number
    }
    person_identity: { municipality_id: number; identity_id: string; person_id: string; connected_at: Date }
    membership: {
      municipality_id: number
      membership_id: string
      person_id: string
      role: Role
      unit_id: string | null
      from_day: string
      until_day: string | null
      on_behalf_of: string | null
      from_provider: boolean
      given_at: Date
      given_by: string | null
      ended_at: Date | null
      ended_by: string | null
    }
    invitation: {
      municipality_id: number
      invitation_id: string
      person_id: string
      token_hash: Buffer
      code_hash: Buffer
      /** Null where it was read aloud. */
      sent_to_hash: Buffer | null
      made_at: Date
      made_by: string | null
      expires_at: Date
      used_at: Date | null
      withdrawn_at: Date | null
    }
    absence: {
      municipality_id: number
      absence_id: string
      person_id: string
      from_day: string
      until_day: string | null
      recorded_at: Date
      recorded_by: string
      withdrawn_at: Date | null
    }
    day_off: {
      municipality_id: number
      day_off_id: string
      day: string
      recorded_at: Date
      recorded_by: string
      removed_at: Date | null
      removed_by: string | null
    }
    connect_code: { municipality_id: number; code_hash: Buffer; identity_id: string; expires_at: Date }
    provider: ProviderTable
    setting: {
      municipality_id: number
      key: string
      from_day: string
      value: string
      source: string
      signed_off_by: string | null
      signed_off_on: string | null
      set_at: Date
      set_by: string | null
    }
  }
}

export type ProviderTable = {
  municipality_id: number
  provider_id: string
  profile: 'idporten' | 'entra' | 'ansattporten'
  for_whom: 'staff' | 'family' | 'partner'
  name: string
  issuer: string
  client_id: string
  secret: Buffer
  tenant: string | null
  gives_roles: boolean
  active: boolean
  changed_at: Date
}
