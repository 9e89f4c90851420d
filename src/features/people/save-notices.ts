import { insertNotices, settleNotices, settleSeen } from './store/notices.ts'

/** Told by a ladder, each once for ever; those that are new. */
export const saveNotices = insertNotices

/** The cause is gone, or it was seen: nobody needs to look. */
export const saveSettled = settleNotices
export const saveSeen = settleSeen
