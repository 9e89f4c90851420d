import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { StatePill } from '#ui/state-pill.tsx'
import type { Text } from '../text/text-for.ts'

export type ShownMessage = {
  channel: 'email' | 'sms'
  asked: string
  state: 'waiting' | 'sent' | 'failed'
  letter: { to: string; subject: string; words: string } | undefined
}

/** The demonstration's outbox: what would have been sent. */
export function MessagesPage({ text, messages }: { text: Text; messages: readonly ShownMessage[] }) {
  const { messages: words } = text

  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div class="page section-tight">
        {messages.length === 0 && <Empty icon="envelope" title={words.none} text={words.noneText} />}
        {messages.map(({ channel, asked, state, letter }) => (
          <Sheet title={`${words.channels[channel]}, ${asked}`}>
            <StatePill {...pills[state]} word={words.states[state]} />
            {letter === undefined ? (
              <p>{words.erased}</p>
            ) : (
              <div class="stack">
                <p>
                  {words.to}: {letter.to}
                </p>
                {letter.subject !== '' && (
                  <p>
                    {words.subject}: <b>{letter.subject}</b>
                  </p>
                )}
                {letter.words.split('\n').map((line) => line.trim() !== '' && <p>{linked(line)}</p>)}
              </div>
            )}
          </Sheet>
        ))}
      </div>
    </>
  )
}

/** An address in the words can be followed: nobody has a mailbox here to open it from. */
const linked = (line: string) =>
  line.split(/(https?:\/\/[^\s<>"]+)/).map((part, place) => (place % 2 === 1 ? <a href={part}>{part}</a> : part))

const pills = {
  waiting: { icon: 'time-out', tone: 'attention' },
  sent: { icon: 'check', tone: 'calm' },
  failed: { icon: 'warning', tone: 'attention' },
} as const
