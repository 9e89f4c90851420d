import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import {
  decidedOtherwise,
  expectedAccess,
  kinds,
  waitsForRelays,
  type Act,
  type Kind,
  type Scope,
} from '../../../test/access-table.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { uuidFrom } from './demo/demo-people.ts'
import { acts } from './rules/access.ts'
import { openRoutes, signedInRoutes } from './routes.ts'

/** Who plays each kind of person in Inderøy, which runs PPT for three municipalities. */
const players: Record<Kind, string | undefined> = {
  administrator: 'inderoy-administrator',
  coordinator: 'inderoy-koordinator',
  editor: 'inderoy-redaktor',
  approver: 'inderoy-godkjenner',
  'data-protection-officer': 'inderoy-personvernombud',
  'survey-owner': 'inderoy-kartlegging',
  'unit-leader': 'inderoy-rektor',
  deputy: 'inderoy-sosiallaerer',
  staff: 'inderoy-kontaktlaerer',
  substitute: 'inderoy-vikar',
  'substitute-ended': 'inderoy-pedagog',
  'private-leader': 'inderoy-privatstyrer',
  'shared-leader': 'inderoy-pptleder',
  'shared-staff': 'inderoy-radgiver',
  'served-administrator': 'steinkjer-administrator',
  family: 'inderoy-mor',
  'without-role': 'inderoy-styrer',
  deactivated: 'inderoy-helseleder',
  unconnected: 'inderoy-uten-tilgang',
  anonymous: undefined,
}

const unitIn = (slug: string, key: string) => uuidFrom(`unit/${key.startsWith('delt-') ? 'delt' : slug}/${key}`)
const extra = (unit: string) => uuidFrom(`extra/${unit}`)

/** The unit that a scope means for a kind, as it stands in the municipality whose pages are asked. */
function unitOf(kind: Kind, scope: Scope): string {
  if (scope === 'other-municipality') return unitIn('harstad', 'skole')
  if (scope === 'shared-unit') return unitIn('inderoy', 'delt-ppt')
  if (scope === 'other-unit') return unitIn(kind === 'served-administrator' ? 'steinkjer' : 'inderoy', 'ungdomsskole')
  if (kind === 'private-leader') return unitIn('inderoy', 'privat')
  return unitIn('inderoy', kind.startsWith('shared-') ? 'delt-ppt' : 'skole')
}

type Asking = (browser: Browser, base: string, unit: string, person: string) => Promise<Response>

