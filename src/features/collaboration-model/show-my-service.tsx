import { itemName, type ItemName } from '#base/item.ts'
import { PageHead } from '#ui/heading.tsx'
import { Pills } from '#ui/pills.tsx'
import type { Asked, ModelDocument } from './page.ts'
import { listTasks } from './list-tasks.ts'
import { namedIn, whoWants } from './show-matrix.tsx'
import { textFor } from './text/text-for.ts'
import { ServicePage } from './view-my-service.tsx'

/** So many things of each kind that has no dates are told of at once; `?vis=alt`: all. */
const mostOfEach = 24

/**
 * GET /samhandlingsmodell/min-tjeneste – all that a service answers for or takes part in, by itself or by the roles that every service has,
 * with dates and deadlines: `?tjeneste=skole`. Without it, which services there are. Three statements.
 */
export async function showMyService(asked: Asked): Promise<ModelDocument | undefined> {
  const { prefix, words, open } = asked
  const { view, items } = await open(whoWants)
  const [roles, services] = items
  const text = textFor(view.spoken)
  const here = `${prefix}/samhandlingsmodell/min-tjeneste`
  const crumbs = [
    { label: text.title, href: `${prefix}/samhandlingsmodell` },
    { label: text.matrix.title, href: view.addresses.responsibility },
  ]
  const one = services.find(({ key }) => key === asked.service)
  if (one === undefined && asked.service !== '') return undefined
  if (one === undefined)
    return {
      ...{ title: text.mine.title, description: text.mine.lead, shown: [] },
      body: (
        <>
          <PageHead title={text.mine.title} lead={text.mine.lead} crumbs={crumbs} crumbsLabel={text.crumbs} />
          <nav class="page section-tight" aria-label={text.mine.choose}>
            <Pills
              pills={services.map(({ key, name }) => ({
                ...{ label: view.line(name), lang: view.langOf(name), href: `${here}?tjeneste=${key}` },
              }))}
            />
          </nav>
        </>
      ),
    }

  return ServicePage({
    ...{ name: view.line(one.name), lang: view.langOf(one.name), view, text, words, crumbs, here },
    ...{ year: `${prefix}/samhandlingsmodell/arshjul`, service: one.key },
    named: new Map(
      [...roles, ...services].map((each): [ItemName, ReturnType<typeof namedIn>] => [
        itemName(each),
        namedIn(each, view),
      ]),
    ),
    ...(await listTasks(asked, one.key, roles, {
      mostOfEach: asked.query.get('vis') === 'alt' ? Infinity : mostOfEach,
    })),
  })
}
