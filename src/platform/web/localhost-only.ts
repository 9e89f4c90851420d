import type { IncomingMessage } from 'node:http'
import type { Headers } from '#platform/web/security-headers.ts'

/**
 * Signing in binds to a host name, and to a browser 127.0.0.1 is another host than localhost: a demo sends people to
 * the name that its origin has. Health checks are answered wherever they are asked.
 */
export function localhostOnly(origin: string, headers: Headers): (incoming: IncomingMessage) => Response | undefined {
  return ({ headers: { host = '' }, url = '/' }) => {
    if (!/^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) || !url.startsWith('/') || /^\/(healthz|readyz)$/.test(url))
      return undefined
    return new Response(null, { status: 307, headers: { ...headers, location: origin + url } })
  }
}
