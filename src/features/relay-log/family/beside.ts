import { exitAddress } from '#features/guide/index.ts'
import {
  movedTo,
  renewSession,
  type Answer,
  type OpenRequest,
  type OpenRoute,
  type SignedInRoute,
} from '#features/people/index.ts'
import { closeAssisted } from '../open-assisted.ts'
import { besideEnded } from './answer.tsx'

/** Where a session with somebody at work beside is kept alive and ends, below the municipality. */
export const besideAt = { end: '/sammen/ferdig', leave: '/sammen/ut', renew: '/sammen/forleng' } as const

/** POST /sammen/ferdig – nothing of the pages is left; the adult signs in anew. */
const finish = (request: OpenRequest): Promise<Answer> => over(request, request.prefix + besideAt.end)

/** GET /sammen/ut – the quick exit. */
const leave = (request: OpenRequest): Promise<Answer> => over(request, exitAddress(request.language))

const over = async (request: OpenRequest, to: string): Promise<Answer> =>
  movedTo(to, [await request.inMunicipality((tx) => closeAssisted(request, tx, 'family'))])

export const besideRoutes: readonly (OpenRoute | SignedInRoute)[] = [
  { method: 'GET', path: besideAt.end, who: 'everyone', answer: async (request) => besideEnded(request) },
  { method: 'POST', path: besideAt.end, who: 'everyone', answer: finish },
  { method: 'GET', path: besideAt.leave, who: 'everyone', answer: leave },
  { method: 'POST', path: besideAt.renew, who: 'family', assisted: true, answer: renewSession },
]
