import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { storedPdf } from '../../../../test/made-up-files.ts'
import { rowsOf } from '../../../../test/people-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import {
  decidedOtherwise,
  expectedInStudio,
  studioKinds as kinds,
  type studioDoings,
} from '../../../../test/studio-access-table.ts'
import { recipe } from '../testing/made-up-type.ts'
import { studioRoutes } from './routes.ts'

type Kind = (typeof kinds)[number]
type Doing = (typeof studioDoings)[number]

/** Who plays each kind of person in Inderøy, which keeps the base. */
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
  family: 'inderoy-mor',
  unconnected: 'inderoy-uten-tilgang',
  anonymous: undefined,
  'editor-of-other-municipality': 'harstad-redaktor',
  'coordinator-of-other-municipality': 'harstad-koordinator',
}

/** What each address of the studio does. One that is not here has not been decided, and the test fails. */
const doings: Readonly<Record<string, Doing>> = {
  'GET ': 'see-studio',
  'GET /tilstand': 'see-health',
  'GET /tilstand/hull': 'see-health',
  'POST /tilstand': 'publish-item',
  'GET /lenker': 'see-studio',
  'GET /venter': 'see-studio',
  'POST /venter': 'accept-inherited',
  'POST /venter/valg': 'limit-editors',
  'GET /:type/:key/venter': 'see-studio',
  'POST /:type/:key/venter': 'accept-inherited',
  'GET /pakke': 'download-pack',
  'GET /pakke/fil': 'download-pack',
  'GET /pakke/nettsted': 'download-pack',
  'GET /pakke/dokument': 'download-pack',
  'POST /pakke': 'import-pack',
  'GET /pakke/forslag': 'import-pack',
  'POST /pakke/forslag': 'import-pack',
  'POST /pakke/publiser': 'publish-import',
  'POST /pakke/kast': 'import-pack',
  'GET /bilder': 'see-studio',
  'GET /filer/:file': 'see-studio',
  'GET /tatt-bort': 'see-studio',
  'GET /hent-inn': 'bring-in',
  'POST /hent-inn': 'bring-in',
  'GET /hent-inn/utkast': 'bring-in',
  'POST /hent-inn/utkast': 'bring-in',
  'GET /redaktorer': 'limit-editors',
  'GET /redaktorer/:person': 'limit-editors',
  'POST /redaktorer/:person': 'limit-editors',
  'GET /:type': 'see-studio',
  'GET /:type/ny': 'edit-item',
  'POST /:type/ny': 'edit-item',
  'GET /:type/:key': 'see-studio',
  'POST /:type/:key': 'edit-item',
  'POST /:type/:key/utkast': 'edit-item',
  'GET /:type/:key/fil': 'edit-item',
  'POST /:type/:key/fil': 'edit-item',
  'GET /:type/:key/kontroll': 'see-studio',
  'POST /:type/:key/angre': 'edit-item',
  'POST /:type/:key/kast': 'edit-item',
  'GET /:type/:key/publiser': 'see-studio',
  'POST /:type/:key/publiser': 'publish-item',
  'POST /:type/:key/plan': 'publish-item',
  'GET /:type/:key/vedtak': 'adopt-plan',
  'POST /:type/:key/vedtak': 'adopt-plan',
  'GET /:type/:key/ta-bort': 'publish-item',
  'POST /:type/:key/ta-bort': 'publish-item',
  'POST /:type/:key/ta-med': 'publish-item',
  'POST /:type/:key/gjennomgatt': 'publish-item',
  'POST /:type/:key/sett': 'publish-item',
  'GET /:type/:key/bruk': 'see-who-uses',
  'GET /:type/:key/historie': 'see-studio',
  'POST /:type/:key/historie/:number': 'edit-item',
  'GET /:type/:key/vis': 'see-studio',
  'GET /:type/:key/vis/side': 'see-studio',
}

/** What an address cannot do without. */
const sent: Readonly<Record<string, Record<string, string>>> = {
  '/tilstand': { vis: 'overdue' },
  '/valg': { hva: 'duties' },
}

/** What is for everyone who may do what it is asked for in: it changes nothing, and lists nothing of others. */
const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [] },
  plans: {
    type: 'recipe',
    make: async () => ({ language: 'nb', title: 'Bolle', lead: 'Elt.', blocks: [] }),
    print: () => new Uint8Array(),
    addressOf: () => '/hjelp',
  },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  makeSite: async function* () {},
  makeDocument: async () => new Uint8Array(),
  start: [],
}

const brochure = storedPdf()

let site: PeopleSite
const browsers = new Map<Kind, Browser>()

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy', 'harstad'], studio })
  await rowsOf(
    site,
    `insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of, given_at)
     select leader.municipality_id, gen_random_uuid(), deputy.person_id, 'unit-leader', leader.unit_id, leader.from_day,
       leader.from_day + 30, leader.person_id, now()
     from membership as leader, membership as deputy
     where leader.person_id = $1 and deputy.person_id = $2`,
    [personOf('inderoy-rektor'), personOf('inderoy-sosiallaerer')],
  )
  for (const kind of kinds) {
    const key = players[kind]
    browsers.set(kind, key === undefined ? browserAt(site) : await signedIn(site, key.split('-')[0] ?? '', key))
  }
}, 120_000)
afterAll(() => site.close())

const personOf = (key: string) => uuidFrom(`person/${key}`)

