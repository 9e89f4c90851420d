import { confirmKey } from '#platform/crypto/keys.ts'
import { rotateKeys } from '#platform/crypto/rotate-keys.ts'
import { asKey, fingerprintOf, newKey } from '#platform/crypto/seal.ts'
import { UsageFault, type Command } from '#platform/command.ts'
import { bindMode } from '#platform/db/installation.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
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
  {
    name: 'key rotate',
    usage: '',
    summary:
      'Wraps every key with STAFETT_NEXT_MASTER_KEY instead of STAFETT_MASTER_KEY; afterwards a start needs the new one.',
    run: async (_args, { config, say, withDatabase }) => {
      const { mode, masterKey, nextMasterKey } = config
      if (mode === 'demo')
        throw new PlainFault(
          'A demonstration makes its own key and seals made-up people only, so it is not rotated; remove the data folder to begin anew.',
        )
      if (masterKey === undefined) throw new PlainFault('STAFETT_MASTER_KEY is not set.')
      if (nextMasterKey === undefined)
        throw new PlainFault('STAFETT_NEXT_MASTER_KEY is not set; "stafett key create" makes one.')
      const [old, next] = [asKey(masterKey), asKey(nextMasterKey)]
      if (fingerprintOf(old) === fingerprintOf(next))
        throw new PlainFault('STAFETT_NEXT_MASTER_KEY is the same key as STAFETT_MASTER_KEY; nothing was changed.')

      const count = await withDatabase(({ ownerUrl }) =>
        inOwnerTransaction(ownerUrl, (tx) => rotateKeys(tx, { old, next })),
      )
      say(`${count} keys are wrapped anew. The database belongs to the master key ${fingerprintOf(next)} now.`)
      say('Make it STAFETT_MASTER_KEY, take STAFETT_NEXT_MASTER_KEY away, and restart every server now.')
      say('Keep the old key for as long as you keep backups from before.')
    },
  },
]
