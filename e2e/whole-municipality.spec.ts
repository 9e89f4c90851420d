import { expect, test } from '@playwright/test'
import { expectAccessible } from './support.ts'

/**
 * A fifth of all pages of one municipality in its own language, found by following links; the sweep `accessibility` looks at every page of all.
 * Maps are alike but for their words: accessibility.spec.ts has one. Split in two, one for each core.
 */
for (const half of [0, 1]) {
  test(`pages of Harstad are accessible, part ${half + 1} @guide`, async ({ page, baseURL }) => {
    test.setTimeout(240_000)
    const addresses = await pagesOf('/harstad/', baseURL ?? '')
    expect(addresses.length).toBeGreaterThan(80)
    for (const address of addresses.filter((_, at) => at % 10 === 5 * half)) {
      await page.goto(address)
      await expectAccessible(page, address)
    }
  })
}

async function pagesOf(start: string, origin: string): Promise<string[]> {
  const found = new Set([start])
  // A Set hands out what is added while it is walked.
  for (const address of found) {
    const html = await (await fetch(origin + address)).text()
    for (const [, href = ''] of html.matchAll(/<a[^>]*href="(\/harstad\/[^"#?]*)/g)) {
      if (!/^\/harstad\/(nn|en|se)\b/.test(href) && !/\.(pdf|ics|jsonld)$|\/kart\//.test(href)) found.add(href)
    }
  }
  return [...found].toSorted()
}
