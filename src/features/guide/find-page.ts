import { TrieRouter } from 'hono/router/trie-router'
import { pageRoutes, type AnswerRoute, type PageRoute } from './routes.ts'
import type { Form, Moved, Parameters, SentFile, Shown } from './shown.ts'
import type { Visit } from './visit.ts'

/** What a public page is, at a path below a municipality; for the site itself and for looking at a page before it is public. */
export type PublicPages = (visit: Visit, path: string) => Promise<Shown | Moved | SentFile | undefined>

/** The pages of all features, as readers find them. */
export function openPages(pages: readonly PageRoute[]): PublicPages {
  const router = townRouter([...pages, ...pageRoutes], [])
  return (visit, path) => answerIn(router, 'GET', path, visit, {})
}

type Handler = (visit: Visit, parameters: Parameters, form: Form) => Promise<Shown | Moved | SentFile | undefined>

/** Finds what answers below a municipality; the tables of routes are the only list. */
export function townRouter(pages: readonly PageRoute[], answers: readonly AnswerRoute[]): TrieRouter<Handler> {
  const router = new TrieRouter<Handler>()
  for (const { path, show } of pages) router.add('GET', path, (visit, parameters) => show(visit, parameters))
  for (const { path, answer } of answers) router.add('POST', path, answer)
  return router
}

export async function answerIn(router: TrieRouter<Handler>, method: string, path: string, visit: Visit, form: Form) {
  const [handlers] = router.match(method === 'HEAD' ? 'GET' : method, path)
  for (const [handler, parameters] of handlers) {
    // The first that knows the address answers; addresses of content may be unknown to the first that fits.
    const shown = await handler(visit, keysIn(parameters), form)
    if (shown !== undefined) return shown
  }
  return undefined
}

/** Keys of content, and names of files; anything else names nothing. */
const keysIn = (parameters: object): Parameters =>
  Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => /^[a-z0-9-]{1,80}(\.[a-z]{3,6})?$/.test(String(value))),
  )
