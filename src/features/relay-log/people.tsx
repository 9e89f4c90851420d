import { missing, type Answer, type Request } from '#features/people/index.ts'
import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { relayAt, logs } from './addresses.ts'
import { doneAt, formPage, relayPage } from './answer.tsx'
import { copyAt } from './copy-relay.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listServiceChoices, listStaffOf } from './list-choices.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { PeoplePage } from './pages/people.tsx'
import type { RelayAct } from './rules/access.ts'
import { isHealthKey } from './rules/health-services.ts'
import type { Basis, PartyId } from './rules/network.ts'
import { participantOf } from './rules/network.ts'
import { removeParticipant } from './rules/passing.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, oneOf, typedWords } from './typed.ts'
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
  return relayPage(
    request,
    <PeoplePage
      text={textFor(request.language)}
      crumbs={crumbsToRelay(open)}
      people={peopleIn(open, names)}
      addGuardian={mayDo('change-network') ? at('/folk/foresatt') : undefined}
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
      once={newOnce()}
      fault={fault}
    />,
    fault !== undefined,
  )
}

/** GET /logger/:relay/folk/foresatt */
export async function showAddGuardian(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '')
  return open === undefined ? missing : guardianPage(open, { name: '', basis: '', notAsked: '' }, {}, newOnce())
}

const bases = ['parental-responsibility', 'none', 'care-order', 'appointed'] as const satisfies readonly Basis[]
type GuardianTyped = Readonly<Record<'name' | 'basis' | 'notAsked', string>>

/** POST /logger/:relay/folk/foresatt */
export async function addGuardian(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const words = textFor(language)
  const typed: GuardianTyped = {
    name: typedWords(form, 'navn'),
    basis: form.get('grunnlag') ?? '',
    notAsked: typedWords(form, 'sporres-ikke'),
  }
  const basis = oneOf(bases, typed.basis)
  const isTooLong = typed.name.length > 80
  if (typed.name === '' || isTooLong || basis === undefined) {
    const name = typed.name === '' ? words.faults.name : isTooLong ? words.faults.nameLong : undefined
    const faults = { name, basis: basis === undefined ? words.faults.choose : undefined }
    return guardianPage(open, typed, faults, once ?? newOnce())
  }
  const guardian = {
    party: crypto.randomUUID() as PartyId, // new here
    ...{ name: typed.name, basis, notAsked: typed.notAsked === '' ? undefined : typed.notAsked },
  }
  if (!open.isDone) await append(open, [{ type: 'guardian-added', guardian }])
  return doneAt(relayAt(request, open.id, '/samtykke'), 'guardianAdded')
}

function guardianPage(
  open: OpenRelay<'change-network'>,
  typed: GuardianTyped,
  faults: { readonly name?: string | undefined; readonly basis?: string | undefined },
  once: string,
): Answer {
  const { request, id } = open
  const { people } = textFor(request.language)
  return formPage(request, {
    title: people.guardianTitle,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/folk/foresatt'),
    carried: [{ name: 'skjema', value: once }],
    submit: people.guardianSubmit,
    cancel: relayAt(request, id, '/samtykke'),
    fields: [
      { kind: 'text', name: 'navn', label: people.guardianName, value: typed.name, error: faults.name },
      {
        kind: 'radio',
        name: 'grunnlag',
        label: people.guardianBasis,
        value: typed.basis,
        error: faults.basis,
        options: bases.map((basis) => ({ value: basis, label: people.basis[basis] })),
      },
      {
        kind: 'text',
        name: 'sporres-ikke',
        label: people.guardianNotAsked,
        hint: people.guardianNotAskedHint,
        value: typed.notAsked,
      },
    ],
  })
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
  const decided = removeParticipant(open.relay, (form.get('person') ?? '') as PersonId) // compared only
  if (!decided.ok && !open.isDone) return peoplePage(open, textFor(language).people.faults.holds)
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id, '/folk'), 'participantRemoved')
}

/** POST /logger/:relay/folk/slutt */
export async function leave(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, 'leave', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const decided = removeParticipant(open.relay, open.by)
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(logs(request), 'relayLeft')
}
