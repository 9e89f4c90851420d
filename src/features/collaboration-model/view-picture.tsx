import { capital } from '#base/capital.ts'
import type { LaidOut } from '#base/graph.ts'
import { Graph } from '#ui/graph.tsx'
import type { DrawnGraph } from '#ui/graph-shape.ts'
import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import type { ModelDocument, Reading, Titled } from './page.ts'
import type { Text } from './text/nb.ts'

type Given = {
  readonly view: Reading
  readonly text: Text
  readonly here: Titled
  readonly groups: readonly {
    readonly kind: string
    readonly label: string
    /** How many more there are than have room. */
    readonly left: number
    readonly things: readonly { readonly thing: Titled }[]
  }[]
  readonly graph: DrawnGraph
  /** Undefined: nobody has laid the picture out yet. */
  readonly laid: LaidOut | undefined
  readonly crumbs: readonly { readonly label: string; readonly href: string }[]
}

/** A thing among its neighbours: the picture, and the same in words, kind by kind. */
export function PicturePage({ view, text, here, groups, graph, laid, crumbs }: Given): ModelDocument {
  const title = text.map.of(capital(view.line(here.title)))
  return {
    ...{ title, description: text.map.lead, shown: [], unsettled: laid === undefined },
    body: (
      <>
        <PageHead title={title} lead={text.map.lead} crumbs={crumbs} crumbsLabel={text.crumbs} />
        {laid && (
          <div class="page section-tight">
            <div class="graph-frame">
              <Graph label={text.map.picture} graph={graph} laid={laid} />
            </div>
          </div>
        )}
        <Section id="liste" title={text.map.list} tight>
          {groups.length === 0 && <p>{text.empty}</p>}
          <dl class="model-links">
            {groups.map(({ label, left, things }) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <ul class="plain model-list">
                    {things.map(({ thing }) => (
                      <li lang={view.langOf(thing.title)}>
                        <a href={thing.href}>{capital(view.line(thing.title))}</a>
                      </li>
                    ))}
                    {left > 0 && (
                      <li>
                        <a href={here.href}>{text.more(left)}</a>
                      </li>
                    )}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      </>
    ),
  }
}
