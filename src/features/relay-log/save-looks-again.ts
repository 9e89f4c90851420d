import { lookAgainAt, lookAgainAtAway } from './store/looks.ts'

/** What was planned for a municipality's relays and notes holds no longer: all that is open, and what outlives a relay, is looked at anew. */
export const saveLooksAgain = lookAgainAt

/** That a holder is away begins a clock by itself, and that they are back ends it: nothing happens in the relay. */
export const saveLooksAtAway = lookAgainAtAway
