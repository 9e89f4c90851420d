import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { measureDraft } from './draft-places.ts'
import { formDrafts } from './drafts.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { measureFields, newMeasure, readMeasure, type MeasureFaults, type MeasureTyped } from './read-measure.ts'
import { mayRead } from './rules/reading.ts'
import { setMeasure } from './rules/planning.ts'
import { carriedProposal, proposalIn, takenUp } from './take-up.ts'
import { typeFields } from './type-field.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'

type Open = OpenRelay<'set-measure'>

/** GET /logger/:relay/tiltak/ny?mal=<goal> */
export async function showSetMeasure(request: Request): Promise<Answer> {
  const open = await openMeasures(request)
  const goal = request.query.get('mal') ?? ''
  if (open === undefined || !seesGoal(open, goal)) return missing
  const proposal = proposalIn(open, request.query.get('forslag'))
  return page(open, goal, { ...newMeasure(open), text: proposal?.text ?? '' }, {}, newOnce())
}

/** POST /logger/:relay/tiltak/ny */
export async function postMeasure(request: Request): Promise<Answer> {
  const { form, today } = request
  const once = form.get('skjema') ?? undefined
  const goal = form.get('mal') ?? ''
  const open = await openMeasures(request, once)
  if (open === undefined || !seesGoal(open, goal)) return missing
  const { typed, faults, wanted } = readMeasure(request, open)
  if (wanted === undefined) return page(open, goal, typed, faults, once ?? newOnce())

  const measure = {
    ...{ id: crypto.randomUUID(), goal, mark: markBy(open, form), ...wanted, from: today },
    ...{ notes: [], evaluations: [], stoppedOn: undefined, version: 1 },
  }
  const decided = setMeasure(open.relay, measure, today)
  if (!decided.ok) {
    const { plan } = textFor(request.language)
    return page(open, goal, typed, { text: plan.faults['no-goal'] }, once ?? newOnce())
  }
  if (!open.isDone) await append(open, [...decided.value, ...takenUp(open, form.get('forslag'), measure.id)])
  return doneAt(`${relayAt(request, open.id)}#mal`, 'measureSet')
}

const openMeasures = (request: Request, once?: string): Promise<Open | undefined> => {
  const id = request.parameters['relay'] ?? ''
  return openRelay(request, 'set-measure', id, once, measureDraft(id))
}

const seesGoal = ({ relay, by, today }: Open, goal: string): boolean =>
  relay.plan.goals.some(({ id, mark }) => id === goal && mayRead(relay, { person: by }, mark, today.on, today.ages))

async function page(
  open: Open,
  goal: string,
  typed: MeasureTyped,
  faults: MeasureFaults,
  once: string,
): Promise<Answer> {
  const { request, id, relay } = open
  const text = textFor(request.language)
  const names = await listNamesIn(open)
  return formPage(request, {
    title: text.plan.measureTitle,
    lead: relay.plan.goals.find((one) => one.id === goal)?.text,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/tiltak/ny'),
    carried: [{ name: 'skjema', value: once }, { name: 'mal', value: goal }, ...carriedProposal(request)],
    fields: [...measureFields(open, names, typed, faults), ...typeFields(open, names)],
    submit: text.frame.save,
    cancel: relayAt(request, id),
    drafts: formDrafts(open),
  })
}
