import { audience, place, role, service, subject, theme, tier } from './rules/content-types.ts'
import { law } from './rules/ground-types.ts'
import { kinds } from './rules/kinds.ts'

export { audience, law, place, role, service, subject, theme, tier }
export { placedKinds } from './rules/kinds.ts'
export { measure } from './rules/offer-types.ts'
export { publicServices } from './rules/public-service.ts'
export { textFor as modelTextFor } from './text/text-for.ts'
export { askForPictures, drawPictures, drawPicturesTask } from './draw-pictures.job.ts'
export { modelPages } from './routes.ts'
export type { Asked, ModelPage, Titled } from './page.ts'
export { modelWordsFor } from './text/content-words/model-words-for.ts'
export { modelHoles } from './holes.ts'
export { collaborationModelPlacing } from './placing-hints.ts'

export const collaborationModelTypes = [role, service, tier, theme, audience, subject, place, ...kinds]
