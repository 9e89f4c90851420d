import { leaveFor, type OpenRoute } from '#features/people/index.ts'
import { textFor } from './text/text-for.ts'

/** The ordinary page that the quick exit leads to. */
export const exitAddress = (language: string): string => textFor(language).text.exit.address

/** GET /ut – signs out and opens an ordinary page that says nothing about where the reader came from. */
export const leaveRoute: OpenRoute = {
  method: 'GET',
  path: '/ut',
  who: 'everyone',
  answer: (request) => leaveFor(request, exitAddress(request.language)),
}
