import type { OpenRoute } from '#features/people/index.ts'
import { finishChild, leaveChild, postFace, postOwnWords, showChild } from './act.tsx'

/** A child at an adult's device: reached with the child's own cookie alone, which opens nothing else. */
export const childRoutes: readonly OpenRoute[] = [
  { method: 'GET', path: '/barn', who: 'everyone', answer: showChild },
  { method: 'POST', path: '/barn/skala', who: 'everyone', answer: postFace },
  { method: 'POST', path: '/barn/skriv', who: 'everyone', answer: postOwnWords },
  { method: 'POST', path: '/barn/ferdig', who: 'everyone', answer: finishChild },
  { method: 'GET', path: '/barn/ut', who: 'everyone', answer: leaveChild },
]
