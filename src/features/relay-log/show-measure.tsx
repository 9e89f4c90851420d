import { dayIn, missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage, relayPage } from './answer.tsx'
import { copyAt } from './copy-relay.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { measureDraft } from './draft-places.ts'
import { formDrafts, versionChanged } from './drafts.ts'
import { listPickedLinks } from './list-catalogue.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { MeasurePage, type EvaluationTyped } from './pages/measure.tsx'
import { PickedFromLink } from './pages/plan.tsx'
import { measureFields, readMeasure, writeResponsible, type MeasureFaults, type MeasureTyped } from './read-measure.ts'
import type { RelayAct } from './rules/access.ts'
import { isRunning, type Measure } from './rules/plan.ts'
import { changeMeasure, evaluateMeasure, noteMeasure as addNote } from './rules/planning.ts'
import { mayReword } from './rules/reading.ts'
import { seesFrame, visiblePlan } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, faultOfWords, newOnce, oneOf, typedWords } from './typed.ts'
import { sightOf } from './sight.ts'
import { pickedFrom, responsibleName } from './view-relay.ts'

const noEvaluation: EvaluationTyped = { carriedOut: '', effect: '', text: '', decision: '', next: '' }
type Faults = Parameters<typeof MeasurePage>[0]['faults']

/** GET /logger/:relay/tiltak/:measure – what was seen, and whether it helps. */
export async function showMeasure(request: Request): Promise<Answer> {
  const open = await openedFor(request, 'see-relay')
  const measure = open && measureIn(open)
  return open === undefined || measure === undefined ? missing : page(open, measure, '', noEvaluation, {})
}

/** POST /logger/:relay/tiltak/:measure/notat */
export async function noteMeasure(request: Request): Promise<Answer> {
  const { form, language, today: on } = request
  const once = form.get('skjema') ?? undefined
  const open = await openedFor(request, 'note-measure', once)
  const measure = open && measureIn(open)
  if (open === undefined || measure === undefined) return missing
  const words = typedWords(form, 'notat')
  const fault = faultOfWords(words, textFor(language))
  if (fault !== undefined) return page(open, measure, words, noEvaluation, { note: fault })
  const note = { id: crypto.randomUUID(), mark: { ...markBy(open, form), type: measure.mark.type }, text: words, on }
  const decided = addNote(open.relay, measure.id, note)
  if (!decided.ok && !open.isDone)
    return page(open, measure, words, noEvaluation, { note: textFor(language).plan.faults.gone })
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id, `/tiltak/${measure.id}`), 'relaySaved')
}

/** POST /logger/:relay/tiltak/:measure/vurder – carried out?, how it helps, and what now. */
export async function postEvaluation(request: Request): Promise<Answer> {
  const { form, language, today: on } = request
  const once = form.get('skjema') ?? undefined
  const open = await openedFor(request, 'evaluate-measure', once)
  const measure = open && measureIn(open)
  if (open === undefined || measure === undefined) return missing
  const back = doneAt(relayAt(request, open.id, `/tiltak/${measure.id}`), 'relaySaved')
  if (open.isDone) return back

  const words = textFor(language)
  const typed: EvaluationTyped = {
    carriedOut: form.get('gjort') ?? '',
    effect: form.get('hjelper') ?? '',
    text: typedWords(form, 'sett'),
    decision: form.get('valg') ?? '',
    next: typedWords(form, 'neste'),
  }
  const carriedOut = oneOf(['yes', 'partly', 'no'], typed.carriedOut)
  const decision = oneOf(['continue', 'adjust', 'stop'], typed.decision)
  const effect = oneOf(['1', '2', '3', '4', '5'], typed.effect)
  const next = decision === 'stop' ? { day: undefined } : dayToCome(typed.next, on, words)
  const faults: Faults = {
    carriedOut: carriedOut === undefined ? words.faults.choose : undefined,
    effect: effect === undefined && carriedOut !== 'no' ? words.plan.faults.effect : undefined,
    text: faultOfWords(typed.text, words),
    decision: decision === undefined ? words.faults.choose : undefined,
    next: 'fault' in next ? (typed.next === '' ? words.plan.faults.next : next.fault) : undefined,
  }
  if (carriedOut === undefined || decision === undefined || 'fault' in next || Object.values(faults).some(Boolean))
    return page(open, measure, '', typed, faults)

  const mark = { ...markBy(open, form), type: measure.mark.type }
  const evaluation = {
    ...{ mark, on, carriedOut, text: typed.text, decision },
    effect: carriedOut === 'no' || effect === undefined ? undefined : Number(effect),
  }
  const decided = evaluateMeasure(open.relay, measure.id, evaluation, next.day)
  if (!decided.ok) return page(open, measure, '', typed, { text: words.plan.faults.gone })
  await append(open, decided.value)
  // What is to be changed is changed at once, by whoever may.
  return decision === 'adjust' && mayReword(open.relay, open.by, measure.mark)
    ? doneAt(relayAt(request, open.id, `/tiltak/${measure.id}/endre`), 'relaySaved')
    : back
}

/** GET /logger/:relay/tiltak/:measure/endre */
export async function showChangeMeasure(request: Request): Promise<Answer> {
  const open = await openedFor(request, 'set-measure')
  const measure = open && measureIn(open)
  if (open === undefined || measure === undefined || !isRunning(measure)) return missing
  if (!mayReword(open.relay, open.by, measure.mark)) return missing
  const { text, arena, responsible, evaluateOn, deadline } = measure
  const typed: MeasureTyped = {
    ...{ text, arena, responsible: writeResponsible(responsible), evaluateOn: writeDay(evaluateOn) },
    deadline: deadline === undefined ? '' : writeDay(deadline),
  }
  return changePage(open, measure, typed, {}, undefined)
}

