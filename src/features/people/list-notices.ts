import { selectNoticesAbout, selectNoticesOf, selectToDigest, selectWithoutDigest } from './store/notices.ts'

export type { NoticeRow, NoticeSubject } from './store/notices.ts'

/** What people were told, by whom it tells or by what it is about. Whoever shows it says whom it may be shown to. */
export const listNoticesOf = selectNoticesOf
export const listNoticesAbout = selectNoticesAbout

/** Where somebody waits for a digest, and who. */
export const listToDigest = selectToDigest
export const listWithoutDigest = selectWithoutDigest
