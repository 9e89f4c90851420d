import { Empty } from '#ui/empty.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { Channel } from '../rules/reach.ts'
import type { Text } from '../text/text-for.ts'
import { AdministrationHead } from './administration-head.tsx'

export type UndeliveredProps = {
  text: Text
  prefix: string
  /** So long back messages are told of. */
  days: number
  people: readonly { name: string; channel: Channel; since: string; href: string | undefined }[]
  failures: readonly { channel: Channel; because: string; messages: number; last: string }[]
}

/** Never what a message was about: only that somebody is not reached, and what to do. */
export function UndeliveredPage({ text, prefix, days, people, failures }: UndeliveredProps) {
  const { undelivered: words } = text
  const because: Readonly<Record<string, string>> = { ...text.people.invited.because, ...words.because }
  return (
    <>
      <AdministrationHead text={text} prefix={prefix} title={words.title} lead={words.lead} />
      {people.length === 0 && failures.length === 0 && (
        <div class="page section-tight">
          <Empty icon="check" title={words.none} text={words.noneText} />
        </div>
      )}
      {people.length > 0 && (
        <Section id="adresser" title={words.people} tight>
          <div class="stack">
            <p>{words.peopleText}</p>
            <RowList
              label={words.people}
              rows={people.map(({ name, channel, since, href }) => ({
                ...{ name, href },
                lines: [
                  words.since(text.notices.channels[channel], since),
                  ...(href === undefined ? [words.elsewhere] : []),
                ],
                state: { icon: 'warning', word: text.unitCard.addressFails, tone: 'attention' },
              }))}
            />
          </div>
        </Section>
      )}
      {failures.length > 0 && (
        <Section id="sending" title={words.failures} tight>
          <div class="stack">
            <p>{words.failuresText(days)}</p>
            <RowList
              label={words.failures}
              rows={failures.map(({ channel, because: why, messages, last }) => ({
                name: words.count(text.messages.channels[channel], messages),
                lines: [because[why] ?? because['other'], words.last(last)],
              }))}
            />
          </div>
        </Section>
      )}
    </>
  )
}
