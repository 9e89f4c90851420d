import { expect, test, type Locator, type Page } from '@playwright/test'
import { attacks, harmfulIn } from '../test/attack-corpus.ts'
import { fromWebPage, fromWord } from '../test/clipboard.ts'
import { byHand, byKeys, counted, tabInto, type Hands } from './hands.ts'
import { signInAs } from './signed-in.ts'
import { expectAccessible, expectAccessibleInEveryView, expectNoSidewaysScroll } from './support.ts'

const step = '/nore-og-uvdal/studio/step/bestem-0'

/** From my page to readers: another text in a step, one tool more, and published. */
async function changeAndPublish(page: Page, given: Hands, words: string, tool: string): Promise<number> {
  const hands = counted(given)
  await hands.follow('Steg')
  await hands.follow('Velg veien videre')
  await hands.fill('Mer om steget', words)
  await hands.choose('Flere verktøy', tool)
  await hands.press('Se gjennom og publiser')
  await expect(page.getByRole('main')).toContainText(words)
  await hands.fill('Hvorfor endrer dere dette?', 'Vi så at noe manglet.')
  await hands.press('Publiser nå')
  await expect(page.getByRole('main')).toContainText('Publisert')
  return hands.actions()
}

/** From the studio's first page: another text in a step, a tool that is not there yet, and both published. */
async function changeAndMakeTool(page: Page, given: Hands, words: string, tool: string): Promise<number> {
  const hands = counted(given)
  await hands.follow('Steg')
  await hands.follow('Legg merke til')
  await hands.fill('Mer om steget', words)
  await hands.press('Nytt verktøy Verktøy')
  await hands.fill('Hva skal det hete?', tool)
  await hands.press('Lag et utkast')
  await hands.fill('Kort fortalt', 'Ti minutter med en kollega.')
  await hands.choose('Type verktøy', 'Side')
  await hands.fill('Tekst', 'Fortell hva du har sett. Hør hva kollegaen tenker.')
  await hands.press('Se gjennom og publiser')
  await hands.press('Publiser nå')
  await hands.follow('Se gjennom og publiser «Legg merke til»')
  await expect(page.getByRole('main')).toContainText(words)
  await hands.press('Publiser nå')
  await expect(page.getByRole('main')).toContainText('Publisert')
  return hands.actions()
}

/**
 * One answer of a decision is led to a step that nobody can come to yet, and then to one that is there; the picture and the checker's
 * verdict follow while the editor writes. Ends published.
 */
async function leadAstrayAndMend(page: Page, hands: Hands, town: string): Promise<void> {
  await page.goto(`/${town}/studio/step/ny`)
  await hands.fill('Hva skal det hete?', 'Ring hjem')
  await hands.press('Lag et utkast')
  await page.goto(`/${town}/studio/step/bestem-1`)
  const picture = page.getByRole('group', { name: 'Veiene hit og herfra' })
  const verdict = page.locator('#kontroll-sagt')
  await expect(picture.getByRole('link', { name: /^Fortsett, endre eller avslutt/ })).toHaveAttribute(
    'aria-current',
    'true',
  )

  await hands.unfold(answer)
  await hands.choose('Fører til', 'Ring hjem')
  await expect(verdict).toContainText('før det kan publiseres', waiting)
  const note = page.locator('[id="options/avslutt/leads-note"]')
  await expect(note).toHaveText('Her er det vist til «Ring hjem», som ikke er publisert.')
  await expect(page.locator('[id="options/avslutt/leads"]')).toHaveAttribute('aria-describedby', /leads-note/)
  await expect(picture).toContainText('ingen steder')
  await expect(page.locator('#kontroll')).toContainText(`${answer}, Fører til`)

  await hands.choose('Fører til', 'Forbered møtet')
  await expect(verdict).toHaveText('Kontrollen finner ingenting som må rettes.', waiting)
  await expect(note).toBeEmpty()
  await expect(picture).not.toContainText('ingen steder')
  await hands.unfold('Veiene som tekst')
  await expect(page.locator('#veier-tekst')).toContainText(`«${answer}»: Forbered møtet (ny)`)

  await hands.press('Se gjennom og publiser')
  await expect(page.getByRole('group', { name: 'Veiene hit og herfra' })).toBeVisible()
  await hands.press('Publiser nå')
  await expect(page.getByRole('main')).toContainText('Publisert')
}

