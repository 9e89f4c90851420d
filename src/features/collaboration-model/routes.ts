import type { ModelPage } from './page.ts'
import { showItem } from './show-item.tsx'
import { showMatrix } from './show-matrix.tsx'
import { showMyService } from './show-my-service.tsx'
import { showMeasure, showMeasures } from './show-measures.tsx'
import { showModel } from './show-model.tsx'
import { showPicture } from './show-picture.tsx'
import { showProject, showProjects } from './show-projects.tsx'
import { showTier } from './show-tier.tsx'
import { showYear } from './show-year.tsx'
import { showYearCalendar } from './show-year-calendar.ts'

/** The pages of the collaboration model below a municipality, and who may ask for each. */
export const modelPages: readonly ModelPage[] = [
  { path: '/samhandlingsmodell', who: 'everyone', show: showModel },
  // Before the levels, whose keys are content.
  { path: '/samhandlingsmodell/ansvar', who: 'everyone', show: showMatrix },
  { path: '/samhandlingsmodell/min-tjeneste', who: 'everyone', show: showMyService },
  { path: '/samhandlingsmodell/kart/:type/:key', who: 'everyone', show: showPicture },
  { path: '/samhandlingsmodell/arshjul', who: 'everyone', show: showYear },
  { path: '/samhandlingsmodell/arshjul.ics', who: 'everyone', show: showYearCalendar },
  { path: '/samhandlingsmodell/:tier', who: 'everyone', show: showTier },
  { path: '/samhandlingsmodell/:kind/:key', who: 'everyone', show: showItem },
  { path: '/prosjekt', who: 'everyone', show: showProjects },
  { path: '/prosjekt/:key', who: 'everyone', show: showProject },
  { path: '/tiltak', who: 'everyone', show: showMeasures },
  { path: '/tiltak/:key', who: 'everyone', show: showMeasure },
]