/** POST /logger/:relay/tiltak/:measure/endre */
export async function postChangeMeasure(request: Request): Promise<Answer> {
  const { form, today: on, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openedFor(request, 'set-measure', once)
  const measure = open && measureIn(open)
  if (open === undefined || measure === undefined) return missing
  const done = doneAt(relayAt(request, open.id, `/tiltak/${measure.id}`), 'relaySaved')
  if (open.isDone) return done
  if (!mayReword(open.relay, open.by, measure.mark)) return missing
  const { typed, faults, wanted } = readMeasure(request, open)
  if (wanted === undefined) return changePage(open, measure, typed, faults, undefined)
  const decided = changeMeasure(open.relay, measure.id, wanted, { seen: Number(form.get('versjon')), on })
  if (!decided.ok) {
    const words = textFor(language)
    return decided.refusal === 'changed-meanwhile'
      ? changePage(open, measure, typed, { text: words.faults.changed }, measure.text)
      : changePage(open, measure, typed, { text: words.plan.faults.gone }, undefined)
  }
  await append(open, decided.value)
  return done
}

type Open = OpenRelay<RelayAct>

const openedFor = <Act extends RelayAct>(request: Request, act: Act, once?: string) => {
  const { relay = '', measure } = request.parameters
  return openRelay(request, act, relay, once, measureDraft(relay, measure))
}

/** A measure that the reader may read; any other is not there. */
const measureIn = (open: Open): Measure | undefined =>
  visiblePlan(sightOf(open)).measures.find(({ id }) => id === open.request.parameters['measure'])

async function page(
  open: Open,
  measure: Measure,
  note: string,
  typed: EvaluationTyped,
  faults: Faults,
): Promise<Answer> {
  const { request, relay, id } = open
  const { language } = request
  const text = textFor(language)
  const names = await listNamesIn(open)
  const mayDo = (act: RelayAct) => isRunning(measure) && open.mayDo(act)
  const at = (rest: string) => relayAt(request, id, `/tiltak/${measure.id}${rest}`)
  const isWrong = Object.values(faults).some((fault) => fault !== undefined)
  const from = pickedFrom(measure, await listPickedLinks(request, [measure]))
  return relayPage(
    request,
    <MeasurePage
      text={text}
      crumbs={crumbsToRelay(open)}
      what={measure.text}
      goal={relay.plan.goals.find((one) => one.id === measure.goal)?.text ?? ''}
      facts={[
        ...(seesFrame(sightOf(open))
          ? [{ label: text.plan.responsible, value: responsibleName(open, measure.responsible, names) }]
          : []),
        { label: text.plan.arena, value: text.plan.arenas[measure.arena] },
        {
          label: text.plan.measureEvaluateOn,
          value: isRunning(measure) ? dayIn(measure.evaluateOn, language) : text.plan.stopped,
        },
        ...(from === undefined
          ? []
          : [{ label: text.picking.from, value: <PickedFromLink text={text.picking} from={from} /> }]),
      ]}
      said={[
        ...measure.notes.map((one) => ({ on: one.on, title: text.plan.notes, text: one.text, mark: one.mark })),
        ...measure.evaluations.map((one) => ({
          on: one.on,
          title: [
            text.plan.carriedOuts[one.carriedOut],
            ...(one.effect === undefined ? [] : [text.plan.effectOf(text.plan.effects[one.effect - 1] ?? '')]),
            text.plan.decisions[one.decision],
          ].join('. '),
          text: one.text,
          mark: one.mark,
        })),
      ]
        .toSorted((one, other) => (one.on < other.on ? 1 : -1))
        .map(({ on, title, text: words, mark }) => ({
          when: dayIn(on, language),
          title,
          text: words,
          by: 'person' in mark.author ? (names.get(mark.author.person) ?? '') : text.timeline.family,
        }))}
      change={mayDo('set-measure') && mayReword(relay, open.by, measure.mark) ? at('/endre') : undefined}
      copy={copyAt(open, 'tiltak', measure.id)}
      note={mayDo('note-measure') ? { action: at('/notat'), once: newOnce(), words: note } : undefined}
      evaluation={mayDo('evaluate-measure') ? { action: at('/vurder'), once: newOnce(), typed } : undefined}
      faults={faults}
      drafts={formDrafts(open)}
    />,
    isWrong,
  )
}

async function changePage(
  open: OpenRelay<'set-measure'>,
  measure: Measure,
  typed: MeasureTyped,
  faults: MeasureFaults,
  meanwhile: string | undefined,
): Promise<Answer> {
  const { request, id } = open
  const text = textFor(request.language)
  const version = meanwhile === undefined ? versionChanged(open, 'tiltak', measure.version) : measure.version
  return formPage(request, {
    title: text.plan.measureChange,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, `/tiltak/${measure.id}/endre`),
    carried: [
      { name: 'skjema', value: newOnce() },
      { name: 'versjon', value: String(version) },
    ],
    meanwhile,
    fields: measureFields(open, await listNamesIn(open), typed, faults),
    submit: text.frame.save,
    cancel: relayAt(request, id, `/tiltak/${measure.id}`),
    drafts: formDrafts(open, version),
  })
}
