import { test } from '@playwright/test'
import { expectAccessibleInEveryView, templates } from './support.ts'

/** In two halves, so that two browsers share the work. */
for (const half of [0, 1]) {
  test(`every template is accessible in every view, half ${half + 1} @guide`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    for (const address of templates.filter((_, at) => at % 2 === half)) {
      await page.goto(address)
      await expectAccessibleInEveryView(page, address)
    }
    await page.close()
  })
}
