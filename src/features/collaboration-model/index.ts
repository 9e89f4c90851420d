import { audience, role, service, subject, theme, tier } from './rules/content-types.ts'
import { law } from './rules/ground-types.ts'
import { kinds } from './rules/kinds.ts'

export { law, role, service }
export { tier }
export { placedKinds } from './rules/kinds.ts'
export { modelPages } from './routes.ts'
export type { Asked, ModelPage, Titled } from './page.ts'
export { modelWordsFor } from './text/content-words/model-words-for.ts'
export { collaborationModelPlacing } from './placing-hints.ts'

export const collaborationModelTypes = [role, service, tier, theme, audience, subject, ...kinds]