/** One item of the own layer and one of the base, each with a version, and nothing written. */
const scene = () =>
  asOwner(site.fresh.ownerUrl, (client) =>
    client.query(`
      insert into upstream_file (layer, name, bytes) values ('base', '${brochure.name}', '\\x${Buffer.from(brochure.bytes).toString('hex')}')
      on conflict do nothing;
      delete from content_draft;
      delete from content_version;
      delete from municipality_part where type = 'recipe';
      delete from upstream_part where type = 'recipe';
      insert into municipality_part (municipality_id, type, key, service, language, fields)
      select municipality_id, 'recipe', 'bolle', '', 'nb', '{"title": "Bolle", "text": "Elt."}'
      from municipality where slug = 'inderoy';
      insert into upstream_part (layer, type, key, service, language, fields)
      values ('base', 'recipe', 'kake', '', 'nb', '{"title": "Kake", "text": "Rør."}');
      insert into content_version (municipality_id, layer, type, key, number, said, why, at)
      select municipality_id, layer, 'recipe', key, 1, '[]', '', now()
      from municipality, (values ('', 'bolle'), ('base', 'kake')) as of (layer, key) where slug = 'inderoy'`),
  )

const cameThrough = async (answer: Response): Promise<boolean> => {
  if (answer.status === 404 || answer.status === 401) return false
  const to = answer.headers.get('location')
  if (to !== null) return !/\/(logg-inn|familie)(\?|$)/.test(to)
  return !/ikke koblet til kommunen|ikke noe her som gjelder deg/.test(await answer.text())
}

const routes = studioRoutes(studio)
const ownHome = '/studio'
const sharedHome = '/studio/felles/:layer'
const isShared = (path: string) => path.startsWith(sharedHome)
const isStart = (path: string) => path.startsWith(`${ownHome}/start`)
const doingAt = (method: string, path: string): Doing | undefined =>
  doings[`${method} ${path.slice((isShared(path) ? sharedHome : ownHome).length)}`]

type Asked = { readonly method: string; readonly path: string; readonly doing: Doing }
const own: readonly Asked[] = routes
  .filter(({ path }) => !isStart(path) && !isShared(path))
  .map(({ method, path }) => ({ method, path, doing: doingAt(method, path) ?? 'outside-reach' }))
const shared = routes
  .filter(({ path }) => isShared(path))
  .map(({ method, path }) => ({ method, path, doing: doingAt(method, path) ?? 'outside-reach' }))

const addressOf = async (path: string): Promise<string> => {
  const key = isShared(path) ? 'kake' : 'bolle'
  const person = personOf('inderoy-redaktor')
  const filled = path.replace(':layer', 'base').replace(':type', 'recipe').replace(':key', key)
  const address = `/inderoy${filled.replace(':number', '1').replace(':person', person)}`
  return address.replace(':file', brochure.name).replace(/\/fil$/, '/fil?felt=brochure')
}

/** Who comes otherwise than the table says, through which address. */
async function wrongIn(asked: readonly Asked[]): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const { method, path, doing } of asked) {
    const address = await addressOf(path)
    await scene()
    for (const kind of kinds) {
      const expected = decidedOtherwise[doing]?.[kind] ?? expectedInStudio[doing][kind]
      // Only what takes the item away must find it there again.
      if (path.endsWith('/ta-bort')) await scene()
      const browser = browsers.get(kind) ?? browserAt(site)
      const answer =
        method === 'GET'
          ? await browser.get(address)
          : await browser.postWith(address, new URLSearchParams(sent[path.slice(path.lastIndexOf('/'))] ?? {}))
      const came = (await cameThrough(answer)) ? 'yes' : 'no'
      if (came !== expected) wrong.push(`${method} ${path} ${kind}: ${came}, not ${expected} (${answer.status})`)
    }
  }
  return wrong
}

describe('the table of who may do what in the studio', () => {
  test('has every address, and no other', () => {
    const found = routes.filter(({ path }) => !isStart(path))
    expect(found.filter(({ method, path }) => doingAt(method, path) === undefined)).toEqual([])
    const known = new Set(own.map(({ method, path }) => `${method} ${path.slice(ownHome.length)}`))
    expect(Object.keys(doings).filter((one) => !known.has(one))).toEqual([])
  })

  test('holds at each address of the municipality’s own layer, for each kind of person', async () => {
    expect(await wrongIn(own)).toEqual([])
  }, 120_000)

  test('holds in a pack that the municipality keeps for others', async () => {
    const inPack = shared.map((asked) => {
      const isWriting =
        asked.method === 'POST' || /\/(ny|forslag|fil|ta-bort)$/.test(asked.path.replace('/pakke/fil', ''))
      // How a pack stands is for those who read it in the studio; leaders lead in the municipality alone.
      const reading = asked.doing === 'see-health' ? 'see-studio' : asked.doing
      return { ...asked, doing: isWriting ? ('in-kept-pack' as const) : reading }
    })
    // Nobody keeps it: there is nothing there for anyone.
    const nobody = await Promise.all(
      ['coordinator', 'editor'].map(async (kind) =>
        browsers.get(kind as Kind)?.get(await addressOf(`${sharedHome}/:type/:key`)),
      ),
    )
    expect(nobody.map((answer) => answer?.status)).toEqual([404, 404])
    await rowsOf(
      site,
      `update pack set keeper = (select municipality_id from municipality where slug = 'inderoy') where slug = 'base'`,
    )
    expect(await wrongIn(inPack)).toEqual([])
  }, 120_000)
})
