import type { Page } from '@playwright/test'
import { demoPeople, uuidFrom } from '../src/features/people/demo/demo-people.ts'

/** Signs in as somebody made up, the whole way: the municipality's choices, the provider's picker, and back. */
export async function signInAs(page: Page, key: string): Promise<void> {
  const slug = demoSlugs.find((one) => key.startsWith(`${one}-`)) ?? ''
  const person = demoPeople(slug).find((one) => one.key === key)
  if (person === undefined) throw new Error(`There is no ${key}.`)
  const profile = person.entra !== undefined ? 'entra' : person.organisation !== undefined ? 'ansattporten' : 'idporten'
  await page.goto(`/${slug}/logg-inn`)
  await page.locator(`a[href*="${uuidFrom(`provider/${slug}/${profile}`)}"]`).click()
  await page.locator(`button[value="${key}"]`).click()
  await page.waitForURL(`**/${slug}/**`)
}

const demoSlugs = ['porsanger', 'harstad', 'nore-og-uvdal', 'rollag', 'inderoy', 'steinkjer', 'snasa', 'tinn']

export const demoUnit = (slug: string, key: string): string => uuidFrom(`unit/${slug}/${key}`)
export const demoPerson = (key: string): string => uuidFrom(`person/${key}`)
