import { lookAgainAt } from './store/looks.ts'

/** What was planned for a municipality's relays and notes holds no longer: all that is open, and what outlives a relay, is looked at anew. */
export const saveLooksAgain = lookAgainAt
