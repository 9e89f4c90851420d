/** `__Host-`: only this host, over https or on localhost, can set it, and no other host of the domain (ASVS 3.3). */
export const sessionCookie = '__Host-stafett'
/** While the person is at the provider: the browser that began is the one that comes back. */
export const attemptCookie = '__Host-stafett-inn'

/** Undefined when there is none, or more than one: then someone else put one beside ours. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
  const value = found.length === 1 ? found[0]?.slice(name.length + 1) : undefined
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** Without a date of its own: it goes when the browser is closed. Lax, so that it is there on the way back from the provider. */
export const setCookie = (name: string, token: string): string =>
  `${name}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`

export const clearCookie = (name: string): string => `${name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`
