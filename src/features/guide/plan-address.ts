import { wordOfKind } from '#base/kind-words.ts'

/** Where a plan stands among the other things of the model, below a municipality. */
const planAt = (key: string): string => `/samhandlingsmodell/${wordOfKind.plan}/${key}`

/** The whole plan as it is now. */
export const documentPath = (key: string): string => `${planAt(key)}/dokument`

/** The same as it was adopted on a day: 2026-11-23. */
export const adoptedPath = (key: string, day: string): string => `${planAt(key)}/vedtatt/${day}`
