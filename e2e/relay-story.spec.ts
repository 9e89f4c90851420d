import { expect, test, type Browser, type Page } from '@playwright/test'
import { byHand, byKeys, type Hands } from './hands.ts'
import { signInAs } from './signed-in.ts'
import { expectNoSidewaysScroll } from './support.ts'

/** The whole story of one relay: a wonder, a yes, a meeting, a measure, whether it helped, another holder, the end. */
test.describe('from a wonder to the end @relay', () => {
  test('on a phone', async ({ browser }) => {
    test.setTimeout(240_000)
    await tell(browser, (page) => byHand(page), { slug: 'tinn', child: 'Kaia' })
  })

  test('by keyboard alone', async ({ browser }) => {
    test.setTimeout(420_000)
    await tell(browser, (page) => byKeys(page), { slug: 'rollag', child: 'Odin' })
  })
})

async function tell(
  browser: Browser,
  handsOf: (page: Page) => Hands,
  { slug, child }: { readonly slug: string; readonly child: string },
): Promise<void> {
  const viewport = { width: 360, height: 740 }
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  await signInAs(page, `${slug}-kontaktlaerer`)
  const teacher = handsOf(page)

  // A wonder, from the step of the guide where it begins.
  await page.goto(`/${slug}/veileder/0/legg-merke-til`)
  await teacher.follow('Start et undringsnotat')
  await teacher.press('Begynn')
  await teacher.fill('Hva har jeg sett eller hørt?', 'Er mye alene i friminuttene.')
  await teacher.press('Lag en stafettlogg')
  await expectNoSidewaysScroll(page, 'what goes along')

  // The family agrees: what was written goes along, line by line, and nothing is typed twice.
  await teacher.tick('Er mye alene i friminuttene.')
  await teacher.fill('Fornavnet til den det gjelder', child)
  await teacher.fill('Fødselsdato', '05.05.2016')
  await teacher.press('Åpne loggen')
  await expect(page.locator('main')).toContainText('Loggen er åpnet')
  const relay = new URL(page.url()).pathname.replace('/samtykke', '')
  for (const name of ['Mona', 'Karim']) {
    await teacher.follow('Legg til foresatte')
    await teacher.fill('Fornavn', name)
    await teacher.tick('Foreldreansvar')
    await teacher.press('Legg til')
  }
  await teacher.follow('Spør om en tjeneste')
  await teacher.tick('Hverdag og trivsel')
  await teacher.press('Spør familien')
  const before = teacher.count()
  for (const name of ['Mona', 'Karim']) await answerFor(page, relay, name)

  await page.goto(relay)
  await expect(page.locator('.baton-holder')).toContainText('Deg')
  await teacher.follow('Nytt mål')
  await teacher.fill('Målet, i vanlige ord', `${child} har noen å være sammen med`)
  await teacher.tick('Venner')
  await teacher.press('Lagre')
  await teacher.follow('Nytt tiltak')
  await teacher.fill('Hva skal gjøres?', 'Spillgruppe tirsdag')
  await teacher.press('Lagre')
  await expect(page.locator('.measures')).toContainText('Spillgruppe tirsdag')
  expect(before).toBe(9)
  expect(teacher.count()).toBe(12)
  await expectNoSidewaysScroll(page, 'the relay')

  // They meet: the child first, what is due, what they say and decide, and what is asked before all go.
  await teacher.follow('Planlegg et møte')
  await teacher.fill('Dato', '24.12.2027')
  await teacher.fill('Klokkeslett', '13.30')
  await teacher.fill('Hvor?', 'På skolen')
  await teacher.press('Lagre møtet')
  await teacher.fill('Hva vil barnet fortelle?', 'Jeg vil ha noen å spille med.')
  await teacher.press('Lagre', 'Først: den det gjelder')
  await teacher.tick('Hjalp', 'Siden sist')
  await teacher.press('Lagre', 'Siden sist')
  await teacher.fill('Referat, hverdag og trivsel', 'Spillgruppa hjelper.')
  await teacher.press('Lagre referatet')
  await teacher.fill('Hva skal gjøres?', 'Mona spør en venn hjem')
  await teacher.press('Legg til', 'Det dere bestemmer')
  await expectNoSidewaysScroll(page, 'the meeting')
  await teacher.fill('Det dere ble enige om, i vanlige ord', 'Spillgruppa fortsetter.')
  await teacher.fill('Neste dato', '31.12.2027')
  await teacher.choose('Hvem forteller barnet hva dere ble enige om?', 'Mona')
  await teacher.press('Avslutt møtet')
  await expect(page.locator('main')).toContainText('Møtet er avsluttet')

  // Whether it helps, once more, and then another takes the baton.
  await teacher.follow('Mona spør en venn hjem')
  await teacher.tick('Ja', 'Hjelper tiltaket?')
  await teacher.tick('Mye', 'Hjelper tiltaket?')
  await teacher.fill('Hva har dere sett?', 'En venn har vært på besøk.')
  await teacher.tick('Avslutt tiltaket', 'Hjelper tiltaket?')
  await teacher.press('Lagre vurderingen')
  await expect(page.locator('main')).toContainText('En venn har vært på besøk.')

  await page.goto(`${relay}/folk/inviter`)
  await teacher.choose('Hvilken tjeneste?', 'Skole')
  await teacher.press('Velg person')
  await teacher.tick('Solfrid')
  await teacher.press('Ta med')
  await page.goto(relay)
  await teacher.follow('Gi stafetten videre')
  await teacher.tick('Solfrid')
  await teacher.fill('Hvorfor denne personen?', `Solfrid ser ${child} mest.`)
  await teacher.press('Spør')

  const hers = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  await signInAs(hers, `${slug}-sosiallaerer`)
  const colleague = handsOf(hers)
  await hers.goto(`/${slug}/logger`)
  await expect(hers.locator('main')).toContainText(`Noen vil gi deg stafetten for ${child}`)
  await hers.goto(`${relay}/stafetten/svar`)
  await colleague.press('Ja, jeg tar stafetten')
  await expect(hers.locator('.baton-holder')).toContainText('Deg, Solfrid')

  await hers.goto(`${relay}/styr`)
  await colleague.unfold('Avslutt loggen')
  await colleague.tick('Målene er nådd', 'Avslutt loggen')
  await colleague.fill('Hvorfor avsluttes den?', `${child} har venner nå.`)
  await colleague.fill('Hva hjalp, og hva hjalp ikke?', 'Spillgruppa.')
  await colleague.fill('Hvem er enige om det?', `Mona og ${child}`, 'Avslutt loggen')
  await colleague.press('Avslutt loggen')
  await expect(hers.locator('main')).toContainText('Loggen er avsluttet')
}

/** What the family answers is theirs, and is not counted. */
async function answerFor(page: Page, relay: string, who: string): Promise<void> {
  await page.goto(`${relay}/samtykke/svar`)
  await page.getByLabel('Skole').check()
  await page.getByLabel(who).check()
  await page.getByLabel('Ja', { exact: true }).check()
  await page.getByLabel('Hverdag og trivsel').check()
  await page.getByLabel('Muntlig').check()
  await page.getByLabel('Hvor ligger papiret').fill('Sagt i møtet')
  await page.locator('main form button[type=submit]').first().click()
}
