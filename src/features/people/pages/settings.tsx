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

type SettingsPageProps = {
  text: Text
  prefix: string
  groups: readonly { key: string; title: string; settings: readonly ShownSetting[] }[]
}

/** A line for each setting, with how it stands now; what it decides, rests on and was decided by unfolds below it. */
export function SettingsPage({ text, prefix, groups }: SettingsPageProps) {
  const { settings: words } = text

  return (
    <>
      <AdministrationHead text={text} prefix={prefix} title={words.title} lead={words.lead} />
      {groups.map(({ key, title, settings }) => (
        <Section id={key} title={title} tight>
          <div class="foldable">
            {settings.map((one) => (
              <Setting one={one} text={text} />
            ))}
          </div>
        </Section>
      ))}
    </>
  )
}

function Setting({ one, text }: { one: ShownSetting; text: Text }) {
  const { settings: words } = text

  return (
    <details id={one.key}>
      <summary>
        <span>{one.name}</span>
        <span class="soft small">
          <span>{one.value}</span>
          {one.from !== undefined && <span>, {words.isOwn}</span>}
        </span>
      </summary>
      <div class="stack">
        <p>{one.explains}</p>
        <Facts
          facts={[
            ...(one.from === undefined ? [] : [{ label: words.byDefault, value: one.byDefault }]),
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
    </details>
  )
}

function signedOff({ signedOff: by }: ShownSetting, { settings: words }: Text): string {
  if (by === undefined) return words.notSignedOff
  return by.day === undefined ? by.who : words.signedOffOn(by.who, by.day)
}
