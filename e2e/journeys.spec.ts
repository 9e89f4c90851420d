import { expect, test, type Page } from '@playwright/test'
import { tabTo } from './support.ts'

test.describe('by keyboard alone @guide', () => {
  test('a child finds out what to do and someone who answers now', async ({ page }) => {
    await page.goto('/porsanger/')
    await tabTo(page, /barn eller ung/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/barn-og-unge$/)

    await page.goto('/porsanger/barn-og-unge/hva-na')
    for (let asked = 0; asked < 6; asked += 1) {
      if ((await page.locator('form.helper').count()) === 0) break
      await tabToFirstAnswer(page)
      await page.keyboard.press('Space')
      // The answer leads to the same address, so it is the loading that tells that the next page is here.
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    }
    await expect(page.locator('form.helper')).toHaveCount(0)
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible()
    expect(page.url()).not.toContain('answer')
  })

  test('a grown-up finds whom to call about a child', async ({ page }) => {
    await page.goto('/harstad/')
    await tabTo(page, /voksen/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/voksne$/)
    await tabTo(page, /bekymret|urolig/i)
    await page.keyboard.press('Enter')
    await expect(page.locator('main a[href^="tel:"], main a[href*="/hjelp"]').first()).toBeVisible()
  })

  test('a teacher goes from the wonder to the decision and its next level', async ({ page }) => {
    await page.goto('/harstad/veileder')
    await tabTo(page, 'Skole')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/tjeneste=skole/)
    await tabTo(page, /^Velg veien videre/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/veileder\/0\/bestem-0\?tjeneste=skole/)
    await tabTo(page, /^Ja, og vi trenger en tjeneste til/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/veileder\/2\//)
    await tabTo(page, /samtykke/i)
  })

  test('the first Tab leads past the menu to the content', async ({ page }) => {
    await page.goto('/tinn/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('#content')).toBeFocused()
  })
})

test.describe('quick exit @guide', () => {
  test('blanks and replaces the page, and Back does not return to it', async ({ page }) => {
    await page.route('https://www.yr.no/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>Vær</title>' }),
    )
    await page.goto('/porsanger/')
    await page.goto('/porsanger/barn-og-unge')
    await page.getByRole('link', { name: 'Forlat siden' }).click()
    await expect(page).toHaveTitle('Vær')
    await page.goBack()
    expect(page.url()).not.toContain('barn-og-unge')
  })

  test('Escape three times does the same', async ({ page }) => {
    await page.route('https://www.yr.no/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>Vær</title>' }),
    )
    await page.goto('/porsanger/tema/hjemme')
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('Escape')
    await expect(page).toHaveTitle('Vær')
  })

  test('the title of a sensitive page says nothing', async ({ page }) => {
    await page.goto('/porsanger/tema/noen-gjor-meg-vondt')
    expect(await page.title()).toMatch(/^Informasjon/)
  })
})

test('the language switch stays on the same page, and says which passages are in another language @guide', async ({
  page,
}) => {
  await page.goto('/porsanger/veileder/0/bestem-0')
  await page.getByRole('link', { name: 'Davvisámegiella' }).click()
  await expect(page).toHaveURL(/\/porsanger\/se\/veileder\/0\/bestem-0$/)
  expect(await page.locator('html').getAttribute('lang')).toBe('se')
  await expect(page.locator('main [lang="nb"]').first()).toBeVisible()
})

async function tabToFirstAnswer(page: Page) {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if (
      await page.evaluate(
        () => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'radio',
      )
    )
      return
  }
  throw new Error('The keyboard reaches no answer')
}
