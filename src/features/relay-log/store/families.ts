import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** A relay that someone signed in has a place in, before the relay itself has said what the place is. */
export type TiedRelay = {
  readonly relay_id: string
  readonly number: number
  readonly party_id: string
  readonly key_wrapped: Buffer | null
  readonly version: number
}

/** Nobody has more children than this here; more is an attack or a mistake. */
const mostTies = 40

const isTied = (identity: string) => sql`(
  tie.identity_id = ${identity}
  or tie.number_hash = (select number_hash from identity where identity_id = ${identity}))`

/** Every relay that someone signed in has a place in. */
export async function selectTied(tx: Tx, municipality: number, identity: string): Promise<TiedRelay[]> {
  const { rows } = await sql<TiedRelay>`
    select relay.relay_id, relay.number, tie.party_id, relay.key_wrapped, relay.version
    from relay_party as tie
    join relay using (municipality_id, relay_id)
    where tie.municipality_id = ${municipality}
      and ${isTied(identity)}
    order by relay.number
    limit ${mostTies}`.execute(tx)
  return rows
}

/** One of them; `toWrite`: nobody else writes in it until the transaction ends. */
export async function selectTiedRelay(
  tx: Tx,
  municipality: number,
  id: string,
  asked: { readonly identity: string; readonly toWrite: boolean },
): Promise<TiedRelay | undefined> {
  const { rows } = await sql<TiedRelay>`
    select relay.relay_id, relay.number, tie.party_id, relay.key_wrapped, relay.version
    from relay_party as tie
    join relay using (municipality_id, relay_id)
    where tie.municipality_id = ${municipality}
      and tie.relay_id = ${id}
      and ${isTied(asked.identity)}
    ${asked.toWrite ? sql`for update of relay` : sql``}`.execute(tx)
  return rows[0]
}

/** The relay that someone at work sits beside one of the family in; the grant said which party it is. */
export async function selectBesideRelay(
  tx: Tx,
  municipality: number,
  asked: { readonly relay: string; readonly party: string; readonly toWrite: boolean },
): Promise<TiedRelay | undefined> {
  const { rows } = await sql<TiedRelay>`
    select relay_id, number, ${asked.party} as party_id, key_wrapped, version
    from relay
    where municipality_id = ${municipality}
      and relay_id = ${asked.relay}
    ${asked.toWrite ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

export type PartyTie = {
  readonly party_id: string
  readonly has_number: boolean
  readonly connected_at: Date | null
  readonly code_until: Date | null
}

/** How each of the family comes to a relay, for whoever leads. */
export async function selectPartyTies(tx: Tx, municipality: number, relay: string): Promise<PartyTie[]> {
  const { rows } = await sql<PartyTie>`
    select party_id, number_hash is not null as has_number, connected_at, code_until
    from relay_party
    where municipality_id = ${municipality}
      and relay_id = ${relay}`.execute(tx)
  return rows
}

type Place = { readonly municipality: number; readonly relay: string; readonly party: string }

/** Registers a number. Whoever took a code and is known to have another number is cut loose. False: another here has it. */
export async function upsertPartyNumber(tx: Tx, { municipality, relay, party }: Place, hash: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into relay_party (municipality_id, relay_id, party_id, number_hash)
    select ${municipality}, ${relay}, ${party}, ${hash}
    where not exists (
      select
      from relay_party
      where municipality_id = ${municipality}
        and relay_id = ${relay}
        and party_id <> ${party}
        and number_hash = ${hash}
    )
    on conflict (municipality_id, relay_id, party_id) do update
      set number_hash = excluded.number_hash, identity_id = null, connected_at = null`.execute(tx)
  return numAffectedRows === 1n
}

/** A code to hand over; the one before it opens nothing any more. */
export async function upsertPartyCode(
  tx: Tx,
  { municipality, relay, party }: Place,
  code: { readonly hash: Buffer; readonly until: Date },
): Promise<void> {
  await sql`
    insert into relay_party (municipality_id, relay_id, party_id, code_hash, code_until)
    values (${municipality}, ${relay}, ${party}, ${code.hash}, ${code.until})
    on conflict (municipality_id, relay_id, party_id) do update
      set code_hash = excluded.code_hash, code_until = excluded.code_until`.execute(tx)
}

/** Nobody comes in as this party any more. */
export async function deletePartyTie(tx: Tx, { municipality, relay, party }: Place): Promise<void> {
  await tx
    .deleteFrom('relay_party')
    .where('municipality_id', '=', municipality)
    .where('relay_id', '=', relay)
    .where('party_id', '=', party)
    .execute()
}

/**
 * Takes a code, once: whoever is signed in becomes the party it was made for. A number that is registered must be the one that
 * the provider vouches for. Answers the relay.
 */
export async function takePartyCode(
  tx: Tx,
  municipality: number,
  taken: { readonly code: Buffer; readonly identity: string; readonly at: Date },
): Promise<{ readonly relay_id: string; readonly party_id: string } | undefined> {
  const { rows } = await sql<{ relay_id: string; party_id: string }>`
    update relay_party as tie
    set identity_id = ${taken.identity}, connected_at = ${taken.at}, code_hash = null, code_until = null
    from identity
    where tie.municipality_id = ${municipality}
      and tie.code_hash = ${taken.code}
      and tie.code_until > ${taken.at}
      and identity.identity_id = ${taken.identity}
      and (tie.number_hash is null or tie.number_hash = identity.number_hash)
      and not exists (
        select
        from relay_party as other
        where other.municipality_id = tie.municipality_id
          and other.relay_id = tie.relay_id
          and other.party_id <> tie.party_id
          and (other.identity_id = identity.identity_id or other.number_hash = identity.number_hash)
      )
    returning tie.relay_id, tie.party_id`.execute(tx)
  return rows[0]
}

/** All that happened in some relays, each in order. */
export async function selectEventsOf(
  tx: Tx,
  municipality: number,
  relays: readonly string[],
): Promise<{ relay_id: string; number: number; at: Date; person_id: string | null; sealed: Buffer }[]> {
  if (relays.length === 0) return []
  return tx
    .selectFrom('relay_event')
    .select(['relay_id', 'number', 'at', 'person_id', 'sealed'])
    .where('municipality_id', '=', municipality)
    .where('relay_id', 'in', relays)
    .orderBy('relay_id')
    .orderBy('number')
    .execute()
}
