import { expect, test, type Browser, type Page } from '@playwright/test'
import { uuidFrom } from '../src/features/people/demo/demo-people.ts'
import { signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView } from './support.ts'

const relayOf = (slug: string, story: string) => uuidFrom(`relay/${slug}/${story}`)
const planOf = (slug: string, story: string) => `/${slug}/familie/${relayOf(slug, story)}`
const logOf = (slug: string, story: string) => `/${slug}/logger/${relayOf(slug, story)}`

/** A phone of someone's own. */
const phone = (browser: Browser) => browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })

/** Chooses and presses as someone does who has no mouse. */
async function press(page: Page, role: 'link' | 'button' | 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
  const found = page.getByRole(role, { name, exact: typeof name === 'string' }).first()
  await found.focus()
  if (role === 'radio' || role === 'checkbox') await page.keyboard.press('Space')
  else await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

test('two guardians who disagree: each answers alone, and neither is told what the other said @family', async ({
  browser,
}) => {
  const jon = await phone(browser)
  await signInAs(jon, 'tinn-far')
  await expect(jon.getByRole('heading', { level: 1, name: 'Dette gjelder deg' })).toBeVisible()
  await expectAccessible(jon, 'the plans of a parent')
  await press(jon, 'link', 'Åpne planen til Elias')
  await expect(jon.getByRole('region', { name: 'Stafetten' })).toContainText('Leiv')
  await expectAccessible(jon, 'the plan of a parent')
  await press(jon, 'link', 'Les og svar')
  const answer = jon.getByRole('radiogroup', { name: 'Kan BUP være med?' })
  await expect(answer.getByRole('radio', { checked: true })).toHaveCount(0)
  await expectAccessible(jon, 'consent')
  await answer.getByRole('radio', { name: 'Nei' }).focus()
  await jon.keyboard.press('Space')
  await press(jon, 'button', 'Lagre svarene mine')
  await expect(jon.getByRole('main')).toContainText('Du har sagt nei')

  const marit = await phone(browser)
  await signInAs(marit, 'tinn-mor')
  await press(marit, 'link', 'Åpne planen til Elias')
  await expect(marit.getByRole('main')).toContainText('Du har sagt ja. Et svar mangler')
  await expect(marit.getByRole('main')).not.toContainText(/Jon|sagt nei/)
  await press(marit, 'link', 'Trekk samtykket til BUP')
  await expectAccessible(marit, 'taking back')
  await press(marit, 'button', 'Trekk samtykket')
  await expect(marit.getByRole('main')).toContainText('Du har trukket samtykket')
})

test('a youth of 16 and the health clinic: it is theirs, and for the guardians it is not there @family', async ({
  browser,
}) => {
  const sunniva = await phone(browser)
  await signInAs(sunniva, 'porsanger-ungdom')
  await expect(sunniva.getByRole('heading', { level: 1, name: 'Hei, Sunniva' })).toBeVisible()
  await expect(sunniva.getByRole('main')).toContainText('Sunniva sover lite')
  await press(sunniva, 'link', 'Hvem har lest')
  await expectAccessible(sunniva, 'who has read')
  await sunniva.goto(planOf('porsanger', 'sunniva'))
  await press(sunniva, 'link', 'Skriv noe')
  await sunniva.getByLabel('Det du vil si').fill('Jeg vil at det skal gå bra på mandag.')
  await press(sunniva, 'button', 'Lagre')
  await expect(sunniva.getByText('Det du skrev, er lagret.')).toBeVisible()

  const mother = await phone(browser)
  await signInAs(mother, 'porsanger-mor')
  await mother.goto(planOf('porsanger', 'sunniva'))
  await expect(mother.getByRole('main')).toContainText('Jeg vil at det skal gå bra på mandag.')
  await expect(mother.getByRole('main')).not.toContainText(/Helsestasjon|Henny|sover lite/)
})

test('a parent without BankID answers on paper, by the same rules, and comes in later by a code @family', async ({
  browser,
}) => {
  const teacher = await phone(browser)
  await signInAs(teacher, 'steinkjer-sosiallaerer')
  await teacher.goto(`${logOf('steinkjer', 'nora')}/samtykke/svar`)
  await teacher.getByRole('radio', { name: 'Skole', exact: true }).check()
  await teacher.getByRole('radio', { name: 'Ane', exact: true }).check()
  await teacher.getByRole('radio', { name: 'Ja', exact: true }).check()
  for (const type of await teacher.getByRole('checkbox').all()) await type.check()
  await teacher.getByRole('radio', { name: 'På papir' }).check()
  await teacher.getByLabel('Hvor ligger papiret').fill('I mappen på kontoret')
  await press(teacher, 'button', 'Lagre svaret')
  await expect(teacher.getByRole('main')).toContainText('Ja')
  await teacher.goto(`${logOf('steinkjer', 'nora')}/folk/inn`)
  await expectAccessible(teacher, 'how the family comes in')
  await press(teacher, 'link', 'Endre Ane')
  await expectAccessible(teacher, 'how one of the family comes in')
  await press(teacher, 'button', 'Lag en kode')
  const code = (await teacher.locator('.code-letters [aria-hidden]').innerText()).trim()

  const ane = await phone(browser)
  await signInAs(ane, 'steinkjer-far')
  await ane.goto('/steinkjer/familie/kode')
  await expectAccessible(ane, 'the code')
  await ane.getByLabel('Koden').fill(code)
  await press(ane, 'button', 'Bruk koden')
  await expect(ane.getByRole('heading', { level: 1, name: 'Hei, Ane' })).toBeVisible()
})

test('a parent without BankID sits with whoever leads: her own page on one screen, and her own answer @family', async ({
  browser,
}) => {
  const page = await phone(browser)
  await signInAs(page, 'harstad-kontaktlaerer')
  await page.goto(`${logOf('harstad', 'elias')}/folk/inn`)
  await press(page, 'link', 'Endre Marit')
  await press(page, 'radio', 'Ja, av en kvalifisert tolk')
  await page.getByLabel('Hvilket språk?').fill('tigrinja')
  await press(page, 'button', 'Begynn sammen')
  await expect(page.getByRole('heading', { level: 1, name: 'Hei, Marit' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Du gjør dette sammen med')
  await expectAccessible(page, 'a parent’s page, with somebody beside')
  await press(page, 'link', 'Skriv noe')
  await page.getByLabel('Det du vil si').fill('Han var glad i dag.')
  await press(page, 'button', 'Lagre')
  await expect(page.getByRole('main')).toContainText('Han var glad i dag.')
  await expect(page.getByRole('main')).toContainText('Du, sammen med')
  await page
    .getByRole('button', { name: 'Meny' })
    .or(page.locator('summary', { hasText: 'Meny' }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Vi er ferdige' }).first().click()
  await expect(page.getByRole('heading', { name: 'Nå er siden lukket' })).toBeVisible()
  await page.goto(logOf('harstad', 'elias'))
  await expect(page).toHaveURL(/\/logg-inn/)
})

test('a child with a protected address: the one who must not know is told of no place and no name @family', async ({
  browser,
}) => {
  const teacher = await phone(browser)
  await signInAs(teacher, 'rollag-kontaktlaerer')
  await teacher.goto(`${logOf('rollag', 'elias')}/folk`)
  await press(teacher, 'link', 'Beskyttelse')
  await expectAccessible(teacher, 'protection')
  await press(teacher, 'checkbox', /Adressen er beskyttet/)
  await press(teacher, 'checkbox', 'Marit')
  await press(teacher, 'button', 'Lagre')

  const jon = await phone(browser)
  await signInAs(jon, 'rollag-far')
  await jon.goto(planOf('rollag', 'elias'))
  await expect(jon.getByRole('region', { name: 'Stafetten' })).toContainText('En som hjelper dere')
  await expect(jon.getByRole('main')).not.toContainText(/Leiv|Henny|skolen|13\.30|porten|beskytt/)
  await expectAccessible(jon, 'the plan of the one who must not know')
  const marit = await phone(browser)
  await signInAs(marit, 'rollag-mor')
  await marit.goto(planOf('rollag', 'elias'))
  await expect(marit.getByRole('main')).toContainText('Leiv')
})

test('an assisted child session: the child says how it is, in its own words, and the screen is given back @family', async ({
  browser,
}) => {
  const page = await phone(browser)
  await signInAs(page, 'inderoy-helsesykepleier')
  await page.goto(`${logOf('inderoy', 'elias')}/barnet`)
  await expectAccessible(page, 'at the child’s side')
  await press(page, 'button', 'Gi skjermen til barnet')
  await expect(page.getByRole('heading', { level: 1, name: 'Hei, Elias!' })).toBeVisible()
  await expect(page).toHaveTitle(/^Min side/)
  await expectAccessible(page, 'the child’s page')
  await press(page, 'radio', 'Dårlig')
  await press(page, 'button', 'Lagre svaret mitt')
  // A drawing takes a finger or a mouse; by keyboard there are words.
  await page.getByRole('radio', { name: 'Grønn' }).check({ force: true })
  const paper = await page.getByRole('img', { name: 'Ark å tegne på' }).boundingBox()
  if (paper === null) throw new Error('There is no sheet to draw on.')
  await page.mouse.move(paper.x + 20, paper.y + 20)
  await page.mouse.down()
  await page.mouse.move(paper.x + 80, paper.y + 60, { steps: 4 })
  await page.mouse.up()
  await expect(page.locator('draw-pad path[data-colour="green"]')).toHaveCount(1)
  await expectAccessible(page, 'the child’s page, with a drawing')
  await page.getByLabel('Skriv med dine egne ord').fill('Jeg er redd for å gå hjem.')
  await press(page, 'checkbox', 'Ja')
  await press(page, 'button', 'Send')
  await expect(page.getByRole('link', { name: 'Ring 116 111' })).toBeVisible()
  await expectAccessible(page, 'the child’s page, with help')
  await press(page, 'button', 'Jeg er ferdig')
  await expect(page.getByRole('heading', { name: 'Nå er siden lukket' })).toBeVisible()
  await page.goto(logOf('inderoy', 'elias'))
  await expect(page).toHaveURL(/\/logg-inn/)
})

test('the family’s pages are accessible in every view @family', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  await signInAs(page, 'snasa-far')
  const plan = planOf('snasa', 'elias')
  const meeting = `/mote/${uuidFrom('meeting/snasa/elias')}`
  for (const path of ['', '/samtykke', '/skriv', '/foresla', '/sporsmal', '/sporsmal/ny', '/alt', '/lest', meeting]) {
    await page.goto(plan + path)
    await expectAccessibleInEveryView(page, `family ${path}`)
  }
  await page.goto('/snasa/familie/klage')
  await expectAccessibleInEveryView(page, 'complaining')
})

test('the family’s pages speak four languages @family', async ({ browser }) => {
  const page = await phone(browser)
  await signInAs(page, 'porsanger-far')
  const at = planOf('porsanger', 'elias').replace('/porsanger', '')
  for (const [language, words] of [
    ['', 'Hvor er vi?'],
    ['/se', 'Gos mii leat?'],
    ['/en', 'Where are we?'],
  ]) {
    await page.goto(`/porsanger${language}${at}`)
    await expect(page.getByRole('main')).toContainText(words ?? '')
    await expectAccessible(page, `family in ${language}`)
  }
})
