import type { SignedInRoute } from '#features/people/index.ts'
import type { StudioKnowledge } from '../knowledge.ts'
import { studioHome } from './addresses.ts'
import type { MakeHandler } from './answer.tsx'
import { keepEdit, postEdit, postThrow, postUndo, showEdit } from './edit.tsx'
import { postRestore, showHistory } from './history.tsx'
import { postNewItem, showNewItem } from './new-item.tsx'
import { showPreview, showPreviewed } from './preview.tsx'
import { postPublish, postReview, postUnpublish, showPublish } from './publish.tsx'
import { postReach, showReach, showReaches } from './reach.tsx'
import { showHealth } from './show-health.tsx'
import { showStudio, showType } from './show-studio.tsx'

const type = `${studioHome}/:type`
const item = `${type}/:key`

const routes: readonly (readonly [method: 'GET' | 'POST', path: string, make: MakeHandler])[] = [
  ['GET', studioHome, showStudio],
  ['GET', `${studioHome}/tilstand`, showHealth],
  ['GET', `${studioHome}/redaktorer`, showReaches],
  ['GET', `${studioHome}/redaktorer/:person`, showReach],
  ['POST', `${studioHome}/redaktorer/:person`, postReach],
  ['GET', type, showType],
  ['GET', `${type}/ny`, showNewItem],
  ['POST', `${type}/ny`, postNewItem],
  ['GET', item, showEdit],
  ['POST', item, postEdit],
  ['POST', `${item}/utkast`, keepEdit],
  ['POST', `${item}/angre`, postUndo],
  ['POST', `${item}/kast`, postThrow],
  ['GET', `${item}/publiser`, showPublish],
  ['POST', `${item}/publiser`, postPublish],
  ['POST', `${item}/avpubliser`, postUnpublish],
  ['POST', `${item}/gjennomgatt`, postReview],
  ['GET', `${item}/historie`, showHistory],
  ['POST', `${item}/historie/:number`, postRestore],
  ['GET', `${item}/vis`, showPreview],
  ['GET', `${item}/vis/side`, showPreviewed],
]

/** The studio, for whatever types there are: nothing here names one. */
export const studioRoutes = (knowledge: StudioKnowledge): readonly SignedInRoute[] =>
  routes.map(([method, path, make]) => ({ method, path, who: 'member', answer: make(knowledge) }))
