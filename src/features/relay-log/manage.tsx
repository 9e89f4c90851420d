import { dayIn, missing, readDay, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { forward } from '#base/working-days.ts'
import { relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { keepingDraft } from './draft-places.ts'
import { formDrafts } from './drafts.ts'
import { listModelWords, nameOfLevel } from './list-model-words.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay, type WritingAct } from './open-relay.ts'
import { ManagePage, type ManageForm } from './pages/manage.tsx'
import type { RelayAct } from './rules/access.ts'
import { holderOf } from './rules/baton.ts'
import { moveFollowUp, recordFollowUp } from './rules/following-up.ts'
import { close, pause, reopen, resume, setLevel } from './rules/keeping.ts'
import { outcomes, type RelayEvent } from './rules/relay.ts'
import { followUpDays } from './rules/settings.ts'
import { seesFrame } from './rules/visible.ts'
import type { Result } from '#base/result.ts'
import { textFor, type Text } from './text/text-for.ts'
import { guardianFields, typeFields } from './type-field.ts'
import { newOnce, oneOf, typedWords } from './typed.ts'
import { sightOf } from './sight.ts'

/** GET /logger/:relay/styr – level, dates, pause, end. */
export async function showManage(request: Request): Promise<Answer> {
  const id = request.parameters['relay'] ?? ''
  const open = await openRelay(request, 'see-relay', id, undefined, keepingDraft(id))
  return open === undefined || !seesFrame(sightOf(open)) ? missing : page(open, undefined, {})
}

type Decided = { decided: Result<readonly RelayEvent[], string> } | Faults
type Decide = (open: OpenRelay<WritingAct>, words: Text) => Decided | Promise<Decided>
type Faults = { readonly [field: string]: string | undefined }

/** POST of one of the page's forms: decides, keeps, answers; a refusal stands at its field. */
const managing =
  (form: ManageForm, act: WritingAct, done: keyof Text['done'], decide: Decide) =>
  async (request: Request): Promise<Answer> => {
    const once = request.form.get('skjema') ?? undefined
    const id = request.parameters['relay'] ?? ''
    const open = await openRelay(request, act, id, once, keepingDraft(id))
    if (open === undefined) return missing
    const back = doneAt(relayAt(request, open.id), done)
    if (open.isDone) return back
    const words = textFor(request.language)
    const answer = await decide(open, words)
    if (!('decided' in answer) || typeof answer.decided !== 'object') return page(open, form, answer as Faults) // no decision was reached
    const { decided } = answer
    if (!decided.ok) return page(open, form, faultOf(decided.refusal, form, words))
    await append(open, decided.value)
    return back
  }

/** POST /logger/:relay/styr/niva */
export const changeLevel = managing('level', 'set-level', 'levelSet', async ({ relay, request }, words) => {
  const { form, today } = request
  const { levels } = await listModelWords(request)
  const level = levels.find(({ key }) => key === form.get('niva'))?.key
  if (level === undefined) return { niva: words.faults.choose }
  return { decided: setLevel(relay, { level, reason: typedWords(form, 'niva-grunn') }, today) }
})

/** POST /logger/:relay/styr/fulgt-opp */
export const postFollowedUp = managing('followed', 'record-follow-up', 'followedUp', (open, words) => {
  const { form, today } = open.request
  const next = readDay(typedWords(form, 'neste'))
  if (next === undefined) return { neste: words.faults.day }
  const said = { mark: markBy(open, form), text: typedWords(form, 'fulgt-ord') }
  return { decided: recordFollowUp(open.relay, { said, next }, today) }
})

/** POST /logger/:relay/styr/dato */
export const postMoved = managing('moved', 'set-follow-up', 'relaySaved', (open, words) => {
  const { form, today } = open.request
  const to = readDay(typedWords(form, 'dato'))
  if (to === undefined) return { dato: words.faults.day }
  const reason = { mark: markBy(open, form), text: typedWords(form, 'dato-grunn') }
  return { decided: moveFollowUp(open.relay, { reason, to }, today) }
})

/** POST /logger/:relay/styr/fortsetter – the holder is still the right one after a change of level. */
export const confirmHolder = managing('confirm', 'confirm-holder', 'relaySaved', () => ({
  decided: { ok: true, value: [{ type: 'holder-confirmed' }] },
}))

/** POST /logger/:relay/styr/pause */
export const pauseRelay = managing('pause', 'pause', 'relayPaused', ({ relay, request: { form, today } }, words) => {
  const until = readDay(typedWords(form, 'pause-til'))
  if (until === undefined) return { 'pause-til': words.faults.day }
  const wanted = { reason: typedWords(form, 'pause-grunn'), with: typedWords(form, 'pause-med'), until }
  return { decided: pause(relay, wanted, today) }
})

/** POST /logger/:relay/styr/fortsett */
export const resumeRelay = managing(
  'resume',
  'resume',
  'relayResumed',
  ({ relay, request: { form, today } }, words) => {
    const day = readDay(typedWords(form, 'fortsett-dato'))
    return day === undefined ? { 'fortsett-dato': words.faults.day } : { decided: resume(relay, day, today) }
  },
)

/** POST /logger/:relay/styr/avslutt */
export const closeRelay = managing('close', 'close', 'relayClosed', ({ relay, request: { form, today } }, words) => {
  const outcome = oneOf(outcomes, form.get('utfall'))
  if (outcome === undefined) return { utfall: words.faults.choose }
  const closing = {
    ...{ outcome, reason: typedWords(form, 'avslutt-grunn'), evaluation: typedWords(form, 'avslutt-vurdering') },
    ...{ with: typedWords(form, 'avslutt-med'), on: today },
  }
  return { decided: close(relay, closing) }
})

/** POST /logger/:relay/styr/apne */
export const reopenRelay = managing(
  'reopen',
  'reopen',
  'relayReopened',
  ({ relay, today, request: { form } }, words) => {
    const followUp = readDay(typedWords(form, 'apne-dato'))
    const holder = holderOf(relay.baton)
    if (followUp === undefined || holder === undefined) return { 'apne-dato': words.faults.day }
    return { decided: reopen(relay, { reason: typedWords(form, 'apne-grunn'), holder, followUp }, today) }
  },
)

/** Where a refusal belongs in each form. */
function faultOf(refusal: string, form: ManageForm, words: Text): Faults {
  const { manage, faults } = words
  const fields: Record<ManageForm, Readonly<Record<string, string>>> = {
    level: { same: 'niva', 'no-reason': 'niva-grunn' },
    followed: { 'not-later': 'neste' },
    moved: { past: 'dato', 'same-day': 'dato', 'no-reason': 'dato-grunn' },
    confirm: {},
    pause: { 'no-reason': 'pause-grunn', 'with-nobody': 'pause-med', past: 'pause-til', 'too-long': 'pause-til' },
    resume: { past: 'fortsett-dato' },
    close: {
      ...{ 'no-reason': 'avslutt-grunn', 'with-nobody': 'avslutt-med', 'no-evaluation': 'avslutt-vurdering' },
      'not-received': 'utfall',
    },
    reopen: { 'no-reason': 'apne-grunn', past: 'apne-dato' },
  }
  const said: Readonly<Record<string, string>> = { ...manage.faults, past: faults.past }
  return { [fields[form][refusal] ?? 'whole']: said[refusal] ?? faults.choose }
}

async function page(open: OpenRelay<RelayAct>, wrong: ManageForm | undefined, faults: Faults): Promise<Answer> {
  const { request, relay, id, mayDo } = open
  const text = textFor(request.language)
  const allowed: Record<ManageForm, boolean> = {
    ...{ followed: mayDo('record-follow-up'), moved: mayDo('set-follow-up') },
    ...{ level: mayDo('set-level'), pause: mayDo('pause') },
    ...{ resume: mayDo('resume'), close: mayDo('close'), reopen: mayDo('reopen') },
    confirm: relay.baton.toReconsider && mayDo('confirm-holder'),
  }
  const { closed, paused } = relay
  const isDue = relay.followUp <= request.today
  const { levels } = await listModelWords(request)
  const current = levels.find(({ key }) => key === relay.level.is)
  // A link that offers an end brings its outcome along.
  const outcome = oneOf(outcomes, request.query.get('utfall'))
  const asked = outcome === undefined ? oneOf(['followed'], request.query.get('vis')) : 'close'
  return relayPage(
    request,
    <ManagePage
      text={text}
      crumbs={crumbsToRelay(open)}
      notes={[
        ...(closed === undefined ? [] : [text.manage.closedText(dayIn(closed.on, request.language))]),
        ...(paused === undefined ? [] : [text.manage.pausedText(dayIn(paused.until, request.language))]),
      ]}
      address={relayAt(request, id, '/styr')}
      once={newOnce()}
      allowed={allowed}
      coordination={mayDo('set-coordination') ? relayAt(request, id, '/styr/koordinering') : undefined}
      pdf={mayDo('export') ? relayAt(request, id, '/pdf') : undefined}
      now={{
        moved: dayIn(relay.followUp, request.language),
        level: current && nameOfLevel(text.create.level, current),
      }}
      levels={levels.map((level) => ({ value: level.key, label: nameOfLevel(text.create.level, level) }))}
      typed={(name) =>
        request.form.get(name) ??
        (name === 'dato'
          ? writeDay(relay.followUp)
          : name === 'neste'
            ? writeDay(forward(request.today, open.valueOf(followUpDays), open.isWorking))
            : name === 'utfall'
              ? (outcome ?? '')
              : '')
      }
      about={allowed.followed ? [...typeFields(open, await listNamesIn(open)), ...guardianFields(open)] : []}
      isDue={isDue}
      faults={faults}
      unfolded={wrong ?? asked}
      drafts={formDrafts(open)}
    />,
    wrong !== undefined,
  )
}
