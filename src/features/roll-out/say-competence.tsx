import { oneLine } from '#base/one-line.ts'
import { missing, type Answer, type Request } from '#features/people/index.ts'
import { listTopics } from './list-topics.ts'
import type { Topic } from './rules/topic.ts'
import { openWorkplace, type OpenWorkplace } from './open-roll-out.ts'
import { CompetenceFormPage, type AskedTopic } from './pages/competence-form.tsx'
import {
  isSameCompetence,
  nothingSaid,
  readCompetence,
  typedCompetence,
  type CompetenceSaid,
  type CompetenceTyped,
} from './rules/competence-fields.ts'
import { openSaid, saveCompetence } from './save-competence.ts'
import { done, workplaceAt } from './say-state.tsx'
import { textFor } from './text/text-for.ts'

/** GET /utrulling/enhet/:workplace/kompetanse – what the unit knows besides what it learnt at trainings. */
export async function showSayCompetence(request: Request): Promise<Answer> {
  const open = await openUnit(request)
  if (open === undefined) return missing
  const topics = await listTopics(request)
  const now = await openSaid(open)
  return formPage(open, {
    isChanged: false,
    topics: topics.map((topic) => {
      const said = typedCompetence(now.get(topic.key) ?? nothingSaid)
      return asked(topic, { typed: said, seen: said, faults: {} })
    }),
  })
}

/** POST /utrulling/enhet/:workplace/kompetanse */
export async function sayCompetence(request: Request): Promise<Answer> {
  const open = await openUnit(request)
  if (open === undefined) return missing
  const { form } = request
  const topics = await listTopics(request)
  const now = await openSaid(open)
  const fields = (key: string, before: string): CompetenceTyped => ({
    people: oneLine(form.get(`${before}antall-${key}`)),
    note: oneLine(form.get(`${before}hvordan-${key}`)),
  })
  const read = topics.map((topic) => {
    const [typed, seen] = [fields(topic.key, ''), fields(topic.key, 'for-')]
    return { topic, typed, seen, answer: readCompetence(typed) }
  })
  // What this form leaves as it was is no change of anybody's.
  const changed = read.flatMap(({ topic, typed, seen, answer }) =>
    'said' in answer && (typed.people !== seen.people || typed.note !== seen.note)
      ? [{ key: topic.key, said: answer.said, seen }]
      : [],
  )
  const stands = (key: string) => now.get(key) ?? nothingSaid
  const isChanged = changed.some(
    ({ key, said, seen }) => !isSameCompetence(said, stands(key)) && !isSameTyped(seen, stands(key)),
  )
  if (isChanged || read.some(({ answer }) => 'faults' in answer))
    return formPage(open, {
      isChanged,
      topics: read.map(({ topic, typed, seen, answer }) =>
        asked(topic, {
          // What another wrote stands there now, unless this form says something else of it.
          typed: typed.people === seen.people && typed.note === seen.note ? typedCompetence(stands(topic.key)) : typed,
          seen: typedCompetence(stands(topic.key)),
          faults: 'faults' in answer ? answer.faults : {},
        }),
      ),
    })
  await saveCompetence(open, new Map(changed.map(({ key, said }) => [key, said])))
  return done(open, 'competence-said')
}

async function openUnit(request: Request): Promise<OpenWorkplace<'say-competence'> | undefined> {
  const open = await openWorkplace(request, 'say-competence', request.parameters['workplace'] ?? '')
  return open?.workplace.kind === 'unit' ? open : undefined
}

const isSameTyped = (typed: CompetenceTyped, said: CompetenceSaid): boolean => {
  const stands = typedCompetence(said)
  return typed.people === stands.people && typed.note === stands.note
}

const asked = ({ key, name, lang }: Topic, rest: Pick<AskedTopic, 'typed' | 'seen' | 'faults'>): AskedTopic => ({
  key,
  name,
  lang,
  ...rest,
})

function formPage(
  { request: { prefix, language }, workplace }: OpenWorkplace,
  { topics, isChanged }: { topics: readonly AskedTopic[]; isChanged: boolean },
): Answer {
  const text = textFor(language)
  const isFaulty = isChanged || topics.some(({ faults }) => Object.keys(faults).length > 0)
  return {
    kind: 'page',
    status: isFaulty ? 422 : 200,
    title: text.competenceForm.title,
    at: 'roll-out',
    body: (
      <CompetenceFormPage
        text={text}
        prefix={prefix}
        unit={{ name: workplace.name, href: prefix + workplaceAt(workplace) }}
        topics={topics}
        isChanged={isChanged}
      />
    ),
  }
}
