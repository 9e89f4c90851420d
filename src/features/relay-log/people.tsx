import { dayIn, missing, saveNotice, type Answer, type Request } from '#features/people/index.ts'
import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { relayAt, logs } from './addresses.ts'
import { doneAt, formPage, relayPage } from './answer.tsx'
import { copyAt } from './copy-relay.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listServiceChoices, listStaffOf } from './list-choices.ts'
import { listNamesIn } from './list-names.ts'
import { listKnown } from './list-relays.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { PeoplePage } from './pages/people.tsx'
import type { RelayAct } from './rules/access.ts'
import { holderOf } from './rules/baton.ts'
import { comingOfAge } from './rules/coming-of-age.ts'
import { isHealthKey } from './rules/health-services.ts'
import { participantOf } from './rules/network.ts'
import { removeParticipant } from './rules/passing.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'
import { sightOf } from './sight.ts'
import { peopleIn } from './view-relay.ts'

/** GET /logger/:relay/folk */
export async function showPeople(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'see-relay', request.parameters['relay'] ?? '')
  if (open === undefined || !seesFrame(sightOf(open))) return missing
  return peoplePage(open, undefined)
}

async function peoplePage(open: OpenRelay<RelayAct>, fault: string | undefined): Promise<Answer> {
  const { request, relay, by, id, mayDo } = open
  const names = await listNamesIn(open)
  const at = (page: string) => relayAt(request, id, page)
  const siblings = await listKnown(request, by, relay.siblings)
  return relayPage(
    request,
    <PeoplePage
      text={textFor(request.language)}
      crumbs={crumbsToRelay(open)}
      people={peopleIn(open, names, undefined, (kind, party) =>
        mayDo('change-network') ? at(`/folk/${kind}/${party}`) : undefined,
      )}
      addGuardian={mayDo('change-network') ? at('/folk/foresatt') : undefined}
      siblings={siblings.map(({ relay_id, title }) => ({ name: title, href: relayAt(request, relay_id) }))}
      linkSiblings={mayDo('change-network') ? at('/folk/sosken') : undefined}
      inviteTrusted={mayDo('change-network') && relay.closed === undefined ? at('/folk/trygg') : undefined}
      birth={
        mayDo('change-network') && relay.closed === undefined && relay.network.main.expectsChild
          ? at('/folk/fodt')
          : undefined
      }
      letIn={mayDo('change-network') ? at('/folk/inn') : undefined}
      protect={mayDo('change-network') ? at('/folk/vern') : undefined}
      invite={mayDo('invite-participant') ? at('/folk/inviter') : undefined}
      remove={
        mayDo('remove-participant')
          ? {
              action: at('/folk/ut'),
              people: relay.network.participants
                .filter(({ person }) => person !== by)
                .map(({ person }) => ({ id: person, name: names.get(person) ?? '' })),
            }
          : undefined
      }
      leave={mayDo('leave') ? at('/folk/slutt') : undefined}
      copy={copyAt(open, 'folk')}
      coming={comingWords(open)}
      once={newOnce()}
      fault={fault}
    />,
    fault !== undefined,
  )
}

function comingWords({ request, relay, today }: OpenRelay<RelayAct>): string | undefined {
  const coming = comingOfAge(relay.network, today.on, today.ages)
  const { guardian } = textFor(request.language).network
  const { name } = relay.network.main
  return coming && guardian.comingOfAge(name, coming.years, dayIn(coming.on, request.language))
}

/** GET /logger/:relay/folk/inviter?tjeneste=<id> – first the service, then who. */
export async function showInvite(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'invite-participant', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  return invitePage(open, request.query.get('tjeneste') ?? '', undefined, newOnce())
}

/** POST /logger/:relay/folk/inviter */
export async function invite(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'invite-participant', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const words = textFor(language)
  const service = form.get('tjeneste') ?? ''
  const chosen = form.get('hvem') ?? ''
  const found = (await listStaffOf(open, service)).find((one) => `${one.person_id}/${one.unit_id}` === chosen)
  const done = doneAt(relayAt(request, open.id, '/folk'), 'participantAdded')
  if (open.isDone) return done
  if (found === undefined)
    return invitePage(open, service, form.has('personer') ? words.faults.choose : undefined, once ?? newOnce())
  const person = found.person_id as PersonId // uuids of ours, here and below
  if (participantOf(open.relay.network, person) !== undefined)
    return invitePage(open, service, words.people.faults.there, once ?? newOnce())
  const participant = {
    ...{ person, service: found.service_id as ServiceId, unit: found.unit_id as UnitId },
    since: today,
  }
  await append(open, [{ type: 'participant-added', participant, isHealth: isHealthKey(found.key) }])
  return done
}

async function invitePage(
  open: OpenRelay<'invite-participant'>,
  service: string,
  fault: string | undefined,
  once: string,
): Promise<Answer> {
  const { request, id } = open
  const { people } = textFor(request.language)
  const services = await listServiceChoices(open)
  const chosen = services.find(({ service_id }) => service_id === service)
  const staff = chosen === undefined ? [] : await listStaffOf(open, service)
  const shared = { title: people.inviteTitle, lead: people.inviteLead, crumbs: crumbsToRelay(open) }
  const cancel = relayAt(request, id, '/folk')
  if (chosen === undefined || staff.length === 0)
    return formPage(request, {
      ...{ ...shared, cancel, submit: people.inviteNext },
      action: relayAt(request, id, '/folk/inviter'),
      fault: chosen === undefined ? fault : people.inviteNobody,
      fields: [
        {
          kind: 'select',
          name: 'tjeneste',
          label: people.inviteService,
          value: service,
          options: services.map((one) => ({ value: one.service_id, label: one.name })),
        },
      ],
    })
  return formPage(request, {
    ...{ ...shared, cancel, submit: people.inviteSubmit },
    action: relayAt(request, id, '/folk/inviter'),
    carried: [
      { name: 'skjema', value: once },
      { name: 'tjeneste', value: service },
      { name: 'personer', value: 'ja' },
    ],
    fields: [
      {
        kind: 'radio',
        name: 'hvem',
        label: people.invitePerson,
        value: request.form.get('hvem') ?? request.query.get('hvem') ?? '',
        error: fault,
        options: staff.map((one) => ({ value: `${one.person_id}/${one.unit_id}`, label: one.name, detail: one.unit })),
      },
    ],
  })
}

/** POST /logger/:relay/folk/ut – takes someone out; what they have written stays. */
export async function remove(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'remove-participant', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const decided = removeParticipant(open.relay, (form.get('person') ?? '') as PersonId, request.today) // compared only
  if (!decided.ok && !open.isDone) return peoplePage(open, textFor(language).people.faults.holds)
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id, '/folk'), 'participantRemoved')
}

/** POST /logger/:relay/folk/slutt */
export async function leave(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, 'leave', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const decided = removeParticipant(open.relay, open.by, request.today)
  if (decided.ok && !open.isDone) {
    await append(open, decided.value)
    const holder = holderOf(open.relay.baton)?.person
    const isAwaited = decided.value.some(({ type }) => type === 'transition-receiver-left')
    if (isAwaited && holder !== undefined)
      await saveNotice(request, holder, 'transition-receiver-left', { subject: 'relay', id: open.id })
  }
  return doneAt(logs(request), 'relayLeft')
}
