import type { Answer, Request } from '#features/people/index.ts'
import { appendAs, openFamily, type OpenFamily } from '../open-family.ts'
import { isRunning, type Measure } from '../rules/plan.ts'
import { markBeside } from '../rules/reading.ts'
import { sayOfMeasure } from '../rules/remarking.ts'
import { visiblePlan } from '../rules/visible.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { mostSigns, newOnce, oneOf, typedWords } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { familyForm } from './form.tsx'
import { sightOf } from './sight.ts'

type Open = OpenFamily<'say-about-measure'>

/** GET /familie/:relay/tiltak/:measure */
export async function showSay(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'say-about-measure', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const measure = measureIn(open)
  return measure === undefined ? closed(request, undefined) : page(open, measure, {}, newOnce())
}

/** POST /familie/:relay/tiltak/:measure – agrees or not, and why; the measure stays as it is. */
export async function postSay(request: Request): Promise<Answer> {
  const { form, today: on, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openFamily(request, 'say-about-measure', request.parameters['relay'] ?? '', once)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const measure = measureIn(open)
  if (measure === undefined) return closed(request, undefined)
  const { say, frame } = familyTextFor(language)
  const text = typedWords(form, 'ord')
  const is = oneOf(['agree', 'disagree'], form.get('enig'))
  if (is === undefined) return page(open, measure, { is: frame.choose }, once ?? newOnce())
  if (text.length > mostSigns) return page(open, measure, { words: frame.textLong }, once ?? newOnce())
  const mark = markBeside(open.relay.network, measure.mark, open.party)
  const decided = sayOfMeasure(open.relay, measure.id, { id: crypto.randomUUID(), mark, text, on, is })
  if (!decided.ok && !open.isDone)
    return decided.refusal === 'gone'
      ? page(open, measure, { whole: say.faults.gone }, once ?? newOnce())
      : page(open, measure, { words: say.faults.why }, once ?? newOnce())
  if (decided.ok && !open.isDone) await appendAs(open, decided.value)
  return doneAt(planAt(request, open.id), 'said')
}

/** A measure that goes on and that they may read; any other is not there. */
const measureIn = (open: Open): Measure | undefined =>
  visiblePlan(sightOf(open)).measures.find((one) => one.id === open.request.parameters['measure'] && isRunning(one))

function page(
  open: Open,
  measure: Measure,
  faults: { is?: string; words?: string; whole?: string },
  once: string,
): Answer {
  const { request, id } = open
  const { say } = familyTextFor(request.language)
  return familyForm(request, {
    title: say.title,
    lead: measure.text,
    crumbs: crumbsToPlan(open),
    action: planAt(request, id, `/tiltak/${measure.id}`),
    carried: [{ name: 'skjema', value: once }],
    fault: faults.whole,
    submit: say.submit,
    cancel: planAt(request, id),
    fields: [
      {
        kind: 'radio',
        name: 'enig',
        label: say.is,
        value: request.form.get('enig') ?? '',
        error: faults.is,
        options: [
          { value: 'agree', label: say.agree },
          { value: 'disagree', label: say.disagree },
        ],
      },
      {
        kind: 'textarea',
        name: 'ord',
        label: say.why,
        hint: say.whyHint,
        value: typedWords(request.form, 'ord'),
        error: faults.words,
      },
    ],
  })
}