const answer = 'Ja, det er bra nå'
/** What is written is kept two seconds after the last key, and the verdict comes after. */
const waiting = { timeout: 15_000 }

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

  test('changes a step’s text, makes a tool for it and publishes both in fifteen actions, too', async ({ page }) => {
    await signInAs(page, 'harstad-redaktor')
    await page.goto('/harstad/studio')
    const made = await changeAndMakeTool(page, byHand(page), 'Snakk med noen først.', 'Kollegapraten')
    expect(made).toBeLessThanOrEqual(15)
    await page.goto('/harstad/veileder/0/legg-merke-til')
    await expect(page.getByRole('main')).toContainText('Snakk med noen først.')
    await expect(page.getByRole('main')).toContainText('Kollegapraten')
  })

  test('and by keyboard alone', async ({ page }) => {
    test.setTimeout(90_000)
    await signInAs(page, 'rollag-redaktor')
    await page.goto('/rollag/studio')
    expect(
      await changeAndPublish(page, byKeys(page), 'Skriv hvem som fyller ut.', 'Observasjonsskjema'),
    ).toBeLessThanOrEqual(15)
  })

  test('an answer that leads nowhere is told at its field and drawn, and so is that it is mended', async ({ page }) => {
    test.setTimeout(90_000)
    await signInAs(page, 'porsanger-redaktor')
    await leadAstrayAndMend(page, byHand(page), 'porsanger')
  })

  test('and by keyboard alone, too', async ({ page }) => {
    test.setTimeout(120_000)
    await signInAs(page, 'inderoy-redaktor')
    await leadAstrayAndMend(page, byKeys(page), 'inderoy')
  })

  test('what the checker says and the picture are accessible in every view, and on a phone they scroll by themselves', async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await signInAs(page, 'tinn-redaktor')
    await page.goto('/tinn/studio/step/bestem-1')
    await page.locator('summary', { hasText: answer }).click()
    await page.getByLabel('Fører til').first().selectOption('')
    await page.getByRole('button', { name: 'Lagre utkastet' }).last().click()
    await expect(page.locator('#kontroll')).toContainText('Fyll ut dette før dere publiserer')
    await page.locator('summary', { hasText: 'Veiene som tekst' }).click()
    await expectAccessibleInEveryView(page, 'a decision with a fault')
    await page.goto('/tinn/studio/step/bestem-1/publiser')
    await expectAccessibleInEveryView(page, 'a decision before publishing')
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(page, 'a decision before publishing')
    const size = await page
      .locator('.graph-small')
      .first()
      .evaluate((words) => {
        const svg = words.closest('svg')
        const scale = svg === null ? 0 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
        return scale * Number.parseFloat(getComputedStyle(words).fontSize)
      })
    expect(size).toBeGreaterThanOrEqual(12)
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
      '/lenker',
      '/tilstand',
      '/tilstand/hull',
      '/tilstand?vis=missing',
      '/tilstand?vis=ownerless',
      '/tilstand?vis=unverified&gjor=owned&alle=1',
    ]) {
      await page.goto(`/snasa/studio${path}`)
      await expectAccessibleInEveryView(page, `studio ${path}`)
    }
  })

  for (const [by, hands] of [
    ['by hand', byHand],
    ['by keyboard alone', byKeys],
  ] as const)
    test(`the coordinator sees what there is to do, and says of two items at once that they are looked through, ${by}`, async ({
      page,
    }) => {
      test.setTimeout(90_000)
      const town = by === 'by hand' ? 'porsanger' : 'tinn'
      await signInAs(page, `${town}-koordinator`)
      await page.goto(`/${town}/studio`)
      const { follow, tick, choose, press } = hands(page)
      await follow('Slik står det til med modellen')
      await follow('Mangler en opplysning')
      const names = await page
        .locator('.pick .choice > span')
        .evaluateAll((all) => all.slice(0, 2).map((one) => one.firstChild?.textContent ?? ''))
      for (const name of names) await tick(name)
      await choose('Når skal de gjennomgås neste gang?', 'Om to år')
      await press('Si at de er gjennomgått')
      await expect(page.getByRole('main')).toContainText('Lagret for alle dere valgte.')
      await expect(page.getByRole('main').getByText(/^Neste gjennomgang/)).toHaveCount(2)
    })

  test('the page on how the model stands is one sheet of paper', async ({ page }) => {
    await signInAs(page, 'inderoy-koordinator')
    await page.goto('/inderoy/studio/tilstand')
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  test('without script a whole page of items is given to a role', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await signInAs(page, 'steinkjer-redaktor')
    await page.goto('/steinkjer/studio/tilstand?vis=missing')
    await page.getByRole('link', { name: 'Ansvarlig', exact: true }).click()
    await page.getByRole('link', { name: 'Velg alle på siden' }).click()
    await page.getByLabel('Hvem skal passe på dem?').fill('Leder for oppvekst')
    await page.getByRole('button', { name: 'Gi dem ansvarlig' }).click()
    await expect(page.getByRole('main')).toContainText('Lagret for alle dere valgte.')
    await page.goto('/steinkjer/studio/tilstand')
    await expect(page.getByRole('main')).toContainText('Leder for oppvekst')
  })

  test('a keeping that is under way when the form is sent is no other’s writing', async ({ page }) => {
    await signInAs(page, 'tinn-redaktor')
    await page.route('**/utkast', async (route) => {
      const answer = await route.fetch()
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.fulfill({ response: answer })
    })
    await page.goto('/tinn/studio/step/legg-merke-til')
    const words = page.getByLabel('Mer om steget').and(page.locator('[contenteditable]')).first()
    const begun = page.waitForRequest('**/utkast')
    await words.fill('Først dette.')
    await begun
    await words.fill('Først dette, og så mer.')
    await page.getByRole('button', { name: 'Se gjennom og publiser' }).click()
    await expect(page.getByRole('main')).toContainText('Først dette, og så mer.')
    await expect(page).toHaveURL(/publiser$/)
  })

  test('without script everything is there but the keeping', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await signInAs(page, 'steinkjer-redaktor')
    await page.goto(step.replace('nore-og-uvdal', 'steinkjer'))
    await page.getByRole('button', { name: 'Legg til et svar' }).click()
    await expect(page.locator('details[open] summary', { hasText: 'Nummer' })).toBeVisible()
    await page.locator('summary', { hasText: 'Kast utkastet' }).click()
    await page.getByRole('button', { name: 'Kast det nå' }).click()
    await expect(page.getByRole('main')).toContainText('Utkastet er kastet')
  })

  test('without script a saving tells what the checker says, at its field, and draws the ways', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await signInAs(page, 'steinkjer-redaktor')
    await page.goto('/steinkjer/studio/step/bestem-1')
    await page.locator('summary', { hasText: answer }).click()
    await page.getByLabel('Fører til').first().selectOption('')
    await page.getByRole('button', { name: 'Lagre utkastet' }).last().click()
    await page.getByRole('link', { name: `${answer}, Fører til.` }).click()
    await expect(page.locator('[id="options/avslutt/leads-note"]')).toHaveText('Må fylles ut.')
    await expect(page.getByRole('group', { name: 'Veiene hit og herfra' })).toContainText('tatt bort')
  })
})

