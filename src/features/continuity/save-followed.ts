import { keepFollowUp } from './store/follow-ups.ts'

/** What a look at a relay found, for lists and figures. */
export const saveFollowed = keepFollowUp
