import { dayIn } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { nameOfLevel, type ModelWords } from './list-model-words.ts'
import type { OpenRelay } from './open-relay.ts'
import type { EndProps, SinceProps } from './pages/meeting-parts.tsx'
import type { RelayAct } from './rules/access.ts'
import { consentState } from './rules/consent.ts'
import type { Meeting } from './rules/meetings.ts'
import { isOpenGoal, isRunning } from './rules/plan.ts'
import { couldCarry } from './rules/passing.ts'
import { mayRead } from './rules/reading.ts'
import { visiblePlan } from './rules/visible.ts'
import { waitsForAnswer } from './rules/words.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'
import { everyoneIn, responsibleName } from './view-relay.ts'

type Open = OpenRelay<RelayAct>
type Names = ReadonlyMap<string, string>

/** The measures whose day to be looked at is the meeting's or earlier, with what was said of them here. */
export function sinceLast(open: Open, meeting: Meeting, names: Names, action: string | undefined): SinceProps {
  const { request, id } = open
  const { language, form } = request
  const { plan } = textFor(language)
  const { measures } = visiblePlan(sightOf(open))
  const here = measures
    .map((measure) => ({ measure, said: measure.evaluations.find((one) => one.meeting === meeting.id) }))
    .filter(({ measure, said }) => said !== undefined || (isRunning(measure) && measure.evaluateOn <= meeting.on))
  return {
    action: here.some(({ said }) => said === undefined) ? action : undefined,
    measures: here.map(({ measure, said }) => ({
      field: `tiltak-${measure.id}`,
      what: measure.text,
      who: [
        responsibleName(open, measure.responsible, names),
        plan.seen(dayIn(measure.evaluateOn, language)).toLowerCase(),
      ].join(', '),
      href: relayAt(request, id, `/tiltak/${measure.id}`),
      said: said && plan.carriedOuts[said.carriedOut],
      effect: said?.effect === undefined ? undefined : plan.effectOf(plan.effects[said.effect - 1] ?? ''),
      typed: form.get(`tiltak-${measure.id}`) ?? '',
    })),
  }
}

/** What is due by itself, and what someone has put there. */
export function agendaOf(open: Open, meeting: Meeting, names: Names): readonly string[] {
  const { relay, by, today, request } = open
  const text = textFor(request.language)
  const isRead = (one: { readonly mark: Meeting['agenda'][number]['mark'] }) =>
    mayRead(relay, { person: by }, one.mark, today.on, today.ages)
  const people = everyoneIn(open, names)
  const { goals } = visiblePlan(sightOf(open))
  const own = meeting.agenda.filter(isRead).map((one) => one.text)
  if (meeting.ended !== undefined) return own
  return [
    ...goals
      .filter((goal) => isOpenGoal(goal) && goal.target !== undefined && goal.target <= meeting.on)
      .map((goal) => text.meeting.agendaGoal(goal.text)),
    ...relay.words.questions
      .filter((one) => waitsForAnswer(one) && isRead(one))
      .map((one) => text.meeting.agendaQuestion(people.find(({ id }) => id === one.to)?.name ?? '', one.text)),
    ...relay.network.services
      .filter(({ service }) => ['expiring', 'expired'].includes(consentState(relay, service, meeting.on, today.ages)))
      .map(({ service }) => text.meeting.agendaConsent(names.get(service) ?? '')),
    ...own,
  ]
}

/** What is asked before everyone leaves; who holds the baton and which level only of those who may change it. */
export function endForm(open: Open, meeting: Meeting, names: Names, model: ModelWords, action: string): EndProps {
  const { request, relay, by, today, mayDo } = open
  const { form } = request
  const text = textFor(request.language)
  const others = couldCarry(relay, today)
  return {
    action,
    people: everyoneIn(open, names).map(({ id, name }) => ({ value: id, label: name })),
    present: form.has('neste') ? form.getAll('her') : meeting.invited,
    summary: form.get('oppsummert') ?? '',
    tells: form.get('forteller') ?? '',
    next: form.get('neste') ?? '',
    holder:
      mayDo('offer-baton') && relay.baton.offer === undefined && others.length > 0
        ? {
            value: form.get('stafett') ?? '',
            options: [
              { value: '', label: text.meeting.holderAsNow(names.get(by) ?? '') },
              ...others.map(({ person }) => ({ value: person, label: names.get(person) ?? '' })),
            ],
          }
        : undefined,
    level: mayDo('set-level')
      ? {
          value: form.get('niva') ?? '',
          options: [
            { value: '', label: text.meeting.levelAsNow },
            ...model.levels
              .filter(({ key }) => key !== relay.level.is)
              .map((level) => ({ value: level.key, label: nameOfLevel(text.create.level, level) })),
          ],
        }
      : undefined,
  }
}
