import { administrationRoutes } from './administration-routes.ts'
import { discardKept, showKept } from './kept.tsx'
import { endOwnSession, renewSession, showMyPage } from './my-page.tsx'
import { chooseNotices, endCalendar, makeCalendar, proveAddress, sendCode, showNotices } from './notices-page.tsx'
import type { OpenRoute, SignedInRoute } from './request.ts'
import { openPeopleRoutes, peopleRoutes } from './people-routes.ts'
import { noticesHome } from './rules/reach.ts'
import { beginSignIn, finishSignIn, showSignIn } from './sign-in.tsx'
import { showSignedOut, signOut, signOutFromFrame, signOutFromProvider } from './sign-out.tsx'

/** Whose pages may hold ours in a frame, to say that someone signed out there (integrations.md 1.1, 1.3). */
const providerPages = [
  'https://login.idporten.no',
  'https://login.test.idporten.no',
  'https://login.microsoftonline.com',
]

/** Below a municipality, without a session. */
export const openRoutes: readonly OpenRoute[] = [
  ...openPeopleRoutes,
  { method: 'GET', path: '/logg-inn', who: 'everyone', answer: showSignIn },
  { method: 'GET', path: '/logg-inn/til/:provider', who: 'everyone', answer: beginSignIn },
  { method: 'GET', path: '/logg-inn/tilbake', who: 'everyone', answer: finishSignIn },
  { method: 'GET', path: '/logg-ut', who: 'everyone', answer: showSignedOut },
  { method: 'POST', path: '/logg-ut', who: 'everyone', answer: signOut },
  {
    method: 'GET',
    path: '/logg-ut/front/:provider',
    who: 'everyone',
    framedBy: providerPages,
    answer: signOutFromFrame,
  },
  { method: 'POST', path: '/logg-ut/bak/:provider', who: 'everyone', fromProvider: true, answer: signOutFromProvider },
]

/** Below a municipality, with a session. `who` is what the door asks for; the fixed addresses stand before those with ids. */
export const signedInRoutes: readonly SignedInRoute[] = [
  ...peopleRoutes,
  ...administrationRoutes,
  { method: 'GET', path: '/min-side', who: 'see-my-page', answer: showMyPage },
  { method: 'GET', path: noticesHome, who: 'see-my-page', answer: showNotices },
  { method: 'POST', path: noticesHome, who: 'see-my-page', answer: chooseNotices },
  { method: 'POST', path: `${noticesHome}/kode`, who: 'see-my-page', answer: sendCode },
  { method: 'POST', path: `${noticesHome}/bekreft`, who: 'see-my-page', answer: proveAddress },
  { method: 'POST', path: `${noticesHome}/kalender`, who: 'see-my-page', fresh: true, answer: makeCalendar },
  { method: 'POST', path: `${noticesHome}/kalender/slutt`, who: 'see-my-page', answer: endCalendar },
  { method: 'POST', path: '/min-side/forleng', who: 'signed-in', answer: renewSession },
  { method: 'POST', path: '/min-side/okter/avslutt', who: 'signed-in', answer: endOwnSession },
  { method: 'GET', path: '/min-side/tatt-vare-pa/:parked', who: 'signed-in', answer: showKept },
  { method: 'POST', path: '/min-side/tatt-vare-pa/:parked/forkast', who: 'signed-in', answer: discardKept },
]
