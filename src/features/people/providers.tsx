import { listProviders } from './list-providers.ts'
import { openHere } from './open-here.ts'
import { ProvidersPage } from './pages/providers.tsx'
import { SwitchProviderPage } from './pages/switch-provider.tsx'
import { doneAt, missing, movedTo, type Answer, type Request } from './request.ts'
import { isLastForStaff, switchProvider } from './save-provider.ts'

/** GET /administrasjon/innlogging – the ways in, for whom, and whether they are on. */
export async function showProviders(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-providers')
  if (open === undefined) return missing

  const { text, prefix } = request
  const providers = await listProviders(open)
  return {
    kind: 'page',
    title: text.providers.title,
    at: 'administration',
    body: (
      <ProvidersPage
        text={text}
        prefix={prefix}
        providers={providers.map(({ provider_id, name, profile, for_whom, active }) => ({
          name,
          href: addressOf(request, provider_id),
          profile,
          forWhom: for_whom,
          active,
        }))}
      />
    ),
  }
}

/** GET /administrasjon/innlogging/:provider/av */
export async function showSwitchProvider(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-providers')
  const cards = open === undefined ? [] : await listProviders(open)
  const card = cards.find((one) => one.provider_id === request.parameters['provider'])
  if (card === undefined) return missing

  const { text, prefix } = request
  return {
    kind: 'page',
    title: text.providers.offTitle,
    at: 'administration',
    body: (
      <SwitchProviderPage
        text={text}
        prefix={prefix}
        provider={{ name: card.name, href: addressOf(request, card.provider_id) }}
        isLast={isLastForStaff(card, cards)}
      />
    ),
  }
}

/** POST /administrasjon/innlogging/:provider/av – `tilstand`: `av`, or `pa` to let people in that way again. */
export async function switchProviderFrom(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-providers')
  if (open === undefined) return missing
  const id = request.parameters['provider'] ?? ''
  const done = await switchProvider(open, id, request.form.get('tilstand') === 'pa')
  if (done === 'gone') return missing
  return done === 'last-for-staff' ? movedTo(`${addressOf(request, id)}/av`) : doneAt(addressOf(request, id), 'saved')
}

const addressOf = ({ prefix }: Request, id: string): string => `${prefix}/administrasjon/innlogging/${id}`
