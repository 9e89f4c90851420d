import { UsageFault, type Command } from '#platform/command.ts'
import { openMasterKey } from '#platform/crypto/master-key.ts'
import type { Config } from '#platform/config.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { backUp, type Counted } from './back-up.ts'
import { readErasures, type Erasure } from './erasures.ts'
import { restore, type Replay } from './restore.ts'

/** The operator's commands on backups. */
export const backupCommands = (replay: Replay): readonly Command[] => [
  {
    name: 'backup',
    usage: '<file>',
    summary: 'Copies the whole database into one file, sealed under the master key; the server may run meanwhile.',
    run: async (args, { config, say, withUnmigrated }) => {
      const file = fileIn(args, 'Name the file to write.')
      const master = await openMasterKey(config)
      const erasures = (await readErasures(config.erasures)) ?? []
      const counted = await withUnmigrated(({ ownerUrl }) =>
        backUp({ ownerUrl, file, master, erasures: erasures.length, now: new Date() }),
      )
      say(`Backed up ${inWords(counted)} to ${file}.`)
    },
  },
  {
    name: 'restore',
    usage: `<file> [${withoutErasures}]`,
    summary: 'Brings a backup into an empty database, does every erasure since then again, and brings it up to date.',
    run: async (args, { config, say, withUnmigrated }) => {
      const file = fileIn(args, 'Name the file that "stafett backup" wrote.')
      const erasures = args.includes(withoutErasures) ? undefined : await erasuresFor(config, say)
      const { mode } = config
      const master = await openMasterKey(config)
      const counted = await withUnmigrated(({ ownerUrl }) =>
        restore({ ownerUrl, file, master, mode, erasures, replay, now: new Date() }),
      )
      say(`Restored ${inWords(counted)}. Erasures done again: ${erasures?.length ?? 'none, as you asked'}.`)
    },
  },
]

const withoutErasures = '--without-erasures'

function fileIn(args: readonly string[], otherwise: string): string {
  const [file] = args
  if (file === undefined || file.startsWith('-')) throw new UsageFault(otherwise)
  return file
}

/** Someone erased since the backup would come back unnoticed without the ledger; made-up people may. */
async function erasuresFor(config: Config, say: (line: string) => void): Promise<Erasure[]> {
  const erasures = await readErasures(config.erasures)
  if (erasures !== undefined) return erasures
  if (config.mode === 'production')
    throw new PlainFault(
      `There is no ledger of erasures at ${config.erasures}: put it back, or say ${withoutErasures} if nothing was ever erased.`,
    )
  say(`There is no ledger of erasures at ${config.erasures}; nothing is erased again.`)
  return []
}

const inWords = ({ tables, rows }: Counted): string => `${rows} rows of ${tables} tables`
