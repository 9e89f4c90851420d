import { afterAll, beforeAll, expect, test } from 'vitest'
import { UsageFault, type CommandContext } from '#platform/command.ts'
import { parseConfig } from '#platform/config.ts'
import { asOwner } from '#platform/db/owner.ts'
import { silentLog } from '#platform/log.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { auditCommands } from './commands.ts'
import { audit } from './record.ts'
import { addTown, sealEverything } from './towns-for-tests.ts'

const at = new Date('2026-11-22T12:00:00.123Z')

let fresh: FreshDatabase
let vik: number
beforeAll(async () => {
  fresh = await freshDatabase()
  vik = await addTown(fresh.ownerUrl, 'vik')
  await addTown(fresh.ownerUrl, 'nes')
  for (let row = 0; row < 3; row += 1) await act()
  await sealEverything(fresh)
  await act()
})
afterAll(() => fresh.drop())

const act = () =>
  fresh.database.inMunicipality(vik, (tx) => audit(tx, { municipality: vik, at, act: 'open-relay', outcome: 'done' }))

/** What the command says, and how it ends. */
async function verify(...args: string[]): Promise<{ said: string[]; fault: unknown }> {
  const said: string[] = []
  const context: CommandContext = {
    config: parseConfig({}),
    log: silentLog,
    say: (line) => said.push(line),
    withDatabase: (work) => work({ ...fresh, appUrl: fresh.url, close: async () => undefined }),
    withUnmigrated: (work) => work({ ...fresh, appUrl: fresh.url, close: async () => undefined }),
  }
  const [command] = auditCommands
  const fault: unknown = await command?.run(args, context).then(
    () => undefined,
    (error: unknown) => error,
  )
  return { said, fault }
}

test('one line a municipality, in plain words, with the seal to write down', async () => {
  const { said, fault } = await verify()
  expect(fault).toBeUndefined()
  expect(said).toEqual([
    'nes: 0 rows in 0 seals are sound.',
    expect.stringMatching(
      /^vik: 3 rows in 1 seal are sound\. 1 row not sealed yet, the oldest from 2026-11-22T12:00:00\.123Z\. Last seal 1:[0-9a-f]{64}$/,
    ),
  ])
})

test('one municipality, against the seal that was written down', async () => {
  const [line = ''] = (await verify('vik')).said
  const seal = line.split(' ').at(-1) ?? ''
  expect(await verify('vik', seal)).toEqual({ said: [line], fault: undefined })
  expect(await verify('vik', `1:${'0'.repeat(64)}`)).toMatchObject({
    said: [expect.stringContaining('Seal 1 is not the one you wrote down')],
    fault: expect.any(PlainFault),
  })
})

test('a break is named and ends the command as failed', async () => {
  const { rows } = await asOwner(fresh.ownerUrl, (client) =>
    client.query<{ id: string }>(
      `update audit set act = 'nothing' where audit_id = (select row_ids[2] from audit_seal) returning audit_id as id`,
    ),
  )
  const { said, fault } = await verify()
  expect(said[1]).toBe(
    `vik: BROKEN. Row ${rows[0]?.id} of seal 1 was changed after it was sealed. 1 row in 0 seals before it are sound.`,
  )
  expect(fault).toEqual(new PlainFault('The audit record is broken: vik.'))
})

test('who is not here cannot be proved, and a seal has a form', async () => {
  expect((await verify('oslo')).fault).toEqual(new PlainFault('There is no municipality oslo here.'))
  expect((await verify('vik', 'abc')).fault).toBeInstanceOf(UsageFault)
})
