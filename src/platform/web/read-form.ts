import type { Context } from 'hono'

/** The fields of a form as a browser sends it without JavaScript. Undefined when the body is no form, or may hold a file. */
export async function readForm(c: Context): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/.test(c.req.header('content-type') ?? '')) return undefined
  return withoutZero([...new URLSearchParams(await c.req.text())])
}

/** No person types character 0, and PostgreSQL has none. */
export const withoutZero = (fields: readonly string[][]): URLSearchParams =>
  new URLSearchParams(fields.map(([name = '', value = '']) => [name, value.replaceAll('\0', '')]))
