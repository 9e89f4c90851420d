import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { listTopics } from './list-topics.ts'
import { listTrainings, type TrainingRow } from './list-trainings.ts'
import { openRollOut } from './open-roll-out.ts'
import { TrainingsPage, type ShownTraining } from './pages/trainings.tsx'
import { textFor } from './text/text-for.ts'
import { TopicNames } from './view-topics.tsx'

export const trainingAt = (id: string): string => `/utrulling/opplaring/${id}`

/** GET /utrulling/opplaring – what comes, what can be taken on the web, what one has been to, what has been. */
export async function showTrainings(request: Request): Promise<Answer> {
  const open = await openRollOut(request, 'see-roll-out')
  if (open === undefined) return missing
  const { prefix, language, today } = request
  const text = textFor(language)
  const all = await listTrainings(open)
  const topics = await listTopics(request)
  const shown = (one: TrainingRow): ShownTraining => ({
    ...{ kind: one.kind, name: one.name, own: one.own, people: one.people },
    href: prefix + trainingAt(one.training_id),
    lines: [
      [one.day === null ? undefined : dayIn(one.day, language), one.place, one.holder].filter(Boolean).join(' · '),
    ].filter((line) => line !== ''),
    topics: TopicNames(one.topics, topics),
  })
  const isComing = ({ day }: TrainingRow) => day !== null && day >= today
  const seminars = all.filter(({ kind }) => kind === 'seminar')
  return {
    kind: 'page',
    title: text.trainings.title,
    at: 'roll-out',
    body: (
      <TrainingsPage
        text={text}
        prefix={prefix}
        mine={all.filter(({ own }) => own).map(shown)}
        // The next one first.
        coming={seminars.filter(isComing).toReversed().map(shown)}
        courses={all.filter(({ kind }) => kind === 'e-learning').map(shown)}
        held={seminars.filter((one) => !isComing(one)).map(shown)}
        mayAdd={open.mayDo('add-training')}
        works={open.mayDo('say-own-attendance')}
      />
    ),
  }
}
