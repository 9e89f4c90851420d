import { dayIn, readDay, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { appendAs, isFreshNow, openFamily, type OpenFamily } from '../open-family.ts'
import { AgePage, type LetReadForm } from '../pages/family/age.tsx'
import { comingOfAge } from '../rules/coming-of-age.ts'
import type { FamilyAct } from '../rules/family.ts'
import { informationTypes } from '../rules/information.ts'
import { letRead, letsReadFrom, stopReading } from '../rules/letting-read.ts'
import type { Guardian, PartyId } from '../rules/network.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce, typedWords } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt, familyPage } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { typesIn } from './view-consent.ts'

type Open = OpenFamily<FamilyAct>
type Fault = LetReadForm['fault'] & { readonly party: string }

/** GET /familie/:relay/alder – what changes, and who goes on reading. */
export async function showAge(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'see', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more' || open.role === 'trusted')
    return closed(request, open === 'show-more' ? open : undefined)
  return page(open, undefined)
}

/** POST /familie/:relay/alder/:party – what a guardian may go on reading about; as when consent is given. */
export async function postLetRead(request: Request): Promise<Answer> {
  const { form, language } = request
  const open = await openFamily(request, 'let-read', request.parameters['relay'] ?? '', form.get('skjema') ?? undefined)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const party = (request.parameters['party'] ?? '') as PartyId // compared only
  const done = doneAt(planAt(request, open.id, '/alder'), 'letRead')
  if (open.isDone) return done
  const { faults } = familyTextFor(language).age
  const until = readDay(typedWords(form, 'til'))
  if (until === undefined) return page(open, { party, field: 'til', message: faults.day })
  const scope = informationTypes.filter((type) => form.getAll('hva').includes(type))
  const decided = letRead(open.relay, { party, scope, until }, open.today)
  if (!decided.ok) {
    const { refusal } = decided
    if (refusal === 'gone' || refusal === 'too-early') return closed(request, undefined)
    return page(open, { party, field: refusal === 'nothing-open' ? 'hva' : 'til', message: faults[refusal] })
  }
  if (!isFreshNow(request)) return { kind: 'show-again' }
  await appendAs(open, decided.value)
  return done
}

/** POST /familie/:relay/alder/:party/stopp – never waits for anyone to show who they are. */
export async function postStopReading(request: Request): Promise<Answer> {
  const { form } = request
  const open = await openFamily(
    request,
    'take-back',
    request.parameters['relay'] ?? '',
    form.get('skjema') ?? undefined,
  )
  if (open === undefined || open === 'show-more') return closed(request, open)
  if (open.role !== 'main') return closed(request, undefined)
  const decided = stopReading(open.relay, (request.parameters['party'] ?? '') as PartyId, open.today) // compared only
  if (decided.ok && !open.isDone) await appendAs(open, decided.value)
  return doneAt(planAt(request, open.id, '/alder'), 'stopped')
}

function page(open: Open, fault: Fault | undefined): Answer {
  const { request, relay, id, role, today } = open
  const { language } = request
  const text = familyTextFor(language)
  const coming = comingOfAge(relay.network, today.on, today.ages)
  const name = relay.network.main.name
  const isMain = role === 'main'
  const from = isMain && open.mayDo('let-read') ? letsReadFrom(relay, today) : undefined
  if (coming === undefined && from === undefined) return closed(request, undefined)
  return familyPage(
    request,
    <AgePage
      text={text}
      crumbs={crumbsToPlan(open)}
      title={coming === undefined ? text.age.let : text.age.title(coming.years)}
      lead={coming === undefined ? '' : text.age.from(dayIn(coming.on, language))}
      turns={(coming?.turns ?? []).map((turn) => (isMain ? text.age.turns[turn].you : text.age.turns[turn].them(name)))}
      ahead={
        isMain && coming !== undefined && open.mayDo('answer-consent') ? planAt(request, id, '/samtykke') : undefined
      }
      once={newOnce()}
      letRead={from === undefined ? [] : relay.network.guardians.map((one) => formFor(open, one, fault))}
    />,
    fault !== undefined,
  )
}

function formFor({ request, relay, id, today }: Open, guardian: Guardian, fault: Fault | undefined): LetReadForm {
  const { form, language } = request
  const text = familyTextFor(language)
  const { party, name } = guardian
  const invited = relay.network.trusted.find((one) => one.party === party && one.until >= today.on)
  const day = (on: string) => dayIn(on, language)
  const isTyped = fault?.party === party
  return {
    ...{ id: party, name },
    reads:
      invited &&
      text.age.reads(
        name,
        typesIn(language, invited.scope),
        day(invited.from ?? invited.invited.on),
        day(invited.until),
      ),
    action: planAt(request, id, `/alder/${party}`),
    stop: planAt(request, id, `/alder/${party}/stopp`),
    types: informationTypes.map((type) => ({ value: type, label: text.types[type] })),
    chosen: isTyped ? form.getAll('hva') : (invited?.scope ?? []),
    until: isTyped ? typedWords(form, 'til') : invited === undefined ? '' : writeDay(invited.until),
    fault: isTyped ? fault : undefined,
  }
}
