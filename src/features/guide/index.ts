import type { ModelCheck } from '#base/model.ts'
import { iconNames } from '#ui/icon-names.ts'
import { guideGraph, guideHelper } from './rules/check-guide.ts'
import { guidePlaces } from './rules/check-places.ts'

export { fragment, guideTypes, level, plainWords } from './rules/content-types.ts'
export { contentWordsFor } from './text/content-words/content-words-for.ts'
export { expectedFields } from './rules/expected.ts'
export { exitAddress, leaveRoute } from './leave.ts'
export { rememberShells } from './remember-shells.ts'
export { createSignedInSite } from './signed-in-site.tsx'
export { listServiceKinds } from './list-service-kinds.ts'
export { listStepLink, listWonderQuestions } from './list-wonder-questions.ts'
export { openPages } from './find-page.ts'
export { createSite } from './site.tsx'
export { adoptablePlans } from './adoptable-plans.ts'
export { makeModelDocument } from './make-model-document.ts'
export {
  makeStaticSite,
  noteName as staticSiteNote,
  type StaticSiteOf,
  type StaticSiteParts,
} from './make-static-site.ts'
export { addressesFor, linkedTypes } from './rules/address.ts'
export { guidePlacing } from './placing-hints.ts'
export { startQuestions } from './start-questions.ts'
export { graphOfItem } from './rules/graph-of-item.ts'
export { drawnTypes } from './framed.tsx'
export { findableIn } from './documents.ts'
export { Frame } from './pages/frame.tsx'
export { readPage, type Visit } from './visit.ts'
export type { AnswerRoute, PageRoute } from './routes.ts'
export type { Form, Shown } from './shown.ts'

/** What the guide knows to check in a model. */
export const guideChecks: readonly ModelCheck[] = [guideGraph, guideHelper, guidePlaces(iconNames)]
