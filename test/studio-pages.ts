import type { Browser } from './signed-in.ts'

/** A form as a browser would send it untouched: every control with what it holds. */
export function formIn(html: string, action: string): URLSearchParams {
  const start = html.indexOf(`action="${action}"`)
  const form = new URLSearchParams()
  if (start < 0) return form
  const body = html.slice(start, html.indexOf('</form>', start))
  const control = /<input([^>]*)>|<textarea([^>]*)>([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>/g
  for (const [, input, area, text = '', select, options = ''] of body.matchAll(control)) {
    const given = input ?? area ?? select ?? ''
    const name = attribute(given, 'name')
    if (name === undefined) continue
    if (area !== undefined) form.append(name, decode(text))
    else if (select !== undefined)
      form.append(name, attribute(/<option([^>]*\sselected[^>]*)>/.exec(options)?.[1] ?? '', 'value') ?? '')
    else if (!/type="(checkbox|radio)"/.test(given) || /\schecked/.test(given))
      form.append(name, attribute(given, 'value') ?? '')
  }
  return form
}

const attribute = (given: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(given)?.[1]
  return found === undefined ? undefined : decode(found)
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Opens a page, changes some of its form, and sends it. A list replaces all values of a name. */
export async function send(
  browser: Browser,
  page: string,
  changed: Readonly<Record<string, string | readonly string[]>>,
  action = page.split('?')[0] ?? page,
): Promise<Response> {
  const form = formIn(await (await browser.get(page)).text(), action)
  return sendForm(browser, action, form, changed)
}

export function sendForm(
  browser: Browser,
  action: string,
  form: URLSearchParams,
  changed: Readonly<Record<string, string | readonly string[]>>,
): Promise<Response> {
  for (const [name, value] of Object.entries(changed)) {
    form.delete(name)
    for (const one of [value].flat()) form.append(name, one)
  }
  return browser.postWith(action, form)
}
