import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'
import { Written, type WrittenItem } from './written.tsx'

/** All that is written, with where to say that something is wrong beside each. */
export function FamilyAllPage({
  text,
  crumbs,
  items,
}: {
  text: FamilyText
  crumbs: readonly Crumb[]
  items: readonly WrittenItem[]
}) {
  return (
    <>
      <PageHead title={text.all.title} lead={text.all.lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight">
        <Written text={text} items={items} withCorrections />
      </div>
    </>
  )
}
