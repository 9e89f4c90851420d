import type { Child } from 'hono/jsx'
import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'

export type EventRow = {
  /** ISO, and as read: "14.05". */
  at: string
  time: string
  /** "leste kortet til" */
  act: string
  who: string
  subject?: Child | undefined
  /** Why the person may: "Som leder for Prøvevik skole". */
  because?: string | undefined
  /** When it did not go as asked. */
  state?: StatePillProps | undefined
}

/** What has been done, day by day, newest first: when, who, what, about what. */
export function EventList({ days }: { days: readonly { day: string; events: readonly EventRow[] }[] }) {
  return (
    <div class="event-days">
      {days.map(({ day, events }) => (
        <section class="event-day">
          <h2>{day}</h2>
          <ol class="plain events">
            {events.map(({ at, time, act, who, subject, because, state }) => (
              <li class="event">
                <time datetime={at}>{time}</time>
                <div>
                  <p>
                    <b>{who}</b> {act}
                    {subject && ' '}
                    {subject}
                  </p>
                  {because && <p class="row-line">{because}</p>}
                </div>
                {state && <StatePill {...state} />}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
