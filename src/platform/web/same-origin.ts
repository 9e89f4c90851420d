/**
 * Whether a form was sent from one of our own pages (ASVS 3.5.1). Browsers say so in two headers that no page can forge. A
 * request with neither, or with one that disagrees, is refused.
 */
export function isFromOurPages(headers: Headers, origin: string): boolean {
  const [from, site] = [headers.get('origin'), headers.get('sec-fetch-site')]
  if (from !== null && from !== 'null' && from !== origin) return false
  if (site !== null) return site === 'same-origin'
  return from === origin
}
