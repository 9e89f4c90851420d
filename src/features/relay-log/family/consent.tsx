import type { Day, ServiceId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { dayIn, type Answer, type Request } from '#features/people/index.ts'
import { languageIn, listConsentWords } from '../list-consent-words.ts'
import { appendAs, isFreshNow, openFamily, saidIn, type OpenFamily } from '../open-family.ts'
import { FamilyConsentPage, type AskedService } from '../pages/family/consent.tsx'
import { answerSeveral, type Said } from '../rules/answering.ts'
import { waitsForAnswer, type OwnConsent } from '../rules/family-consent.ts'
import { informationTypes } from '../rules/information.ts'
import { holderOf } from '../rules/baton.ts'
import { isKeptFromPlace } from '../rules/network.ts'
import { sees } from '../rules/visible.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt, familyPage } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { namesFor } from './names.ts'
import { sightOf } from './sight.ts'
import { tellHolder } from './tell-holder.ts'
import { aheadConsents, consentRowsFor, ownConsents } from './view-consent.ts'

type Open = OpenFamily<'answer-consent'>
type Shown = {
  readonly faults: ReadonlyMap<string, string>
  readonly fault?: string | undefined
  readonly once: string
}

/** GET /familie/:relay/samtykke – what is asked; `?endre=<service>`: an answer that is to be changed. */
export async function showConsents(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'answer-consent', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  return page(open, { faults: new Map(), once: newOnce() })
}

/** POST /familie/:relay/samtykke – one person's own answers. A yes wants someone who has shown lately who they are; a no never does. */
export async function postConsents(request: Request): Promise<Answer> {
  const { form } = request
  const once = form.get('skjema') ?? undefined
  const open = await openFamily(request, 'answer-consent', request.parameters['relay'] ?? '', once)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const done = doneAt(planAt(request, open.id), 'answered')
  if (open.isDone) return done

  const { consent: words } = familyTextFor(request.language)
  const { said, faults, isChanged } = readSaid(open)
  const again = (fault: string | undefined) => page(open, { faults, fault, once: once ?? newOnce() })
  if (isChanged) return again(words.faults.changed)
  if (faults.size > 0) return again(undefined)
  if (said.length === 0) return again(words.faults.none)
  if (said.some(({ types }) => types.length > 0) && !isFreshNow(request)) return { kind: 'show-again' }

  const { version, language, words: read } = await listConsentWords(request)
  const decided = answerSeveral(
    open.relay,
    open.party,
    said,
    { ...saidIn(request), text: { version, language, words: read } },
    open.today,
  )
  if (!decided.ok) return again(words.faults.changed)
  await appendAs(open, decided.value)
  await tellHolder(open, 'consent-answered')
  const isWoken = decided.value.some(({ type }) => type === 'activated')
  return isWoken ? doneAt(planAt(request, open.id), 'agreed') : done
}

/** Those that can be answered in this form: what waits, and what someone chose to answer anew. */
function askedIn(open: Open): readonly OwnConsent[] {
  const { form, query } = open.request
  const chosen = form.get('endre') ?? query.get('endre')
  return [...ownConsents(open), ...aheadConsents(open)].filter(
    (one) => waitsForAnswer(one) || (one.service === chosen && !one.isAskOver),
  )
}

/** Which question was on the screen: a new one takes its place, and nobody answers what they have not read. */
const askedAt = ({ history }: Open, service: ServiceId): number =>
  history.findLast(({ event }) => event.type === 'consent-asked' && event.asked.service === service)?.number ?? 0

function readSaid(open: Open): {
  said: (Said & { asked: OwnConsent })[]
  faults: ReadonlyMap<string, string>
  isChanged: boolean
} {
  const { form, language } = open.request
  const { faults: words } = familyTextFor(language).consent
  const faults = new Map<string, string>()
  const said: (Said & { asked: OwnConsent })[] = []
  let isChanged = false
  for (const asked of askedIn(open)) {
    const { service } = asked
    const answer = form.get(`svar-${service}`)
    if (answer !== 'ja' && answer !== 'noe' && answer !== 'nei') continue
    const chosen = informationTypes.filter((type) => form.getAll(`hva-${service}`).includes(type))
    const types = answer === 'ja' ? asked.types : answer === 'noe' ? chosen : []
    if (answer === 'noe' && types.length === 0) faults.set(service, words.some)
    if (form.get(`sett-${service}`) !== String(askedAt(open, service))) isChanged = true
    said.push({ asked, service, types, until: untilOf(open, asked, form.get('til')) })
  }
  return { said, faults, isChanged }
}

/** How long a yes may last: as long as it is asked for, or shorter. */
const months = [3, 6] as const

const inMonths = (today: Day, count: number): Day => dayAfter(today, Math.round(count * 30.5))

function untilOf({ request }: Open, { asked }: OwnConsent, chosen: string | null): Day {
  const count = months.find((one) => String(one) === chosen)
  return count === undefined ? asked.until : inMonths(request.today, count)
}

async function page(open: Open, { faults, fault, once }: Shown): Promise<Answer> {
  const { request, relay, id, role, party, isSure } = open
  const { form, language, mode } = request
  const text = familyTextFor(language)
  // What whoever asks wrote may tell where the child is; and words are for whoever has shown well enough who they are.
  const readsWhy = isSure && !isKeptFromPlace(relay.network, party)
  const names = await namesFor(open)
  const words = await listConsentWords(request)
  const waiting = askedIn(open)
  const [longest] = waiting
    .map(({ asked }) => asked.until)
    .toSorted()
    .toReversed()
  const holder = holderOf(relay.baton)
  const asks = holder && names.person(holder.person)
  const child = relay.network.main.name
  return familyPage(
    request,
    <FamilyConsentPage
      text={text}
      crumbs={crumbsToPlan(open)}
      title={role === 'main' ? text.consent.titleOwn : text.consent.title(child)}
      asks={asks === undefined || waiting.length === 0 ? undefined : text.consent.asks(asks)}
      words={words.parts}
      languages={words.others.map((code) => ({ code, name: ownName(code), href: inLanguage(open, code) }))}
      isDemo={mode === 'demo'}
      action={planAt(request, id, '/samtykke')}
      carried={[
        { name: 'skjema', value: once },
        { name: languageIn, value: words.language },
        ...waiting.map(({ service }) => ({ name: `sett-${service}`, value: String(askedAt(open, service)) })),
        ...(waiting.some((one) => !waitsForAnswer(one))
          ? [{ name: 'endre', value: form.get('endre') ?? request.query.get('endre') ?? '' }]
          : []),
      ]}
      services={waiting.map((one): AskedService => ({
        id: one.service,
        service: names.of(one.service),
        why:
          one.from === undefined
            ? readsWhy
              ? one.asked.why
              : undefined
            : text.consent.counted(dayIn(one.from, language)),
        types: one.types.map((type) => ({ value: type, label: text.types[type] })),
        answer: form.get(`svar-${one.service}`) ?? '',
        chosen: form.getAll(`hva-${one.service}`),
        fault: faults.get(one.service),
      }))}
      lengths={[
        ...months
          .filter((count) => longest !== undefined && inMonths(request.today, count) < longest)
          .map((count) => ({
            value: String(count),
            label: text.consent.months(count, dayIn(inMonths(request.today, count), language)),
          })),
        ...(longest === undefined ? [] : [{ value: 'alt', label: text.consent.untilDay(dayIn(longest, language)) }]),
      ]}
      length={form.get('til') ?? 'alt'}
      fault={fault}
      heard={relay.meetings
        .flatMap(({ heard }) => heard)
        .filter((one) => isSure && sees(sightOf(open))(one))
        .slice(-1)
        .map((one) => ({ words: one.text, by: names.author(one.mark.author) }))}
      child={child}
      rows={consentRowsFor(
        open,
        names,
        waiting.map(({ service }) => service),
      )}
      back={planAt(request, id)}
    />,
    fault !== undefined || faults.size > 0,
  )
}

/** What a language is called by those who speak it. */
const ownName = (code: string): string => {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1)
}

const inLanguage = ({ request, id }: Open, code: string): string => {
  const query = new URLSearchParams(request.query)
  query.set(languageIn, code)
  return `${planAt(request, id, '/samtykke')}?${query.toString()}`
}
