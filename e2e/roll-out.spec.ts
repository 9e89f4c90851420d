import { expect, test } from '@playwright/test'
import { byKeys } from './hands.ts'
import { demoUnit, signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView } from './support.ts'

const home = '/harstad/utrulling'

test.describe('taking the model into use @model', () => {
  test('by keyboard alone: a head teacher says how far the school has come, and a teacher sees it', async ({
    browser,
  }) => {
    test.setTimeout(90_000)
    const [leaders, teachers] = [await browser.newPage(), await browser.newPage()]
    await signInAs(leaders, 'harstad-rektor')
    await leaders.goto(home)
    const hands = byKeys(leaders)
    await hands.follow('Fortell hvor langt dere er kommet')
    await hands.tick('Evaluert')
    await hands.press('Lagre')
    await expect(leaders.locator('main')).toContainText('Lagret. Takk.')
    await expectAccessible(leaders, 'a unit, after saying')

    await signInAs(teachers, 'harstad-kontaktlaerer')
    await teachers.goto(home)
    await expect(teachers.locator('.row', { hasText: 'Prøvevik skole' })).toContainText('Evaluert')
    await teachers.goto(`${home}/enhet/${demoUnit('harstad', 'skole')}`)
    await expect(teachers.getByRole('button', { name: /Trekk tilbake/ })).toHaveCount(0)
  })

  test('without script: a leader writes down who was at a seminar, and a teacher a course of her own', async ({
    browser,
  }) => {
    test.setTimeout(90_000)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const leaders = await context.newPage()
    await signInAs(leaders, 'porsanger-rektor')
    await leaders.goto('/porsanger/utrulling/opplaring')
    await leaders.getByRole('link', { name: 'Å snakke med barn og foreldre' }).click()
    await leaders.getByRole('link', { name: 'Skriv inn hvem som var med' }).click()
    await leaders.getByRole('checkbox', { name: /^Leiv/ }).check()
    await leaders.getByLabel('Hvor mange andre?').fill('6')
    await leaders.getByRole('button', { name: 'Lagre' }).click()
    await expect(leaders.locator('main')).toContainText('Lagret hvem som var med.')

    const teachers = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await signInAs(teachers, 'porsanger-kontaktlaerer')
    await teachers.goto('/porsanger/utrulling/opplaring')
    await expect(teachers.locator('section', { has: teachers.locator('#mine') })).toContainText('Å snakke med barn')
    await teachers.getByRole('link', { name: 'Taushetsplikt og samtykke på en halvtime' }).first().click()
    await teachers.getByRole('button', { name: /^Jeg har/ }).click()
    await expect(teachers.locator('main [role=status], main')).toContainText(/Det står/)
  })

  test('every page is accessible in every view', async ({ browser }) => {
    test.setTimeout(240_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await signInAs(page, 'tinn-koordinator')
    const unit = `enhet/${demoUnit('tinn', 'helsestasjon')}`
    for (const path of ['', 'kompetanse', 'opplaring', 'opplaring/ny', 'partner/ny', unit, `${unit}/kompetanse`]) {
      await page.goto(`/tinn/utrulling/${path}`.replace(/\/$/, ''))
      await expectAccessibleInEveryView(page, `roll-out ${path}`)
    }
    await page.goto('/tinn/utrulling/opplaring')
    await page.getByRole('link', { name: /^Oppstartsdag/ }).click()
    await expectAccessibleInEveryView(page, 'a training')
    await page.getByRole('button', { name: /^Skriv inn/ }).click()
    await expectAccessibleInEveryView(page, 'who was there')
    await page.goto('/tinn/utrulling')
    await page.getByRole('link', { name: 'Testdal idrettslag' }).click()
    await expectAccessibleInEveryView(page, 'a partner')
  })
})
