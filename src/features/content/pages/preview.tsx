import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { StudioText } from '../text/text-for.ts'

export type PreviewPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  name: string
  /** The page itself; absent where readers meet the item on other pages alone. */
  source: string | undefined
}

/** The page that readers will get, as wide as a phone and as wide as a desk. */
export function PreviewPage({ text: { preview, frame }, crumbs, name, source }: PreviewPageProps) {
  return (
    <>
      <PageHead title={preview.title} lead={preview.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {source === undefined ? (
          <p>{preview.nowhere}</p>
        ) : (
          (['phone', 'desktop'] as const).map((width) => (
            <section aria-labelledby={width}>
              <h2 id={width} class="title-gap">
                {preview[width]}
              </h2>
              <iframe
                class="preview"
                data-width={width}
                src={source}
                title={`${preview.frame(name)}, ${preview[width]}`}
                sandbox="allow-same-origin"
              />
            </section>
          ))
        )}
      </div>
    </>
  )
}
