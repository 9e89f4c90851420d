import type { ConsentEnd, FollowUp } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { before, knownOn, working } from '#base/working-days.ts'
import type { Clock, Rung } from './clock.ts'
import type { Counting } from './counting.ts'
import { fromHolder } from './routes.ts'

/** One for each last valid day that nobody has seen to: several services that end together are one thing to do. */
export const consentClocks = (followUp: FollowUp, counting: Counting): readonly Clock[] =>
  unnoticedEnds(followUp, counting).map((lastDay) => {
    const { first, second, third, after } = noticeDays(lastDay, counting)
    const [person, deputy, leader, last] = fromHolder(followUp)
    return endingClock(followUp, lastDay, [
      { rung: 1, who: person, on: first, isAgain: true },
      { rung: 1, who: person, on: second, isAgain: true },
      { rung: 2, who: deputy, on: second },
      { rung: 3, who: leader, on: third },
      { rung: 4, who: last, on: after },
    ])
  })

/**
 * Whoever gave it has been asked anew: the cause is gone, and the holder is only reminded until there is an answer or an end.
 * Nobody further up hears of it, since the answer is the family's and may take its time.
 */
export function consentReminders(followUp: FollowUp, counting: Counting, today: Day): readonly Clock[] {
  if (followUp.states.at(-1)?.is === 'closed') return []
  const unnoticed = unnoticedEnds(followUp, counting)
  const [person] = fromHolder(followUp)
  return lastDaysOf(followUp).flatMap((lastDay): readonly Clock[] => {
    if (unnoticed.includes(lastDay) || lastDay < today) return []
    const { first, second, third } = noticeDays(lastDay, counting)
    const days = [first, second, third]
    return [
      endingClock(
        followUp,
        lastDay,
        days.map((on): Rung => ({ rung: 1, who: person, on, isAgain: true })),
      ),
    ]
  })
}

/** The days that end unnoticed: nobody has asked anew for all that ends with them. */
export const unnoticedEnds = (followUp: FollowUp, counting: Counting): readonly Day[] =>
  lastDaysOf(followUp).filter((lastDay) => !isSeenTo(followUp, lastDay, counting))

const lastDaysOf = ({ consents }: FollowUp): readonly Day[] => [...new Set(consents.map(({ lastDay }) => lastDay))]

/** Every rung has a day of its own, ahead of the end; what was given for less than a month has those that are left. */
function endingClock({ consents }: FollowUp, lastDay: Day, rungs: readonly Rung[]): Clock {
  const given = consents.flatMap((one) => (one.lastDay === lastDay ? [one.givenOn] : [])).toSorted()
  const startedOn = given[0] ?? lastDay
  return {
    ...{ kind: 'consent-ends', about: lastDay, startedOn, dueOn: lastDay, told: [] },
    rungs: rungs.filter(({ on }) => on === undefined || on >= startedOn),
  }
}

function isSeenTo({ consents }: FollowUp, lastDay: Day, counting: Counting): boolean {
  const { first } = noticeDays(lastDay, counting)
  const isAskedAnew = ({ renewalAskedOn, givenOn }: ConsentEnd) =>
    renewalAskedOn !== undefined && renewalAskedOn >= (givenOn > first ? givenOn : first)
  return consents.filter((one) => one.lastDay === lastDay).every(isAskedAnew)
}

function noticeDays(lastDay: Day, { calendar, settingsOn }: Counting) {
  const lengths = settingsOn(lastDay)
  const ahead = (days: number) => before(lastDay, days, knownOn(calendar, dayAfter(lastDay, -days)))
  return {
    first: ahead(lengths.consentFirstDays),
    second: ahead(lengths.consentSecondDays),
    third: ahead(lengths.consentThirdDays),
    after: working(lastDay, 1, knownOn(calendar, lastDay)),
  }
}
