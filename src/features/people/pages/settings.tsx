import { Facts } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'
import { AdministrationHead } from './administration-head.tsx'

export type ShownSetting = {
  key: string
  name: string
  explains: string
  /** In words: «14 dager». */
  value: string
  byDefault: string
  /** The municipality's own, or what the default rests on. */
  source: string
  /** From which day, in words; undefined: the default holds. */
  from: string | undefined
  signedOff: { who: string; day: string | undefined } | undefined
  needsSignOff: boolean
  later: readonly { day: string; value: string }[]
  /** Absent: the reader may not change it. */
  change: string | undefined
}

export function SettingsPage({
  text,
  prefix,
  settings,
}: {
  text: Text
  prefix: string
  settings: readonly ShownSetting[]
}) {
  const { settings: words } = text

  return (
    <>
      <AdministrationHead text={text} prefix={prefix} title={words.title} lead={words.lead} />
      {settings.map((one) => (
        <Section id={one.key} title={one.name} tight>
          <div class="stack">
            <p>{one.explains}</p>
            <Facts
              facts={[
                { label: words.holds, value: one.value },
                { label: words.byDefault, value: one.byDefault },
                { label: words.from, value: one.from ?? words.isDefault },
                { label: words.source, value: one.source },
                ...(one.signedOff || one.needsSignOff ? [{ label: words.signedOff, value: signedOff(one, text) }] : []),
              ]}
            />
            {one.later.map(({ day, value }) => (
              <p>{words.later(day, value)}</p>
            ))}
            {one.change && (
              <p>
                <a href={one.change} aria-label={words.changeName(one.name)}>
                  {words.change}
                </a>
              </p>
            )}
          </div>
        </Section>
      ))}
    </>
  )
}

function signedOff({ signedOff: by }: ShownSetting, { settings: words }: Text): string {
  if (by === undefined) return words.notSignedOff
  return by.day === undefined ? by.who : words.signedOffOn(by.who, by.day)
}
