import type { FileRoute, SignedInRoute } from '#features/people/index.ts'
import { listModels } from '../list-models.ts'
import type { StudioKnowledge } from '../knowledge.ts'
import { packHome, packPages, sharedHome, startHome, studioHome } from './addresses.ts'
import type { MakeHandler } from './answer.tsx'
import {
  oldGuidePath,
  oldGuideRoute,
  postOldGuide,
  reviewPath,
  showOldGuide,
  showOldGuideAgain,
} from './old-guide/old-guide.tsx'
import { postAdopt, showAdopt } from './adopt.tsx'
import { postApproves, postAwaiting, postAwaitingItem, showAwaiting, showAwaitingItem } from './awaiting.tsx'
import { fileRouteOf, showChooseFile, showStoredFile } from './choose-file.tsx'
import { postAway, postBack, showAway, showTakenAway } from './away.tsx'
import { keepEdit, postEdit, postThrow, postUndo, showEdit } from './edit.tsx'
import { postRestore, showHistory } from './history.tsx'
import { postNewItem, showNewItem } from './new-item.tsx'
import { postBrought, postPublishBrought, postThrowPack, showBrought } from './pack/review.tsx'
import { packRoute, sendDocument, sendPack, sendSite, showPack } from './pack/show-pack.tsx'
import { showPreview, showPreviewed } from './preview.tsx'
import { postAttended, postCancelPlan, postPublish, postReview, showPublish } from './publish.tsx'
import { postReach, showReach, showReaches } from './reach.tsx'
import { postMassReview } from './health-list.tsx'
import { showHealth } from './show-health.tsx'
import { showHoles } from './show-holes.tsx'
import { showLinks, showPictures } from './show-links.tsx'
import { showUses } from './show-uses.tsx'
import { showVerdict } from './show-verdict.tsx'
import { showStudio, showType } from './show-studio.tsx'
import { asItStands, colourPage, languagesPage, reviewPage } from './start/course.tsx'
import { postColour, postLanguages, showColour, showLanguages } from './start/facts.tsx'
import { postItems, showItems } from './start/items.tsx'
import { postReview as postStart, showReview, showStart, showStartPreview } from './start/show-start.tsx'
import { postRestoreFacts } from './start/versions.tsx'

/** `fresh`: whoever asks must have shown lately who they are. */
type Row = readonly [method: 'GET' | 'POST', path: string, make: MakeHandler, fresh?: 'fresh']

const type = '/:type'
const item = `${type}/:key`
const filePage = `${item}/fil`

/** What is the municipality's alone. */
const ownRoutes: readonly Row[] = [
  ['GET', '/venter', showAwaiting],
  ['POST', '/venter', postAwaiting],
  ['POST', '/venter/valg', postApproves],
  ['GET', `${item}/venter`, showAwaitingItem],
  ['POST', `${item}/venter`, postAwaitingItem],
  ['GET', `${packHome}/${packPages.site}`, sendSite],
  ['GET', oldGuidePath, showOldGuide],
  ['GET', reviewPath, showOldGuideAgain],
  ['POST', reviewPath, postOldGuide],
  ['GET', `${packHome}/${packPages.document}`, sendDocument],
  // What is kept there stays for good.
  ['GET', `${item}/vedtak`, showAdopt, 'fresh'],
  ['POST', `${item}/vedtak`, postAdopt, 'fresh'],
  ['GET', '/redaktorer', showReaches],
  ['GET', '/redaktorer/:person', showReach],
  ['POST', '/redaktorer/:person', postReach],
]

/** The guided start of a new municipality. */
const startRoutes: readonly Row[] = [
  ['GET', '', showStart],
  ['GET', '/vis', showStartPreview],
  ['POST', '/tilbake', postRestoreFacts],
  ['GET', `/${colourPage}`, showColour],
  ['POST', `/${colourPage}`, postColour],
  ['GET', `/${languagesPage}`, showLanguages],
  ['POST', `/${languagesPage}`, postLanguages],
  ['GET', `/${reviewPage}`, showReview],
  ['POST', `/${reviewPage}`, postStart],
  ['GET', '/:page', showItems],
  ['POST', '/:page', postItems],
]

/** The same for the municipality's own layer, and for a pack that it keeps for others. */
const routes: readonly Row[] = [
  ['GET', '', showStudio],
  ['GET', '/tilstand', showHealth],
  ['GET', '/tilstand/hull', showHoles],
  ['GET', '/lenker', showLinks],
  ['GET', '/bilder', showPictures],
  ['GET', '/filer/:file', showStoredFile],
  ['GET', '/tatt-bort', showTakenAway],
  ['POST', '/tilstand', postMassReview],
  ['GET', packHome, showPack],
  ['GET', `${packHome}/${packPages.file}`, sendPack],
  ['GET', `${packHome}/${packPages.review}`, showBrought],
  ['POST', `${packHome}/${packPages.review}`, postBrought],
  ['POST', `${packHome}/${packPages.publish}`, postPublishBrought],
  ['POST', `${packHome}/${packPages.throwAway}`, postThrowPack],
  ['GET', type, showType],
  ['GET', `${type}/ny`, showNewItem],
  ['POST', `${type}/ny`, postNewItem],
  ['GET', item, showEdit],
  ['POST', item, postEdit],
  ['POST', `${item}/utkast`, keepEdit],
  ['GET', `${item}/kontroll`, showVerdict],
  ['GET', filePage, showChooseFile],
  ['POST', `${item}/angre`, postUndo],
  ['POST', `${item}/kast`, postThrow],
  ['GET', `${item}/publiser`, showPublish],
  ['POST', `${item}/publiser`, postPublish],
  ['POST', `${item}/plan`, postCancelPlan],
  ['GET', `${item}/ta-bort`, showAway],
  ['POST', `${item}/ta-bort`, postAway],
  ['POST', `${item}/ta-med`, postBack],
  ['POST', `${item}/gjennomgatt`, postReview],
  ['POST', `${item}/sett`, postAttended],
  ['GET', `${item}/bruk`, showUses],
  ['GET', `${item}/historie`, showHistory],
  ['POST', `${item}/historie/:number`, postRestore],
  ['GET', `${item}/vis`, showPreview],
  ['GET', `${item}/vis/side`, showPreviewed],
]

/** The studio, for whatever types there are: nothing here names one. */
export function studioRoutes(knowledge: StudioKnowledge): readonly (SignedInRoute | FileRoute)[] {
  const studio = { ...knowledge, listModels: listModels(knowledge) }
  const rows = [
    // Those of a pack and of the start first: `felles` and `start` are no types.
    ...below(sharedHome, routes),
    ...below(
      startHome,
      startRoutes.map(([method, path, make]): Row => [method, path, asItStands(make)]),
    ),
    ...below(studioHome, [...ownRoutes, ...routes]),
  ]
  return [
    // A pack is sent in as a file, before anything is taken for a type's own form.
    ...[sharedHome, studioHome].map((home) => packRoute(`${home}${packHome}`, studio)),
    oldGuideRoute(studio),
    ...rows.map(([method, path, make, fresh]) => ({
      ...{ method, path, who: 'member' as const, answer: make(studio) },
      ...(fresh === undefined ? {} : { fresh: true as const }),
    })),
    ...[sharedHome, studioHome].map((home) => ({ ...fileRouteOf(studio), path: `${home}${filePage}` })),
  ]
}

const below = (home: string, rows: readonly Row[]): readonly Row[] =>
  rows.map(([method, path, ...rest]) => [method, `${home}${path}`, ...rest])
