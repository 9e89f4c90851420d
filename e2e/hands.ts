import { expect, type Locator, type Page } from '@playwright/test'

/** How someone uses a page: what they see the names of, and how they reach it. `within`: the form or list item with this name. */
export type Hands = {
  fill(label: string, words: string, within?: string): Promise<void>
  tick(label: string, within?: string): Promise<void>
  choose(label: string, option: string): Promise<void>
  press(button: string, within?: string): Promise<void>
  follow(link: string): Promise<void>
  unfold(summary: string): Promise<void>
  /** Fields that were typed or chosen; buttons are not among them. */
  count(): number
}

/** With a finger or a mouse. */
export function byHand(page: Page): Hands {
  let count = 0
  return {
    fill: async (label, words, within) => {
      count += 1
      // Script may put something else in a field's place while the page comes.
      await page.waitForLoadState()
      await field(page, label, within).fill(words)
    },
    tick: async (label, within) => {
      count += 1
      await field(page, label, within).check()
    },
    choose: async (label, option) => {
      count += 1
      await field(page, label).selectOption({ label: option })
    },
    press: (name, within) => button(page, name, within).click(),
    follow: (name) => link(page, name).click(),
    unfold: (name) => page.locator('summary', { hasText: name }).click(),
    count: () => count,
  }
}

/** With Tab, arrows, Space and Enter, and nothing else. */
export function byKeys(page: Page): Hands {
  let count = 0
  const press = (key: string) => page.keyboard.press(key)
  return {
    fill: async (label, words, within) => {
      count += 1
      await tabInto(page, field(page, label, within))
      await press('ControlOrMeta+a')
      await page.keyboard.type(words)
    },
    tick: async (label, within) => {
      count += 1
      const wanted = field(page, label, within)
      if ((await wanted.getAttribute('type')) === 'checkbox') {
        await tabInto(page, wanted)
        await press('Space')
      } else await arrowTo(page, wanted)
      await expect(wanted).toBeChecked()
    },
    choose: async (label, option) => {
      count += 1
      const wanted = field(page, label)
      await tabInto(page, wanted)
      await page.keyboard.type(option)
      await expect(wanted.locator('option:checked')).toHaveText(option)
    },
    press: async (name, within) => {
      await tabInto(page, button(page, name, within))
      await Promise.all([page.waitForEvent('load'), press('Enter')])
    },
    follow: async (name) => {
      await tabInto(page, link(page, name))
      await Promise.all([page.waitForEvent('load'), press('Enter')])
    },
    unfold: async (name) => {
      await tabInto(page, page.locator('summary', { hasText: name }))
      await press('Enter')
    },
    count: () => count,
  }
}

/** The same hands, and how often they did something. */
export function counted({ fill, choose, press, follow }: Hands) {
  let count = 0
  const once =
    <Given extends unknown[]>(act: (...given: Given) => Promise<void>) =>
    (...given: Given) => {
      count += 1
      return act(...given)
    }
  return { fill: once(fill), choose: once(choose), press: once(press), follow: once(follow), actions: () => count }
}

const part = (page: Page, within: string | undefined): Page | Locator =>
  within === undefined ? page : page.getByRole('form', { name: within })
/** What can be written in or chosen: a toolbar is named after its field too. */
const field = (page: Page, label: string, within?: string): Locator =>
  part(page, within)
    .getByLabel(label, { exact: within !== undefined || label === 'Fornavn' })
    .and(page.locator('input, select, textarea, [contenteditable]'))
    .first()
const button = (page: Page, name: string, within?: string): Locator =>
  part(page, within).getByRole('button', { name, exact: true }).first()
const link = (page: Page, name: string): Locator =>
  page.locator('main').getByRole('link', { name, exact: true }).first()

/** A group of radio buttons is one stop: Tab comes to one of them, and the arrows to the others. */
async function arrowTo(page: Page, wanted: Locator): Promise<void> {
  const group = await wanted.getAttribute('name')
  await tabUntil(page, (at) => at.name === group)
  if (!(await wanted.evaluate((one) => one === document.activeElement))) {
    for (let tries = 0; tries < 12 && !(await wanted.isChecked()); tries += 1) await page.keyboard.press('ArrowDown')
    return
  }
  await page.keyboard.press('Space')
}

export async function tabInto(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let stops = 0; stops < 200; stops += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${String(wanted)}.`)
}

async function tabUntil(page: Page, isThere: (at: { name: string | null }) => boolean): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    if (isThere(await page.evaluate(() => ({ name: document.activeElement?.getAttribute('name') ?? null })))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not come there.')
}
