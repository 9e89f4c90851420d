import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listCatalogue, type CatalogueOffer } from './list-catalogue.ts'
import { codeOfLevel, listModelWords } from './list-model-words.ts'
import { carriedWay, newMeasureAt, wayFor } from './new-measure-way.ts'
import { openRelay } from './open-relay.ts'
import { PickMeasurePage, type PickRow } from './pages/pick-measure.tsx'
import { ageOn } from './rules/network.ts'
import { choicesFor, isFound } from './rules/picking.ts'
import { textFor } from './text/text-for.ts'
import { typedWords } from './typed.ts'

/**
 * GET, POST /logger/:relay/tiltak/velg?mal=<goal> – the municipality's measures, those that fit the relay first. What someone looks for is
 * posted, so that it stands in no address.
 */
export async function showPick(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'set-measure', request.parameters['relay'] ?? '')
  const way = open && wayFor(open)
  if (open === undefined || way === undefined) return missing
  const { id, relay } = open
  const { language, today } = request
  const text = textFor(language)
  const typed = typedWords(request.form, 'ord').slice(0, 200)
  const all = await listCatalogue(request)
  const { main } = relay.network
  const years = ageOn(main, today)
  const level = codeOfLevel(await listModelWords(request), relay.level.is)
  const found = choicesFor(
    all.filter((one) => isFound(one, typed)),
    { level: relay.level.is, years, expectsChild: main.expectsChild },
    language,
  )
  const rowOf = (one: CatalogueOffer): PickRow => ({
    ...{ name: one.name, lang: one.lang, read: one.href, href: newMeasureAt(request, id, { ...way, fra: one.key }) },
    ...{ summary: one.summary, audiences: one.audiences, by: one.by },
  })
  return relayPage(
    request,
    <PickMeasurePage
      text={text}
      crumbs={[
        ...crumbsToRelay(open),
        { label: text.plan.measureTitle, href: newMeasureAt(request, id, { ...way, fra: '' }) },
      ]}
      form={newMeasureAt(request, id, { ...way, fra: '' })}
      isEmpty={all.length === 0}
      find={{
        action: relayAt(request, id, '/tiltak/velg'),
        all: newMeasureAt(request, id, way, 'velg'),
        carried: carriedWay(way),
        typed,
      }}
      fits={
        main.expectsChild || years === undefined ? text.picking.fitsExpecting(level) : text.picking.fits(level, years)
      }
      fitting={found.fitting.map(rowOf)}
      others={found.others.map(rowOf)}
    />,
  )
}
