import { outline } from '#base/outline.ts'
import { PageHead } from '#ui/heading.tsx'
import type { Asked, ModelDocument } from './page.ts'
import { measure } from './rules/offer-types.ts'
import { showOne } from './show-item.tsx'
import { textFor } from './text/text-for.ts'

/** GET /tiltak – what can be offered here, by name: in a folder without a server. Where there is one, the catalogue of `search` stands before it. */
export async function showMeasures({ open }: Asked): Promise<ModelDocument> {
  const { view, items } = await open([{ type: outline(measure, 'name') }])
  const measures = items[0].toSorted((one, other) => one.name.text.localeCompare(other.name.text, view.spoken))
  const text = textFor(view.spoken)
  return {
    ...{ title: text.measures.title, description: text.measures.lead, shown: measures },
    body: (
      <>
        <PageHead title={text.measures.title} lead={text.measures.lead} />
        <div class="page section-tight">
          {measures.length === 0 ? (
            <p>{text.measures.none}</p>
          ) : (
            <ul class="plain model-list">
              {measures.map(({ key, name }) => (
                <li lang={view.langOf(name)}>
                  <a href={view.addresses.of(`measure/${key}`)}>{view.line(name)}</a>
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
