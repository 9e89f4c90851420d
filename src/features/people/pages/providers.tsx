import { Empty } from '#ui/empty.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'
import { AdministrationHead } from './administration-head.tsx'

export type ShownProvider = {
  name: string
  href: string
  profile: keyof Text['providers']['profiles']
  forWhom: keyof Text['providers']['audiences']
  active: boolean
}

export function ProvidersPage({
  text,
  prefix,
  providers,
}: {
  text: Text
  prefix: string
  providers: readonly ShownProvider[]
}) {
  const { providers: words } = text
  const add = `${prefix}/administrasjon/innlogging/ny`

  return (
    <>
      <AdministrationHead text={text} prefix={prefix} title={words.title} lead={words.lead}>
        {providers.length > 0 && (
          <p class="actions">
            <a class="ds-button" href={add}>
              {words.add}
            </a>
          </p>
        )}
      </AdministrationHead>
      <div class="page section-tight">
        {providers.length === 0 ? (
          <Empty icon="sign-in" title={words.none} text={words.noneText} act={{ label: words.add, href: add }} />
        ) : (
          <RowList
            label={words.title}
            rows={providers.map(({ name, href, profile, forWhom, active }) => ({
              name,
              href,
              lines: [`${words.audiences[forWhom].label} – ${words.profiles[profile].label}`],
              state: active
                ? { icon: 'check', word: words.on, tone: 'calm' }
                : { icon: 'ended', word: words.off, tone: 'ended' },
            }))}
          />
        )}
      </div>
    </>
  )
}
