import { expect, test, type Page } from '@playwright/test'
import { demoPerson, demoUnit, signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView, tabTo } from './support.ts'

test.describe('getting in @access', () => {
  test('by keyboard alone: a leader invites a new teacher with a code, who types it and is in', async ({ browser }) => {
    test.setTimeout(90_000)
    const [leaders, teachers] = [await browser.newPage(), await browser.newPage()]
    await signInAs(leaders, 'porsanger-rektor')
    await leaders.goto(`/porsanger/administrasjon/enheter/${demoUnit('porsanger', 'skole')}`)
    await press(leaders, /^Inviter/)
    await type(leaders, 'Navn', 'Tone Prøvevik')
    await choose(leaders, 'Ansatt')
    await choose(leaders, 'En kode som du leser opp')
    await press(leaders, /^Inviter$/)
    const code = await leaders.locator('.code-letters [aria-hidden]').innerText()
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)

    await signInAs(teachers, 'porsanger-uten-tilgang')
    await expect(teachers.locator('h1')).toContainText('ikke koblet til kommunen')
    await press(teachers, /Skriv inn kode fra invitasjon/)
    await type(teachers, 'Kode', code.toLowerCase())
    await press(teachers, /^Fortsett$/)
    await expect(teachers.locator('h1')).toContainText('Hei, Tone')
    await expect(teachers.locator('main')).toContainText('Prøvevik skole')
  })

  test('a leader connects a signed-in colleague by the code that is read aloud, and lets them go again', async ({
    browser,
  }) => {
    test.setTimeout(90_000)
    const [leaders, colleagues] = [await browser.newPage(), await browser.newPage()]
    await signInAs(colleagues, 'rollag-uten-tilgang')
    const code = await colleagues.locator('.code-letters [aria-hidden]').innerText()

    await signInAs(leaders, 'rollag-rektor')
    await leaders.goto(`/rollag/administrasjon/folk/${demoPerson('rollag-vikar')}/koble`)
    await leaders.getByLabel('Kode').fill(code)
    await leaders.locator('main form button[type=submit]').first().click()
    await colleagues.getByRole('link', { name: 'Jeg er koblet til' }).click()
    await expect(colleagues.locator('h1')).toContainText('Hei')

    await leaders.goto(`/rollag/administrasjon/folk/${demoPerson('rollag-vikar')}/slutt`)
    await leaders.getByRole('button', { name: 'Ta bort tilgangen' }).click()
    await colleagues.goto('/rollag/min-side')
    // Signed out by it; and signing in again does not help.
    await expect(colleagues.locator('h1')).toContainText('Logg inn')
  })

  test('signing out leads over the provider and leaves nothing behind', async ({ page }) => {
    await signInAs(page, 'tinn-mor')
    await page.getByRole('button', { name: 'Logg ut' }).first().click()
    await expect(page.locator('h1')).toContainText('Du er logget ut')
    await page.goto('/tinn/min-side')
    await expect(page).toHaveURL(/\/tinn\/logg-inn/)
    expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: '__Host-stafett' }))
  })

  test('everything works without script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await signInAs(page, 'tinn-administrator')
    await page.goto('/tinn/administrasjon/folk')
    await page.locator('main input[type=search], main search input[type=text]').first().fill('Ranveig')
    await page.locator('main search button').first().click()
    await expect(page.locator('main')).toContainText('Ranveig')
    expect(page.url()).not.toContain('Ranveig')
    await context.close()
  })
})

