import type { SignedInRoute } from '#features/people/index.ts'
import { makeReceipt } from './make-receipt.tsx'
import { backToOwn, receiptsHome, showOwn } from './show-own.tsx'
import { takeCare } from './take-care.tsx'

const member = { who: 'member' } as const
/** A code, or what a code is made of. */
const unkept = { ...member, kept: false } as const

/** Below a municipality, for everyone with a role there; each door decides. `publicOrigin`: where readers are. */
export const receiptRoutes = (publicOrigin: string): readonly SignedInRoute[] => [
  { method: 'GET', path: receiptsHome, ...member, answer: showOwn },
  { method: 'GET', path: `${receiptsHome}/ny`, ...member, answer: backToOwn },
  { method: 'POST', path: `${receiptsHome}/ny`, ...unkept, answer: makeReceipt(publicOrigin) },
  { method: 'GET', path: `${receiptsHome}/tatt-hand-om`, ...member, answer: backToOwn },
  { method: 'POST', path: `${receiptsHome}/tatt-hand-om`, ...unkept, answer: takeCare },
]
