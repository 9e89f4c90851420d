import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { html } from 'hono/html'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SessionEnd } from '#ui/session-end.tsx'
import { findChromium } from '../../bin/chromium.js'

const found = await findChromium()
let browser: Browser

const signedIn = new Date('2026-11-25T12:00:00Z')
const ends = new Date('2026-11-25T12:30:00Z')

describe.skipIf(found === undefined)('the strip about the end of the session (needs Chromium)', () => {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: found?.path ?? '',
      env: { ...found?.environment },
      chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root
    })
  })
  afterAll(async () => {
    await browser.close()
  })

  test('someone who writes sees nothing until five minutes are left, and goes on writing', async () => {
    const page = await someoneWriting()

    await page.clock.fastForward('24:00')
    expect(await said(page)).toBe('')
    await page.clock.fastForward('01:01')
    expect(await said(page)).toBe('Du blir logget ut kl. 13.30.')
    expect(await page.getByRole('button', { name: 'Fortsett' }).isVisible()).toBe(true)
    expect(await hasFocus(page)).toBe('TEXTAREA')
  })

  test('someone who continues stays signed in, and is back where they wrote', async () => {
    const page = await someoneWriting({ status: 204, headers: { 'x-session-ends': '2026-11-25T12:56:00Z' } })

    await page.clock.fastForward('26:00')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Fortsett' }).waitFor({ state: 'hidden' })
    expect(await hasFocus(page)).toBe('TEXTAREA')
    expect(await said(page)).toBe('Du er logget inn til kl. 13.56.')

    await page.clock.fastForward('25:01')
    expect(await said(page)).toBe('Du blir logget ut kl. 13.56.')
  })

  test.each([
    ['a session that an administrator ended', { status: 401 }],
    ['a redirect to sign-in', { status: 303, headers: { location: '/logg-inn' } }],
    ['an answer that says no time', { status: 204 }],
    ['a page in place of an answer', { status: 200, headers: { 'x-session-ends': '2026-11-25T12:56:00Z' } }],
    ['no network', undefined],
  ])('%s leads to sign-in, and the person may try again', async (_, answer) => {
    const page = await someoneWriting(answer)

    await page.clock.fastForward('26:00')
    await page.getByRole('button', { name: 'Fortsett' }).click()
    await page.getByRole('link', { name: 'Logg inn igjen' }).waitFor()
    expect(await said(page)).toBe('Vi fikk ikke svar.')
    expect(await page.getByRole('button', { name: 'Fortsett' }).isVisible()).toBe(true)
  })

  test('a machine that slept past the end says that it is over', async () => {
    const page = await someoneWriting()

    await page.clock.fastForward('08:00:00')
    expect(await said(page)).toBe('Du er logget ut.')
    expect(await page.getByRole('link', { name: 'Logg inn igjen' }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Fortsett' }).isVisible()).toBe(false)
    expect(await hasFocus(page)).toBe('TEXTAREA')
  })

  test('a reader whose clock is an hour wrong is warned at the right time', async () => {
    const page = await someoneWriting(undefined, { clock: new Date(signedIn.getTime() + 3_600_000) })

    expect(await said(page)).toBe('')
    await page.clock.fastForward('25:01')
    expect(await said(page)).toBe('Du blir logget ut kl. 13.30.')
  })

  test('a page that is opened in another tab quiets this one', async () => {
    const page = await someoneWriting()
    await page.clock.fastForward('26:00')
    expect(await said(page)).toBe('Du blir logget ut kl. 13.30.')

    const later = new Date('2026-11-25T12:26:00Z')
    await open(page.context(), { now: later, ends: new Date(later.getTime() + 1_800_000) })
    await expect.poll(async () => said(page)).toBe('')
  })

  test('without script there is nothing to see', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await open(context, { ends: signedIn })

    expect(await page.locator('session-end').textContent()).toContain('Du er logget ut.')
    expect(await page.locator('session-end :visible').count()).toBe(0)
  })
})

type Answer = { status: number; headers?: Record<string, string> }

/** Someone whose focus is in a text field, half an hour before the session ends. Without `answer` nobody is reached. */
async function someoneWriting(answer?: Answer, { clock = signedIn } = {}) {
  const page = await open(await browser.newContext(), { answer, clock })
  await page.getByRole('textbox').focus()
  return page
}

type Opened = { answer?: Answer | undefined; now?: Date; ends?: Date; clock?: Date }

async function open(context: BrowserContext, { answer, now = signedIn, ends: end = ends, clock = now }: Opened) {
  const page = await context.newPage()
  const body = (await html`<textarea aria-label="Notat"></textarea>${strip(now, end)}`).toString()
  await page.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/fortsett') await (answer ? route.fulfill(answer) : route.abort())
    else if (path === '/strip.js') await route.fulfill({ body: script, contentType: 'text/javascript' })
    else await route.fulfill({ body: document(body), contentType: 'text/html' })
  })
  await page.clock.install({ time: clock })
  await page.goto('http://stafett.test/')
  return page
}

const script = `${stripTypeScriptTypes(readFileSync(new URL('session-end.ts', import.meta.url), 'utf8'))}
customElements.define('session-end', SessionEnd)`

const document = (body: string) =>
  `<!DOCTYPE html><html lang="nb"><title>Side</title>${body}<script type="module" src="/strip.js"></script></html>`

const strip = (now: Date, end: Date) => (
  <SessionEnd
    now={now}
    ends={end}
    renew="/fortsett"
    resume="Fortsett"
    signIn={{ label: 'Logg inn igjen', href: '/logg-inn' }}
    words={{
      soon: 'Du blir logget ut kl. {time}.',
      failed: 'Vi fikk ikke svar.',
      over: 'Du er logget ut.',
      renewed: 'Du er logget inn til kl. {time}.',
    }}
  />
)

const said = async (page: Page) => page.locator('[data-said]').textContent()

const hasFocus = async (page: Page) => page.evaluate(() => window.document.activeElement?.tagName)
