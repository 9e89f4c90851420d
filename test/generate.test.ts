import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openProgram, type Program } from './program.ts'

// Load for tests, with the built program. What a made-up life is like stands in made-up-relay.test.ts.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

let program: Program

beforeAll(() => {
  program = openProgram()
})
afterAll(() => program.remove())

test('people and relays are shared among municipalities that inherit the base model', async () => {
  expect(await program.run('generate 2 30 25 --seed 5')).toMatchObject({
    code: 0,
    out: 'lasttest-5-1: 15 people, 12 relays\nlasttest-5-2: 15 people, 13 relays\n',
  })
  const { origin } = await program.start()
  expect((await fetch(`${origin}/lasttest-5-2/veileder/0/bestem-0`)).status).toBe(200)
  await program.endAll()
})

test('what a seed makes is made once', async () => {
  const again = await program.run('generate 2 30 25 --seed 5')
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('give another with --seed') as string })
})

test.each(['1 30', '1 30 many', '1 5 10', '1 30 10 --seed'])(
  'asked wrongly it makes nothing: generate %s',
  async (words) => {
    expect(await program.run(`generate ${words}`)).toMatchObject({ code: 2, out: '' })
  },
)

test('in production it refuses', async () => {
  const production = {
    STAFETT_MODE: 'production',
    STAFETT_ORIGIN: 'https://bti.example.no',
    STAFETT_SIGNED_IN_ORIGIN: 'https://logg.example.no',
    STAFETT_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  }
  const refused = await program.run('generate 1 30 10 --seed 6', production)
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no place in production') as string })
})
