export { callback, signedOutAddress } from './addresses.ts'
export { openOffice } from './open-office.ts'
export { saveFirstProvider } from './save-first-provider.ts'
export type { Holdings } from './holdings.ts'
export { nothingYet, showNoAccess } from './no-access.tsx'
export { openFeed, type OpenFeed } from './open-feed.ts'
export { openActor, openIdentityOf } from './open-actor.ts'
export { CopyPage, FileLostPage } from './pages/kept.tsx'
export { idFromForm } from './form-id.ts'
export { countChanges } from './count-changes.ts'
export { hashOfNumber } from './hash-of-number.ts'
export { codeFrom, inGroups, readCode } from './rules/codes.ts'
export { listAway, listDaysOff, listOfficesOn, listWholeOn } from './list-at-work.ts'
export type { Answering } from './rules/offices-on.ts'
export { listLeaders } from './list-units.ts'
export { listMailed } from './list-mailed.ts'
export { listDecided, listValues, listValuesByDay } from './list-values.ts'
export {
  listNoticesAbout,
  listNoticesOf,
  listToDigest,
  listWithoutDigest,
  type NoticeRow,
  type NoticeSubject,
} from './list-notices.ts'
export { saveNotices, saveSeen, saveSettled } from './save-notices.ts'
export { listUnreached } from './list-reach.ts'
export { saveDigest } from './save-digest.ts'
export { saveNotWorking } from './save-reach.ts'
export { listTrusted, type Trusted } from './list-trusted.ts'
export { record, recordEach, type Acting } from './open-here.ts'
export { openInAbsence } from './open-in-absence.ts'
export { readDay, readTime, writeDay } from './rules/typed-day.ts'
export { clockIn, dayIn, monthIn } from './say-time.ts'
export {
  missing,
  movedTo,
  type Answer,
  type Asked,
  type FileRoute,
  type FileSent,
  type OpenRequest,
  type OpenRoute,
  type PublicPageAsked,
  type Request,
  type ShownPage,
  type SignedInRoute,
} from './request.ts'
export type { SettingGroup, Waiting } from './handed-over.ts'
export { isFresh, type Actor } from './rules/actor.ts'
export { administers } from './rules/access.ts'
export { peopleSettings } from './people-settings.ts'
export { familyLevel } from './rules/settings.ts'
export { closeOwnSession } from './open-session.ts'
export { leaveFor } from './sign-out.tsx'
export { renewSession } from './my-page.tsx'
export { openRoutes, signedInRoutes } from './routes.ts'
export { saveLetter } from './save-letter.ts'
export { saveNotice } from './save-notice.ts'
export { forgetKept, keepForLater } from './save-parked.ts'
export { textFor as peopleTextFor } from './text/text-for.ts'
export { sweepSessions, sweepTask } from './sweep-sessions.job.ts'
