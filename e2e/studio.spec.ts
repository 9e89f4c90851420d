import { expect, test, type Page } from '@playwright/test'
import { byHand, byKeys, type Hands } from './hands.ts'
import { signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView } from './support.ts'

const step = '/nore-og-uvdal/studio/step/bestem-0'

/** The same hands, and how often they did something. */
function counted({ fill, choose, press, follow }: Hands) {
  let count = 0
  const once =
    <Given extends unknown[]>(act: (...given: Given) => Promise<void>) =>
    (...given: Given) => {
      count += 1
      return act(...given)
    }
  return { fill: once(fill), choose: once(choose), press: once(press), follow: once(follow), actions: () => count }
}

/** From my page to readers: another text in a step, one tool more, and published. */
async function changeAndPublish(page: Page, given: Hands, words: string, tool: string): Promise<number> {
  const hands = counted(given)
  await hands.follow('Steg')
  await hands.follow('Velg veien videre')
  await hands.fill('Mer om steget', words)
  await hands.choose('Legg til i verktøy', tool)
  await hands.press('Se gjennom og publiser')
  await expect(page.getByRole('main')).toContainText(words)
  await hands.fill('Hvorfor endrer dere dette?', 'Vi så at noe manglet.')
  await hands.press('Publiser nå')
  await expect(page.getByRole('main')).toContainText('Publisert')
  return hands.actions()
}

test.describe('the studio @studio', () => {
  test('a first-time editor changes a step’s text, adds a tool and publishes, in at most fifteen actions', async ({
    page,
  }) => {
    await signInAs(page, 'nore-og-uvdal-redaktor')
    await page.goto('/nore-og-uvdal/studio')
    await expectAccessible(page, 'the studio')
    const actions = await changeAndPublish(page, byHand(page), 'Avtal hvem som ringer.', 'Observasjonsskjema')
    expect(actions).toBeLessThanOrEqual(15)
    await page.goto('/nore-og-uvdal/veileder/0/bestem-0')
    await expect(page.getByRole('main')).toContainText('Avtal hvem som ringer.')
  })

  test('and by keyboard alone', async ({ page }) => {
    test.setTimeout(90_000)
    await signInAs(page, 'rollag-redaktor')
    await page.goto('/rollag/studio')
    expect(
      await changeAndPublish(page, byKeys(page), 'Skriv hvem som fyller ut.', 'Observasjonsskjema'),
    ).toBeLessThanOrEqual(15)
  })

  test('every page is accessible in every view', async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await signInAs(page, 'snasa-redaktor')
    await page.goto('/snasa/studio/level/0')
    await page.getByLabel('Kort fortalt').fill('Noe å se på sammen.')
    await page.getByRole('button', { name: 'Lagre utkastet' }).last().click()
    for (const path of [
      '',
      '/step',
      '/step/ny',
      '/step/bestem-0',
      '/level/0',
      '/level/0/publiser',
      '/level/0/vis',
      '/level/0/historie',
    ]) {
      await page.goto(`/snasa/studio${path}`)
      await expectAccessibleInEveryView(page, `studio ${path}`)
    }
  })

  test('without script everything is there but the keeping', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await signInAs(page, 'steinkjer-redaktor')
    await page.goto(step.replace('nore-og-uvdal', 'steinkjer'))
    await page.getByRole('button', { name: 'Legg til: valg' }).click()
    await expect(page.locator('details[open] summary', { hasText: 'Nummer' })).toBeVisible()
    await page.getByRole('button', { name: 'Kast utkastet' }).click()
    await expect(page.getByRole('main')).toContainText('Utkastet er kastet')
  })
})
