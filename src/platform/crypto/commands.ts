import { confirmKey } from '#platform/crypto/keys.ts'
import { asKey, fingerprintOf, newKey } from '#platform/crypto/seal.ts'
import { UsageFault, type Command } from '#platform/command.ts'
import { bindMode } from '#platform/db/installation.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** The operator's commands on the master key. */
export const keyCommands: readonly Command[] = [
  {
    name: 'key create',
    usage: '',
    summary:
      'Makes a master key and prints it once, with its fingerprint. Nothing is stored: keep it in two safe places.',
    run: async (_args, { say }) => {
      const key = newKey()
      say(`STAFETT_MASTER_KEY=${Buffer.from(key).toString('base64')}`)
      say(`Fingerprint: ${fingerprintOf(key)}`)
      say('Without this key nobody can ever read what was sealed with it. Then: stafett key confirm <fingerprint>')
    },
  },
  {
    name: 'key confirm',
    usage: '<fingerprint>',
    summary: 'Binds the database to STAFETT_MASTER_KEY, once you have it in safe places; production starts only then.',
    run: async ([fingerprint], { config, say, withDatabase }) => {
      if (fingerprint === undefined) throw new UsageFault('Say the fingerprint that "stafett key create" printed.')
      const { masterKey, mode } = config
      if (masterKey === undefined) throw new PlainFault('STAFETT_MASTER_KEY is not set.')
      await withDatabase(({ database }) =>
        database.inInstallation(async (tx) => {
          await bindMode(tx, mode, new Date())
          await confirmKey(tx, asKey(masterKey), fingerprint)
        }),
      )
      say('The key is confirmed.')
    },
  },
]
