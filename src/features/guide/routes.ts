import { modelPages } from '#features/collaboration-model/index.ts'
import { framed } from './framed.tsx'
import { showFile } from './show-file.ts'
import { answerHelped } from './answer-helped.tsx'
import { showFront } from './show-front.tsx'
import { showGuide } from './show-guide.tsx'
import { answerHelper, showHelper, showHelperAt } from './show-helper.tsx'
import { showHelp } from './show-help.tsx'
import { showLaws } from './show-laws.tsx'
import { showLevel } from './show-level.tsx'
import { showChanges, showNews } from './show-news.tsx'
import { showMeasureData, showMeasuresData } from './show-open-data.ts'
import { showPlace } from './show-page.tsx'
import { adoptedPath, documentPath } from './plan-address.ts'
import { showAdopted, showAdoptedPdf, showPlan, showPlanPdf } from './show-plan.tsx'
import { showSnippet } from './show-snippet.tsx'
import { showStep } from './show-step.tsx'
import { showToolPdf } from './show-tool-pdf.ts'
import { showTool } from './show-tool.tsx'
import { showTools } from './show-tools.tsx'
import { showTopic } from './show-topic.tsx'
import type { Form, Moved, Parameters, SentFile, Shown } from './shown.ts'
import type { Visit } from './visit.ts'

type Show = (visit: Visit, parameters: Parameters) => Promise<Shown | Moved | SentFile | undefined>
type Answer = (visit: Visit, parameters: Parameters, form: Form) => Promise<Shown | undefined>

export type PageRoute = { readonly path: string; readonly who: 'everyone'; readonly show: Show }
export type AnswerRoute = { readonly path: string; readonly who: 'everyone'; readonly answer: Answer }

/** The guide's pages below a municipality, who may ask for each, and what shows it. Fixed addresses stand before those of content. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', who: 'everyone', show: showFront },
  { path: '/veileder', who: 'everyone', show: showGuide },
  { path: '/veileder/:level', who: 'everyone', show: showLevel },
  { path: '/veileder/:level/:step', who: 'everyone', show: showStep },
  { path: '/verktoy', who: 'everyone', show: showTools },
  { path: '/verktoy/:file{[a-z0-9-]+\\.pdf}', who: 'everyone', show: showToolPdf },
  { path: '/verktoy/:tool', who: 'everyone', show: showTool },
  { path: '/filer/:file', who: 'everyone', show: showFile },
  { path: '/hjelp', who: 'everyone', show: showHelp },
  { path: '/lenker', who: 'everyone', show: showSnippet },
  { path: '/lover', who: 'everyone', show: showLaws },
  { path: '/nytt', who: 'everyone', show: showNews },
  { path: '/nytt/endringer', who: 'everyone', show: showChanges },
  { path: '/tiltak.jsonld', who: 'everyone', show: showMeasuresData },
  { path: '/tiltak/:file{[a-z0-9-]+\\.jsonld}', who: 'everyone', show: showMeasureData },
  { path: documentPath(':key'), who: 'everyone', show: showPlan },
  { path: `${documentPath(':key')}.pdf`, who: 'everyone', show: showPlanPdf },
  { path: adoptedPath(':key', ':file{[0-9-]+\\.pdf}'), who: 'everyone', show: showAdoptedPdf },
  { path: adoptedPath(':key', ':day'), who: 'everyone', show: showAdopted },
  ...framed(modelPages),
  { path: '/tema/:topic', who: 'everyone', show: showTopic },
  { path: '/:place/hva-na', who: 'everyone', show: showHelper },
  { path: '/:place', who: 'everyone', show: showPlace },
]

/** Pages that are files alone: what elsewhere is sent and answered. */
export const staticRoutes: readonly PageRoute[] = [{ path: '/:place/hva-na/:at', who: 'everyone', show: showHelperAt }]

/** Forms that anyone may post. Of who posts they keep nothing. */
export const answerRoutes: readonly AnswerRoute[] = [
  { path: '/til-hjelp', who: 'everyone', answer: answerHelped },
  { path: '/:place/hva-na', who: 'everyone', answer: answerHelper },
]
