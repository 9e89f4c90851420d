import { spawnSync } from 'node:child_process'
import { demoPeople } from '#features/people/demo/demo-people.ts'
import { familyRoutes } from '#features/relay-log/index.ts'
import { fillIn } from './people-pages.ts'
import { choiceOf, goingRelay, idOf } from './relay-pages.ts'
import { signedIn, type Browser, type PeopleSite } from './signed-in.ts'

/** The identity number of someone made up. */
export const numberOf = (slug: string, key: string): string =>
  demoPeople(slug).find((one) => one.key === `${slug}-${key}`)?.number ?? ''

/** The page on which whoever leads lets one of the family in. */
export async function wayIn(leader: Browser, relay: string, name: string): Promise<string> {
  const html = await (await leader.get(`${relay}/folk/inn`)).text()
  const all = [...html.matchAll(/<a href="([^"]*\/folk\/inn\/[^"]*)">[^<]*<span class="ds-sr-only"> ([^<]*)</g)]
  return all.find(([, , who]) => who === name)?.[1] ?? ''
}

/** Lets someone of the family in by their number. */
export async function letIn(leader: Browser, relay: string, name: string, slug: string, key: string): Promise<void> {
  const answer = await fillIn(leader, await wayIn(leader, relay, name), { nummer: numberOf(slug, key) })
  if (answer.status !== 303) throw new Error(`${name} was not let in: ${answer.status}`)
}

/** The plan's address, as the family has it. */
export const planOf = (relay: string): string => relay.replace('/logger/', '/familie/')

/** A relay that both parents said yes to, with Marit and Jon let in, and their browsers. */
export async function familyRelay(
  site: PeopleSite,
  slug: string,
  teacher: Browser,
  given: Record<string, string> = {},
): Promise<{ relay: string; plan: string; marit: Browser; jon: Browser }> {
  const relay = await goingRelay(teacher, slug, 'Skole', given)
  await letIn(teacher, relay, 'Marit', slug, 'mor')
  await letIn(teacher, relay, 'Jon', slug, 'far')
  return {
    relay,
    plan: planOf(relay),
    marit: await signedIn(site, slug, `${slug}-mor`),
    jon: await signedIn(site, slug, `${slug}-far`),
  }
}

/** Says who must not find the child, and who may know. */
export async function protect(
  teacher: Browser,
  relay: string,
  form: Record<string, string>,
  mayKnow?: string,
): Promise<void> {
  const kjenner = mayKnow === undefined ? undefined : await choiceOf(teacher, `${relay}/folk/vern`, mayKnow)
  await fillIn(teacher, `${relay}/folk/vern`, { ...form, ...(kjenner === undefined ? {} : { kjenner }) })
}

/** Reading what stands in a PDF takes a program (poppler-utils). */
export const canReadPaper = spawnSync('pdftotext', ['-v']).error === undefined

export const wordsOnPaper = async (paper: Response): Promise<string> =>
  spawnSync('pdftotext', ['-', '-'], { input: Buffer.from(await paper.arrayBuffer()), encoding: 'utf8' }).stdout

/** Everything that someone can get of a plan, in every language: each page and paper with its head, and what each links to. */
export async function everythingOf(browser: Browser, plan: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const todo = [
    '/harstad/familie',
    ...familyRoutes.flatMap(({ method, path }) =>
      method === 'GET' && path.startsWith('/familie/:relay') && path.split(':').length === 2
        ? [plan + path.slice('/familie/:relay'.length)]
        : [],
    ),
  ]
  const id = idOf(plan)
  for (let page = todo.pop(); page !== undefined; page = todo.pop()) {
    if (found.has(page)) continue
    const answer = await browser.get(page)
    const kind = answer.headers.get('content-type') ?? ''
    // A number of a PDF's own drawing is not something that it tells.
    const isPaper = kind.startsWith('application/pdf')
    const body = isPaper ? (canReadPaper ? await wordsOnPaper(answer) : '') : await answer.text()
    found.set(page, [...answer.headers].join() + body)
    if (kind.startsWith('text/html'))
      todo.push(
        ...[...body.matchAll(/href="([^"?#]*\/familie\/[^"?#]*)"/g)].flatMap(([, href = '']) =>
          href.includes(id) ? [href] : [],
        ),
      )
  }
  return found
}
