import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { working } from '#base/working-days.ts'
import { missing, type Answer, type Request } from '#features/people/index.ts'
import { logs, relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToLogs } from './crumbs.ts'
import { listStaffIn, listStaffOfUnitsService, type StaffChoice } from './list-choices.ts'
import { listWorkingDays } from './list-working-days.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { TakeOverForm } from './pages/take-over.tsx'
import type { Offer } from './rules/baton.ts'
import { isHealthKey } from './rules/health-services.ts'
import { offerByOffice, takeOver } from './rules/passing.ts'
import { officeOf } from './rules/relay.ts'
import { answerDays } from './rules/settings.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'

type Open = OpenRelay<'offer-by-office'> | OpenRelay<'take-over'>

/** GET /logger/:relay/kontor – for whoever answers by office: finds someone of the unit, or takes it, and sees no word. */
export async function showOffice(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'offer-by-office', request.parameters['relay'] ?? '')
  return open === undefined ? missing : officePage(open, undefined)
}

/** POST /logger/:relay/kontor */
export async function askByOffice(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, 'offer-by-office', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const words = textFor(request.language)
  const to = (await candidates(open)).find(({ person_id }) => person_id === request.form.get('hvem'))
  if (to === undefined) return officePage(open, words.baton.faults.who)
  const decided = offerByOffice(open.relay, await offerTo(open, to), request.today)
  if (!decided.ok && !open.isDone) return officePage(open, words.baton.faults['already-offered'])
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(logs(request), 'batonAsked')
}

/** POST /logger/:relay/kontor/ta-over – the leader says yes for themself, and reads what consent lets their service read. */
export async function takeOverByOffice(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, 'take-over', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const self = (await colleagues(open)).find(({ person_id }) => person_id === open.by)
  if (self === undefined) return missing
  const given = { on: request.today, isHealth: isHealthKey(self.key) }
  const decided = takeOver(open.relay, await offerTo(open, self), given)
  if (!decided.ok && !open.isDone) return officePage(open, textFor(request.language).baton.faults['already-offered'])
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id), 'batonAccepted')
}

async function offerTo({ request, valueOf }: Open, { person_id, service_id, unit_id }: StaffChoice): Promise<Offer> {
  const days = await listWorkingDays(request)
  return {
    id: crypto.randomUUID(),
    // Uuids of ours.
    to: { person: person_id as PersonId, service: service_id as ServiceId, unit: unit_id as UnitId },
    ...{ reason: '', answerBy: working(request.today, valueOf(answerDays), days), byOffice: true },
  }
}

/** Those of the unit; where it is closed and nobody is left, of its service. */
async function colleagues(open: Open): Promise<readonly StaffChoice[]> {
  const inUnit = await listStaffIn(open, officeOf(open.relay))
  return inUnit.length > 0 ? inUnit : listStaffOfUnitsService(open, officeOf(open.relay))
}

/** Never the one who asks: taking it oneself is another act. */
const candidates = async (open: Open): Promise<readonly StaffChoice[]> =>
  (await colleagues(open)).filter(({ person_id }) => person_id !== open.by)

async function officePage(open: Open, fault: string | undefined): Promise<Answer> {
  const { request, relay, number, id, mayDo, by } = open
  const text = textFor(request.language)
  const { baton } = text
  const all = await colleagues(open)
  const staff = all.filter(({ person_id }) => person_id !== by)
  const shared = {
    title: baton.officeTitle(number),
    lead: relay.baton.at.is === 'held' ? baton.officeLeftAlone : baton.officeLead,
    crumbs: crumbsToLogs(request),
    cancel: logs(request),
  }
  if (relay.baton.offer !== undefined)
    return formPage(request, {
      ...shared,
      action: relayAt(request, id, '/stafetten/ta-tilbake'),
      carried: [{ name: 'skjema', value: newOnce() }],
      fields: [],
      fault,
      submit: baton.withdraw,
    })
  const own = <TakeOverForm text={text} action={relayAt(request, id, '/kontor/ta-over')} once={newOnce()} />
  return formPage(request, {
    ...shared,
    note: staff.length === 0 ? baton.officeNobody : baton.officeUnseen,
    action: relayAt(request, id, '/kontor'),
    carried: [{ name: 'skjema', value: newOnce() }],
    submit: baton.submit,
    after: mayDo('take-over') && staff.length < all.length ? own : undefined,
    fields: [
      {
        kind: 'radio',
        name: 'hvem',
        label: baton.to,
        error: fault,
        options: staff.map(({ person_id, name }) => ({ value: person_id, label: name })),
      },
    ],
  })
}
