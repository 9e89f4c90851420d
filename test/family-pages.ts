import { demoPeople } from '#features/people/demo/demo-people.ts'
import { fillIn } from './people-pages.ts'
import { goingRelay } from './relay-pages.ts'
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
