import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { keep } from '../bench/support/figures.ts'
import { newDataFolder, startStafett } from '../bench/support/server.ts'
import { findChromium } from '../bin/chromium.js'

/**
 * Every page of every municipality × language × service × colour scheme × width: nothing that axe finds, nothing that
 * overflows. In an order drawn by a seed; `--minutes 20` stops then and says how much was not reached.
 */
const seed = Number(argument('--seed') ?? Math.floor(Math.random() * 1e9))
const until = performance.now() + Number(argument('--minutes') ?? Number.POSITIVE_INFINITY) * 60_000
const schemes = ['light', 'dark'] as const
const widths = [320, 1280] as const

const data = newDataFolder()
const server = await startStafett(data.folder)
const found = await findChromium()
if (found === undefined) throw new Error('There is no Chromium to look with.')
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

const pages = await everyPage()
const views = shuffled(
  pages.flatMap((address) => schemes.flatMap((scheme) => widths.map((width) => ({ address, scheme, width })))),
)
type View = (typeof views)[number]
console.log(`${pages.length} pages, ${views.length} views, seed ${seed}`)

let next = 0
const faults: string[] = []
await Promise.all([0, 1].map(() => work(browser)))
await browser.close()
await server.stop()
data.remove()

for (const fault of faults) console.error(fault)
const missed = views.length - next
keep(
  'accessibility',
  `${next} of ${views.length} views of ${pages.length} pages (light and dark × 320 and 1280 px), seed ${seed}: ${faults.length} faults${missed === 0 ? '' : `; **not reached: ${missed} views**`}`,
)
process.exit(faults.length === 0 ? 0 : 1)

async function work(shared: Browser): Promise<void> {
  const contexts = new Map<string, BrowserContext>()
  while (next < views.length && performance.now() < until) {
    const view = views[next]
    next += 1
    if (view === undefined) return
    const name = `${view.scheme} ${view.width}`
    const context =
      contexts.get(name) ??
      (await shared.newContext({
        colorScheme: view.scheme,
        viewport: { width: view.width, height: 900 },
        reducedMotion: 'reduce',
      }))
    contexts.set(name, context)
    faults.push(...(await look(context, view)))
    if (next % 200 === 0) console.log(`${next} of ${views.length}, ${faults.length} faults`)
  }
}

async function look(context: BrowserContext, { address, scheme, width }: View): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(server.origin + address)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.close()

  const where = `${address} (${scheme}, ${width})`
  return [
    ...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
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
    }
  }
  return [...addresses]
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
