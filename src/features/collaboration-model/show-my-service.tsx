import { itemName, type ItemName } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { listLeading } from '#features/content/index.ts'
import { PageHead } from '#ui/heading.tsx'
import { Pills } from '#ui/pills.tsx'
import type { Asked, ModelDocument } from './page.ts'
import { dutiesIn } from './rules/duties.ts'
import { dutiesFor, standFor, tasksOf } from './rules/my-service.ts'
import { arena, transition } from './rules/work-types.ts'
import { dutyLinks, namedIn, whoWants } from './show-matrix.tsx'
import { textFor } from './text/text-for.ts'
import { ServicePage, type Told } from './view-my-service.tsx'

/** More than this is no list to read through; the matrix has the rest, page by page. */
const most = 200

/** What is asked of things beside what they are called: when they are. */
const dated = [outline(arena, 'name', 'months', 'frequency'), outline(transition, 'name', 'dates')] as const

/**
 * GET /samhandlingsmodell/min-tjeneste – all that a service answers for or takes part in, by itself or by the roles that every service has,
 * with dates and deadlines: `?tjeneste=skole`. Without it, which services there are. Three statements.
 */
export async function showMyService(asked: Asked): Promise<ModelDocument | undefined> {
  const { tx, prefix, words, open, titlesOf } = asked
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

  const who = standFor(one.key, roles)
  const found = await listLeading(tx, dutyLinks, {
    ...{ to: [who.itself], most, skip: 0 },
    orWithin: { to: who.roles, path: 'services', of: who.itself },
  })
  const tasks = tasksOf([who.itself, ...who.roles], dutiesFor(one.key, dutiesIn(found.links)))
  const titles = await titlesOf(
    tasks.map(({ about }) => about),
    dated,
  )
  const thingOf = new Map(titles.map((thing) => [thing.name, thing]))
  return ServicePage({
    ...{ name: view.line(one.name), lang: view.langOf(one.name), view, text, words, crumbs, here },
    named: new Map(
      [...roles, ...services].map((each): [ItemName, ReturnType<typeof namedIn>] => [
        itemName(each),
        namedIn(each, view),
      ]),
    ),
    told: tasks.flatMap((task): Told[] => {
      const thing = thingOf.get(task.about)
      return thing === undefined ? [] : [{ ...task, thing }]
    }),
    isWhole: found.count <= most,
  })
}