/** The text of a step that nobody else writes in at the time, where the words are written as readers get them. */
async function openText(page: Page, town: string, key = 'bestem-0'): Promise<{ text: Locator; stored: Locator }> {
  await signInAs(page, `${town}-redaktor`)
  await page.goto(`/${town}/studio/step/${key}`)
  const text = page.getByRole('textbox', { name: 'Hva', exact: true })
  await expect(text).toBeVisible()
  return { text, stored: page.locator('textarea[name="what"]') }
}

/** To the end of the text that has focus, at the pace of a person: the editor hears of the cursor a moment after it has moved. */
async function toEnd(page: Page): Promise<void> {
  await page.waitForTimeout(100)
  await page.keyboard.press('ControlOrMeta+End')
  await page.waitForTimeout(100)
}

/** What stands in the text, but for the editor's own marks of where a line ends. */
const shownIn = (text: Locator): Promise<string> =>
  text.evaluate((element) => element.innerHTML.replaceAll('<img class="ProseMirror-separator" alt="">', ''))

async function paste(text: Locator, html: string, plain = 'Ren tekst'): Promise<void> {
  await text.evaluate(
    (element, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', copied.html)
      clipboardData.setData('text/plain', copied.plain)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { html, plain },
  )
}

test.describe('writing in the studio @studio @writing', () => {
  test('strong words and a link to the model, by hand: readers get them so, and the rest keeps its bytes', async ({
    page,
  }) => {
    const { text, stored } = await openText(page, 'porsanger')
    const before = await stored.inputValue()
    await text.click()
    await toEnd(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Skriv alt i ')
    const tools = page.getByRole('toolbar', { name: 'Skriveverktøy: Hva', exact: true })
    await tools.getByRole('button', { name: 'Lenke' }).click()
    await page.getByLabel('Søk etter noe i modellen').fill('undringsno')
    await page.getByRole('button', { name: 'Undringsnotat Verktøy' }).click()
    await page.keyboard.type(' samme dag. ')
    await tools.getByRole('button', { name: 'Fet' }).click()
    await expect(tools.getByRole('button', { name: 'Fet' })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.type('Ikke vent.')
    await expect(stored).toHaveValue(
      `${before}\n\nSkriv alt i [Undringsnotat](tool/undringsnotat) samme dag. **Ikke vent.**`,
    )
    await expectAccessible(page, 'a text that is written')
    await page.getByRole('button', { name: 'Se gjennom og publiser' }).last().click()
    await page.getByRole('button', { name: 'Publiser nå' }).click()
    await page.goto('/porsanger/veileder/0/bestem-0')
    const main = page.getByRole('main')
    await expect(main.locator('strong', { hasText: 'Ikke vent.' })).toBeVisible()
    await expect(main.getByRole('link', { name: 'Undringsnotat' }).first()).toHaveAttribute(
      'href',
      '/porsanger/verktoy/undringsnotat',
    )
  })

  test('and by keyboard alone, with the toolbar as one stop', async ({ page }) => {
    test.setTimeout(60_000)
    const { text, stored } = await openText(page, 'tinn')
    const before = await stored.inputValue()
    await tabInto(page, text)
    const press = (key: string) => page.keyboard.press(key)
    await toEnd(page)
    await press('Enter')
    await press('ControlOrMeta+b')
    await page.keyboard.type('Ring først.')
    await press('ControlOrMeta+b')
    await page.keyboard.type(' ')
    await press('Alt+F10')
    await expect(
      page.getByRole('toolbar', { name: 'Skriveverktøy: Hva', exact: true }).getByRole('button').first(),
    ).toBeFocused()
    const link = page
      .getByRole('toolbar', { name: 'Skriveverktøy: Hva', exact: true })
      .getByRole('button', { name: 'Lenke' })
    for (let steps = 0; steps < 12 && !(await link.evaluate((one) => one === document.activeElement)); steps += 1)
      await press('ArrowRight')
    await press('Enter')
    await expect(page.getByLabel('Søk etter noe i modellen')).toBeFocused()
    await tabInto(page, page.getByLabel('Eller skriv en adresse'))
    await page.keyboard.type('http://usikker.example')
    await press('Enter')
    await expect(page.getByText('Adressen må begynne med https://, mailto: eller tel:')).toBeVisible()
    await press('ControlOrMeta+a')
    await page.keyboard.type('https://www.ung.no')
    await press('Enter')
    await expect(text).toBeFocused()
    await expect(stored).toHaveValue(`${before}\n\n**Ring først.** [www.ung.no](https://www.ung.no)`)
    // Tab leads on, out of the text.
    await press('Tab')
    await expect(text).not.toBeFocused()
  })

  test('a look at a text changes nothing of it, and it can be written as plain text at any time', async ({ page }) => {
    const { text, stored } = await openText(page, 'harstad', 'bestem-1')
    const before = await stored.inputValue()
    await text.click()
    await page.keyboard.type('x')
    await page.keyboard.press('Backspace')
    await expect(stored).toHaveValue(before)
    const way = page.locator('prose-editor', { has: stored }).getByRole('button', { name: /^Vis/ })
    await way.click()
    await expect(stored).toBeFocused()
    await stored.fill('Skriv `kode` her.')
    await way.click()
    await expect(page.getByText('Teksten har noe som bare kan skrives som ren tekst.')).toBeVisible()
    await expect(stored).toHaveValue('Skriv `kode` her.')
    await stored.fill('{{role/holder}} har *ansvaret*.')
    await way.click()
    await expect(text).toHaveText('{{role/holder}} har ansvaret.')
    await toEnd(page)
    await page.keyboard.type(' Alltid.')
    await expect(stored).toHaveValue('{{role/holder}} har *ansvaret*. Alltid.')
  })

  for (const { from, key, html, kept } of [
    { from: 'Word', key: 'forste-mote', ...fromWord },
    { from: 'a web page', key: 'gjor-tiltakene', ...fromWebPage },
  ])
    test(`what is copied from ${from} keeps its headings, lists, links and tables, and nothing else`, async ({
      page,
    }) => {
      const { text, stored } = await openText(page, 'harstad', key)
      await text.click()
      await page.keyboard.press('ControlOrMeta+a')
      await paste(text, html)
      await expect(stored).toHaveValue(kept)
      expect(harmfulIn(await shownIn(text))).toEqual([])
    })

  test('nothing that is pasted runs, styles or reaches out: two hundred attacks', async ({ page }) => {
    test.setTimeout(120_000)
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push(dialog.message())))
    page.on('console', (message) => {
      // What a browser says of a page that is taken apart and never shown.
      if (message.type() === 'error' && !message.text().includes('Content Security Policy')) said.push(message.text())
    })
    const { text, stored } = await openText(page, 'harstad', 'forbered-motet')
    asked.length = 0
    said.length = 0
    for (const attack of attacks) {
      await text.click()
      await page.keyboard.press('ControlOrMeta+a')
      await paste(text, attack, attack)
      expect(harmfulIn(await shownIn(text)), attack).toEqual([])
    }
    // As if it came from the editor itself.
    await paste(text, `<div data-pm-slice="0 0 []">${attacks.join('\n')}</div>`)
    expect(harmfulIn(await shownIn(text))).toEqual([])
    expect(await stored.inputValue()).not.toMatch(/\]\((?!https:|mailto:|tel:)/)
    // What is typed is kept on our own host; no other was asked, and nobody said anything.
    expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([])
    expect(said).toEqual([])
  })

  test('a table is made with buttons, and its first row is its heads whatever is taken out', async ({ page }) => {
    const { text, stored } = await openText(page, 'harstad', 'evaluer-1')
    const tools = page.getByRole('toolbar', { name: 'Skriveverktøy: Hva', exact: true })
    await text.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Backspace')
    await tools.getByRole('button', { name: 'Tabell', exact: true }).click()
    await page.keyboard.type('Nivå')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('0')
    await tools.getByRole('button', { name: 'Ny kolonne' }).click()
    await expect(stored).toHaveValue('| Nivå |  |  |\n| --- | --- | --- |\n| 0 |  |  |\n|  |  |  |')
    await page.keyboard.press('ArrowUp')
    await tools.getByRole('button', { name: 'Slett rad' }).click()
    await expect(text.locator('th').first()).toHaveText('0')
    await expect(stored).toHaveValue('| 0 |  |  |\n| --- | --- | --- |\n|  |  |  |')
    // Tab leads out of a table too, and adds nothing to it.
    await page.keyboard.press('Tab')
    await expect(text).not.toBeFocused()
    await expect(text.locator('tr')).toHaveCount(2)
  })

  test('what is said of a text follows what is written, and long sentences are marked', async ({ page }) => {
    const { text } = await openText(page, 'harstad', 'bestem-3')
    await text.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(`Kari Nordmann iverksetter planen, ${'og så ringer hun '.repeat(8)}i dag.`)
    const beside = page.locator('writing-notes[data-of="what"]')
    await expect(beside).toContainText('Er «Kari Nordmann» en person? Skriv heller rollen.')
    await expect(beside).toContainText('«iverksette» kan heller være «sette i gang».')
    await expect(beside).toContainText('Lang setning, 38 ord')
    await expect(text.locator('.long-sentence')).toHaveCount(1)
    await expectAccessible(page, 'what is said of a text')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Ring lederen.')
    await expect(beside).not.toContainText('Kari Nordmann')
    await expect(text.locator('.long-sentence')).toHaveCount(0)
  })

  test('parts are dragged to another place, and nothing that is typed is lost; Escape leaves them', async ({
    page,
  }) => {
    await signInAs(page, 'snasa-redaktor')
    await page.goto('/snasa/studio/step/bestem-1')
    const parts = page.locator('fieldset[id="options"] > record-order > [data-part]')
    const names = () => parts.locator('> details > summary').allTextContents()
    const [first = '', ...others] = await names()
    expect(others.length).toBeGreaterThan(0)
    await page.getByRole('textbox', { name: 'Hva', exact: true }).fill('Skrevet før flyttingen.')
    const drag = async (by: Locator, to: Locator) => {
      await by.scrollIntoViewIfNeeded()
      const from = await by.boundingBox()
      const goal = await to.boundingBox()
      if (from === null || goal === null) throw new Error('There is nothing to drag.')
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
      await page.mouse.down()
      await page.mouse.move(goal.x + 20, goal.y + goal.height - 2, { steps: 8 })
    }
    // What is kept meanwhile is said on the page and may move it: a hand that missed takes hold once more.
    const dragToEnd = () =>
      expect(async () => {
        await page.mouse.up()
        await drag(parts.first().locator('> .record-handle'), parts.last())
        await expect(page.locator('.record-after')).toHaveCount(1, { timeout: 1000 })
      }).toPass()
    await dragToEnd()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await names()).toEqual([first, ...others])
    await dragToEnd()
    await Promise.all([page.waitForEvent('load'), page.mouse.up()])
    expect(await names()).toEqual([...others, first])
    await expect(page.getByRole('textbox', { name: 'Hva', exact: true })).toHaveText('Skrevet før flyttingen.')
    // The keyboard's way is what it was.
    await parts.last().locator('> details > summary').click()
    await parts.last().getByRole('button', { name: 'Flytt opp' }).click()
    await expect(parts.last().locator('> details > summary')).not.toHaveText(first)
  })

  test('without script the text is Markdown, and the page of links says what to write', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await signInAs(page, 'inderoy-redaktor')
    await page.goto('/inderoy/studio/step/bestem-0')
    await page.getByLabel('Hva', { exact: true }).fill('Ring **nå**.')
    await page.locator('summary', { hasText: 'Slik skriver dere her' }).click()
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Finn noe å lenke til (åpnes i en ny fane)' }).click()
    const links = await opened
    await links.getByLabel('Søk etter noe i modellen').fill('undringsnotat')
    await links.getByRole('button', { name: 'Søk', exact: true }).click()
    await expect(links.getByRole('main')).toContainText('[Undringsnotat](tool/undringsnotat)')
    await page.getByRole('button', { name: 'Lagre utkastet' }).last().click()
    await expect(page.getByLabel('Hva', { exact: true })).toHaveValue('Ring **nå**.')
  })
})

