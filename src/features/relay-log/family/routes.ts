import type { SignedInRoute } from '#features/people/index.ts'
import { familyHome } from './addresses.ts'
import { postConsents, showConsents } from './consent.tsx'
import { showHome } from './home.tsx'
import { showPlan } from './show-plan.tsx'
import { postTakeBack, showTakeBack } from './take-back.tsx'
import { showTakeCode, takeCode } from './take-code.tsx'

const plan = `${familyHome}/:relay`

/** Everything about a plan that needs no role: whoever asks came in by the way for families, and the relay says the rest. */
export const familyRoutes: readonly SignedInRoute[] = [
  { method: 'GET', path: familyHome, who: 'family', answer: showHome },
  { method: 'GET', path: `${familyHome}/kode`, who: 'family', answer: showTakeCode },
  { method: 'POST', path: `${familyHome}/kode`, who: 'family', answer: takeCode },
  { method: 'GET', path: `${plan}/samtykke`, who: 'family', answer: showConsents },
  { method: 'POST', path: `${plan}/samtykke`, who: 'family', answer: postConsents },
  { method: 'GET', path: `${plan}/samtykke/trekk/:service`, who: 'family', answer: showTakeBack },
  { method: 'POST', path: `${plan}/samtykke/trekk/:service`, who: 'family', answer: postTakeBack },
  { method: 'GET', path: plan, who: 'family', answer: showPlan },
]
