/**
 * Where a person is led after signing in: where they were going, when that is a page of this municipality on this host,
 * else my page. An address that only looks local (`//elsewhere`, `/\elsewhere`) is none of ours.
 */
export function returnTo(wanted: string | null | undefined, slug: string): string {
  const own = `/${slug}/min-side`
  if (wanted === null || wanted === undefined || wanted.length > 500) return own
  const isOurs = new RegExp(`^/${slug}(/[a-zA-Z0-9._~-]+)*/?(\\?[a-zA-Z0-9=&._~%/-]*)?$`).test(wanted)
  return isOurs && !wanted.split('/').includes('..') && !isOnTheWay(wanted) ? wanted : own
}

/** The pages of signing in and out themselves would lead in a circle. */
const isOnTheWay = (address: string): boolean => /\/logg-(inn|ut)(\/|\?|$)/.test(address)
