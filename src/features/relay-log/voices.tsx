import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { familyName } from './family-names.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { VoicesPage, type VoiceProposal } from './pages/voices.tsx'
import { isOpenGoal } from './rules/plan.ts'
import { type Proposal } from './rules/proposals.ts'
import { answerProposal, waitingProposals } from './rules/proposing.ts'
import { mayRead } from './rules/reading.ts'
import { type Remark } from './rules/remarks.ts'
import { answerRemark, waitingRemarks } from './rules/remarking.ts'
import { seesFrame, visiblePlan } from './rules/visible.ts'
import type { Mark } from './rules/words.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'
import { faultOfWords, newOnce, oneOf, typedWords } from './typed.ts'
import { saidAt } from './view-timeline.ts'

type Open = OpenRelay<'answer-remark'>
type Faults = Parameters<typeof VoicesPage>[0]['faults']

/** GET /logger/:relay/familien – what the family wishes for and says is wrong, and waits for an answer to. */
export async function showVoices(request: Request): Promise<Answer> {
  const open = await openVoices(request)
  return open === undefined ? missing : page(open, [])
}

/** POST /logger/:relay/familien/forslag/:proposal – that it will not be now, and why. */
export async function postProposalAnswer(request: Request): Promise<Answer> {
  const open = await openVoices(request, request.form.get('skjema') ?? undefined)
  const proposal = open && waitingProposals(open.relay).find(({ id }) => id === request.parameters['proposal'])
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/familien'), 'familyAnswered')
  if (open.isDone) return done
  if (proposal === undefined || !sees(open)(proposal)) return missing
  const text = typedWords(request.form, 'svar')
  const fault = faultOfWords(text, textFor(request.language))
  if (fault !== undefined) return page(open, [{ field: `svar-${proposal.id}`, message: fault }])
  const mark = markBy(open, new URLSearchParams({ type: proposal.mark.type }))
  const decided = answerProposal(open.relay, proposal.id, { on: request.today, text, mark, became: undefined })
  if (decided.ok) await append(open, decided.value)
  return done
}

/** POST /logger/:relay/familien/retting/:remark – what was done about it; the text it is about stays as it is. */
export async function postCorrectionAnswer(request: Request): Promise<Answer> {
  const { form, language, today: on } = request
  const open = await openVoices(request, form.get('skjema') ?? undefined)
  const remark = open && waitingRemarks(open.relay).find(({ id }) => id === request.parameters['remark'])
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/familien'), 'familyAnswered')
  if (open.isDone) return done
  if (remark === undefined || !sees(open)(remark)) return missing
  const words = textFor(language)
  const text = typedWords(form, 'svar')
  const is = oneOf(['corrected', 'noted', 'kept'], form.get('hva'))
  const fault = faultOfWords(text, words)
  if (is === undefined || fault !== undefined)
    return page(open, [
      ...(is === undefined ? [{ field: `hva-${remark.id}`, message: words.faults.choose }] : []),
      ...(fault === undefined ? [] : [{ field: `svar-${remark.id}`, message: fault }]),
    ])
  const mark = markBy(open, new URLSearchParams({ type: remark.mark.type }))
  const decided = answerRemark(open.relay, remark.id, { is, mark, text, on })
  if (decided.ok) await append(open, decided.value)
  return done
}

async function openVoices(request: Request, once?: string): Promise<Open | undefined> {
  const open = await openRelay(request, 'answer-remark', request.parameters['relay'] ?? '', once)
  return open !== undefined && seesFrame(sightOf(open)) ? open : undefined
}

const sees =
  ({ relay, by, today }: Open) =>
  ({ mark }: { readonly mark: Mark }): boolean =>
    mayRead(relay, { person: by }, mark, today.on, today.ages)

async function page(open: Open, faults: Faults): Promise<Answer> {
  const { request, relay, id } = open
  const text = textFor(request.language)
  const names = await listNamesIn(open)
  const corrections = waitingRemarks(relay).filter(sees(open))
  return relayPage(
    request,
    <VoicesPage
      text={text}
      crumbs={crumbsToRelay(open)}
      proposals={waitingProposals(relay)
        .filter(sees(open))
        .map((one) => proposalView(open, one))}
      corrections={corrections.map((one) => ({
        id: one.id,
        who: whoSaid(open, one),
        words: one.text,
        about: ('event' in one.about ? saidAt(open, one.about.event, names) : undefined) ?? { title: '', words: '' },
        answerBy: one.answerBy === undefined ? '' : text.voices.answerBy(dayIn(one.answerBy, request.language)),
        action: relayAt(request, id, `/familien/retting/${one.id}`),
      }))}
      carried={[{ name: 'skjema', value: newOnce() }]}
      typed={faults.length > 0 ? typedWords(request.form, 'svar') : ''}
      faults={faults}
    />,
    faults.length > 0,
  )
}

const whoSaid = (open: Open, { mark }: Proposal | Remark): string =>
  'party' in mark.author ? familyName(open, mark.author.party) : ''

function proposalView(open: Open, one: Proposal): VoiceProposal {
  const { request, id, mayDo } = open
  const { voices } = textFor(request.language)
  const query = `forslag=${one.id}`
  const goals = visiblePlan(sightOf(open)).goals.filter(isOpenGoal)
  return {
    id: one.id,
    title: voices.proposal[one.is],
    who: whoSaid(open, one),
    words: one.text,
    take: [
      ...(one.is === 'goal' && mayDo('set-goal')
        ? [{ label: voices.take.goal, href: relayAt(request, id, `/mal/ny?${query}`) }]
        : []),
      ...(one.is === 'measure' && mayDo('set-measure')
        ? goals.map((goal) => ({
            label: `${voices.take.measure}: ${goal.text}`,
            href: relayAt(request, id, `/tiltak/ny?mal=${goal.id}&${query}`),
          }))
        : []),
    ],
    decline: mayDo('answer-remark') ? relayAt(request, id, `/familien/forslag/${one.id}`) : undefined,
  }
}
