import type { OpenRoute, SignedInRoute } from '#features/people/index.ts'
import { showCalendar } from './show-calendar.ts'
import { seeNotice, showToday, todayHome } from './show-today.tsx'

import { followUpHome, showFollowUp, showUnit, showUnitFromAbove } from './show-units.tsx'

const member = { who: 'member' } as const

/** Below a municipality; each door decides. */
export const continuityRoutes: readonly SignedInRoute[] = [
  { method: 'GET', path: todayHome, ...member, answer: showToday },
  { method: 'POST', path: `${todayHome}/sett`, ...member, answer: seeNotice },
  { method: 'GET', path: followUpHome, ...member, answer: showFollowUp },
  { method: 'GET', path: `${followUpHome}/enhet/:unit`, ...member, answer: showUnit },
  { method: 'GET', path: `${followUpHome}/kommunen/:unit`, ...member, answer: showUnitFromAbove },
]

/** A calendar has no session, and asks by a word of its own. */
export const openContinuityRoutes: readonly OpenRoute[] = [
  { method: 'GET', path: '/kalender/:feed', who: 'everyone', answer: showCalendar },
]
