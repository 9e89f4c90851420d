// Photographs and checks the gallery: node src/ui/gallery/look.ts [folder] [part of a name] [browser]. Render it first.
// Pictures at 360 and 1280 px, light and dark, beside the pages; axe and overflow at 320 and 1280 px in both schemes.
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'

const [folder = '/tmp/gallery', part = '', executablePath = '/usr/bin/chromium'] = process.argv.slice(2)
const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
}

const server = createServer((request, response) => {
  const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname)
  response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream')
  createReadStream(join(folder, name))
    .on('error', () => response.writeHead(404).end())
    .pipe(response)
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const names = (await readdir(folder)).filter((name) => name.endsWith('.html') && name.includes(part)).toSorted()
let faults = 0
/** What axe could not decide, such as contrast over a gradient; `theme.test.ts` proves those pairs. */
const undecided = new Map<string, number>()

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 360, 1280]) faults += await lookThrough(browser, width, colorScheme)
}

say(`${names.length} pages, ${faults} faults, undecided: ${JSON.stringify(Object.fromEntries(undecided))}`)
await browser.close()
server.close()
process.exitCode = faults === 0 ? 0 : 1

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

type Scheme = 'light' | 'dark'

/** Every page at one width: 360 is photographed, 320 is checked, 1280 both. Gives the number of faults. */
async function lookThrough(inBrowser: Browser, width: number, colorScheme: Scheme) {
  const phone = width < 640
  const viewport = { width, height: phone ? 740 : 900 }
  const context = await inBrowser.newContext({
    viewport,
    colorScheme,
    reducedMotion: 'reduce',
    isMobile: phone,
    hasTouch: phone,
  })
  const page = await context.newPage()
  let found = 0

  for (const name of names) {
    await page.goto(`${origin}/${name}`)
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    if (width !== 320) await photograph(page, `${basename(name, '.html')}-${width}-${colorScheme}.png`)
    if (width !== 360) found += await check(page, `${name} ${width} ${colorScheme}`, width)
  }
  await context.close()

  return found
}

async function photograph(page: Page, file: string) {
  await page.screenshot({ path: join(folder, file), fullPage: true })
}

async function check(page: Page, where: string, width: number) {
  const { violations, incomplete } = await new AxeBuilder({ page }).analyze()
  const overflow = (await page.evaluate(widest)) - width

  for (const { id, nodes } of violations) {
    for (const node of nodes) say(`${where}: ${id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
  }
  for (const { id, nodes } of incomplete) undecided.set(id, (undecided.get(id) ?? 0) + nodes.length)
  if (overflow > 0) say(`${where}: ${overflow} px too wide`)

  return violations.length + (overflow > 0 ? 1 : 0)
}

/** How far to the right anything visible reaches. */
function widest() {
  const boxes = [...document.body.querySelectorAll(':not(svg, svg *, .ds-skip-link, .ds-sr-only)')]
  const visible = boxes.filter((box) => box.checkVisibility())

  return Math.max(
    document.documentElement.scrollWidth,
    ...visible.map((box) => Math.floor(box.getBoundingClientRect().right)),
  )
}
