import { missing, type Answer, type Request } from '#features/people/index.ts'
import { listKnown } from './list-known.ts'
import { listTopics } from './list-topics.ts'
import { listWorkplaces } from './list-workplaces.ts'
import { openRollOut } from './open-roll-out.ts'
import { KnownPage } from './pages/known.tsx'
import { stateOn } from './rules/states.ts'
import { workplaceAt } from './say-state.tsx'
import { textFor } from './text/text-for.ts'

/** GET /utrulling/kompetanse – by topic: where somebody knows it, most first, and which units have nobody. */
export async function showKnown(request: Request): Promise<Answer> {
  const open = await openRollOut(request, 'see-roll-out')
  if (open === undefined) return missing
  const { prefix, language, today } = request
  const text = textFor(language)
  const places = (await listWorkplaces(open)).filter(({ ended }) => ended === undefined || today < ended)
  const known = await listKnown(open)
  const topics = await listTopics(request)
  return {
    kind: 'page',
    title: text.known.title,
    at: 'roll-out',
    body: (
      <KnownPage
        text={text}
        prefix={prefix}
        topics={topics.map((topic) => {
          const own = new Map(known.filter((row) => row.topic === topic.key).map((row) => [row.workplace, row]))
          return {
            ...topic,
            places: places
              .flatMap((place) => {
                const row = own.get(place.id)
                if (row === undefined) return []
                const { trained, others, note } = row
                const href = prefix + workplaceAt(place)
                return [{ name: place.name, service: place.service, href, trained, others, note: note ?? undefined }]
              })
              .toSorted((one, other) => other.trained + other.others - (one.trained + one.others)),
            missing: places
              .filter(({ id, kind, said }) => kind === 'unit' && !own.has(id) && stateOn(said, today) !== 'apart')
              .map(({ name }) => name),
          }
        })}
      />
    ),
  }
}
