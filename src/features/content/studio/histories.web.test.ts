import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { rowsOf } from '../../../../test/people-pages.ts'
import { send } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { knowledge } from '../../../app.ts'
import { exportPack } from '../export-pack.ts'
import { readPackFiles } from '../pack-folder.ts'
import { recipe } from '../testing/made-up-type.ts'

const region = 'inderoy-steinkjer-snasa'
const types = [...knowledge.types, recipe]
const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [] },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  start: [],
}

let site: PeopleSite
let keeper: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy'], studio })
  keeper = await signedIn(site, 'inderoy', 'inderoy-koordinator')
  // One person keeps the base and the region, and writes in the town: what is lost is lost by the saves, and not for want of a right.
  await rowsOf(site, `update pack set keeper = (select municipality_id from municipality where slug = 'inderoy')`)
}, 120_000)
afterAll(() => site.close())

const homes = { base: 'felles/base/', region: `felles/${region}/`, town: '' } as const
const layers = ['base', 'region', 'town'] as const

type Act =
  | { readonly is: 'write'; readonly layer: (typeof layers)[number]; readonly service: string; readonly line: number }
  | { readonly is: 'answer'; readonly by: 'behold' | 'flett' | 'arv' }
  | { readonly is: 'export' }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('write' as const),
      layer: fc.constantFrom(...layers),
      service: fc.constantFrom('', '', 'skole'),
      line: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('answer' as const), by: fc.constantFrom('behold', 'flett', 'arv') }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'export' as const }) },
)

/** What the town says, for all and for the school. */
const own = async (key: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await rowsOf<{ service: string; text: string }>(
    site,
    `select service, fields ->> 'text' as text from municipality_part where type = 'recipe' and key = $1 and language = 'nb'`,
    [key],
  )
  return new Map(rows.map(({ service, text }) => [service, text]))
}

/** What the base or the region says. */
const above = async (layer: 'base' | 'region', key: string): Promise<string | undefined> => {
  const [row] = await rowsOf<{ text: string }>(
    site,
    `select fields ->> 'text' as text from upstream_part where layer = $1 and type = 'recipe' and key = $2 and language = 'nb'`,
    [layer === 'base' ? 'base' : region, key],
  )
  return row?.text
}

const exported = () => inOwnerTransaction(site.fresh.ownerUrl, (tx) => exportPack(tx, 'inderoy', types))

/** The town's pack out and in again: the same files, the same words, the same verdict. */
async function carryOver(page: string, key: string) {
  const [files, before] = [await exported(), await own(key)]
  const verdict = await (await keeper.get(`${page}/kontroll`)).text()
  const bytes = new Map([...files].map(([name, content]) => [name, Buffer.from(content)]))
  const { pack, faults } = await readPackFiles(bytes, 'inderoy', types, '.')
  expect(faults).toEqual([])
  if (pack !== undefined) await site.publish([pack])
  expect(await exported()).toEqual(files)
  expect(await own(key)).toEqual(before)
  expect(await (await keeper.get(`${page}/kontroll`)).text()).toBe(verdict)
}

let made = 0

test('random edits of a base, a region and a town, published, answered and carried out and in: no word of the town is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 10 }), async (acts) => {
      const key = `kake-${(made += 1)}`
      const at = (layer: (typeof layers)[number]) => `/inderoy/studio/${homes[layer]}recipe/${key}`
      const publish = (layer: (typeof layers)[number]) => send(keeper, `${at(layer)}/publiser`, { hvorfor: '' })
      await keeper.post('/inderoy/studio/felles/base/recipe/ny', { navn: `Kake ${made}` })
      const said = {
        base: ['En', 'To', 'Tre'],
        region: ['En', 'To', 'Tre'],
        town: ['En', 'To', 'Tre'],
        skole: ['En', 'To', 'Tre'],
      }
      await send(keeper, at('base'), { text: said.base.join('\n\n'), gjor: 'lagre' })
      await publish('base')

      for (const [index, one] of acts.entries()) {
        const before = await own(key)
        if (one.is === 'write') {
          const whose = one.layer === 'town' && one.service === 'skole' ? 'skole' : one.layer
          const text = said[whose].with(one.line, `Ord ${index} av ${whose}`)
          said[whose] = text
          const page = `${at(one.layer)}${one.layer === 'town' && one.service !== '' ? `?tjeneste=${one.service}` : ''}`
          await send(keeper, page, { text: text.join('\n\n'), gjor: 'lagre' })
          await publish(one.layer)
          const now = await own(key)
          // Whoever wrote further up changed nothing of the town's; what the town wrote stands.
          if (one.layer !== 'town') {
            expect(now).toEqual(before)
            expect(await above(one.layer, key)).toBe(text.join('\n\n'))
          }
          if (one.layer === 'town') expect(now.get(one.service)).toBe(text.join('\n\n'))
        } else if (one.is === 'answer') {
          const mine = before.get('')
          await send(keeper, at('town'), { gjor: `${one.by}:text` })
          // Until it is published, readers meet what they met.
          expect(await own(key)).toEqual(before)
          await publish('town')
          const now = await own(key)
          expect(now.get('skole')).toBe(before.get('skole'))
          if (one.by === 'behold') expect(now.get('')).toBe(mine)
          if (one.by === 'flett' && mine !== undefined) {
            const kept = mine.split('\n\n').filter((line) => line.includes('av town'))
            for (const line of kept) expect(now.get('')).toContain(line)
            said.town = now.get('')?.split('\n\n') ?? said.town
          }
        } else await carryOver(at('town'), key)
      }
      await carryOver(at('town'), key)
    }),
    { numRuns: 4 },
  )
}, 120_000)
