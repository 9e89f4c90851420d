import type { Command } from '#platform/command.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import type { Tx } from '#platform/db/database.ts'

/** The operator's command on search. `index` makes everything published findable. */
export const searchCommands = (index: (tx: Tx, whom: string) => Promise<void>): readonly Command[] => [
  {
    name: 'search rebuild',
    usage: '',
    summary:
      'Makes everything published findable again, and what leads where known, after an upgrade that changed either.',
    run: (_args, { say, withDatabase }) =>
      withDatabase(async ({ ownerUrl }) => {
        await inOwnerTransaction(ownerUrl, (tx) => index(tx, '*'))
        say('Everything published can be found.')
      }),
  },
]
