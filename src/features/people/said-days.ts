import type { Membership } from './rules/actor.ts'
import { dayIn } from './say-time.ts'
import type { Text } from './text/text-for.ts'

/** "stedfortreder, fra 1. desember 2026, til og med 18. desember 2026"; undefined when there is nothing to say. */
export function saidDays(
  { people: { days } }: Text,
  { from, until, onBehalfOf }: Pick<Membership, 'from' | 'until' | 'onBehalfOf'>,
  { today, language }: { today: string; language: string },
): string | undefined {
  const parts = [
    onBehalfOf === undefined ? undefined : days.standsIn,
    from > today ? days.from(dayIn(from, language)) : undefined,
    until === undefined ? undefined : days.until(dayIn(until, language)),
  ]
  return parts.filter((part) => part !== undefined).join(', ') || undefined
}
