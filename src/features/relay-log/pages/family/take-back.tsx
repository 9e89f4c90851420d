import type { Crumb } from '#ui/crumbs.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type TakeBackPageProps = {
  text: FamilyText
  crumbs: readonly Crumb[]
  service: string
  /** What follows, in sentences. */
  follows: readonly string[]
  action: string
  carried: Carried
  back: string
}

/** What taking a yes back means, and one button that does it. */
export function TakeBackPage({ text, crumbs, service, follows, action, carried, back }: TakeBackPageProps) {
  const { consent, frame } = text
  return (
    <>
      <PageHead
        title={consent.back.title(service)}
        lead={consent.back.lead}
        crumbs={crumbs}
        crumbsLabel={frame.crumbs}
      />
      <div class="page section-tight stack">
        <h2>{consent.back.follows}</h2>
        <ul>
          {follows.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
        <PostForm action={action} carried={carried}>
          <FormActions submit={consent.back.submit} quiet={[{ label: frame.cancel, href: back }]} />
        </PostForm>
      </div>
    </>
  )
}
