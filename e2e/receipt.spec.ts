import { expect, test, type Page } from '@playwright/test'
import { byKeys } from './hands.ts'
import { signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView, tabTo } from './support.ts'

const phone = { width: 390, height: 800 }

/** The code as it is read aloud. */
const codeOn = (page: Page) => page.locator('.code-letters [aria-hidden]').innerText()

test.describe('whoever rang hears that somebody listened @continuity', () => {
  test('without script, on a phone: made, read, taken care of, read again', async ({ browser }) => {
    test.setTimeout(90_000)
    const [works, rings] = await Promise.all(
      [1, 2].map(() => browser.newContext({ javaScriptEnabled: false, viewport: phone })),
    )
    const [employee, neighbour] = [await works?.newPage(), await rings?.newPage()]
    if (employee === undefined || neighbour === undefined) throw new Error('There is no browser.')
    await signInAs(employee, 'tinn-kontaktlaerer')
    await employee.goto('/tinn/kvitteringer')
    await employee.getByRole('button', { name: 'Lag kvittering' }).click()
    const code = await codeOn(employee)
    expect(code).toMatch(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/)
    expect(employee.url()).not.toContain(code.slice(0, 4))

    await neighbour.goto('/tinn/voksne')
    await neighbour.getByRole('link', { name: 'Har du fått en kode da du ringte?' }).click()
    const look = async () => {
      await neighbour.locator('input[name=kode]').fill(code.toLowerCase().replaceAll('-', ' '))
      await neighbour.getByRole('button', { name: 'Se svaret' }).click()
    }
    await look()
    await expect(neighbour.locator('h1')).toContainText('Mottatt')
    await expect(neighbour.locator('.lead')).toHaveText('Skole')
    await expect(neighbour.getByRole('link', { name: '112' }).first()).toBeVisible()
    expect(neighbour.url()).toMatch(/\/tinn\/kvittering$/)
    expect(await rings?.cookies()).toEqual([])

    await employee.getByRole('link', { name: 'Jeg har lest den opp' }).click()
    await employee.getByLabel('Kode').fill(code)
    await employee.getByRole('button', { name: 'Det er tatt hånd om' }).click()
    await expect(employee.locator('main')).toContainText('ser nå at det er tatt hånd om')
    await look()
    await expect(neighbour.locator('h1')).toContainText('Tatt hånd om')
  })

  test('by keyboard alone, and a code that is wrong says nothing of why', async ({ browser }) => {
    test.setTimeout(90_000)
    const [employee, neighbour] = [await browser.newPage(), await browser.newPage()]
    await signInAs(employee, 'tinn-helsesykepleier')
    await employee.goto('/tinn/kvitteringer')
    await byKeys(employee).press('Lag kvittering')
    const code = await codeOn(employee)
    await expectAccessible(employee, 'the code')

    await neighbour.goto('/tinn/voksne')
    await tabTo(neighbour, 'Har du fått en kode')
    await Promise.all([neighbour.waitForEvent('load'), neighbour.keyboard.press('Enter')])
    const hands = byKeys(neighbour)
    await hands.fill('Koden du fikk', 'ABCD-EFGH')
    await hands.press('Se svaret')
    await expect(neighbour.locator('h1')).toContainText('Vi finner ingen kvittering')
    await hands.fill('Koden du fikk', code)
    await hands.press('Se svaret')
    await expect(neighbour.locator('h1')).toContainText('Mottatt')

    await employee.goto('/tinn/kvitteringer')
    const works = byKeys(employee)
    await works.fill('Kode', code)
    await works.press('Det er tatt hånd om')
    await expect(employee.locator('main')).toContainText('ser nå at det er tatt hånd om')
  })

  test('every page is accessible in every view, and in every language', async ({ browser }) => {
    test.setTimeout(180_000)
    const [employee, neighbour] = [
      await browser.newPage({ reducedMotion: 'reduce' }),
      await browser.newPage({ reducedMotion: 'reduce' }),
    ]
    await signInAs(employee, 'porsanger-kontaktlaerer')
    for (const language of ['', '/nn', '/se', '/en']) {
      await employee.goto(`/porsanger${language}/kvitteringer`)
      await expectAccessibleInEveryView(employee, `own ${language}`)
      await employee.locator('main form button').first().click()
      const code = await codeOn(employee)
      await expectAccessibleInEveryView(employee, `made ${language}`)

      await neighbour.goto(`/porsanger${language}/kvittering`)
      await expectAccessibleInEveryView(neighbour, `open ${language}`)
      await neighbour.locator('input[name=kode]').fill(code)
      await neighbour.locator('main form button').click()
      await expectAccessible(neighbour, `found ${language}`)
      await neighbour.locator('main form button').click()
      await expectAccessible(neighbour, `empty ${language}`)
    }
    const shielded = await browser.newPage({ reducedMotion: 'reduce' })
    await signInAs(shielded, 'porsanger-barnevernsleder')
    await shielded.goto('/porsanger/kvitteringer')
    await expectAccessibleInEveryView(shielded, 'child welfare')
  })
})
