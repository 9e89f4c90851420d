import { missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import type { FieldProps } from '#ui/field.tsx'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { goalDraft } from './draft-places.ts'
import { formDrafts, versionChanged } from './drafts.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { carriedProposal, proposalIn, takenUp } from './take-up.ts'
import { mayRead, mayReword } from './rules/reading.ts'
import { areas, isOpenGoal, type Area, type Goal } from './rules/plan.ts'
import { changeGoal, endGoal, setGoal } from './rules/planning.ts'
import { textFor, type Text } from './text/text-for.ts'
import { typeFields } from './type-field.ts'
import { dayToCome, faultOfWords, newOnce, oneOf, typedWords } from './typed.ts'

type Open = OpenRelay<'set-goal'>
type Typed = { readonly text: string; readonly area: string; readonly target: string }
type Faults = { readonly [Name in keyof Typed]?: string | undefined }

/** GET /logger/:relay/mal/ny */
export async function showSetGoal(request: Request): Promise<Answer> {
  const open = await openGoals(request)
  const proposal = open && proposalIn(open, request.query.get('forslag'))
  return open === undefined
    ? missing
    : newPage(open, { text: proposal?.text ?? '', area: '', target: '' }, {}, newOnce())
}

/** POST /logger/:relay/mal/ny */
export async function postGoal(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openGoals(request, once)
  if (open === undefined) return missing
  const { typed, faults, goal } = readGoal(request)
  if (goal === undefined) return newPage(open, typed, faults, once ?? newOnce())

  const mark = markBy(open, request.form)
  const id = crypto.randomUUID()
  const decided = setGoal({ id, mark, ...goal, setOn: request.today, ended: undefined, version: 1 })
  if (!decided.ok) return newPage(open, typed, { text: textFor(request.language).faults.text }, once ?? newOnce())
  if (!open.isDone) await append(open, [...decided.value, ...takenUp(open, request.form.get('forslag'), id)])
  return doneAt(`${relayAt(request, open.id)}#mal`, 'goalSet')
}

/** GET /logger/:relay/mal/:goal */
export async function showChangeGoal(request: Request): Promise<Answer> {
  const open = await openGoals(request)
  const goal = open && goalIn(open)
  if (open === undefined || goal === undefined) return missing
  const target = goal.target === undefined ? '' : writeDay(goal.target)
  return changePage(open, goal, { text: goal.text, area: goal.area, target }, {}, undefined)
}

/** POST /logger/:relay/mal/:goal – changes it, or ends it; what another has changed meanwhile is shown beside. */
export async function postChangeGoal(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openGoals(request, once)
  const goal = open && goalIn(open)
  if (open === undefined || goal === undefined) return missing
  const done = doneAt(`${relayAt(request, open.id)}#mal`, 'relaySaved')
  if (open.isDone) return done

  const ending = oneOf(['reached', 'dropped'], form.get('slutt'))
  if (ending !== undefined) {
    const ended = endGoal(open.relay, goal.id, ending, today)
    if (ended.ok) await append(open, ended.value)
    return done
  }
  if (!mayReword(open.relay, open.by, goal.mark)) return done
  const { typed, faults, goal: wanted } = readGoal(request)
  if (wanted === undefined) return changePage(open, goal, typed, faults, undefined)
  const decided = changeGoal(open.relay, goal.id, wanted, Number(form.get('versjon')))
  if (!decided.ok) {
    const text = textFor(language)
    return decided.refusal === 'changed-meanwhile'
      ? changePage(open, goal, typed, { text: text.faults.changed }, goal.text)
      : changePage(open, goal, typed, { text: text.faults.text }, undefined)
  }
  await append(open, decided.value)
  return done
}

const openGoals = (request: Request, once?: string): Promise<Open | undefined> =>
  openRelay(
    request,
    'set-goal',
    request.parameters['relay'] ?? '',
    once,
    goalDraft(request.parameters['relay'] ?? '', request.parameters['goal']),
  )

/** An open goal that the reader may read; any other is not there. */
function goalIn({ relay, request, by, today }: Open): Goal | undefined {
  const goal = relay.plan.goals.find(({ id }) => id === request.parameters['goal'])
  const isSeen = goal !== undefined && mayRead(relay, { person: by }, goal.mark, today.on, today.ages)
  return isSeen && isOpenGoal(goal) ? goal : undefined
}

function readGoal(request: Request): {
  typed: Typed
  faults: Faults
  goal: { text: string; area: Area; target: string | undefined } | undefined
} {
  const { form, today, language } = request
  const words = textFor(language)
  const typed = { text: typedWords(form, 'mal'), area: form.get('omrade') ?? '', target: typedWords(form, 'dato') }
  const area = oneOf(areas, typed.area)
  const target = typed.target === '' ? { day: undefined } : dayToCome(typed.target, today, words)
  const faults: Faults = {
    text: faultOfWords(typed.text, words),
    area: area === undefined ? words.faults.choose : undefined,
    target: 'fault' in target ? target.fault : undefined,
  }
  const isRight = faults.text === undefined && area !== undefined && 'day' in target
  return { typed, faults, goal: isRight ? { text: typed.text, area, target: target.day } : undefined }
}

const fieldsOf = ({ plan }: Text, typed: Typed, faults: Faults): FieldProps[] => [
  {
    kind: 'textarea',
    room: 'short',
    name: 'mal',
    label: plan.goalText,
    hint: plan.goalTextHint,
    value: typed.text,
    error: faults.text,
  },
  {
    kind: 'radio',
    name: 'omrade',
    label: plan.area,
    value: typed.area,
    error: faults.area,
    options: areas.map((area) => ({ value: area, label: plan.areas[area] })),
  },
  { kind: 'date', name: 'dato', label: plan.target, hint: plan.dateHint, value: typed.target, error: faults.target },
]

async function newPage(open: Open, typed: Typed, faults: Faults, once: string): Promise<Answer> {
  const { request, id } = open
  const text = textFor(request.language)
  const names = await listNamesIn(open)
  return formPage(request, {
    title: text.plan.goalTitle,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/mal/ny'),
    carried: [{ name: 'skjema', value: once }, ...carriedProposal(request)],
    fields: [...fieldsOf(text, typed, faults), ...typeFields(open, names)],
    submit: text.frame.save,
    cancel: relayAt(request, id),
    drafts: formDrafts(open),
  })
}

function changePage(open: Open, goal: Goal, typed: Typed, faults: Faults, meanwhile: string | undefined): Answer {
  const { request, id } = open
  const text = textFor(request.language)
  const version = meanwhile === undefined ? versionChanged(open, 'mal', goal.version) : goal.version
  return formPage(request, {
    title: text.plan.goalChange,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, `/mal/${goal.id}`),
    carried: [
      { name: 'skjema', value: crypto.randomUUID() },
      { name: 'versjon', value: String(version) },
    ],
    meanwhile,
    drafts: formDrafts(open, version),
    fields: [
      // Another service's goal is ended together, and reworded by that service.
      ...(mayReword(open.relay, open.by, goal.mark) ? fieldsOf(text, typed, faults) : []),
      {
        kind: 'radio',
        name: 'slutt',
        label: text.plan.endGoal,
        value: '',
        options: [
          { value: '', label: text.plan.goalGoesOn },
          { value: 'reached', label: text.plan.goalReached },
          { value: 'dropped', label: text.plan.goalDropped },
        ],
      },
    ],
    submit: text.frame.save,
    cancel: relayAt(request, id),
  })
}
