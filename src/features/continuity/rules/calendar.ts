import type { MeetingToCome } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { Due } from './look.ts'

/** What somebody's calendar is told: that there is something on a day, however much it is, and when they meet. */
export type CalendarDays = {
  readonly days: readonly Day[]
  readonly meetings: readonly Pick<MeetingToCome, 'id' | 'on' | 'at'>[]
}

/** So many days ahead. */
const ahead = 8 * 7

/** One's own alone. A birthday is not told: its day would say when somebody is born. */
export function calendarOf(
  person: PersonId,
  { due, meetings }: { readonly due: readonly Due[]; readonly meetings: readonly MeetingToCome[] },
  today: Day,
): CalendarDays {
  const until = dayAfter(today, ahead)
  const isSoon = (day: Day) => today <= day && day <= until
  const days = due.flatMap(({ kind, dueOn, whose }) =>
    kind !== 'birthday' && whose.includes(person) && isSoon(dueOn) ? [dueOn] : [],
  )
  return {
    days: [...new Set(days)].toSorted(),
    meetings: meetings
      .filter(({ on, people }) => isSoon(on) && people.includes(person))
      .map(({ id, on, at }) => ({ id, on, at })),
  }
}
