import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { zip } from '../test/made-up-files.ts'
import { byHand, byKeys, type Hands } from './hands.ts'
import { signInAs } from './signed-in.ts'
import { expectAccessibleInEveryView, oppositeViews } from './support.ts'

/** A day that comes, as people write it. */
function someDay(): string {
  const day = new Date(Date.now() + 30 * 86_400_000)
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join('.')
}

/** Saves what is written, and says the day on which readers are to have it. */
async function plan({ fill, press, unfold }: Hands): Promise<void> {
  await fill('Ingress', 'Vi spør tidlig, og vi spør sammen med deg.')
  await press('Se gjennom og publiser')
  await unfold('Publiser en bestemt dag')
  await fill('Dag', someDay())
  await fill('Klokkeslett', '08.00')
  await press('Planlegg')
}

async function takeAway(page: Page, { fill, press }: Hands, item: string): Promise<void> {
  await page.goto(`${item}/ta-bort`)
  await fill('Hvorfor?', 'Dette sier vi ikke hos oss.')
  await press('Ta det bort nå')
}

test.describe('pages of the studio with something on them @studio', () => {
  test('what is planned, taken away, awaiting, brought in and new is accessible in light and dark, narrow and wide', async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    page.setDefaultTimeout(15_000)
    const town = '/nore-og-uvdal'
    const studio = `${town}/studio`
    const hands = byHand(page)
    const look = (about: string) => expectAccessibleInEveryView(page, about, oppositeViews)
    const lookAt = async (address: string) => {
      expect((await page.goto(address))?.status(), address).toBe(200)
      await look(address)
    }

    // Whoever keeps a pack meets its changes as others do: one municipality has all of the pages.
    execFileSync(process.execPath, ['bin/stafett.js', 'content', 'keeper', 'numedal', 'nore-og-uvdal'])
    await signInAs(page, 'nore-og-uvdal-koordinator')
    await page.goto(`${studio}/felles/numedal/step/evaluer-2`)
    await hands.fill('Ingress', 'Se sammen på om tiltakene hjelper.')
    await hands.press('Se gjennom og publiser')
    await hands.press('Publiser nå')
    await lookAt(`${studio}/felles/numedal/step/evaluer-2/bruk`)
    await lookAt(`${studio}/venter`)
    await lookAt(`${studio}/step/evaluer-2/venter`)

    await page.goto(`${studio}/page/personvern`)
    await plan(hands)
    await look('an item that is planned')
    await lookAt(`${studio}/page/personvern/publiser`)

    await lookAt(`${studio}/tool/lp-analyse/ta-bort`)
    await lookAt(`${studio}/synonym/angst/ta-bort`)
    await takeAway(page, hands, `${studio}/synonym/angst`)
    await look('an item that is taken away')
    await lookAt(`${studio}/tatt-bort`)

    await lookAt(`${studio}/pakke`)
    await page.getByLabel('Pakken, en zip-fil').setInputFiles({ ...packed, buffer: pack() })
    await hands.press('Kontroller pakken')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dette ville pakken endre')
    await look('what a pack would change')

    await page.goto(`${studio}/hent-inn`)
    await page.getByLabel('Sidene').setInputFiles('test/old-guides/sundoy/Haandbok.htm')
    await hands.press('Les sidene')
    await look('what old pages become')

    await page.goto(`${studio}/image/ny`)
    await hands.fill('Hva skal det hete?', 'Kart')
    await hands.press('Lag et utkast')
    await page.getByRole('button', { name: 'Velg bilde' }).click()
    await look('where a picture is chosen')

    await lookAt(`${studio}/redaktorer`)
    await lookAt((await page.locator('.row-name > a').first().getAttribute('href')) ?? '')

    await page.goto(`${studio}/page/rettigheter`)
    await hands.fill('Ingress', 'Dette kan du kreve.')
    await hands.press('Se gjennom og publiser')
    await hands.fill('Hva er nytt for dem som leser?', 'Rettene står kortere.')
    await hands.press('Publiser nå')
    await lookAt(studio)
    await lookAt(`${town}/nytt`)
    await expect(page.getByRole('main')).toContainText('Rettene står kortere.')
    await lookAt(`${town}/nytt/endringer?fra=2026-01-01`)
    await page.goto(`${town}/verktoy/undringsnotat`)
    await hands.press('Ja')
    await look('an answer to whether it was of help')
  })

  test('a publication is planned and taken back, an item is taken away and had back: by keyboard alone, without script', async ({
    browser,
  }) => {
    test.setTimeout(90_000)
    const page = await browser.newPage({ javaScriptEnabled: false })
    const studio = '/tinn/studio'
    const hands = byKeys(page)
    const main = page.getByRole('main')
    await signInAs(page, 'tinn-redaktor')
    await page.goto(`${studio}/page/personvern`)
    await plan(hands)
    await expect(main).toContainText('Teksten står fast til da.')
    await hands.press('Ta planen tilbake')
    await expect(main).toContainText('Planen er tatt tilbake.')
    await hands.unfold('Kast utkastet')
    await hands.press('Kast det nå')

    await takeAway(page, hands, `${studio}/synonym/angst`)
    await expect(main).toContainText('Leserne finner det ikke.')
    await page.goto(`${studio}/tatt-bort`)
    await hands.press('Ta det med igjen angst')
    await expect(main).toContainText('Tatt med igjen.')
  })
})

const packed = { name: 'nore-og-uvdal.zip', mimeType: 'application/zip' }

/** The municipality's pack as somebody sends it in: one page new, one otherwise, and most of it left out. */
function pack(): Buffer {
  const files = {
    'pack.md': readFileSync('content/nore-og-uvdal/pack.md', 'utf8'),
    'pages/om.md': '---\nlead: Nore og Uvdal har laget dette sammen med Rollag.\n---\n',
    'pages/foreldrekafe.md': '---\nname: Foreldrekafé\nlead: Første torsdag.\n---\n\n# text\n\nKom som du er.\n',
  }
  return zip(Object.entries(files).map(([file, bytes]) => ({ name: `nore-og-uvdal/${file}`, bytes })))
}
