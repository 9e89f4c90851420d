import { execFileSync } from 'node:child_process'
import { expect, test, type Page } from '@playwright/test'
import { uuidFrom } from '../src/features/people/demo/demo-people.ts'
import { byHand, byKeys, counted, type Hands } from './hands.ts'
import { expectAccessibleInEveryView } from './support.ts'

/** An operator makes a municipality beside the running server; answers the address of the invitation. */
function begin(slug: string, number: string, name: string): string {
  const words = ['municipality', 'add', slug, '--number', number, '--names', `nb=${name}`]
  const out = execFileSync(
    process.execPath,
    ['bin/stafett.js', ...words, '--administrator', `post@${slug}.example`, '--name', `Astrid ${name}`],
    { encoding: 'utf8' },
  )
  return new URL(/https?:\/\/\S+/.exec(out)?.[0] ?? '').pathname
}

/** The invitation is taken by somebody made up, who signs in with the account at work. */
async function takeInvitation(page: Page, slug: string, invitation: string): Promise<void> {
  await page.goto(invitation)
  await page.getByRole('main').getByRole('link').first().click()
  await page.locator(`a[href*="${uuidFrom(`provider/${slug}/entra`)}"]`).click()
  await page.locator(`button[value="${slug}-administrator"]`).click()
  await page.waitForURL(`**${invitation}*`)
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(`**/${slug}/studio/start*`)
}

/** From the first page to a published guide: one phone number and a name of its own, and nothing else typed. */
async function makeReady(page: Page, given: Hands): Promise<number> {
  const hands = counted(given)
  const next = () => hands.press('Lagre og gå videre')
  await hands.follow('Begynn')
  await next()
  await next()
  await next()
  await hands.fill('Telefon', '00 00 00 01')
  await next()
  await hands.fill('Modellens navn', 'Trygg hos oss')
  await next()
  await next()
  await expect(page.getByRole('main')).toContainText('Modellen er kontrollert')
  await hands.press('Publiser veilederen')
  await expect(page.getByRole('main')).toContainText('Veilederen er publisert')
  await expect(page.getByRole('main')).toContainText('Mangler telefon og åpningstider')
  return hands.actions()
}

test.describe('a new municipality @studio', () => {
  test('is made, made ready and published by somebody who has never seen it, in at most fifteen actions', async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const invitation = begin('provedal', '9901', 'Prøvedal')
    expect((await page.goto('/provedal/'))?.status()).toBe(404)
    await takeInvitation(page, 'provedal', invitation)
    expect(await makeReady(page, byHand(page))).toBeLessThanOrEqual(15)
    await page.goto('/provedal/hjelp')
    await expect(page.getByRole('main')).toContainText('00 00 00 01')
    await page.goto('/')
    await expect(page.getByRole('main')).toContainText('Prøvedal')
  })

  test('and by keyboard alone', async ({ page }) => {
    test.setTimeout(240_000)
    await takeInvitation(page, 'testvik', begin('testvik', '9902', 'Testvik'))
    expect(await makeReady(page, byKeys(page))).toBeLessThanOrEqual(15)
  })

  test('and without script, left and gone on with', async ({ browser }) => {
    test.setTimeout(240_000)
    const page = await browser.newPage({ javaScriptEnabled: false })
    await takeInvitation(page, 'ovingsnes', begin('ovingsnes', '9903', 'Øvingsnes'))
    await page.getByRole('link', { name: 'Begynn' }).click()
    await page.getByLabel('Fjord').check()
    await page.getByRole('button', { name: 'Lagre og fortsett senere' }).click()
    await page.getByRole('link', { name: /^Fortsett: Hvilke språk/ }).click()
    await page.goto('/ovingsnes/studio/start/ferdig')
    await page.getByRole('button', { name: 'Publiser veilederen' }).click()
    await expect(page.getByRole('main')).toContainText('Veilederen er publisert')
  })

  test('every page is accessible in every view', async ({ browser }) => {
    test.setTimeout(240_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    const invitation = begin('eksempelhaug', '9904', 'Eksempelhaug')
    await page.goto('/eksempelhaug/')
    await expectAccessibleInEveryView(page, 'not open yet')
    await takeInvitation(page, 'eksempelhaug', invitation)
    for (const path of ['', 'farge', 'sprak', 'tjenester', 'kontakter', 'modellen', 'ansvar', 'ferdig']) {
      await page.goto(`/eksempelhaug/studio/start/${path}`.replace(/\/$/, ''))
      await expectAccessibleInEveryView(page, `start ${path}`)
    }
    await page.goto('/eksempelhaug/studio/start/farge')
    await page.getByRole('textbox', { name: 'Egen farge' }).fill('#ffe14d')
    await page.getByRole('button', { name: 'Lagre og se' }).click()
    await expectAccessibleInEveryView(page, 'start, a colour that does not hold')
    await page.goto('/eksempelhaug/studio/start/ferdig')
    await page.getByRole('button', { name: 'Publiser veilederen' }).click()
    await expectAccessibleInEveryView(page, 'start, open')
  })
})
