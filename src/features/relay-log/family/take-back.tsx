import type { ServiceId } from '#base/ids.ts'
import { dayIn, type Answer, type Request } from '#features/people/index.ts'
import { appendAs, openFamily, saidIn, type OpenFamily } from '../open-family.ts'
import { TakeBackPage } from '../pages/family/take-back.tsx'
import { takeBack } from '../rules/answering.ts'
import { holderOf } from '../rules/baton.ts'
import type { RelayEvent } from '../rules/relay.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt, familyPage } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { namesFor, type Names } from './names.ts'
import { tellHolder } from './tell-holder.ts'

type Open = OpenFamily<'take-back'>

/** GET /familie/:relay/samtykke/trekk/:service – what it means, worked out as if it were done. */
export async function showTakeBack(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'take-back', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const service = serviceOf(request)
  const decided = takeBack(open.relay, open.party, service, saidIn(request), open.today)
  if (!decided.ok) return closed(request, undefined)
  const text = familyTextFor(request.language)
  const names = await namesFor(open)
  return familyPage(
    request,
    <TakeBackPage
      text={text}
      crumbs={crumbsToPlan(open)}
      service={names.of(service)}
      follows={consequences(open, decided.value, names, names.of(service))}
      action={planAt(request, open.id, `/samtykke/trekk/${service}`)}
      carried={[{ name: 'skjema', value: newOnce() }]}
      back={planAt(request, open.id)}
    />,
  )
}

/** POST /familie/:relay/samtykke/trekk/:service – holds on the next request, and never waits for anyone to show who they are. */
export async function postTakeBack(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openFamily(request, 'take-back', request.parameters['relay'] ?? '', once)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const decided = takeBack(open.relay, open.party, serviceOf(request), saidIn(request), open.today)
  // Taken back already, by a form that came twice or from another page: it is what they wanted.
  if (decided.ok && !open.isDone) {
    await appendAs(open, decided.value)
    await tellHolder(open, 'consent-answered')
  }
  return doneAt(planAt(request, open.id), 'takenBack')
}

const serviceOf = ({ parameters }: Request): ServiceId => (parameters['service'] ?? '') as ServiceId // compared only

function consequences(open: Open, events: readonly RelayEvent[], names: Names, service: string): string[] {
  const { relay, request } = open
  const { back } = familyTextFor(request.language).consent
  const lost = events.find((one) => one.type === 'holder-lost')
  const holder = holderOf(relay.baton)
  const name = holder && names.person(holder.person)
  return [
    back.reads(service),
    back.own(service),
    ...(lost !== undefined && name !== undefined ? [back.holder(name, dayIn(lost.acceptBy, request.language))] : []),
    ...(events.some(({ type }) => type === 'baton-offer-withdrawn') ? [back.offer] : []),
    back.help,
  ]
}
