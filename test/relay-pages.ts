import { openKeyOf, openStream } from '#features/relay-log/open-stream.ts'
import type { RelayEvent } from '#features/relay-log/rules/relay.ts'
import { selectEvents, selectRelay } from '#features/relay-log/store/relays.ts'
import { fillIn, hiddenFields, municipalityId, rowsOf } from './people-pages.ts'
import type { Browser, PeopleSite } from './signed-in.ts'

/** A relay about Elias, opened by someone signed in; answers its address. */
export async function openRelayAs(browser: Browser, slug: string, given: Record<string, string> = {}): Promise<string> {
  const answer = await fillIn(browser, `/${slug}/logger/ny`, {
    ...{ navn: 'Elias', gjelder: 'barn', fodt: '05.05.2016', niva: '2', grunn: 'Vondt i magen om morgenen.' },
    ...given,
  })
  const to = answer.headers.get('location') ?? ''
  return to.slice(0, to.indexOf('/samtykke'))
}

/** The value of a choice, by the words beside it. */
export async function choiceOf(browser: Browser, path: string, label: string): Promise<string> {
  const html = await (await browser.get(path)).text()
  const found = [...html.matchAll(/<(?:input|option)[^>]*value="([^"]*)"[^>]*>(?:<span>)?\s*([^<]*)/g)]
  return found.find(([, , words]) => words?.trim() === label)?.[1] ?? ''
}

/** Marit and Jon, who decide together. */
export async function addParents(browser: Browser, relay: string): Promise<void> {
  for (const navn of ['Marit', 'Jon'])
    await fillIn(browser, `${relay}/folk/foresatt`, { navn, grunnlag: 'parental-responsibility' })
}

/** Asks the family to let a service in; about everyday things, in this helper. */
export async function askFor(browser: Browser, relay: string, service: string): Promise<void> {
  const page = `${relay}/samtykke/spor`
  const tjeneste = await choiceOf(browser, page, service)
  await fillIn(browser, page, { tjeneste, hva: 'everyday', til: '24.12.2027' })
}

/** Someone's answer, given aloud. */
export async function answerFor(
  browser: Browser,
  relay: string,
  who: string,
  service: string,
  svar: 'yes' | 'no' | 'withdrawn' = 'yes',
): Promise<Response> {
  const page = `${relay}/samtykke/svar`
  const tjeneste = await choiceOf(browser, page, service)
  const hvem = await choiceOf(browser, page, who)
  return fillIn(browser, page, {
    tjeneste,
    hvem,
    svar,
    hva: 'everyday',
    hvordan: 'oral',
    bevis: 'Sagt til meg i møtet',
  })
}

/** A relay that both parents have said yes to. */
export async function goingRelay(
  browser: Browser,
  slug: string,
  service = 'Skole',
  given: Record<string, string> = {},
): Promise<string> {
  const relay = await openRelayAs(browser, slug, given)
  await addParents(browser, relay)
  await askFor(browser, relay, service)
  for (const who of ['Marit', 'Jon']) await answerFor(browser, relay, who, service)
  return relay
}

/** Takes someone of a service in. */
export async function inviteTo(browser: Browser, relay: string, service: string, name: string): Promise<Response> {
  const page = `${relay}/folk/inviter`
  const tjeneste = await choiceOf(browser, page, service)
  const choices = `${page}?tjeneste=${tjeneste}`
  const hvem = await choiceOf(browser, choices, name)
  return fillIn(browser, choices, { hvem }, page)
}

export async function write(browser: Browser, relay: string, ord: string): Promise<Response> {
  return fillIn(browser, relay, { ord, slag: 'note', type: 'everyday' }, `${relay}/skriv`)
}

/** Chooses a file and sends it, as a person does. */
export async function sendFile(
  browser: Browser,
  relay: string,
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  typed: Record<string, string> = {},
): Promise<Response> {
  const page = `${relay}/filer`
  const form = new FormData()
  const fields = { ...(await hiddenFields(browser, page)), type: 'everyday', navn: '', ...typed }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('fil', new File([file.bytes], file.name))
  return browser.postWith(page, form)
}

/** The addresses of the files that someone sees, newest last. */
export async function filesOf(browser: Browser, relay: string): Promise<string[]> {
  const html = await (await browser.get(`${relay}/filer`)).text()
  return [...html.matchAll(/href="([^"]*\/filer\/[0-9a-f-]{36})"/g)].map(([, href = '']) => href)
}

export const idOf = (relay: string): string => relay.split('/').at(-1) ?? ''

export async function summaryRow(site: PeopleSite, relay: string) {
  const [row] = await rowsOf<{ state: string; holder_id: string | null; version: number; next_on: string | null }>(
    site,
    'select state, holder_id, version, next_on from relay where relay_id = $1',
    [idOf(relay)],
  )
  return row
}

/** Where a link leads, by the words of it. */
export async function linkOf(browser: Browser, path: string, words: string): Promise<string> {
  const html = await (await browser.get(path)).text()
  const found = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
  const plain = (text: string | undefined) =>
    text
      ?.replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  return found.find(([, , inner]) => plain(inner) === words)?.[1] ?? ''
}

/** What has happened in a relay, unsealed, as no page shows it. */
export async function eventsOf(site: PeopleSite, slug: string, relay: string): Promise<readonly RelayEvent[]> {
  const municipality = { id: await municipalityId(site, slug) }
  const id = idOf(relay)
  return site.fresh.database.inMunicipality(municipality.id, async (tx) => {
    const stored = await selectRelay(tx, municipality.id, id, {
      toWrite: false,
      units: [],
      offices: [],
      draft: undefined,
    })
    const key = await openKeyOf({ keys: site.keys, municipality }, id, stored?.key_wrapped ?? null)
    if (key === undefined) throw new Error(`Relay ${id} has no key.`)
    const events = await selectEvents(tx, municipality.id, id)
    return openStream(municipality.id, id, key, events).history.map(({ event }) => event)
  })
}
