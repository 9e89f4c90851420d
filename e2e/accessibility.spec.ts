import { test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, templates } from './support.ts'

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`every template is accessible, ${scheme}, ${width} px @guide`, async ({ browser }) => {
      test.setTimeout(120_000)
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      for (const address of templates) {
        await page.goto(address)
        await page.evaluate(() => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>('details')) details.open = true
        })
        await expectAccessible(page, `${address} ${scheme} ${width}`)
        await expectNoSidewaysScroll(page, `${address} ${width}`)
      }
      await context.close()
    })
  }
}
