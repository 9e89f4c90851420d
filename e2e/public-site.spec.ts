import { expect, test } from '@playwright/test'
import { templates } from './support.ts'

test('no request leaves the host, no cookie is set, nothing is stored @guide', async ({ page, context, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) elsewhere.push(request.url())
  })
  for (const address of templates) await page.goto(address)

  expect(elsewhere).toEqual([])
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('the same words stand without script @guide', async ({ browser }) => {
  test.setTimeout(90_000)
  const withScript = await browser.newPage()
  const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  for (const address of templates) {
    await withScript.goto(address)
    await without.goto(address)
    const words = (await withScript.locator('main').textContent()) ?? ''
    expect(await without.locator('main').textContent(), address).toBe(words)
  }
})

test('the console has nothing to complain about @guide', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  for (const address of templates) await page.goto(address)
  expect(complaints).toEqual([])
})
