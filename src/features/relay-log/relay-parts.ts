import { dayIn } from '#features/people/index.ts'
import { heading, list, paragraph, written, type Block } from './blocks.ts'
import type { ModelWords } from './list-model-words.ts'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import type { Meeting } from './rules/meetings.ts'
import type { Measure } from './rules/plan.ts'
import { seesFrame, visibleFiles, visibleMeeting, visiblePlan } from './rules/visible.ts'
import { factsOf } from './show-files.tsx'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'
import { writeTime } from './typed.ts'
import { timelineOf } from './view-timeline.ts'
import { consentRows, everyoneIn, peopleIn, planOf } from './view-relay.ts'

type Open = OpenRelay<RelayAct>
type Names = ReadonlyMap<string, string>

/** The parts of a relay as documents, each with exactly what whoever opened it may read. */
export function planBlocks(open: Open, names: Names): Block[] {
  return [
    heading(textFor(open.request.language).plan.title),
    ...planOf(open, names, () => false).flatMap((goal) => [
      heading(goal.text, 3),
      paragraph([goal.facts, goal.ended].filter(Boolean).join('. ')),
      ...list(goal.measures.map(({ what, who, due, last }) => [what, who, due, last].filter(Boolean).join('. '))),
    ]),
  ]
}

export const peopleBlocks = (open: Open, names: Names, model?: ModelWords): Block[] => [
  heading(textFor(open.request.language).people.title),
  ...list(peopleIn(open, names, model).map(({ name, line }) => `${name}: ${line}`)),
]

export const consentBlocks = (open: Open, names: Names): Block[] => [
  heading(textFor(open.request.language).consent.title),
  ...list(
    consentRows(open, names).map(({ service, state, lines }) => [`${service}: ${state.word}`, ...lines].join('. ')),
  ),
]

/** By name: a file cannot lie in a PDF for the archive, and is taken out by itself. */
export function fileBlocks(open: Open, names: Names): Block[] {
  const files = visibleFiles(sightOf(open))
  return files.length === 0
    ? []
    : [
        heading(textFor(open.request.language).files.title),
        ...list(files.map((file) => `${file.name}. ${factsOf(open, file, names)}`)),
      ]
}

/** All that happened, the first first. */
export const timelineBlocks = (open: Open, names: Names): Block[] => [
  heading(textFor(open.request.language).timeline.title),
  ...timelineOf(open, sightOf(open), names, open.history.length)
    .toReversed()
    .flatMap(({ when, title, body, by }) => [
      heading(`${when}: ${title}`, 3),
      ...written(body ?? ''),
      ...(by === undefined ? [] : [paragraph(by)]),
    ]),
]

/** Undefined for who may not know that they met. */
export function meetingBlocks(open: Open, names: Names, id: string): Block[] | undefined {
  const sight = sightOf(open)
  const found = seesFrame(sight) ? open.relay.meetings.find((one) => one.id === id) : undefined
  if (found === undefined) return undefined
  const { language } = open.request
  const text = textFor(language)
  const people = everyoneIn(open, names)
  const name = (who: string) => people.find((one) => one.id === who)?.name ?? names.get(who) ?? ''
  const { agenda, heard, minutes, ended }: Meeting = visibleMeeting(sight, found)
  return [
    heading(text.meeting.heading),
    paragraph(text.meeting.lead(dayIn(found.on, language), writeTime(found.at), found.place)),
    ...(heard.length === 0 ? [] : [heading(text.meeting.child, 3)]),
    ...heard.map(({ by, text: told }) => paragraph(`«${told}» (${name(by)})`)),
    ...list(agenda.map((item) => item.text)),
    ...(minutes.length === 0 ? [] : [heading(text.meeting.minutes, 3)]),
    ...minutes.flatMap(({ mark, text: said }) => [
      ...written(said),
      paragraph('service' in mark.author ? (names.get(mark.author.service) ?? '') : text.timeline.family),
    ]),
    ...(ended === undefined
      ? []
      : [
          heading(text.meeting.ended, 3),
          ...written(ended.summary),
          paragraph(text.meeting.tellsChild(name(ended.tellsChild))),
          paragraph(`${text.meeting.next}: ${dayIn(ended.next, language)}`),
        ]),
  ]
}

/** Undefined for who may not read it. */
export function measureBlocks(open: Open, names: Names, id: string): Block[] | undefined {
  const { language } = open.request
  const { plan } = textFor(language)
  const { goals, measures } = visiblePlan(sightOf(open))
  const measure = measures.find((one) => one.id === id)
  if (measure === undefined) return undefined
  const name = ({ mark }: Measure['notes'][number] | Measure['evaluations'][number]) =>
    'person' in mark.author ? (names.get(mark.author.person) ?? '') : textFor(language).timeline.family
  return [
    heading(measure.text),
    paragraph(goals.find((goal) => goal.id === measure.goal)?.text ?? ''),
    ...measure.notes.flatMap((one) => [
      heading(`${dayIn(one.on, language)}: ${plan.notes}`, 3),
      ...written(one.text),
      paragraph(name(one)),
    ]),
    ...measure.evaluations.flatMap((one) => [
      heading(`${dayIn(one.on, language)}: ${plan.evaluate} ${plan.carriedOuts[one.carriedOut]}`, 3),
      ...(one.effect === undefined ? [] : [paragraph(plan.effectOf(plan.effects[one.effect - 1] ?? ''))]),
      ...written(one.text),
      paragraph(name(one)),
    ]),
  ]
}
