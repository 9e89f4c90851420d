import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openProgram, type Program } from './program.ts'
import { killUnderWriters } from './relay-kills.ts'

// The small run; twenty kills stand in sweep/relay-kills.sweep.ts.
vi.setConfig({ testTimeout: 90_000 })

let program: Program

beforeAll(() => {
  program = openProgram()
})
afterAll(() => program.remove())

test('killed under twenty who write, the app has kept every note that it answered, once, and every relay adds up', async () => {
  const { acknowledged, sent, faults } = await killUnderWriters({
    dataFolder: program.folder,
    run: (words) => program.run(words),
    start: async () => {
      const { origin, end } = await program.start()
      return { origin, kill: () => end('SIGKILL') }
    },
    ...{ kills: 2, seed: 1122 },
  })
  expect(faults).toEqual([])
  expect(acknowledged).toBe(sent)
  expect(sent).toBeGreaterThan(40)
})
