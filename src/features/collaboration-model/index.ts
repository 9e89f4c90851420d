import { audience, place, role, service, subject, theme, tier } from './rules/content-types.ts'
import { guideline, law, plan } from './rules/ground-types.ts'
import { kinds } from './rules/kinds.ts'

export { audience, guideline, law, place, plan, role, service, subject, theme, tier }
export { kinds as modelKinds, placedKinds } from './rules/kinds.ts'
export { dutiesIn, parts } from './rules/duties.ts'
export { leadOf, linksIn, recordsIn, textsIn } from './rules/item-facts.ts'
export { columns, rowsIn } from './rules/matrix.ts'
export { competence, measure } from './rules/offer-types.ts'
export { tierPlaces } from './rules/check-tiers.ts'
export { markableKinds, markedBy, markedIn, planChapters, type PlanChapter } from './rules/plan-chapters.ts'
export { group } from './rules/work-types.ts'
export { namesIn, tellFacts, wordsIn, type Held } from './tell-facts.ts'
export { publicServices } from './rules/public-service.ts'
export { textFor as modelTextFor } from './text/text-for.ts'
export { askForPictures, drawPictures, drawPicturesTask } from './draw-pictures.job.ts'
export { modelPages } from './routes.ts'
export type { Asked, ModelPage, Titled } from './page.ts'
export { modelWordsFor } from './text/content-words/model-words-for.ts'
export { modelHoles } from './holes.ts'
export { collaborationModelPlacing } from './placing-hints.ts'

export const collaborationModelTypes = [role, service, tier, theme, audience, subject, place, ...kinds]
