import { readFile } from 'node:fs/promises'
import { osloTime } from '#base/oslo-time.ts'
import {
  beginMunicipality,
  importPack,
  lockLoading,
  manifestFrom,
  readSoundPack,
  type ContentKnowledge,
  type Manifest,
} from '#features/content/index.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { demoSignInPath, loadDemoProviders } from '#features/people/demo/index.ts'
import { callback, openOffice, saveFirstProvider, signedOutAddress } from '#features/people/index.ts'
import { UsageFault, type Command, type CommandContext } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import { openMasterKey } from '#platform/crypto/master-key.ts'
import { openKeys, type Keys } from '#platform/crypto/keys.ts'
import type { ConnectedDatabase } from '#platform/db/connect.ts'
import { bindMode } from '#platform/db/installation.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** The operator's commands that take a municipality from nothing to its first administrator. */
export const municipalityCommands = (knowledge: ContentKnowledge): readonly Command[] => [
  {
    name: 'municipality add',
    usage:
      '<folder> | <slug> --number <number> --names <nb=Name,se=Namma> [--languages <nb,nn,en>] [--inherits <pack>] [--colour <#rrggbb>] --administrator <e-mail> --name <name>',
    summary:
      "Makes a municipality and the invitation of its first administrator, printed once. With a pack's folder the pack is published; with a number and names the administrator makes it ready and publishes.",
    run: async (args, context) => {
      const [first] = args
      const [email, name] = [optionOf(args, '--administrator'), optionOf(args, '--name')]
      if (first === undefined || first.startsWith('--') || email === undefined || name === undefined)
        throw new UsageFault(
          "Name the folder of the pack, or the address, number and names; and the administrator's e-mail and name.",
        )
      if (!/^\S+@\S+\.\S+$/.test(email)) throw new UsageFault('That is no e-mail address.')
      const isBegun = optionOf(args, '--number') !== undefined
      const pack = isBegun ? begunPack(first, args) : await readSoundPack(first, knowledge)
      if (ownAddresses.has(pack.slug)) throw new UsageFault(`/${pack.slug} is an address that Stafett uses itself.`)

      await opened(context, async ({ connected, keys, now }) => {
        await inOwnerTransaction(connected.ownerUrl, async (tx) => {
          await lockLoading(tx)
          const known = await openMunicipality(tx, { slug: pack.slug })
          if (known !== undefined) throw new PlainFault(`${pack.slug} is on this installation already.`)
          if (isBegun) await beginMunicipality(tx, pack.slug, pack.manifest, knowledge.onPublish, now)
          else await importPack(tx, pack, knowledge.onPublish, now)
        })
        const municipality = await found(connected, pack.slug)
        const today = osloTime(now).day
        if (context.config.mode === 'demo' && isBegun)
          await loadDemoProviders([{ id: municipality, slug: pack.slug }], {
            ...{
              database: connected.database,
              keys,
              now,
              today,
              issuers: `${context.config.signedInOrigin}/${demoSignInPath}`,
            },
          })
        const { token, code, lastDay } = await connected.database.inMunicipality(municipality, (tx) =>
          openOffice(tx, municipality, { name, email }, { keys, now, today }),
        )
        context.say(
          isBegun
            ? `${pack.slug} is begun; readers meet it when somebody in it publishes.`
            : `${pack.slug} is published.`,
        )
        context.say(`Its administrator is let in until ${lastDay} by`)
        context.say(`  ${context.config.signedInOrigin}/${pack.slug}/invitasjon/${token}`)
        context.say(`or, signed in, by the code ${code}`)
      })
    },
  },
  {
    name: 'municipality sign-in',
    usage: '<slug> <file>',
    summary:
      'Sets up a way to sign in from a JSON file: profile, forWhom, name, issuer, clientId, and a secret or a privateKey.',
    run: async (args, context) => {
      const [slug, file] = args
      if (slug === undefined || file === undefined) throw new UsageFault('Name the municipality and the file.')
      const text = await readFile(file, 'utf8').catch(() => {
        throw new PlainFault(`The file ${file} cannot be read.`)
      })
      await opened(context, async ({ connected, keys, now }) => {
        const municipality = await found(connected, slug)
        const id = await connected.database.inMunicipality(municipality, (tx) =>
          saveFirstProvider(tx, municipality, text, { keys, now }),
        )
        const origin = context.config.signedInOrigin
        context.say('Register these addresses at the provider:')
        context.say(`  redirect       ${callback(origin, slug)}`)
        context.say(`  after sign-out ${signedOutAddress(origin, slug)}`)
        context.say(`  front-channel  ${origin}/${slug}/logg-ut/front/${id}`)
        context.say(`  back-channel   ${origin}/${slug}/logg-ut/bak/${id}`)
      })
    },
  },
]

/** First parts of addresses that belong to no municipality. */
const ownAddresses: ReadonlySet<string> = new Set(['assets', 'healthz', 'readyz', 'metrics', demoSignInPath])

/** What an operator says of a municipality that has no pack: it inherits everything, and the rest is asked in the guided start. */
function begunPack(slug: string, args: readonly string[]): { slug: string; manifest: Manifest; parts: [] } {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new UsageFault('The address must be a–z, 0–9 and single hyphens, such as nore-og-uvdal.')
  const names = pairsIn(optionOf(args, '--names') ?? '')
  const [language = ''] = Object.keys(names)
  const others = optionOf(args, '--languages')?.split(',') ?? ['nb', 'nn', 'en']
  const read = manifestFrom({
    kind: 'municipality',
    inherits: optionOf(args, '--inherits') ?? 'base',
    number: optionOf(args, '--number'),
    names,
    language,
    languages: [...new Set([language, ...others])],
    colour: optionOf(args, '--colour') ?? '#12604f',
  })
  if ('fault' in read) throw new UsageFault(`What is said of ${slug} is not right: ${read.fault}.`)
  return { slug, manifest: read.manifest, parts: [] }
}

/** `nb=Porsanger,se=Porsáŋgu`: the first is the municipality's own language. */
function pairsIn(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('='))
  if (pairs.some(([language = '', name = '', ...rest]) => language === '' || name.trim() === '' || rest.length > 0))
    throw new UsageFault('Write the names as nb=Porsanger,se=Porsáŋgu, its own language first.')
  return Object.fromEntries(pairs.map(([language = '', name = '']) => [language.trim(), name.trim()]))
}

type Opened = { readonly connected: ConnectedDatabase; readonly keys: Keys; readonly now: Date }

async function opened(context: CommandContext, work: (parts: Opened) => Promise<void>): Promise<void> {
  const { config, withDatabase } = context
  const now = new Date()
  await withDatabase(async (connected) => {
    await connected.database.inInstallation((tx) => bindMode(tx, config.mode, now))
    await work({ connected, keys: await keysOf(connected, config, now), now })
  })
}

const keysOf = async ({ database }: ConnectedDatabase, config: Config, now: Date): Promise<Keys> =>
  openKeys(database, { master: await openMasterKey(config), mode: config.mode, now })

async function found({ database }: ConnectedDatabase, slug: string): Promise<number> {
  const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
  if (municipality === undefined) throw new PlainFault(`There is no municipality ${slug} here.`)
  return municipality.id
}

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}