/** How each act is asked for: the page of its form, or the form itself with nothing in it. */
const requests: Record<Act, readonly Asking[]> = {
  'see-my-page': [
    (b, base) => b.get(`${base}/min-side`),
    ...both('/min-side/varsler'),
    (b, base) => b.post(`${base}/min-side/varsler/kalender`, {}),
    (b, base) => b.post(`${base}/min-side/varsler/kalender/slutt`, {}),
    (b, base) => b.post(`${base}/min-side/varsler/kode`, { kanal: 'email' }),
    (b, base) => b.post(`${base}/min-side/varsler/bekreft`, { kanal: 'email', kode: '000000' }),
  ],
  'list-units': [(b, base) => b.get(`${base}/administrasjon/enheter`)],
  'see-unit': [(b, base, unit) => b.get(`${base}/administrasjon/enheter/${unit}`)],
  'manage-services': both('/administrasjon/tjenester/ny'),
  'manage-units': [
    ...both((unit) => `/administrasjon/enheter/${unit}/endre`),
    (b, base, unit) => b.get(`${base}/administrasjon/enheter/${unit}/slutt`),
    (b, base, unit) => b.get(`${base}/administrasjon/enheter/${unit}/sla-sammen`),
  ],
  'list-people': [...both('/administrasjon/folk'), (b, base) => b.get(`${base}/administrasjon/varsler`)],
  'see-person': [(b, base, _unit, person) => b.get(`${base}/administrasjon/folk/${person}`)],
  'invite-staff': [(b, base, unit) => b.post(`${base}/administrasjon/folk/ny?enhet=${unit}`, { rolle: 'staff' })],
  'invite-leader': [
    (b, base, unit) => b.post(`${base}/administrasjon/folk/ny?enhet=${unit}`, { rolle: 'unit-leader' }),
  ],
  'give-municipal-role': [(b, base) => b.get(`${base}/administrasjon/roller`), ...both('/administrasjon/roller/ny')],
  'end-membership': [
    (b, base, unit, person) =>
      b.get(`${base}/administrasjon/folk/${person}/rolle/avslutt?rolle=${extra(`role/${unit}`)}`),
  ],
  'deactivate-person': [(b, base, _unit, person) => b.get(`${base}/administrasjon/folk/${person}/slutt`)],
  'connect-person': both((_unit, person) => `/administrasjon/folk/${person}/koble`),
  'correct-person': both((_unit, person) => `/administrasjon/folk/${person}/endre`),
  'end-sessions-of-person': [(b, base, _unit, person) => b.post(`${base}/administrasjon/folk/${person}/okter`, {})],
  'import-people': both((unit) => `/administrasjon/folk/importer?enhet=${unit}`),
  'delegate-own-office': [(b, base, unit) => b.post(`${base}/min-side/fravaer`, { enhet: unit })],
  'say-own-absence': [
    (b, base) => b.get(`${base}/min-side/fravaer`),
    (b, base) => b.post(`${base}/min-side/fravaer/borte`, { gang: 'x' }),
  ],
  'say-absence': [
    (b, base, _unit, person) => b.get(`${base}/administrasjon/folk/${person}/fravaer`),
    (b, base, _unit, person) => b.post(`${base}/administrasjon/folk/${person}/fravaer/borte`, { gang: 'x' }),
  ],
  'manage-days-off': both('/administrasjon/fridager'),
  'manage-providers': [(b, base) => b.get(`${base}/administrasjon/innlogging`)],
  'see-settings': [(b, base) => b.get(`${base}/administrasjon/innstillinger`)],
  'change-settings': both('/administrasjon/innstillinger/invitation-days'),
  'see-audit': [(b, base) => b.get(`${base}/administrasjon/hendelser`)],
  'export-audit': [(b, base) => b.post(`${base}/administrasjon/hendelser/fil`, {})],
}

function both(path: string | ((unit: string, person: string) => string)): readonly Asking[] {
  const of = (unit: string, person: string) => (typeof path === 'string' ? path : path(unit, person))
  return [
    (b, base, unit, person) => b.get(base + of(unit, person)),
    (b, base, unit, person) => b.post(base + of(unit, person), {}),
  ]
}

let site: PeopleSite
const browsers = new Map<Kind, Browser>()

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy', 'steinkjer', 'snasa', 'harstad'] })
  await asOwner(site.fresh.ownerUrl, (client) => client.query(scene))
  for (const kind of kinds) browsers.set(kind, await browserOf(kind))
}, 120_000)
afterAll(() => site.close())

async function browserOf(kind: Kind): Promise<Browser> {
  const key = players[kind]
  if (key === undefined) return browserAt(site)
  return signedIn(site, key.split('-')[0] ?? '', key)
}

