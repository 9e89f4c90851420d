import { endSessions } from '#platform/session/store.ts'
import type { OpenHere } from './open-here.ts'
import { sealSecret } from './open-providers.ts'
import { recordDone } from './record-done.ts'
import { laterThan } from './rules/later-than.ts'
import type { ProviderFields, Secret } from './rules/provider-fields.ts'
import { insertProvider, lockProviderCards, updateProvider, type ProviderCard } from './store/sign-ins.ts'

type Open = OpenHere<'manage-providers'>

/** A new way in, open at once. The same form sent twice makes one. */
export async function saveNewProvider(
  open: Open,
  id: string,
  fields: ProviderFields & { secret: Secret },
): Promise<void> {
  const { tx, municipality, now } = open.request
  const isNew = await insertProvider(tx, {
    municipality_id: municipality.id,
    provider_id: id,
    ...columnsOf(fields),
    secret: await sealed(open, id, fields.secret),
    active: true,
    changed_at: now,
  })
  if (isNew) await recordDone(open, 'provider-added', { type: 'provider', id })
}

/**
 * `changed`: by someone else, after the form was opened. `last-for-staff`: nobody of the municipality could sign in any
 * longer. Nothing is saved then.
 */
export async function saveProviderChange(
  open: Open,
  id: string,
  fields: ProviderFields,
  seen: string,
): Promise<'saved' | 'gone' | 'changed' | 'last-for-staff'> {
  const { tx, municipality, now, actor } = open.request
  const cards = await lockProviderCards(tx, municipality.id)
  const card = cards.find((one) => one.provider_id === id)
  if (card === undefined) return 'gone'
  const columns = columnsOf(fields)
  if (card.changed_at.toISOString() !== seen)
    return fields.secret === undefined && isSame(card, columns) ? 'saved' : 'changed'
  if (fields.forWhom !== 'staff' && isLastForStaff(card, cards)) return 'last-for-staff'

  const isElsewhere = card.issuer !== columns.issuer || card.tenant !== columns.tenant
  if (isElsewhere) await endSessions(tx, { provider: id, allBut: actor.session.id }, 'provider', now)

  const secret = fields.secret && { secret: await sealed(open, id, fields.secret) }
  await updateProvider(tx, municipality.id, id, { ...columns, ...secret, changed_at: laterThan(card.changed_at, now) })
  await recordDone(open, 'provider-changed', { type: 'provider', id }, { secret: secret !== undefined })
  return 'saved'
}

/** Switches a way in on or off. Two who switch off the last two at the same moment leave one. */
export async function switchProvider(
  open: Open,
  id: string,
  active: boolean,
): Promise<'saved' | 'gone' | 'last-for-staff'> {
  const { tx, municipality, now, actor } = open.request
  const cards = await lockProviderCards(tx, municipality.id)
  const card = cards.find((one) => one.provider_id === id)
  if (card === undefined) return 'gone'
  if (card.active === active) return 'saved'
  if (!active && isLastForStaff(card, cards)) return 'last-for-staff'
  await updateProvider(tx, municipality.id, id, { active, changed_at: laterThan(card.changed_at, now) })
  // The switch is the emergency brake: whoever came in by it is out, but for the one who pulls it.
  if (!active) await endSessions(tx, { provider: id, allBut: actor.session.id }, 'provider', now)
  await recordDone(open, active ? 'provider-switched-on' : 'provider-switched-off', { type: 'provider', id })
  return 'saved'
}

/** Whether the municipality's own people come in by this one alone. */
export function isLastForStaff(card: ProviderCard, cards: readonly ProviderCard[]): boolean {
  const isForStaff = (one: ProviderCard) => one.active && one.for_whom === 'staff'
  return isForStaff(card) && !cards.some((one) => one.provider_id !== card.provider_id && isForStaff(one))
}

const columnsOf = ({ profile, forWhom, name, issuer, clientId, tenant, givesRoles }: ProviderFields) => ({
  profile,
  for_whom: forWhom,
  name,
  issuer,
  client_id: clientId,
  tenant: tenant ?? null,
  gives_roles: givesRoles,
})

function isSame(card: ProviderCard, columns: ReturnType<typeof columnsOf>): boolean {
  return (
    card.profile === columns.profile &&
    card.for_whom === columns.for_whom &&
    card.name === columns.name &&
    card.issuer === columns.issuer &&
    card.client_id === columns.client_id &&
    card.tenant === columns.tenant &&
    card.gives_roles === columns.gives_roles
  )
}

async function sealed({ request: { keys, municipality } }: Open, id: string, secret: Secret): Promise<Buffer> {
  return sealSecret(await keys.of(municipality.id), id, secret)
}
