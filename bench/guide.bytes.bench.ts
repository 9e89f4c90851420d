import { chromium } from '@playwright/test'
import { findChromium } from '../bin/chromium.js'
import { report } from './support/figures.ts'
import { newDataFolder, startStafett } from './support/server.ts'

/** What a browser fetches on a first visit and for the next page: bytes on the wire with brotli, headers included. */
const firstPages = [
  '/',
  '/barn-og-unge',
  '/voksne',
  '/ansatte',
  '/veileder',
  '/hjelp',
  '/veileder/0/bestem-0?tjeneste=skole',
]
const towns = ['harstad', 'porsanger']

const data = newDataFolder()
const server = await startStafett(data.folder)
const found = await findChromium()
if (found === undefined) throw new Error('There is no Chromium to measure with.')
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

const views = []
for (const town of towns) {
  for (const page of firstPages) views.push(await firstView(`${server.origin}/${town}`, page))
}
await browser.close()
await server.stop()
data.remove()

report('guide.bytes', {
  first_view_bytes: Math.max(...views.map((view) => view.bytes - view.fontBytes)),
  first_view_bytes_with_font: Math.max(...views.map((view) => view.bytes)),
  first_view_requests: Math.max(...views.map((view) => view.requests)),
  next_page_bytes: Math.max(...views.map((view) => view.nextBytes)),
})

async function firstView(town: string, path: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const addresses = new Map<string, string>()
  let bytes = 0
  let fontBytes = 0
  session.on('Network.requestWillBeSent', (event) => addresses.set(event.requestId, event.request.url))
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
    if (addresses.get(event.requestId)?.endsWith('.woff2')) fontBytes += event.encodedDataLength
  })

  await page.goto(town + path, { waitUntil: 'networkidle' })
  const first = { bytes, fontBytes, requests: addresses.size }
  await page.goto(`${town}/veileder/1/forbered-motet`, { waitUntil: 'networkidle' })
  await context.close()
  return { ...first, nextBytes: bytes - first.bytes }
}
