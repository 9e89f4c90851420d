import { expect, test } from '@playwright/test'
import { byKeys } from './hands.ts'
import { demoUnit, signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView } from './support.ts'

test.describe('no break in the follow-up @continuity', () => {
  test('by keyboard alone, on a phone: a teacher sees what waits, and goes where it is done', async ({ browser }) => {
    test.setTimeout(90_000)
    const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
    await signInAs(page, 'tinn-kontaktlaerer')
    await page.goto('/tinn/i-dag')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('I dag')
    const late = page.locator('section', { has: page.locator('#forsinket') })
    await expect(late).toBeVisible()
    await expectAccessible(page, 'today on a phone')
    const hands = byKeys(page)
    await hands.follow('Hold det første møtet , Elias')
    await expect(page).toHaveURL(/\/logger\/[0-9a-f-]{36}\/mote\/ny/)
  })

  test('without script: a leader sees the unit, the coordinator all of them, and neither a word', async ({
    browser,
  }) => {
    test.setTimeout(90_000)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const leaders = await context.newPage()
    await signInAs(leaders, 'harstad-rektor')
    await leaders.goto('/harstad/oppfolging')
    await expect(leaders).toHaveURL(new RegExp(`/oppfolging/enhet/${demoUnit('harstad', 'skole')}`))
    await expect(leaders.locator('main')).toContainText('Hvem holder stafettene')
    await expect(leaders.locator('main')).not.toContainText('Elias')

    const coordinators = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await signInAs(coordinators, 'harstad-koordinator')
    await coordinators.goto('/harstad/oppfolging')
    await coordinators.getByRole('link', { name: 'Prøvevik skole' }).click()
    await expect(coordinators.locator('main')).toContainText('Hvem holder stafettene')
    await expect(coordinators.locator('main')).not.toContainText('Elias')
  })

  test('every page is accessible in every view', async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await signInAs(page, 'harstad-rektor')
    for (const path of ['i-dag', `oppfolging/enhet/${demoUnit('harstad', 'skole')}`, 'min-side/varsler']) {
      await page.goto(`/harstad/${path}`)
      await expectAccessibleInEveryView(page, path)
    }
    const above = await browser.newPage({ reducedMotion: 'reduce' })
    await signInAs(above, 'harstad-koordinator')
    for (const path of ['oppfolging', `oppfolging/kommunen/${demoUnit('harstad', 'skole')}`]) {
      await above.goto(`/harstad/${path}`)
      await expectAccessibleInEveryView(above, path)
    }
  })
})
