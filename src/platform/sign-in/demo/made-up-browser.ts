/** For tests: a browser with cookies, without script, that follows redirects until it has a page or leaves for `home`. */
export type MadeUpBrowser = {
  open(address: string, form?: Record<string, string>): Promise<Opened>
}

export type Opened = {
  /** Where it ended: a page's address, or the address at home that it was sent to, which is not asked for. */
  readonly address: URL
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** `home` is the beginning of addresses that are the client's own. */
export function openBrowser(home: string): MadeUpBrowser {
  const cookies = new Map<string, { value: string; path: string }>()

  async function open(address: string, form?: Record<string, string>): Promise<Opened> {
    const url = new URL(address)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: cookiesFor(url.pathname) },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    answer.headers.getSetCookie().forEach(keep)

    const location = answer.headers.get('location')
    if (location === null)
      return { address: url, status: answer.status, text: await answer.text(), headers: answer.headers }

    const next = new URL(location, url)
    if (next.href.startsWith(home)) return { address: next, status: answer.status, text: '', headers: answer.headers }
    return open(next.href)
  }

  function cookiesFor(path: string): string {
    const sent = [...cookies].filter(([, cookie]) => path === cookie.path || path.startsWith(`${cookie.path}/`))
    return sent.map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; ')
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    const attribute = (wanted: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.split('=')[1]
    const path = attribute('path') ?? '/'
    const isOver = new Date(attribute('expires') ?? '9999-01-01') < new Date()
    if (isOver) cookies.delete(`${name} ${path}`)
    else cookies.set(`${name} ${path}`, { value, path })
  }

  return { open }
}
