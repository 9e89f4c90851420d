import { expect, test } from '@playwright/test'
import { picture } from '../test/made-up-files.ts'
import { signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView, expectNoSidewaysScroll } from './support.ts'

test('a picture is put in, said what it shows, shown in a text and met by readers @studio @writing', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await signInAs(page, 'rollag-redaktor')
  await page.goto('/rollag/studio/image/ny')
  await page.getByLabel('Hva skal det hete?').fill('Gård ved elva')
  await page.getByRole('button', { name: 'Lag et utkast' }).click()
  await page.getByLabel('Hva bildet viser').fill('Bilde av en gård')
  await expect(page.getByText('At det er et bilde, blir sagt av seg selv.')).toBeVisible()
  await page.getByLabel('Hva bildet viser').fill('En gård ved elva')
  await page.getByRole('button', { name: 'Velg bilde' }).click()
  await expectAccessible(page, 'where a picture is chosen')
  await page.getByLabel('Bildet').setInputFiles({ ...given, buffer: await picture('png') })
  await page.getByRole('button', { name: 'Bruk bildet' }).click()
  await expect(page.getByRole('button', { name: 'Bytt bilde' })).toBeFocused()
  await expect(page.getByLabel('Hva bildet viser')).toHaveValue('En gård ved elva')
  await expectAccessible(page, 'a picture and what is said of it')
  const item = page.url().split('?')[0] ?? ''
  for (const language of ['nn', 'en']) {
    await page.goto(`${item}?sprak=${language}`)
    await page.getByLabel('Hva bildet viser').fill('Ein gard')
    await page.getByRole('button', { name: 'Lagre utkastet' }).last().click()
  }
  await page.getByRole('button', { name: 'Se gjennom og publiser' }).last().click()
  await page.getByRole('button', { name: 'Publiser nå' }).click()
  await expect(page.getByRole('main')).toContainText('Publisert')

  await page.goto('/rollag/studio/page/om')
  const text = page.getByRole('textbox', { name: 'Tekst', exact: true })
  const stored = page.locator('textarea[name="text"]')
  const before = await stored.inputValue()
  await text.click()
  await page.waitForTimeout(100)
  await page.keyboard.press('ControlOrMeta+End')
  await page.waitForTimeout(100)
  await page.getByRole('toolbar').getByRole('button', { name: 'Bilde', exact: true }).click()
  await page.getByRole('button', { name: 'Gård ved elva Bilde' }).click()
  await expect(stored).toHaveValue(`${before}\n\n![](image/gard-ved-elva)`)
  await expect(text.getByRole('img', { name: 'En gård ved elva' })).toHaveJSProperty('naturalWidth', 30)
  await expectAccessible(page, 'a text with a picture')
  // What is pasted from elsewhere comes without its pictures, and that is said.
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('Limt') === true)
  await text.evaluate((element) => {
    const clipboardData = new DataTransfer()
    const of = 'image/gard-ved-elva'
    clipboardData.setData('text/html', `<p>Limt <img src="https://a.example/x.png" data-picture="${of}"></p>`)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('Bilder blir ikke med når du limer inn.').first()).toBeVisible()
  await expect(text.getByRole('img')).toHaveCount(1)
  await kept

  await page.getByRole('button', { name: 'Se gjennom og publiser' }).last().click()
  await page.getByRole('button', { name: 'Publiser nå' }).click()
  await page.goto('/rollag/om')
  const shown = page.getByRole('figure').getByRole('img', { name: 'En gård ved elva' })
  await shown.scrollIntoViewIfNeeded()
  await expect(shown).toHaveJSProperty('naturalWidth', 30)
  await expectAccessibleInEveryView(page, 'a page with a picture')
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page, 'a page with a picture')
})

const given = { name: 'IMG_4711.png', mimeType: 'image/png' }
