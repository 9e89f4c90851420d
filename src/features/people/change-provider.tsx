import { newToken } from '#platform/crypto/seal.ts'
import { callback, signedOutAddress } from './addresses.ts'
import { idFrom } from './id-from.ts'
import { listProviders, type ProviderCard } from './list-providers.ts'
import { openHere } from './open-here.ts'
import { ProviderFormPage, type ProviderAddresses, type ProviderFormFaults } from './pages/provider-form.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { lacksSecret } from './rules/kept-fields.ts'
import { readProvider, typedProvider, type ProviderTyped, type Secret } from './rules/provider-fields.ts'
import { saveNewProvider, saveProviderChange } from './save-provider.ts'

const empty: ProviderTyped = {
  ...{ profile: '', forWhom: '', name: '', issuer: '', clientId: '', tenant: '' },
  ...{ givesRoles: false, secretKind: '' },
}

/** GET /administrasjon/innlogging/ny – with the addresses that are registered at the provider first. */
export async function showAddProvider(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-providers')
  return open === undefined ? missing : addPage(request, newToken(), empty, {})
}

/** POST /administrasjon/innlogging/ny */
export async function addProvider(request: Request): Promise<Answer> {
  const { form, mode, origin } = request
  const typed = typedProvider(form)
  const once = form.get('gang') ?? ''
  const open = await openHere(request, 'manage-providers')
  if (open === undefined) return missing

  const read = readProvider(typed, form.get('hemmelighet') ?? '', { mode, origin, hasSecret: false })
  if ('faults' in read) return addPage(request, once, typed, read.faults)
  const { secret } = read
  if (secret === undefined || !(await isUsable(secret))) return addPage(request, once, typed, { secret: 'no-key' })

  const id = idOf(request, once)
  await saveNewProvider(open, id, { ...read, secret })
  return doneAt(`${request.prefix}/administrasjon/innlogging/${id}`, 'saved')
}

/** GET /administrasjon/innlogging/:provider */
export async function showChangeProvider(request: Request): Promise<Answer> {
  const card = await cardAsked(request)
  return card === undefined ? missing : changePage(request, card, typedFrom(card), {})
}

/**
 * POST /administrasjon/innlogging/:provider – without a new secret the one that is kept goes on, unless one was pasted
 * and lost on the way (rules/kept-fields.ts).
 */
export async function changeProvider(request: Request): Promise<Answer> {
  const { form, mode, origin } = request
  const typed = typedProvider(form)
  const open = await openHere(request, 'manage-providers')
  const cards = open === undefined ? [] : await listProviders(open)
  const card = cards.find((one) => one.provider_id === request.parameters['provider'])
  if (open === undefined || card === undefined) return missing

  // A secret is for the one it was made with; nobody else is ever shown it by being put in that one's place.
  const isSameProvider =
    card.profile === typed.profile &&
    card.issuer === typed.issuer.trim().replace(/\/$/, '') &&
    card.client_id === typed.clientId.trim()
  const hasSecret = isSameProvider && !lacksSecret(form)
  const read = readProvider(typed, form.get('hemmelighet') ?? '', { mode, origin, hasSecret })
  if ('faults' in read) return changePage(request, card, typed, read.faults)
  if (read.secret !== undefined && !(await isUsable(read.secret)))
    return changePage(request, card, typed, { secret: 'no-key' })

  const done = await saveProviderChange(open, card.provider_id, read, form.get('sett') ?? '')
  if (done === 'gone') return missing
  if (done === 'changed') return changePage(request, card, typed, { changed: true })
  if (done === 'last-for-staff') return changePage(request, card, typed, { forWhom: 'last-for-staff' })
  return doneAt(`${request.prefix}/administrasjon/innlogging`, 'saved')
}

async function cardAsked(request: Request): Promise<ProviderCard | undefined> {
  const open = await openHere(request, 'manage-providers')
  const cards = open === undefined ? [] : await listProviders(open)
  return cards.find((one) => one.provider_id === request.parameters['provider'])
}

/** A private key must sign, or nobody comes in: better to know now. */
async function isUsable(secret: Secret): Promise<boolean> {
  if (secret.kind === 'shared') return true
  const { kid: _, ...key } = secret.key
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  return crypto.subtle.importKey('jwk', key, algorithm, false, ['sign']).then(
    () => true,
    () => false,
  )
}

const idOf = ({ keys, municipality }: Request, once: string): string =>
  idFrom(keys.installation, `provider/${municipality.id}/${once.slice(0, 100)}`)

const addressesOf = ({ origin, municipality: { slug } }: Request, id: string): ProviderAddresses => ({
  redirect: callback(origin, slug),
  signedOut: signedOutAddress(origin, slug),
  front: `${origin}/${slug}/logg-ut/front/${id}`,
  back: `${origin}/${slug}/logg-ut/bak/${id}`,
})

const typedFrom = (card: ProviderCard): ProviderTyped => ({
  profile: card.profile,
  forWhom: card.for_whom,
  name: card.name,
  issuer: card.issuer,
  clientId: card.client_id,
  tenant: card.tenant ?? '',
  givesRoles: card.gives_roles,
  secretKind: '',
})

function addPage(request: Request, once: string, typed: ProviderTyped, faults: ProviderFormFaults): Answer {
  const { text, prefix } = request
  return {
    ...pageOf(text.providers.addTitle, faults),
    body: (
      <ProviderFormPage
        text={text}
        prefix={prefix}
        action={`${prefix}/administrasjon/innlogging/ny`}
        carried={[{ name: 'gang', value: once }]}
        typed={typed}
        faults={faults}
        addresses={addressesOf(request, idOf(request, once))}
        kept={undefined}
      />
    ),
  }
}

function changePage(request: Request, card: ProviderCard, typed: ProviderTyped, faults: ProviderFormFaults): Answer {
  const { text, prefix } = request
  const own = `${prefix}/administrasjon/innlogging/${card.provider_id}`
  return {
    ...pageOf(text.providers.changeTitle, faults),
    body: (
      <ProviderFormPage
        text={text}
        prefix={prefix}
        action={own}
        carried={[{ name: 'sett', value: card.changed_at.toISOString() }]}
        typed={typed}
        faults={faults}
        addresses={addressesOf(request, card.provider_id)}
        kept={{ active: card.active, switchAt: `${own}/av` }}
      />
    ),
  }
}

const pageOf = (title: string, faults: ProviderFormFaults) =>
  ({
    kind: 'page',
    status: Object.keys(faults).length === 0 ? 200 : 422,
    title,
    at: 'administration',
  }) as const
