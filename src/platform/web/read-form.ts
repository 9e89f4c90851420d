import type { Context } from 'hono'

/** The fields of a form as a browser sends it without JavaScript. Undefined when the body is no form, or holds a file. */
export async function readForm(c: Context): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/.test(c.req.header('content-type') ?? '')) return undefined
  const fields = [...new URLSearchParams(await c.req.text())]
  // No person types character 0, and PostgreSQL has none.
  return new URLSearchParams(fields.map(([name, value]) => [name, value.replaceAll('\0', '')]))
}
