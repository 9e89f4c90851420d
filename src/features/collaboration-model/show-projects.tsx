import { itemName, type ItemName } from '#base/item.ts'
import { referenceName } from '#base/links.ts'
import { CardLinks } from '#ui/card-links.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { Asked, ModelDocument } from './page.ts'
import { group, programme } from './rules/work-types.ts'
import { textFor } from './text/text-for.ts'
import { ProjectPage } from './view-project.tsx'

/** GET /prosjekt – the municipality's projects; the only one at once, where there is one. Two statements. */
export const showProjects = (asked: Asked): Promise<ModelDocument | undefined> => show(asked, undefined)

/** GET /prosjekt/<key> – one of them. */
export const showProject = (asked: Asked): Promise<ModelDocument | undefined> =>
  show(asked, asked.parameters['key'] ?? '')

async function show(
  { prefix, open, titlesOf, words }: Asked,
  key: string | undefined,
): Promise<ModelDocument | undefined> {
  const { view, items } = await open([{ type: programme }, { type: group }])
  const [programmes, groups] = items
  const projects = programmes.filter((one) => one.project)
  const text = textFor(view.spoken)
  const here = `${prefix}/prosjekt`
  const only = projects.length === 1 ? projects[0] : undefined
  const one = key === undefined ? only : projects.find((each) => each.key === key)
  if (key !== undefined && one === undefined) return undefined
  if (one === undefined)
    return {
      ...{ title: text.projects.title, description: text.projects.lead, shown: projects },
      body: (
        <>
          <PageHead title={text.projects.title} lead={text.projects.lead} />
          <div class="page section-tight">
            {projects.length === 0 ? (
              <p>{text.projects.none}</p>
            ) : (
              <CardLinks
                cards={projects.map((each) => ({
                  ...{ icon: 'plan' as const, title: view.line(each.name), text: view.line(each.summary) },
                  ...{ href: `${here}/${each.key}`, lang: view.langOf(each.name) },
                }))}
              />
            )}
          </div>
        </>
      ),
    }

  const own = groups.filter((each) => each.programme === one.key)
  const whoIn = (each: (typeof groups)[number]): readonly ItemName[] => [
    ...(each.chair === undefined ? [] : [referenceName(['role'], each.chair)]),
    ...each.roles.map((role) => referenceName(['role'], role)),
    ...each.services.map((service) => referenceName(['service'], service)),
  ]
  const titles = await titlesOf([
    ...new Set([
      ...own.flatMap(whoIn),
      ...one.overlaps.map((other): ItemName => `programme/${other}`),
      ...one.contacts.map((contact): ItemName => `contact/${contact}`),
      ...one.documents.map((document): ItemName => `attachment/${document}`),
    ]),
  ])
  return ProjectPage({
    ...{ one, view, text, words },
    groups: own.map((each) => ({ group: each, who: [...new Set(whoIn(each))] })),
    titles: new Map(titles.map((each) => [each.name, each])),
    home: only === undefined ? { label: text.projects.title, href: here } : undefined,
    inModel: view.addresses.inModel(itemName(one)),
  })
}
