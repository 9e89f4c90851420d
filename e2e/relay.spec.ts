import { expect, test } from '@playwright/test'
import { uuidFrom } from '../src/features/people/demo/demo-people.ts'
import { signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView } from './support.ts'

const demoRelay = (slug: string, story: string) => `/logger/${uuidFrom(`relay/${slug}/${story}`)}`

test.describe('the relay log @relay', () => {
  test('what is being written survives a closed tab', async ({ page }) => {
    await signInAs(page, 'harstad-kontaktlaerer')
    await page.goto(`/harstad${demoRelay('harstad', 'elias')}`)
    const field = page.getByLabel('Det du så, hørte eller fikk vite')
    await field.fill('Elias kom tidlig, og')
    await expect(page.locator('kept-draft output')).toContainText('Utkast lagret kl.', { timeout: 8000 })
    await page.goto('about:blank')
    await page.goto(`/harstad${demoRelay('harstad', 'elias')}`)
    await expect(field).toHaveValue('Elias kom tidlig, og')
  })

  test('a wonder note is begun at a step, survives a closed tab, and is not written over by a second one', async ({
    page,
    context,
  }) => {
    await signInAs(page, 'harstad-kontaktlaerer')
    await page.goto('/harstad/veileder/0/legg-merke-til')
    await page.getByRole('link', { name: 'Start et undringsnotat' }).click()
    await page.getByRole('button', { name: 'Begynn' }).click()
    const field = page.getByLabel('Hva har jeg sett eller hørt?')
    await field.fill('Sitter mye alene.')
    await expect(page.locator('kept-draft output')).toContainText('Utkast lagret kl.', { timeout: 8000 })
    await expectAccessible(page, 'a wonder note')

    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.getByLabel('Hva har jeg sett eller hørt?')).toHaveValue('Sitter mye alene.')
    await other.getByLabel('Hva går bra?').fill('Musikk')
    await expect(other.locator('kept-draft output')).toContainText('Utkast lagret kl.', { timeout: 8000 })
    await field.fill('Sitter mye alene, og ler.')
    await expect(page.locator('kept-draft output')).toContainText('et annet vindu', { timeout: 8000 })
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await expect(field).toHaveValue('Sitter mye alene, og ler.')
    await expect(page.getByLabel('Hva går bra?')).toHaveValue('Musikk')
  })

  test('by keyboard alone, without script: a note is written and read', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await signInAs(page, 'rollag-kontaktlaerer')
    await page.goto(`/rollag${demoRelay('rollag', 'elias')}`)
    await page.getByLabel('Det du så, hørte eller fikk vite').focus()
    await page.keyboard.type('Elias lo høyt i dag.')
    for (const _ of Array.from({ length: 3 })) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('main')).toContainText('Elias lo høyt i dag.')
    await context.close()
  })
})

const mikkels = uuidFrom('transition/snasa/mikkel')
test('a file is put in, taken out and taken back on a phone @relay', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  await signInAs(page, 'rollag-kontaktlaerer')
  await page.goto(`/rollag${demoRelay('rollag', 'elias')}`)
  await page.getByRole('navigation', { name: 'Deler av loggen' }).getByRole('link', { name: 'Filer' }).click()

  await page.getByRole('button', { name: 'Legg til filen' }).click()
  await expect(page.locator('.error-summary')).toContainText('Velg en fil først.')
  const file = { name: 'Ukeplan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nuke 48') }
  await page.getByLabel('Hvilken fil?').setInputFiles(file)
  await page.getByRole('button', { name: 'Legg til filen' }).click()
  await expect(page.getByRole('link', { name: 'Ukeplan' })).toBeVisible()
  await expectAccessible(page, 'files')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Ukeplan' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^stafettlogg-\d+-fil-1\.pdf$/)

  await page.getByRole('link', { name: 'Trekk tilbake' }).click()
  await expectAccessible(page, 'withdraw a file')
  await page.getByLabel('Hvorfor?').fill('Feil uke')
  await page.getByRole('button', { name: 'Trekk filen tilbake' }).click()
  await expect(page.getByText('Ingen filer ennå.')).toBeVisible()
  await page.close()
})

const pages: readonly (readonly [who: string, story: string, paths: readonly string[]])[] = [
  [
    'snasa-kontaktlaerer',
    'elias',
    [
      '',
      '/mal/ny',
      `/tiltak/velg?mal=${uuidFrom('goal/snasa/elias')}`,
      `/tiltak/ny?mal=${uuidFrom('goal/snasa/elias')}&fra=krisesenter`,
      '/mote/ny',
      `/mote/${uuidFrom('meeting/snasa/elias')}`,
      '/samtykke',
      '/samtykke/spor',
      '/samtykke/svar',
      '/folk',
      '/folk/foresatt',
      '/folk/inviter',
      '/folk/trygg',
      `/folk/trygg/${uuidFrom('party/snasa/elias/Berit')}`,
      '/folk/sosken',
      `/folk/foresatt/${uuidFrom('party/snasa/elias/Marit')}`,
      `/folk/fjern/${uuidFrom('party/snasa/elias/Marit')}`,
      '/styr/koordinering',
      '/filer',
      '/tekst?del=tidslinje',
    ],
  ],
  ['snasa-sosiallaerer', 'nora', ['', '/samtykke', '/styr', '/lest']],
  ['snasa-helseleder', 'sara', ['/kontor']],
  ['snasa-pedagog', 'mikkel', ['/overgang/ny', ...['', '/endre'].map((rest) => `/overgang/${mikkels}${rest}`)]],
  ['snasa-sosiallaerer', 'mikkel', [`/overgang/${mikkels}`]],
]

for (const [at, [who, story, paths]] of pages.entries())
  test(`the relay pages of ${who} with ${story} are accessible in every view @relay`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await signInAs(page, who)
    // What is not about one relay is looked at once for each person.
    const isFirst = pages.findIndex(([one]) => one === who) === at
    for (const path of [
      ...(isFirst ? ['/logger', '/logger/ny', '/logger/gi-videre', '/undring', '/undring/ny'] : []),
      ...paths.map((one) => demoRelay('snasa', story) + one),
    ]) {
      await page.goto(`/snasa${path}`)
      await expectAccessibleInEveryView(page, `${who} ${path}`)
    }
    await page.close()
  })

test('the relay log speaks four languages, and says what is wrong in each @relay', async ({ page }) => {
  test.setTimeout(90_000)
  await signInAs(page, 'porsanger-kontaktlaerer')
  for (const [language, lang] of [
    ['', 'nb'],
    ['/nn', 'nn'],
    ['/se', 'se'],
    ['/en', 'en'],
  ]) {
    const answer = await page.goto(`/porsanger${language}/logger/ny`)
    if (answer?.status() === 404) continue // a language that the municipality does not offer
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', lang ?? '')
    await expectAccessible(page, `faults ${language}`)
  }
})