/** What a demonstration does not have: a deputy, roles that have ended, and someone to act upon in each unit. */
const personOf = (key: string) => uuidFrom(`person/${key}`)
const scene = `
  insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of, given_at)
  select municipality_id, gen_random_uuid(), '${personOf('inderoy-sosiallaerer')}', 'unit-leader',
    '${unitIn('inderoy', 'skole')}', from_day, from_day + 30, '${personOf('inderoy-rektor')}', now()
  from membership where person_id = '${personOf('inderoy-rektor')}';
  update membership set role = 'substitute', from_day = from_day - 30, until_day = from_day - 1
  where person_id = '${personOf('inderoy-pedagog')}';
  update membership set ended_at = now() where person_id = '${personOf('inderoy-styrer')}';
  update person set deactivated_at = now() where person_id = '${personOf('inderoy-helseleder')}';
  ${[
    ...['inderoy', 'steinkjer', 'harstad'].flatMap((slug) =>
      ['skole', 'ungdomsskole', 'privat'].map((key) => [unitIn(slug, key), slug] as const),
    ),
    ...['inderoy', 'steinkjer', 'snasa'].map((slug) => [unitIn('inderoy', 'delt-ppt'), slug] as const),
  ]
    .map(
      ([unit, slug]) => `
  insert into person (municipality_id, person_id, name, created_at, host)
  select municipality_id, '${extra(unit)}', 'Oda Testdal', now(), (
    select nullif(shared_service.host, municipality.municipality_id) from shared_service join unit using (service_id) where unit_id = '${unit}' limit 1)
  from municipality where slug = '${slug}';
  insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, given_at)
  select municipality_id, '${extra(`role/${unit}`)}', '${extra(unit)}', 'staff', '${unit}', '2026-01-01', now()
  from municipality where slug = '${slug}';`,
    )
    .join('')}
`

/** In whose pages a kind stands. */
const standsIn = (kind: Kind, scope: Scope): string =>
  scope === 'other-municipality' ? '/harstad' : kind === 'served-administrator' ? '/steinkjer' : '/inderoy'

/** Whether the person came to what they asked for: refused is answered as missing, as unconnected, or by sign-in. */
async function cameThrough(answer: Response): Promise<boolean> {
  if (answer.status === 404) return false
  const to = answer.headers.get('location')
  if (to !== null) return !/\/(logg-inn|familie)(\?|$)/.test(to)
  if (answer.status === 401) return false
  return !/ikke koblet til kommunen|ikke noe her som gjelder deg/.test(await answer.text())
}

describe('each act, asked for by each kind of person, about each thing', () => {
  test.each(acts)(
    '%s',
    async (act) => {
      const wrong: string[] = []
      for (const kind of kinds)
        for (const [scope, expected] of Object.entries(expectedAccess[act][kind]) as [Scope, string][]) {
          // its keys are scopes
          if (expected === '-' || waitsForRelays(act, kind)) continue
          const wanted = decidedOtherwise(act, kind, scope) ? 'yes' : expected
          const unit = unitOf(kind, scope)
          for (const ask of requests[act]) {
            const answer = await ask(browsers.get(kind) ?? browserAt(site), standsIn(kind, scope), unit, extra(unit))
            const came = (await cameThrough(answer)) ? 'yes' : 'no'
            if (came !== wanted) wrong.push(`${kind} ${scope}: ${came}, not ${wanted} (${answer.status})`)
          }
        }
      expect(wrong).toEqual([])
    },
    60_000,
  )
})

describe('refused looks like missing', () => {
  test.each(['staff', 'unit-leader', 'editor', 'coordinator'] as const)('to the byte, for %s', async (kind) => {
    const browser = browsers.get(kind) ?? browserAt(site)
    const there = unitIn('inderoy', 'ungdomsskole')
    const nowhere = randomUUID()
    const different: string[] = []
    for (const act of acts)
      for (const ask of requests[act]) {
        const real = await ask(browser, '/inderoy', there, extra(there))
        if (real.status !== 404) continue
        const none = await ask(browser, '/inderoy', nowhere, nowhere)
        const blank = (html: string) => html.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
        if (none.status !== 404 || blank(await none.text()) !== blank(await real.text())) different.push(act)
      }
    expect(different).toEqual([])
  })
})

