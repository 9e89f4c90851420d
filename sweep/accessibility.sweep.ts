import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type axe from 'axe-core'
import { keep } from '../bench/support/figures.ts'
import { newDataFolder, startStafett } from '../bench/support/server.ts'
import { findChromium } from '../bin/chromium.js'
import { signInAs } from '../e2e/signed-in.ts'

/**
 * Every page of every municipality × language × service × colour scheme × width, and of one studio: nothing that axe finds, nothing
 * that overflows. In an order drawn by a seed; `--minutes 20` stops then and says how much was not reached.
 */
const seed = Number(argument('--seed') ?? Math.floor(Math.random() * 1e9))
const until = performance.now() + Number(argument('--minutes') ?? Number.POSITIVE_INFINITY) * 60_000
const schemes = ['light', 'dark'] as const
const widths = [320, 1280] as const

/** Downloads, and what differs from another page by its words alone. */
const notLookedAt = /\/pakke\/(fil|nettsted|dokument)|\/filer\/|[?&](sprak|tjeneste|side|eier|fra|til)=/

const data = newDataFolder()
const server = await startStafett(data.folder)
const found = await findChromium()
if (found === undefined) throw new Error('There is no Chromium to look with.')
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Somebody who sees all of the studio, and keeps a pack for others. */
const editing = { town: 'harstad', person: 'harstad-koordinator' }
const context = await contextOf(browser)
const publicPages = await everyPage()
await signInAs(await context.newPage(), editing.person)
// The studio's first: a session ends.
const addresses = [...(await everyStudioPage(context)), ...shuffled(publicPages)]
const viewsOfEach = schemes.length * widths.length
console.log(`${addresses.length} pages, ${addresses.length * viewsOfEach} views, seed ${seed}`)

let next = 0
const faults: string[] = []
await Promise.all([0, 1].map(() => work(context)))
await browser.close()
await server.stop()
data.remove()

for (const fault of faults) console.error(fault)
const views = addresses.length * viewsOfEach
const missed = views - next * viewsOfEach
keep(
  'accessibility',
  `${views - missed} of ${views} views of ${addresses.length} pages (light and dark × 320 and 1280 px), seed ${seed}: ${faults.length} faults${missed === 0 ? '' : `; **not reached: ${missed} views**`}`,
)
process.exit(faults.length === 0 ? 0 : 1)

async function contextOf(shared: Browser): Promise<BrowserContext> {
  // Axe comes in beside the page's own scripts, which the policy of the pages would not let it do by itself.
  const made = await shared.newContext({ baseURL: server.origin, reducedMotion: 'reduce', bypassCSP: true })
  await made.addInitScript({ content: axeSource })
  return made
}

async function work(shared: BrowserContext): Promise<void> {
  const page = await shared.newPage()
  while (next < addresses.length && performance.now() < until) {
    const address = addresses[next]
    next += 1
    if (address === undefined) return
    const answer = await page.goto(address)
    if (answer?.status() !== 200) faults.push(`${address}: leads nowhere`)
    for (const colorScheme of schemes) {
      for (const width of widths) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        faults.push(...(await look(page, `${address} (${colorScheme}, ${width})`)))
      }
    }
    if (next % 100 === 0) console.log(`${next} of ${addresses.length} pages, ${faults.length} faults`)
  }
}

async function look(page: Page, where: string): Promise<string[]> {
  const { violations, out } = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe } // brought in by the init script
    const found = await inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return {
      violations: found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      ),
      out: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }
  })
  return [
    ...violations.map((violation) => `${where}: ${violation}`),
    ...(out > 0 ? [`${where}: ${out} px wider than the screen`] : []),
  ]
}

/** By following every link from the list of municipalities. */
async function everyPage(): Promise<string[]> {
  const addresses = new Set(['/'])
  // A Set hands out what is added while it is walked.
  for (const address of addresses) {
    const html = await (await fetch(server.origin + address)).text()
    for (const [, href = ''] of html.matchAll(/<a[^>]*href="(\/[^"#]*)/g)) {
      if (!href.endsWith('.pdf')) addresses.add(href)
      // What has changed is asked for with a day, which no link has.
      if (href.endsWith('/nytt')) addresses.add(`${href}/endringer?fra=2026-01-01`)
    }
  }
  return [...addresses]
}

/** By following every link of a studio, to two items of each type: the others have the same pages. */
async function everyStudioPage({ request }: BrowserContext): Promise<string[]> {
  const home = `/${editing.town}/studio`
  const addresses = new Set([home])
  const taken = new Map<string, Set<string>>()
  for (const address of addresses) {
    const html = await (await request.get(address)).text()
    for (const [, found = ''] of html.matchAll(/<a[^>]*href="(\/[^"#]*)/g)) {
      const href = found.replaceAll('&amp;', '&')
      if (href.startsWith(`${home}/`) && !notLookedAt.test(href) && isOfFew(taken, href)) addresses.add(href)
    }
  }
  return [...addresses]
}

function isOfFew(taken: Map<string, Set<string>>, href: string): boolean {
  const [, type = '', key = ''] = /\/studio((?:\/felles\/[a-z-]+)?\/[a-z-]+)\/([a-z0-9-]+)/.exec(href) ?? []
  const keys = taken.get(type) ?? new Set()
  if (key !== '' && keys.size < 2) keys.add(key)
  taken.set(type, keys)
  return key === '' || keys.has(key)
}

/** The same order for the same seed (a linear congruential generator is random enough for an order). */
function shuffled<Item>(items: readonly Item[]): Item[] {
  let state = seed
  const draw = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296)
  return items
    .map((item) => ({ item, place: draw() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
