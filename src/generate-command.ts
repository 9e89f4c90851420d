import { join } from 'node:path'
import { osloTime } from '#base/oslo-time.ts'
import { importPack, loadPacks, packsVersion, type ContentKnowledge } from '#features/content/index.ts'
import { listSlugs } from '#features/municipality/index.ts'
import { fewestStaff, loadMadeUpStaff, uuidFrom } from '#features/people/demo/index.ts'
import { loadMadeUpRelays } from '#features/relay-log/demo/index.ts'
import { UsageFault, type Command } from '#platform/command.ts'
import { openMasterKey } from '#platform/crypto/master-key.ts'
import { openKeys } from '#platform/crypto/keys.ts'
import type { ConnectedDatabase } from '#platform/db/connect.ts'
import { bindMode } from '#platform/db/installation.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { refreshStatistics } from '#platform/db/refresh-statistics.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { projectFolder } from '#platform/project-folder.ts'

/** Load for tests: made-up municipalities with people and relays, the same for the same seed on the same day. */
export const generateCommand = (knowledge: ContentKnowledge): Command => ({
  name: 'generate',
  usage: '<municipalities> <people> <relays> [--seed <number>]',
  summary:
    'For load tests, never in production: makes so many municipalities, and shares so many made-up people and relays among them.',
  run: async (args, { config, say, withDatabase }) => {
    const asked = askedFrom(args)
    if (config.mode === 'production')
      throw new PlainFault('Made-up people have no place in production; nothing was made.')
    const now = new Date()
    const today = osloTime(now).day
    const master = await openMasterKey(config)
    const idOf = (what: string) => uuidFrom(`${asked.seed}/${what}`)

    await withDatabase(async (connected) => {
      const { database, ownerUrl } = connected
      await database.inInstallation((tx) => bindMode(tx, config.mode, now))
      const packs = { folder: join(projectFolder, 'content'), version: await packsVersion(join(projectFolder, 'dist')) }
      await loadPacks(connected, { ...packs, knowledge, now, progress: () => undefined })
      const keys = await openKeys(database, { master, mode: config.mode, now })

      const towns = await addTowns(connected, asked, knowledge)
      for (const [at, town] of towns.entries()) {
        const people = share(asked.people, at, towns.length)
        const relays = share(asked.relays, at, towns.length)
        const units = await database.inMunicipality(town.id, (tx) =>
          loadMadeUpStaff(tx, town, people.count, { now, today, idOf }),
        )
        await loadMadeUpRelays({ ...town, units }, relays, { database, keys, today, idOf })
        say(`${town.slug}: ${people.count} people, ${relays.count} relays`)
      }
      await refreshStatistics(ownerUrl)
    })
  },
})

type Asked = {
  readonly municipalities: number
  readonly people: number
  readonly relays: number
  readonly seed: number
}

/** Four digits that no municipality has; about as many as there is room for. */
const firstNumber = 6000
const mostTowns = 3000

function askedFrom(args: readonly string[]): Asked {
  const at = args.indexOf('--seed')
  const [seed = '1', words] = at < 0 ? [undefined, args] : [args[at + 1] ?? '', args.toSpliced(at, 2)]
  const numbers = [...words, seed].map((word) => (/^\d{1,9}$/.test(word) ? Number(word) : Number.NaN))
  const [municipalities = 0, people = 0, relays = 0] = numbers
  if (numbers.length !== 4 || numbers.some(Number.isNaN))
    throw new UsageFault('Say how many municipalities, people and relays, in whole numbers.')
  if (municipalities < 1 || municipalities > mostTowns)
    throw new UsageFault(`There can be from 1 to ${mostTowns} municipalities.`)
  if (people < municipalities * fewestStaff)
    throw new UsageFault(`Each municipality needs at least ${fewestStaff} people.`)
  return { municipalities, people, relays, seed: Number(seed) }
}

/** Made-up municipalities on top of the base model, with nothing of their own. */
async function addTowns(
  { database, ownerUrl }: ConnectedDatabase,
  { municipalities, seed }: Asked,
  knowledge: ContentKnowledge,
): Promise<{ id: number; slug: string }[]> {
  const before = (await database.inInstallation(listSlugs)).filter(({ slug }) => slug.startsWith('lasttest-'))
  const slugs = Array.from({ length: municipalities }, (_, at) => `lasttest-${seed}-${at + 1}`)
  if (before.some(({ slug }) => slugs.includes(slug)))
    throw new PlainFault(`What seed ${seed} makes is here already; give another with --seed.`)

  await inOwnerTransaction(ownerUrl, async (tx) => {
    for (const [at, slug] of slugs.entries())
      await importPack(
        tx,
        {
          slug,
          manifest: {
            ...{ kind: 'municipality', inherits: 'base', number: String(firstNumber + before.length + at) },
            ...{ names: { nb: `Lasttest ${seed}.${at + 1}` }, language: 'nb', languages: ['nb'], colour: '#2f5d62' },
          },
          parts: [],
        },
        knowledge.onPublish,
        new Date(),
      )
  })
  const all = await database.inInstallation(listSlugs)
  return slugs.flatMap((slug) => all.filter((town) => town.slug === slug))
}

/** What falls to one of them when something is shared out evenly, and how much has fallen to those before. */
function share(whole: number, at: number, among: number): { first: number; count: number } {
  const [first, next] = [at, at + 1].map((one) => Math.floor((whole * one) / among))
  return { first: first ?? 0, count: (next ?? 0) - (first ?? 0) }
}
