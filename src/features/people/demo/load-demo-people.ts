import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { keyedHash, newToken, seal } from '#platform/crypto/seal.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { inEach, type Database, type Tx } from '#platform/db/database.ts'
import type { ProviderSecret } from '#platform/sign-in/provider.ts'
import { aboutNumber } from '../open-person.ts'
import { sealSecret } from '../open-providers.ts'
import { insertMembership, insertPerson, insertPersonIdentity } from '../store/people.ts'
import { upsertAddress } from '../store/reach.ts'
import { selectProviders, upsertIdentity, upsertProvider } from '../store/sign-ins.ts'
import { insertService, insertSharedService, insertUnit } from '../store/units.ts'
import {
  demoPeople,
  demoTenant,
  demoUnits,
  sharedUnits,
  sharing,
  uuidFrom,
  type DemoPerson,
  type DemoUnit,
} from './demo-people.ts'

export type DemoTown = { readonly id: number; readonly slug: string }

type Parts = {
  readonly database: Database
  readonly keys: Keys
  readonly now: Date
  readonly today: string
  /** Where the built-in providers answer: `http://localhost:3000/demo-innlogging`. */
  readonly issuers: string
}

/** Fills municipalities that have no way in yet with units, made-up people in every role, and the built-in providers. */
export async function loadDemoPeople(towns: readonly DemoTown[], parts: Parts): Promise<void> {
  const empty: DemoTown[] = []
  for (const town of towns) {
    const found = await parts.database.inMunicipality(town.id, (tx) => selectProviders(tx, town.id))
    if (found.length === 0) empty.push(town)
  }
  if (empty.length === 0) return

  await loadDemoProviders(empty, parts)
  for (const town of empty)
    await parts.database.inMunicipality(town.id, async (tx) => {
      await loadUnits(tx, town.id, demoUnits(town.slug), town.slug)
      for (const person of demoPeople(town.slug).filter((one) => isOwn(one, town.slug)))
        await loadPerson(tx, town, person, parts)
    })

  const partners = sharing.flatMap((slug) => empty.filter((town) => town.slug === slug))
  const [host] = partners
  if (host !== undefined && partners.length === sharing.length)
    await parts.database.inMunicipality(host.id, (tx) => loadShared(tx, host, partners, parts))
}

/** The built-in ways in alone: nobody is known there yet. */
export async function loadDemoProviders(towns: readonly DemoTown[], parts: Parts): Promise<void> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: 'demo' }
  for (const town of towns) await parts.database.inMunicipality(town.id, (tx) => loadProviders(tx, town, key, parts))
}

/** Where the built-in providers answer, below the host of signed-in pages. */
export const demoSignInPath = 'demo-innlogging'

const isOwn = (person: DemoPerson, slug: string): boolean =>
  person.key.startsWith(`${slug}-`) && !person.here.some((one) => one.in?.startsWith('delt-'))

async function loadProviders(tx: Tx, town: DemoTown, key: JWK & { kid: string }, parts: Parts): Promise<void> {
  const municipalityKey = await parts.keys.of(town.id)
  const byKey: ProviderSecret = { kind: 'private-key', key }
  const offered = [
    { profile: 'entra', forWhom: 'staff', name: 'jobbkontoen din', secret: { kind: 'shared', secret: newToken() } },
    { profile: 'idporten', forWhom: 'family', name: 'ID-porten', secret: byKey },
    { profile: 'ansattporten', forWhom: 'partner', name: 'Ansattporten', secret: byKey },
  ] as const satisfies readonly { secret: ProviderSecret; [rest: string]: unknown }[]
  for (const { profile, forWhom, name, secret } of offered) {
    const id = uuidFrom(`provider/${town.slug}/${profile}`)
    await upsertProvider(tx, {
      municipality_id: town.id,
      provider_id: id,
      profile,
      for_whom: forWhom,
      name,
      issuer: demoIssuer(parts.issuers, profile, town.slug),
      client_id: `demo-${town.slug}`,
      secret: sealSecret(municipalityKey, id, secret),
      tenant: profile === 'entra' ? demoTenant(town.slug) : null,
      gives_roles: profile === 'entra',
      active: true,
      changed_at: parts.now,
    })
  }
}

/** Entra has an issuer for each municipality, the others one for all. */
export const demoIssuer = (issuers: string, profile: 'idporten' | 'entra' | 'ansattporten', slug: string): string =>
  profile === 'entra' ? `${issuers}/entra/${demoTenant(slug)}/v2.0` : `${issuers}/${profile}`

