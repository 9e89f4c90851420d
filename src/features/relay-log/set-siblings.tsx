import { isUuid } from '#base/uuid.ts'
import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listLed } from './list-relays.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { SiblingsPage } from './pages/siblings.tsx'
import type { Relay, RelayEvent } from './rules/relay.ts'
import { linkSibling, unlinkSibling } from './rules/siblings.ts'
import type { Result } from '#base/result.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'

type Open = OpenRelay<'change-network'>

/** GET /logger/:relay/folk/sosken */
export async function showSiblings(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '')
  return open === undefined ? missing : page(open, undefined)
}

/** POST /logger/:relay/folk/sosken – both know of each other, by id. */
export const postLink = (request: Request): Promise<Answer> =>
  changeBoth(request, 'siblingLinked', (relay, other) => linkSibling(relay, other))

/** POST /logger/:relay/folk/sosken/fra */
export const postUnlink = (request: Request): Promise<Answer> =>
  changeBoth(request, 'siblingUnlinked', (relay, other) => unlinkSibling(relay, other.id))

type Decide = (
  relay: Relay,
  other: { readonly id: string; readonly relay: Relay },
) => Result<readonly RelayEvent[], 'linked' | 'closed' | 'not-linked'>

/** Whoever leads both writes in both, or in neither. */
async function changeBoth(
  request: Request,
  said: 'siblingLinked' | 'siblingUnlinked',
  decide: Decide,
): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const id = (request.parameters['relay'] ?? '').toLowerCase()
  const otherId = (form.get('sosken') ?? '').toLowerCase()
  const { siblings } = textFor(language).network
  if (otherId === '') {
    const open = await openRelay(request, 'change-network', id, once)
    return open === undefined ? missing : page(open, textFor(language).faults.choose)
  }
  if (id === otherId || !isUuid(otherId)) return missing

  // Whoever links the same two from the other side waits for the same one first.
  const opened = new Map<string, Open | undefined>()
  for (const one of [id, otherId].toSorted()) opened.set(one, await openRelay(request, 'change-network', one, once))
  const [open, other] = [opened.get(id), opened.get(otherId)]
  if (open === undefined || other === undefined) return missing
  const done = doneAt(relayAt(request, id, '/folk'), said)
  if (open.isDone || other.isDone) return done
  const [here, there] = [decide(open.relay, other), decide(other.relay, open)]
  const refused = [here, there].find((one) => !one.ok)
  if (!here.ok || !there.ok)
    return refused?.ok === false && refused.refusal !== 'not-linked'
      ? page(open, siblings.faults[refused.refusal])
      : done
  await append(open, here.value)
  await append(other, there.value)
  return done
}

async function page(open: Open, fault: string | undefined): Promise<Answer> {
  const { request, relay, by, id } = open
  const { linked, others } = await listLed(request, by, relay.siblings)
  return relayPage(
    request,
    <SiblingsPage
      text={textFor(request.language)}
      crumbs={crumbsToRelay(open)}
      address={relayAt(request, id, '/folk/sosken')}
      cancel={relayAt(request, id, '/folk')}
      once={newOnce()}
      choices={
        relay.closed === undefined
          ? others.flatMap(({ relay_id, title }) => (relay_id === id ? [] : [{ id: relay_id, name: title }]))
          : []
      }
      linked={linked.map(({ relay_id, title }) => ({ id: relay_id, name: title }))}
      fault={fault}
    />,
    fault !== undefined,
  )
}
