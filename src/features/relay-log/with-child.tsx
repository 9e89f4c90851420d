import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { markBy } from './mark-by.ts'
import { startAssisted } from './open-assisted.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { WithChildPage, type ReviewView, type WithChildProps } from './pages/with-child.tsx'
import { type HarmShare } from './rules/child-words.ts'
import { agreeToShare, isQualified, reviewMark, toReview, withdrawShare } from './rules/hearing.ts'
import type { PartyId } from './rules/network.ts'
import { mayRead } from './rules/reading.ts'
import { seesFrame } from './rules/visible.ts'
import type { Entry } from './rules/words.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'
import { faultOfWords, newOnce, typedWords } from './typed.ts'

type Open = OpenRelay<'write'>

/** GET /logger/:relay/barnet */
export async function showWithChild(request: Request): Promise<Answer> {
  const open = await openedAtSide(request)
  return open === undefined ? missing : page(open, undefined)
}

/** POST /logger/:relay/barnet/start – the child gets the screen; whoever was signed in here is not any more. */
export async function postStart(request: Request): Promise<Answer> {
  const open = await openedAtSide(request)
  if (open === undefined) return missing
  const cookies = await startAssisted(open, { kind: 'child', party: open.relay.network.main.party })
  return { kind: 'moved', to: `${request.prefix}/barn`, cookies }
}

/** POST /logger/:relay/barnet/fortell – what came of what the child said, in words for the child. */
export async function postTell(request: Request): Promise<Answer> {
  const { form, today: on, language } = request
  const open = await openedAtSide(request, form.get('skjema') ?? undefined)
  if (open === undefined) return missing
  const text = typedWords(form, 'ord')
  const because = typedWords(form, 'fordi').slice(0, 200)
  const fault = faultOfWords(text, textFor(language))
  if (fault !== undefined) return page(open, fault)
  const told = {
    ...{ id: crypto.randomUUID(), mark: markBy(open, new URLSearchParams()), text, on },
    because: because === '' ? undefined : because,
  }
  if (!open.isDone) await append(open, [{ type: 'child-told', told }])
  return doneAt(relayAt(request, open.id, '/barnet'), 'childTold')
}

/** POST /logger/:relay/barnet/se-pa/:entry – what a qualified person and the child agreed on. */
export async function postReview(request: Request): Promise<Answer> {
  const { form, parameters } = request
  const open = await openedAtSide(request, form.get('skjema') ?? undefined)
  const entry = open && reviewsOf(open).find(({ id }) => id === parameters['entry'])
  if (open === undefined || entry === undefined) return missing
  const { guardians } = open.relay.network
  const keptFrom = guardians.map(({ party }) => party).filter((party) => form.getAll('ikke-for').includes(party))
  const decided = reviewMark(open.relay, entry.id, { keptFrom, by: open.by })
  if (!decided.ok) return missing
  if (!open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id, '/barnet'), 'childReviewed')
}

/** POST /logger/:relay/barnet/del/:entry/:party – one of two who must agree; sent again it takes the own yes back. */
export async function postShare(request: Request): Promise<Answer> {
  const { form, parameters } = request
  const open = await openedAtSide(request, form.get('skjema') ?? undefined)
  const entry = open && reviewsOf(open).find(({ id }) => id === parameters['entry'])
  if (open === undefined || entry === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/barnet'), 'childReviewed')
  if (open.isDone) return done
  const share: HarmShare = { entry: entry.id, party: (parameters['party'] ?? '') as PartyId, by: open.by } // compared only
  const decided = hasAgreed(open, share) ? withdrawShare(open.relay, share) : agreeToShare(open.relay, share)
  if (!decided.ok) return missing
  await append(open, decided.value)
  return done
}

async function openedAtSide(request: Request, once?: string): Promise<Open | undefined> {
  const open = await openRelay(request, 'write', request.parameters['relay'] ?? '', once)
  return open !== undefined && seesFrame(sightOf(open)) ? open : undefined
}

const hasAgreed = ({ relay }: Open, { entry, party, by }: HarmShare): boolean =>
  relay.childWords.shares.some((one) => one.entry === entry && one.party === party && one.by === by)

const reviewsOf = ({ relay, by, today }: Open): readonly Entry[] =>
  toReview(relay).filter(({ mark }) => mayRead(relay, { person: by }, mark, today.on, today.ages))

function page(open: Open, fault: string | undefined): Answer {
  const { request, id, relay } = open
  const { guardians } = relay.network
  const typed: WithChildProps['typed'] = {
    because: fault === undefined ? '' : typedWords(request.form, 'fordi'),
    words: fault === undefined ? '' : typedWords(request.form, 'ord'),
    fault,
  }
  return relayPage(
    request,
    <WithChildPage
      text={textFor(request.language)}
      crumbs={crumbsToRelay(open)}
      start={relay.network.main.expectsChild ? undefined : relayAt(request, id, '/barnet/start')}
      tell={relayAt(request, id, '/barnet/fortell')}
      carried={[{ name: 'skjema', value: newOnce() }]}
      typed={typed}
      reviews={reviewsOf(open).map((one) => reviewView(open, one))}
      guardians={guardians.map(({ party, name }) => ({ value: party, label: name }))}
    />,
    fault !== undefined,
  )
}

function reviewView(open: Open, { id: entry, text, drawing, on, mark }: Entry): ReviewView {
  const { request, relay, id, by } = open
  const { child } = textFor(request.language).voices
  const mayReview = isQualified(relay, by)
  const isHarm = mark.tellsOfHarm === true
  return {
    drawing: drawing && { drawing, label: child.drawing(relay.network.main.name) },
    ...{ id: entry, words: text, when: dayIn(on, request.language), isHarm, keptFrom: mark.keptFrom ?? [] },
    action: mayReview ? relayAt(request, id, `/barnet/se-pa/${entry}`) : undefined,
    shares:
      isHarm && mayReview
        ? relay.network.guardians.map(({ party, name }) => {
            const has = hasAgreed(open, { entry, party, by })
            return {
              label: has ? child.withdraw : child.share(name),
              action: relayAt(request, id, `/barnet/del/${entry}/${party}`),
              line: has ? child.shared(name) : undefined,
            }
          })
        : [],
  }
}