const unitId = (slug: string, key: string): string => uuidFrom(`unit/${key.startsWith('delt-') ? 'delt' : slug}/${key}`)

/** The made-up units of a municipality, those that it shares too, as they are known here. */
export const demoUnitsAt = (slug: string): readonly { readonly key: string; readonly id: string }[] => [
  ...demoUnits(slug).map(({ key }) => ({ key, id: unitId(slug, key) })),
  ...(sharing.some((one) => one === slug) ? sharedUnits.map(({ key }) => ({ key, id: unitId(slug, key) })) : []),
]

/** Where someone made up works, if they are known and work in a unit. */
export function demoUnitOf(slug: string, { here, isRegistered }: DemoPerson): string | undefined {
  const key = isRegistered ? here.find((one) => one.in !== undefined)?.in : undefined
  return key === undefined ? undefined : unitId(slug, key)
}

async function loadUnits(tx: Tx, municipality: number, units: readonly DemoUnit[], slug: string): Promise<void> {
  const services = new Map(units.map((unit) => [unit.service, unit]))
  const serviceId = (unit: DemoUnit) => uuidFrom(`service/${unit.shared ? 'delt' : slug}/${unit.service}`)
  for (const unit of services.values())
    await insertService(tx, municipality, {
      service_id: serviceId(unit),
      key: unit.service,
      name: unit.serviceName,
      owner: unit.owner === 'private' && unit.service === 'barnehage' ? 'municipal' : unit.owner,
      shared: unit.shared ?? false,
    })
  for (const unit of units)
    await insertUnit(tx, municipality, {
      unit_id: unitId(slug, unit.key),
      service_id: serviceId(unit),
      name: unit.name,
      owner: unit.owner,
      organisation_number: null,
      added_on: null,
    })
}

async function loadShared(tx: Tx, host: DemoTown, partners: readonly DemoTown[], parts: Parts): Promise<void> {
  const ids = partners.map((town) => town.id)
  for (const service of new Set(sharedUnits.map((unit) => unit.service)))
    await insertSharedService(tx, {
      service: uuidFrom(`service/delt/${service}`),
      host: host.id,
      controller: 'Inderøy kommune',
      serves: ids,
    })
  await inEach(tx, host.id, ids, async (municipality) => {
    await loadUnits(tx, municipality, sharedUnits, host.slug)
    const staff = demoPeople(host.slug).filter((one) => one.here.some((role) => role.in?.startsWith('delt-')))
    const here = { id: municipality, slug: host.slug }
    const keptBy = municipality === host.id ? undefined : host.id
    for (const person of staff) await loadPerson(tx, here, person, parts, keptBy)
  })
}

async function loadPerson(
  tx: Tx,
  { id: municipality, slug }: DemoTown,
  person: DemoPerson,
  { keys, now, today, issuers }: Parts,
  host?: number,
): Promise<void> {
  if (!person.isRegistered) return
  const id = uuidFrom(`person/${person.key}`)
  await insertPerson(
    tx,
    municipality,
    {
      person_id: id,
      name: person.name,
      email: person.email,
      phone: null,
      number_sealed:
        person.number === undefined ? null : seal(await keys.of(municipality), person.number, aboutNumber(id)),
      number_hash: person.number === undefined ? null : keyedHash(keys.numbers, person.number),
      host,
    },
    now,
  )
  const { email: address } = person
  await upsertAddress(tx, municipality, { person: id, channel: 'email', address, state: 'proven', at: now })
  for (const { role, in: unit, days } of person.here) {
    const until = days === undefined ? undefined : new Date(Date.parse(today) + days * 86_400_000)
    await insertMembership(
      tx,
      municipality,
      {
        id: uuidFrom(`membership/${person.key}/${role}/${municipality}`),
        person: id,
        role,
        unit: unit === undefined ? undefined : unitId(slug, unit),
        from: today,
        until: until?.toISOString().slice(0, 10),
      },
      { person: null, at: now },
    )
  }
  if (person.entra === undefined) return
  const identity = await upsertIdentity(tx, {
    id: uuidFrom(`identity/${person.key}`),
    issuer: demoIssuer(issuers, 'entra', slug),
    subject: `${demoTenant(slug)}/${person.entra.oid}`,
    numberHash: undefined,
    at: now,
  })
  await insertPersonIdentity(tx, { municipality, identity, person: id, at: now })
}
