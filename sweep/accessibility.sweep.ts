import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser } from '@playwright/test'
import { keep } from '../bench/support/figures.ts'
import { newDataFolder, startStafett } from '../bench/support/server.ts'
import { findChromium } from '../bin/chromium.js'

/** Every page of every municipality × language × colour scheme × width: nothing that axe finds, nothing that overflows. */
const data = newDataFolder()
const server = await startStafett(data.folder)
const found = await findChromium()
if (found === undefined) throw new Error('There is no Chromium to look with.')
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

const pages = await everyPage()
console.log(`${pages.length} pages`)
const views = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
] as const
const faults = (await Promise.all(views.map((view) => look(browser, view)))).flat()
await browser.close()
await server.stop()
data.remove()

for (const fault of faults) console.error(fault)
keep(
  'accessibility',
  `${pages.length} pages × ${views.length} views (light and dark × 320 and 1280 px): ${faults.length} faults`,
)
process.exit(faults.length === 0 ? 0 : 1)

async function look(shared: Browser, view: (typeof views)[number]): Promise<string[]> {
  const context = await shared.newContext({
    colorScheme: view.colorScheme,
    viewport: { width: view.width, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const seen: string[] = []
  for (const [at, address] of pages.entries()) {
    await page.goto(server.origin + address)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    const where = `${address} (${view.colorScheme}, ${view.width})`
    seen.push(
      ...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    )
    if (out > 0) seen.push(`${where}: ${out} px wider than the screen`)
    if (at % 100 === 0)
      console.log(`${view.colorScheme} ${view.width}: ${at} of ${pages.length}, ${seen.length} faults`)
  }
  await context.close()
  return seen
}

/** By following every link from the list of municipalities. */
async function everyPage(): Promise<string[]> {
  const addresses = new Set(['/'])
  // A Set hands out what is added while it is walked.
  for (const address of addresses) {
    const answer = await fetch(server.origin + address)
    const html = await answer.text()
    for (const [, href = ''] of html.matchAll(/<a[^>]*href="(\/[^"#]*)/g))
      if (!href.endsWith('.pdf')) addresses.add(href)
  }
  return [...addresses]
}
