import { dayAfter, instantOf } from '#base/oslo-time.ts'

/** How long a municipality that lets another in waits for it. */
export const welcomeDays = 14

export type WelcomeEnd = { readonly lastDay: string; readonly expiresAt: Date }

/** The last day is included, to its end in Norway. */
export function welcomeEnd(today: string): WelcomeEnd {
  const lastDay = dayAfter(today, welcomeDays)
  return { lastDay, expiresAt: instantOf(lastDay, 1440) }
}
