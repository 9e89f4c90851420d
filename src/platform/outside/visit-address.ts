import { ledInwards, type Ask } from '#platform/outside/ask-outside.ts'

/**
 * What somebody meets who follows an address: a page; that it is gone; that the server cannot answer; a way in circles; nobody; or
 * something that we do not judge, because it leads inwards, or on over plain http.
 */
export type Visited = 'works' | 'gone' | 'fault' | 'loop' | 'unreachable' | 'unknown'

export type Visiting = {
  readonly ask: Ask
  /** Milliseconds for the way, which is tried at most twice. */
  readonly patience?: number | undefined
}

/** Redirects that are followed, each guarded as the first step. */
const mostSteps = 5

/** Follows an address without reading what it leads to. Throws nothing. */
export async function visitAddress(address: string, { ask, patience = 10_000 }: Visiting): Promise<Visited> {
  const follow = (method: 'HEAD' | 'GET') => {
    const signal = AbortSignal.timeout(patience)
    return walk(address, (step) => ask(step, { method, signal, headers })).catch((error: unknown): Visited =>
      error instanceof Error && error.cause === ledInwards ? 'unknown' : 'unreachable',
    )
  }
  const found = await follow('HEAD')
  // Many servers answer wrongly, or never, when they are asked for the head alone.
  return found === 'works' || found === 'unknown' ? found : follow('GET')
}

const headers = { 'user-agent': 'Stafett (checks that links lead somewhere)', accept: '*/*' }

async function walk(address: string, ask: (step: string) => Promise<Response>): Promise<Visited> {
  let at = address
  for (let step = 0; step <= mostSteps; step += 1) {
    const answer = await ask(at)
    await answer.body?.cancel()
    const to = answer.headers.get('location')
    if (answer.status < 300 || answer.status > 399 || to === null) return judge(answer.status)
    const next = new URL(to, at)
    if (next.protocol !== 'https:') return 'unknown'
    at = next.href
  }
  return 'loop'
}

/** Whoever wants to know who asks, or is asked too often, is there. */
function judge(status: number): Visited {
  if (status === 404 || status === 410) return 'gone'
  return status >= 500 ? 'fault' : 'works'
}
