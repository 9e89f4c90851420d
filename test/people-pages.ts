import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { asOwner } from '#platform/db/owner.ts'
import { listMessages } from '#platform/message/list-messages.ts'
import { readHtml } from './html.ts'
import type { Browser, PeopleSite } from './signed-in.ts'

/** Ids of the demonstration's people and units. */
export const personId = (key: string): string => uuidFrom(`person/${key}`)
export const unitId = (slug: string, key: string): string => uuidFrom(`unit/${slug}/${key}`)
export const sharedUnit = (key: string): string => uuidFrom(`unit/delt/${key}`)

/** All that a reader sees, in one line. */
export async function said(answer: Response): Promise<string> {
  return readHtml(await answer.text())
    .texts.map(({ text }) => text)
    .join(' ')
}

/** What the form that posts to an address carries unseen. */
export async function hiddenFields(browser: Browser, path: string, action = path): Promise<Record<string, string>> {
  return fieldsIn(await (await browser.get(path)).text(), action)
}

export function fieldsIn(html: string, action: string): Record<string, string> {
  const form = readHtml(html).forms.find((one) => one.action.replaceAll('&amp;', '&') === action)
  return Object.fromEntries(
    (form?.fields ?? []).filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]),
  )
}

/** Fills a form in as a person does: what it carries, and what is typed. */
export async function fillIn(
  browser: Browser,
  path: string,
  typed: Record<string, string>,
  action = path,
): Promise<Response> {
  return browser.post(action, { ...(await hiddenFields(browser, path, action)), ...typed })
}

/** As the owner of the tables, whom row security does not bind. */
export async function rowsOf<Row extends object>(
  site: PeopleSite,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await asOwner(site.fresh.ownerUrl, (client) => client.query<Row>(statement, [...values]))
  return rows
}

/** What a test writes past our own code is published too: nothing that was remembered of the model before it holds. */
export const raised = (site: PeopleSite): Promise<object[]> =>
  rowsOf(site, 'update installation set content_version = content_version + 1')

export async function municipalityId(site: PeopleSite, slug: string): Promise<number> {
  const [row] = await rowsOf<{ municipality_id: number }>(
    site,
    'select municipality_id from municipality where slug = $1',
    [slug],
  )
  if (row === undefined) throw new Error(`There is no ${slug} here.`)
  return row.municipality_id
}

/** What people were told in the application of a municipality, newest first: whom, and our code for why. */
export async function toldIn(site: PeopleSite, slug: string) {
  return rowsOf<{ person: string; kind: string }>(
    site,
    'select person_id as person, kind from notice where municipality_id = $1 order by told_at desc, notice_id',
    [await municipalityId(site, slug)],
  )
}

/** The letters that were asked for in a municipality, newest first. */
export async function letters(site: PeopleSite, slug: string) {
  const id = await municipalityId(site, slug)
  return site.fresh.database.inMunicipality(id, async (tx) => {
    const sent = await listMessages(tx, (_, municipality) => site.keys.of(municipality), id, { limit: 1000 })
    return sent.flatMap(({ letter, channel, person }) => (letter === undefined ? [] : [{ ...letter, channel, person }]))
  })
}

/** The words of the letters to an address or phone, newest first. */
export const wordsTo = async (site: PeopleSite, slug: string, to: string): Promise<string[]> =>
  (await letters(site, slug)).filter((one) => one.to === to).map(({ words }) => words)

/** The address in a letter. */
export const linkIn = (words: string | undefined): string =>
  new URL(/https?:\/\/\S+/.exec(words ?? '')?.[0] ?? 'http://no-link').pathname

/** Who is called this in a municipality. */
export async function peopleNamed(site: PeopleSite, slug: string, name: string): Promise<string[]> {
  const rows = await rowsOf<{ person_id: string }>(
    site,
    'select person_id from person where name = $1 and municipality_id = $2',
    [name, await municipalityId(site, slug)],
  )
  return rows.map((row) => row.person_id)
}
