import axeCore from 'axe-core'
import { expect, type Page } from '@playwright/test'

/** Every template of the public site, in one municipality that has them all. */
export const templates = [
  '/',
  '/porsanger/',
  '/porsanger/barn-og-unge',
  '/porsanger/voksne',
  '/porsanger/ansatte',
  '/porsanger/veileder',
  '/porsanger/veileder/0',
  '/porsanger/veileder/0/bestem-0?tjeneste=skole',
  '/porsanger/veileder/1/gjor-tiltakene',
  '/porsanger/verktoy',
  '/porsanger/verktoy/undringsnotat',
  '/porsanger/verktoy/den-nodvendige-samtalen',
  '/porsanger/verktoy/sjekkliste-risiko-og-beskyttelse',
  '/porsanger/verktoy/mal-bekymringsmelding',
  '/porsanger/hjelp',
  '/porsanger/lover',
  '/harstad/oppfolging-i-tall',
  '/porsanger/nytt',
  '/porsanger/nytt/endringer?fra=2026-01-01',
  '/porsanger/tema/hjemme',
  '/porsanger/tema/gravid',
  '/porsanger/om',
  '/porsanger/akutt',
  '/porsanger/spor',
  '/porsanger/samarbeid',
  '/porsanger/samhandlingsmodell',
  '/porsanger/samhandlingsmodell/kommuneniva',
  '/porsanger/samhandlingsmodell/plan/forebyggende-plan',
  '/porsanger/samhandlingsmodell/ansvar',
  '/porsanger/samhandlingsmodell/ansvar?etter=rolle',
  '/porsanger/samhandlingsmodell/min-tjeneste?tjeneste=skole',
  '/porsanger/samhandlingsmodell/kart/service/ppt',
  '/porsanger/tiltak?alder=14',
  '/porsanger/samhandlingsmodell/arshjul',
  '/porsanger/se/samhandlingsmodell/arshjul?tjeneste=skole',
  '/porsanger/samhandlingsmodell/plan/forebyggende-plan/dokument',
  '/porsanger/barn-og-unge/hva-na',
  '/porsanger/sok?q=mobbing',
  '/porsanger/sok?q=xyzxyzxyz',
  '/porsanger/finnes-ikke',
  '/finnes-ikke/',
  '/porsanger/se/',
  '/porsanger/se/barn-og-unge',
  '/porsanger/en/voksne',
  '/porsanger/nn/veileder/0/bestem-0',
]

/** Nothing that axe finds under WCAG 2.0–2.2 A and AA. */
export async function expectAccessible(page: Page, about: string): Promise<void> {
  // Half a megabyte: once for each page that is opened, not for each view of it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore } // just brought in
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  })
  expect(found, about).toEqual([])
}

type View = { readonly colorScheme: 'light' | 'dark'; readonly width: number }

const everyView: readonly View[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
)

/** Both schemes and both widths in half the time, for pages that are many: a fault of one scheme at one width alone is the sweep's. */
export const oppositeViews: readonly View[] = [
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
]

/** A page that is open, with everything on it unfolded: in light and dark, on a narrow screen and a wide one. */
export async function expectAccessibleInEveryView(page: Page, about: string, views = everyView): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details')) details.open = true
  })
  for (const { colorScheme, width } of views) {
    // A colour on its way from one scheme to the other is no colour of either.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page, `${about} ${colorScheme} ${width}`)
    await expectNoSidewaysScroll(page, `${about} ${width}`)
  }
}

/** Nothing hangs out of the side of a narrow screen. */
export async function expectNoSidewaysScroll(page: Page, about: string): Promise<void> {
  const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(out, about).toBeLessThanOrEqual(0)
}

/** Moves with the Tab key until the link or button with this name has focus. */
export async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<void> {
  const wanted = typeof name === 'string' ? (text: string) => text.includes(name) : (text: string) => name.test(text)
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')
    if (wanted(text)) return
  }
  throw new Error(`The keyboard does not reach «${String(name)}»`)
}
