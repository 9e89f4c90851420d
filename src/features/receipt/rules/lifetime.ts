import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'

/** What a receipt tells, and nothing more. */
export type ReceiptState = 'received' | 'taken-care-of'

/** How many days a receipt lasts: from its making, and from when it was said to be taken care of. Whichever is over first. */
export const lasts = { made: 90, takenCareOf: 30 } as const

/** What a receipt must be younger than to be there on a day. */
export type Lifetime = { readonly madeAfter: Day; readonly takenCareOfAfter: Day }

/**
 * Asked by every statement, so that a receipt whose time is over is as if it never was also while its row waits to be swept, or came
 * back with a backup.
 */
export const lifetimeOn = (day: Day): Lifetime => ({
  madeAfter: dayAfter(day, -lasts.made),
  takenCareOfAfter: dayAfter(day, -lasts.takenCareOf),
})
