import { dayIn, type Answer, type Request } from '#features/people/index.ts'
import { familyName } from '../family-names.ts'
import { listPickedLinks } from '../list-catalogue.ts'
import { openFamily, type OpenFamily } from '../open-family.ts'
import { FamilyPlanPage, type FamilyPlanProps } from '../pages/family/plan.tsx'
import { listForeseen } from '../list-foreseen.ts'
import { isOfSchool } from '../rules/foreseeing.ts'
import { comingOfAge } from '../rules/coming-of-age.ts'
import { servicesKnownTo, type FamilyAct } from '../rules/family.ts'
import { stateOf } from '../rules/relay.ts'
import { visiblePlan } from '../rules/visible.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { home, planAt } from './addresses.ts'
import { closed, familyPage } from './answer.tsx'
import { namesFor, type Names } from './names.ts'
import { sightOf } from './sight.ts'
import { consentRowsFor } from './view-consent.ts'
import { batonFor, comingMeetings, goalsFor, nowFor, stepsFor, tasksFor } from './view-plan.ts'
import { writtenFor } from './view-written.ts'

type Open = OpenFamily<FamilyAct>

/** How much of what is written stands on the first page. */
const firstItems = 4

/** GET /familie/:relay – the plan, as this one of the family has it. */
export async function showPlan(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'see', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const { relay, role, party } = open
  const text = familyTextFor(request.language)
  const names = await namesFor(open)
  const child = relay.network.main.name
  const state = stateOf(relay)
  return familyPage(
    request,
    <FamilyPlanPage
      text={text}
      title={text.plan.hello(familyName(open, party))}
      lead={
        role === 'main' ? text.plan.leadOwn : role === 'guardian' ? text.plan.lead(child) : text.plan.leadTrusted(child)
      }
      state={state === 'active' ? undefined : { icon: 'clock', tone: 'calm', word: text.states[state] }}
      coming={comingFor(open)}
      foreseen={await foreseenFor(open)}
      frame={role === 'trusted' ? undefined : frameFor(open, names)}
      words={await wordsFor(open, names)}
    />,
  )
}

function frameFor(open: Open, names: Names): NonNullable<FamilyPlanProps['frame']> {
  const now = nowFor(open)
  return {
    now,
    baton: batonFor(open, names),
    steps: stepsFor(open, names),
    // What stands first on the page stands there once.
    meetings: comingMeetings(open).filter(({ title }) => title !== now.title),
    consent: consentRowsFor(open, names),
    parts: partsFor(open),
  }
}

async function wordsFor(open: Open, names: Names): Promise<FamilyPlanProps['words']> {
  const { request, id, isSure, mayDo } = open
  if (!isSure) {
    const query = new URLSearchParams({ sikker: '1', til: planAt(request, id) })
    return { signIn: `${request.prefix}/logg-inn?${query.toString()}` }
  }
  const at = (act: FamilyAct, page: string) => (mayDo(act) ? planAt(request, id, page) : undefined)
  // One more than is shown: whether there is more is told of what the reader may know of, and of nothing else.
  const picked = await listPickedLinks(request, visiblePlan(sightOf(open)).measures)
  const written = writtenFor(open, names, firstItems + 1)
  return {
    goals: goalsFor(open, names, picked),
    propose: at('propose', '/foresla'),
    tasks: tasksFor(open),
    written: written.slice(0, firstItems),
    all: written.length > firstItems ? planAt(request, id, '/alt') : undefined,
    write: at('write', '/skriv'),
    correct: at('ask-correction', '/alt'),
  }
}

function comingFor({ request, relay, role, id, today }: Open): FamilyPlanProps['coming'] {
  const coming = role === 'trusted' ? undefined : comingOfAge(relay.network, today.on, today.ages)
  if (coming === undefined) return undefined
  const { age } = familyTextFor(request.language)
  const day = dayIn(coming.on, request.language)
  const words = role === 'main' ? age.soonYou(coming.years, day) : age.soon(relay.network.main.name, coming.years, day)
  return { words, act: { label: age.read, href: planAt(request, id, '/alder') } }
}

/** The schools that come, as they are told: not who at school or clinic they come from. */
async function foreseenFor(open: Open): Promise<string[]> {
  const { relay, role, request, today } = open
  if (role === 'trusted') return []
  const { foreseen } = familyTextFor(request.language)
  const known = servicesKnownTo(relay, role, today.on, today.ages)
  const participants = relay.network.participants.filter(({ service }) => known.includes(service))
  const all = await listForeseen({ ...open, relay: { ...relay, network: { ...relay.network, participants } } })
  return all.flatMap(({ kind, on }) => {
    if (!isOfSchool(kind)) return []
    const day = dayIn(on, request.language)
    return [role === 'main' ? foreseen.you[kind](day) : foreseen.them[kind](relay.network.main.name, day)]
  })
}

function partsFor({ request, id, mayDo, beside }: Open) {
  const { parts } = familyTextFor(request.language)
  return [
    { label: parts.all, href: planAt(request, id, '/alt') },
    { label: parts.questions, href: planAt(request, id, '/sporsmal') },
    { label: parts.consent, href: planAt(request, id, '/samtykke') },
    ...(mayDo('see-readers') ? [{ label: parts.readers, href: planAt(request, id, '/lest') }] : []),
    ...(mayDo('export') ? [{ label: parts.pdf, href: planAt(request, id, '/pdf') }] : []),
    ...(beside === undefined ? [{ label: parts.complain, href: `${home(request)}/klage` }] : []),
  ]
}
