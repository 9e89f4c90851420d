import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { logs } from './addresses.ts'
import { relayPage } from './answer.tsx'
import { crumbsToLogs } from './crumbs.ts'
import { listCatalogue } from './list-catalogue.ts'
import { listGoingOn } from './list-relays.ts'
import { measureWayIn, newMeasureAt } from './new-measure-way.ts'
import { UseMeasurePage } from './pages/use-measure.tsx'
import { textFor } from './text/text-for.ts'

/** GET /logger/tiltak?fra=<measure of the catalogue> – in which of one's own relays it is to be used. */
export async function showUse(request: Request): Promise<Answer> {
  const { actor, language } = request
  const person = actor.person?.id
  if (person === undefined) return missing
  const way = measureWayIn(request)
  const [offer] = way.fra === '' ? [] : await listCatalogue(request, [way.fra])
  const text = textFor(language)
  // Nobody is named for something that cannot be used.
  const relays = offer === undefined ? [] : await listGoingOn(request, person)
  return relayPage(
    request,
    <UseMeasurePage
      text={text}
      crumbs={crumbsToLogs(request)}
      measure={offer?.name}
      logs={logs(request)}
      relays={relays.map(({ relay_id, title, next_on }) => ({
        name: title,
        href: newMeasureAt(request, relay_id, { ...way, mal: '', forslag: '' }),
        lines: next_on === null ? [] : [`${text.baton.next}: ${dayIn(next_on, language)}`],
      }))}
    />,
  )
}
