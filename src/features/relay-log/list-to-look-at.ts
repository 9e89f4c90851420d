import { selectIsToLookAt, selectToLookAt } from './store/looks.ts'

export type { ToLookAt } from './store/looks.ts'

/** The relays and notes that whoever follows up is to look at now, wherever they are: ids alone, and at most so many. */
export const listToLookAt = selectToLookAt

/** Whether a municipality has a relay that should have been looked at by then. */
export const isToLookAt = selectIsToLookAt
