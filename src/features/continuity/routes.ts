import type { SignedInRoute } from '#features/people/index.ts'
import { seeNotice, showToday, todayHome } from './show-today.tsx'

const member = { who: 'member' } as const

/** Below a municipality; each door decides. */
export const continuityRoutes: readonly SignedInRoute[] = [
  { method: 'GET', path: todayHome, ...member, answer: showToday },
  { method: 'POST', path: `${todayHome}/sett`, ...member, answer: seeNotice },
]
