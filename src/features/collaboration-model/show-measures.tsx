import { listBelonging } from '#features/content/index.ts'
import { itemName } from '#base/item.ts'
import { PageHead } from '#ui/heading.tsx'
import type { Asked, ModelDocument } from './page.ts'
import { measure, tier } from './rules/content-types.ts'
import { showOne } from './show-item.tsx'
import { textFor } from './text/text-for.ts'

const mostShown = 200

/** GET /tiltak – what can be offered here, by name. */
export async function showMeasures({ tx, open, titlesOf }: Asked): Promise<ModelDocument> {
  const { view } = await open([])
  const found = await listBelonging(tx, {
    types: [measure.name],
    path: 'tiers',
    to: tier.name,
    most: mostShown,
    skip: 0,
  })
  const titles = await titlesOf(found.map(itemName))
  const text = textFor(view.spoken)
  return {
    ...{ title: text.measures.title, description: text.measures.lead, shown: [] },
    body: (
      <>
        <PageHead title={text.measures.title} lead={text.measures.lead} />
        <div class="page section-tight">
          {titles.length === 0 ? (
            <p>{text.measures.none}</p>
          ) : (
            <ul class="plain model-list">
              {titles.map(({ title, href }) => (
                <li lang={view.langOf(title)}>
                  <a href={href}>{view.line(title)}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </>
    ),
  }
}

/** GET /tiltak/<key> – one of them. */
export const showMeasure = (asked: Asked): Promise<ModelDocument | undefined> => showOne(asked, measure)
