import type pg from 'pg'
import { hashOf, newToken } from '#platform/crypto/seal.ts'
import { sessionCookie } from '#platform/session/cookies.ts'

/**
 * Signs people at work in, as if they had been at a provider; `client` is the owner's. Answers the cookie of each.
 */
export async function openSessions(
  client: pg.Client,
  municipality: number,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map(people.map((person) => [person, newToken()]))
  const all = [...tokens.keys()]
  const now = new Date()
  await client.query(
    `insert into identity (identity_id, issuer, subject, created_at)
     select person, 'https://lasttest.example', person::text, $2
     from unnest($1::uuid[]) as person
     on conflict do nothing`,
    [all, now],
  )
  await client.query(
    `insert into person_identity (municipality_id, identity_id, person_id, connected_at)
     select $2, person, person, $3
     from unnest($1::uuid[]) as person
     on conflict do nothing`,
    [all, municipality, now],
  )
  await client.query(
    `insert into session (session_id, token_hash, identity_id, municipality_id, provider_id, level, authenticated_at,
       started_at, seen_at, ends_at, device)
     select gen_random_uuid(), token, person, $3, gen_random_uuid(), 'high', $4, $4, $4, $5, 'bench'
     from unnest($1::uuid[], $2::bytea[]) as one (person, token)`,
    [all, [...tokens.values()].map(hashOf), municipality, now, new Date(now.getTime() + 8 * 3_600_000)],
  )
  return new Map([...tokens].map(([person, token]) => [person, `${sessionCookie}=${token}`]))
}
