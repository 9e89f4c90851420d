import { Hono } from 'hono'
import type { Headers } from '#platform/web/security-headers.ts'

/** `/healthz`: the process answers. `/readyz`: so does the database, and it is migrated. */
export function health(options: { ready: () => Promise<boolean>; headers: Headers }): Hono {
  const headers = { ...options.headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

  return new Hono()
    .get('/healthz', () => new Response('ok\n', { headers }))
    .get('/readyz', async () => {
      const ready = await options.ready()
      return new Response(ready ? 'ready\n' : 'not ready\n', { status: ready ? 200 : 503, headers })
    })
}