describe('the tables of routes', () => {
  test('are the only list, and no address stands there twice', () => {
    const all = [...openRoutes, ...signedInRoutes].map(({ method, path }) => `${method} ${path}`)
    expect(new Set(all).size).toBe(all.length)
  })

  test('have a route for every act', () => {
    const asked = new Set(signedInRoutes.map(({ who }) => who))
    expect(acts.filter((act) => !asked.has(act) && !['invite-leader'].includes(act))).toEqual([])
  })

  test('let nobody without a session past the sign-in', async () => {
    const stranger = browserAt(site)
    const let_in: string[] = []
    for (const { method, path } of signedInRoutes) {
      const address = `/inderoy${path.replaceAll(/:\w+/g, randomUUID())}`
      const answer = method === 'GET' ? await stranger.get(address) : await stranger.post(address, {})
      if (!(answer.status === 401 || /\/logg-inn\?/.test(answer.headers.get('location') ?? ''))) let_in.push(address)
    }
    expect(let_in).toEqual([])
  })

  test('let nobody without a role here past the page that says what to do', async () => {
    const stranger = await signedIn(site, 'inderoy', 'inderoy-uten-tilgang')
    const let_in: string[] = []
    for (const { method, path, who } of signedInRoutes.filter((route) => route.who !== 'signed-in')) {
      const address = `/inderoy${path.replaceAll(/:\w+/g, randomUUID())}`
      const answer = method === 'GET' ? await stranger.get(address) : await stranger.post(address, {})
      if (!(await answer.text()).includes('ikke koblet til kommunen')) let_in.push(`${who} ${address}`)
    }
    expect(let_in).toEqual([])
  })
})

describe('a municipality that a person has no tie to', () => {
  const slugs = ['inderoy', 'steinkjer', 'snasa', 'harstad'] as const
  const ties: Partial<Record<Kind, readonly string[]>> = {
    'served-administrator': ['steinkjer'],
    'shared-leader': ['inderoy', 'steinkjer', 'snasa'],
    'shared-staff': ['inderoy', 'steinkjer', 'snasa'],
  }

  test('never shows a row of its own, whoever asks for whatever', async () => {
    // Marked anew before each request: a card that a host copies to a municipality that it serves is that one's own from then.
    const mark = () =>
      asOwner(site.fresh.ownerUrl, (client) =>
        client.query(`
          update person set name = split_part(name, ' zq', 1) || ' zq' || slug || 'qz' from municipality where municipality.municipality_id = person.municipality_id;
          update unit set name = split_part(name, ' zq', 1) || ' zq' || slug || 'qz' from municipality where municipality.municipality_id = unit.municipality_id`),
      )
    const request = fc.record({
      kind: fc.constantFrom(...kinds),
      route: fc.constantFrom(...signedInRoutes),
      below: fc.constantFrom(...slugs),
      unit: fc.constantFrom(
        ...slugs.flatMap((slug) => ['skole', 'privat', 'delt-ppt'].map((key) => unitIn(slug, key))),
      ),
      person: fc.constantFrom(
        ...slugs.flatMap((slug) => ['rektor', 'vikar', 'pptleder'].map((key) => personOf(`${slug}-${key}`))),
      ),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ kind, route, below, unit, person }) => {
        const browser = browsers.get(kind) ?? browserAt(site)
        const path = route.path.replace(':unit', unit).replace(':person', person).replaceAll(/:\w+/g, unit)
        const address = `/${below}${path}?enhet=${unit}`
        const fields = { enhet: unit, person, sok: 'zq', navn: 'zq', rolle: 'staff' }
        await mark()
        const answer = route.method === 'GET' ? await browser.get(address) : await browser.post(address, fields)
        const own = ties[kind] ?? ['inderoy']
        const seen = [...(await answer.text()).matchAll(/zq([a-z-]+)qz/g)].map(([, slug = '']) => slug)
        expect(seen.filter((slug) => !own.includes(slug))).toEqual([])
        if (!own.includes(below)) expect(seen).toEqual([])
      }),
      { numRuns: 200 },
    )
  }, 120_000)
})