const oldGuides = 'test/old-guides'

test.describe('bringing an old guide in @studio @old-guide', () => {
  for (const withScript of [true, false])
    test.describe(withScript ? 'with script' : 'without script', () => {
      test.use({ javaScriptEnabled: withScript })

      test('a handbook from Word is looked through and becomes drafts; what came along nowhere is told', async ({
        page,
      }) => {
        const town = withScript ? 'snasa' : 'steinkjer'
        await signInAs(page, `${town}-redaktor`)
        await page.goto(`/${town}/studio`)
        await page.getByRole('link', { name: 'Hent inn en gammel veileder' }).click()
        await page
          .getByLabel('Sidene')
          .setInputFiles([`${oldGuides}/sundoy/Haandbok.htm`, `${oldGuides}/seks-maskiner/veiledere/niva-2.html`])
        if (withScript) await expectAccessible(page, 'the files of an old guide')
        await page.getByRole('button', { name: 'Les sidene' }).click()
        await expect(page.getByRole('main')).toContainText('13 sider. 11 blir utkast. 2 er ikke plassert.')
        await page.getByLabel('Blir: Referat fra ledermøtet').selectOption('Side')
        await page.getByLabel('Blir: Taushetsplikt').selectOption('Ikke ta med')
        if (withScript) await expectAccessible(page, 'what old pages become')
        await expectNoSidewaysScroll(page, 'what old pages become')
        await page.getByRole('button', { name: 'Lag utkast' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('11 utkast er laget')
        if (withScript) await expectAccessible(page, 'what was brought in')
        await page.getByRole('link', { name: 'Steg 1.2 Ring hjem' }).click()
        await expect(page.getByRole('main')).toContainText('Ring hjem')
      })
    })
})
