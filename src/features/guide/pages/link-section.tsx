import { Pills } from '#ui/pills.tsx'
import { Section } from '#ui/section.tsx'
import type { Words } from '#base/item.ts'
import type { View } from './view.ts'

type Links = readonly { readonly key: string; readonly label: Words; readonly to: string }[]

/** Ways on from a page. A link that leads nowhere is not shown; the checker has named it. */
export function LinkSection({ id, title, links, view }: { id: string; title: string; links: Links; view: View }) {
  const pills = pillsOf(links, view)
  if (pills.length === 0) return null
  return (
    <Section id={id} title={title}>
      <Pills pills={pills} />
    </Section>
  )
}

export function pillsOf(links: Links, { line, langOf, hrefOf }: View) {
  return links.flatMap((link) => {
    const href = hrefOf(link.to)
    return href === undefined ? [] : [{ label: line(link.label), lang: langOf(link.label), href }]
  })
}
