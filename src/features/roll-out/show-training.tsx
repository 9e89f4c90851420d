import { dayIn, missing, movedTo, type Answer, type Request } from '#features/people/index.ts'
import { listTopics } from './list-topics.ts'
import { listCounts } from './list-trainings.ts'
import { listWorkplaces } from './list-workplaces.ts'
import { aboutWorkplace, openTraining } from './open-roll-out.ts'
import { TrainingPage } from './pages/training.tsx'
import { saveOwnAttendance } from './save-attendance.ts'
import { trainingAt } from './show-trainings.tsx'
import { textFor } from './text/text-for.ts'
import { TopicNames } from './view-topics.tsx'

/** GET /utrulling/opplaring/:training – what it is, how many were there from where, and whether one was there oneself. */
export async function showTraining(request: Request): Promise<Answer> {
  const open = await openTraining(request, 'see-roll-out', request.parameters['training'] ?? '')
  if (open === undefined) return missing
  const { prefix, language, today, actor } = request
  const { training, mayDo } = open
  const text = textFor(language)
  const places = await listWorkplaces(open)
  const counts = new Map((await listCounts(open)).map(({ workplace, people }) => [workplace, people]))
  const topics = await listTopics(request)
  const own = actor.memberships.flatMap(({ unit }) => (unit === undefined ? [] : [unit as string]))
  const isMine = ({ id }: { id: string }) => Number(!own.includes(id))
  const here = prefix + trainingAt(training.training_id)
  const writes = places
    .filter(({ ended }) => ended === undefined || today < ended)
    .filter((place) => mayDo('take-attendance', aboutWorkplace(place)))
    .toSorted((one, other) => isMine(one) - isMine(other))
  const isComing = training.day !== null && training.day > today
  const saysSelf = training.kind === 'e-learning' && mayDo('say-own-attendance')
  return {
    kind: 'page',
    title: text.training.neutralTitle,
    at: 'roll-out',
    body: (
      <TrainingPage
        text={text}
        prefix={prefix}
        here={here}
        kind={training.kind}
        name={training.name}
        day={training.day === null ? undefined : dayIn(training.day, language)}
        place={training.place ?? undefined}
        holder={training.holder ?? undefined}
        address={training.address ?? undefined}
        topics={TopicNames(training.topics, topics)}
        own={saysSelf ? { did: training.own } : undefined}
        wasThere={training.own}
        isComing={isComing}
        counts={places.flatMap((place) => {
          const people = counts.get(place.id)
          const href = !isComing && writes.includes(place) ? `${here}/oppmote/${place.id}` : undefined
          return people === undefined ? [] : [{ name: place.name, people, href }]
        })}
        writes={writes}
        mayChange={mayDo('change-training', { addedBy: training.added_by })}
      />
    ),
  }
}

/** POST /utrulling/opplaring/:training/min – an e-course that one has been through oneself, or not after all. */
export async function sayOwnAttendance(request: Request): Promise<Answer> {
  const open = await openTraining(request, 'say-own-attendance', request.parameters['training'] ?? '')
  if (open === undefined || open.training.kind !== 'e-learning') return missing
  const did = request.form.get('tatt') !== 'nei'
  await saveOwnAttendance(open, did)
  const to = request.prefix + trainingAt(open.training.training_id)
  return { kind: 'moved', to, done: did ? 'own-attendance' : 'own-attendance-taken-back' }
}

/** GET /utrulling/opplaring/:training/oppmote?sted= – on to the place that was chosen, without script. */
export async function chooseWorkplace(request: Request): Promise<Answer> {
  const open = await openTraining(request, 'see-roll-out', request.parameters['training'] ?? '')
  if (open === undefined) return missing
  const here = request.prefix + trainingAt(open.training.training_id)
  const chosen = request.query.get('sted') ?? ''
  return movedTo(/^[0-9a-f-]{36}$/.test(chosen) ? `${here}/oppmote/${chosen}` : here)
}
