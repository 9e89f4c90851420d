import { readFile } from 'node:fs/promises'
import { osloTime } from '#base/oslo-time.ts'
import { importPack, readSoundPack, type ContentKnowledge } from '#features/content/index.ts'
import { openMunicipality } from '#features/municipality/index.ts'
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
    usage: '<folder> --administrator <e-mail> --name <name>',
    summary: "Publishes a municipality's pack and makes the invitation of its first administrator, printed once.",
    run: async (args, context) => {
      const [folder] = args
      const [email, name] = [optionOf(args, '--administrator'), optionOf(args, '--name')]
      if (folder === undefined || folder.startsWith('--') || email === undefined || name === undefined)
        throw new UsageFault("Name the folder of the pack, and the administrator's e-mail and name.")
      if (!/^\S+@\S+\.\S+$/.test(email)) throw new UsageFault('That is no e-mail address.')
      const pack = await readSoundPack(folder, knowledge)

      await opened(context, async ({ connected, keys, now }) => {
        const known = await connected.database.inInstallation((tx) => openMunicipality(tx, { slug: pack.slug }))
        if (known !== undefined) throw new PlainFault(`${pack.slug} is on this installation already.`)
        await inOwnerTransaction(connected.ownerUrl, (tx) => importPack(tx, pack, knowledge.onPublish))
        const municipality = await found(connected, pack.slug)
        const { token, code, lastDay } = await connected.database.inMunicipality(municipality, (tx) =>
          openOffice(tx, municipality, { name, email }, { keys, now, today: osloTime(now).day }),
        )
        context.say(`${pack.slug} is published. Its administrator is let in until ${lastDay} by`)
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
