// Photographs and checks the gallery: node src/ui/gallery/look.ts [folder] [part of a name] [browser]. Render it first.
// Pictures at 360 and 1280 px, light and dark, beside the pages; axe and overflow at 320 and 1280 px in both schemes.
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium } from '@playwright/test'

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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const name of names) {
    for (const width of [360, 1280]) await photograph(browser, name, width, colorScheme)
    for (const width of [320, 1280]) faults += await check(browser, name, width, colorScheme)
  }
}

say(`${names.length} pages, ${faults} faults`)
await browser.close()
server.close()
process.exitCode = faults === 0 ? 0 : 1

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

type Scheme = 'light' | 'dark'

async function open(inBrowser: Browser, name: string, width: number, colorScheme: Scheme) {
  const context = await inBrowser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
    isMobile: width < 640,
    hasTouch: width < 640,
  })
  const page = await context.newPage()
  await page.goto(`${origin}/${name}`)
  await page.evaluate(() => document.fonts.ready)

  return page
}

async function photograph(inBrowser: Browser, name: string, width: number, colorScheme: Scheme) {
  const page = await open(inBrowser, name, width, colorScheme)
  await page.screenshot({
    path: join(folder, `${basename(name, '.html')}-${width}-${colorScheme}.png`),
    fullPage: true,
  })
  await page.context().close()
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

async function check(inBrowser: Browser, name: string, width: number, colorScheme: Scheme) {
  const page = await open(inBrowser, name, width, colorScheme)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const overflow = (await page.evaluate(widest)) - width

  for (const { id, nodes } of violations) {
    for (const node of nodes)
      say(`${name} ${width} ${colorScheme}: ${id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
  }
  if (overflow > 0) say(`${name} ${width} ${colorScheme}: ${overflow} px too wide`)
  await page.context().close()

  return violations.length + (overflow > 0 ? 1 : 0)
}