const templates: readonly (readonly [who: string, paths: readonly string[]])[] = [
  ['', ['/logg-inn', '/logg-ut', '/logg-inn/tilbake', '/invitasjon/x']],
  ['snasa-uten-tilgang', ['/min-side', '/invitasjon', `/min-side/tatt-vare-pa/${demoPerson('x')}`]],
  [
    'snasa-rektor',
    [
      '/min-side',
      '/min-side/fravaer',
      '/administrasjon',
      '/administrasjon/enheter',
      `/administrasjon/enheter/${demoUnit('snasa', 'skole')}`,
      `/administrasjon/folk/${demoPerson('snasa-vikar')}`,
      `/administrasjon/folk/${demoPerson('snasa-vikar')}/fravaer`,
    ],
  ],
  ['snasa-vikar', ['/min-side/fravaer']],
  [
    'snasa-administrator',
    [
      '/administrasjon',
      '/administrasjon/kommune',
      '/administrasjon/enheter',
      '/administrasjon/enheter/ny',
      `/administrasjon/enheter/${demoUnit('snasa', 'skole')}`,
      `/administrasjon/enheter/${demoUnit('delt', 'delt-ppt')}`,
      `/administrasjon/enheter/${demoUnit('snasa', 'skole')}/endre`,
      `/administrasjon/enheter/${demoUnit('snasa', 'skole')}/slutt`,
      `/administrasjon/enheter/${demoUnit('snasa', 'skole')}/sla-sammen`,
      '/administrasjon/tjenester/ny',
      '/administrasjon/folk',
      `/administrasjon/folk/ny?enhet=${demoUnit('snasa', 'skole')}`,
      `/administrasjon/folk/importer?enhet=${demoUnit('snasa', 'skole')}`,
      `/administrasjon/folk/${demoPerson('snasa-vikar')}`,
      `/administrasjon/folk/${demoPerson('snasa-vikar')}/endre`,
      `/administrasjon/folk/${demoPerson('snasa-vikar')}/koble`,
      `/administrasjon/folk/${demoPerson('snasa-vikar')}/rolle`,
      `/administrasjon/folk/${demoPerson('snasa-rektor')}/slutt`,
      `/administrasjon/folk/invitert/${demoPerson('snasa-vikar')}`,
      '/administrasjon/roller',
      '/administrasjon/roller/ny',
      '/administrasjon/fridager',
      '/administrasjon/innlogging',
      '/administrasjon/innlogging/ny',
      '/administrasjon/innstillinger',
      '/administrasjon/innstillinger/invitation-days',
      '/demo/meldinger',
    ],
  ],
  ['snasa-personvernombud', ['/administrasjon/hendelser', '/administrasjon/innstillinger']],
]

for (const [who, paths] of templates) {
  test(`every page of ${who === '' ? 'a stranger' : who} is accessible in every view @access`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    if (who !== '') await signInAs(page, who)
    for (const path of paths) {
      await page.goto(`/snasa${path}`)
      await expectAccessibleInEveryView(page, `${who} ${path}`)
    }
    await page.close()
  })
}

test('a form that comes back with faults is accessible in each language, and says them in it @access', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await signInAs(page, 'porsanger-administrator')
  for (const [language, lang] of [
    ['', 'nb'],
    ['/nn', 'nn'],
    ['/se', 'se'],
    ['/en', 'en'],
  ]) {
    const unit = demoUnit('porsanger', 'skole')
    const answer = await page.goto(`/porsanger${language}/administrasjon/folk/ny?enhet=${unit}`)
    if (answer?.status() === 404) continue // a language that the municipality does not offer
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', lang ?? '')
    await expectAccessible(page, `faults ${language}`)
  }
})

/** Goes to a control with the Tab key and presses Enter. */
async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Goes to a field with the Tab key and types. */
async function type(page: Page, label: string, words: string): Promise<void> {
  await tabToField(page, label)
  await page.keyboard.type(words)
}

/** Goes to a group of choices with the Tab key and moves to one with the arrows, as a browser has it. */
async function choose(page: Page, label: string): Promise<void> {
  const wanted = page.getByLabel(label, { exact: false }).first()
  const name = await wanted.getAttribute('name')
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) break
  }
  for (let pressed = 0; pressed < 10 && !(await wanted.isChecked()); pressed += 1) {
    await page.keyboard.press(pressed === 0 ? 'Space' : 'ArrowDown')
  }
  await expect(wanted).toBeChecked()
}

async function tabToField(page: Page, label: string): Promise<void> {
  const id = await page.getByLabel(label, { exact: true }).first().getAttribute('id')
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return
  }
  throw new Error(`The keyboard does not reach «${label}»`)
}
