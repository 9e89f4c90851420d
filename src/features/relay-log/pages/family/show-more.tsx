import { PageHead } from '#ui/heading.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

/** For someone who came in by a weaker way than is asked for. It looks the same whether or not there is anything here. */
export function ShowMorePage({ text: { showMore }, signIn }: { text: FamilyText; signIn: string }) {
  return (
    <>
      <PageHead title={showMore.title} lead={showMore.lead} />
      <div class="page section-tight stack">
        <p class="actions">
          <a class="ds-button" href={signIn}>
            {showMore.submit}
          </a>
        </p>
        <p>{showMore.other}</p>
      </div>
    </>
  )
}
