import type { SignedInRoute } from '#features/people/index.ts'
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
