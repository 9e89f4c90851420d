import type { Crumb } from '#ui/crumbs.tsx'
import { AwayPart, awayErrors, type AwayProps } from './away-part.tsx'
import { FormPage } from './form-page.tsx'

/** When someone in the unit is away, as their leader says it. */
export function ColleagueAbsencePage({
  name,
  crumbs,
  ...away
}: AwayProps & { name: string; crumbs: readonly Crumb[] }) {
  const { text } = away

  return (
    <FormPage
      text={text}
      title={text.away.title}
      lead={text.away.leadOther(name)}
      crumbs={crumbs}
      errors={awayErrors(away)}
      after={<AwayPart {...away} />}
    />
  )
}
