import { cpSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openProgram, type Program, type Started } from './program.ts'

// What an operator does: a backup of what runs here, brought up again on what could be another machine.
vi.setConfig({ testTimeout: 60_000 })

let here: Program
let there: Program
let running: Started
let file: string
beforeAll(async () => {
  here = openProgram()
  there = openProgram()
  file = join(here.folder, 'one.backup')
  running = await here.start()
})
afterAll(() => Promise.all([here.remove(), there.remove()]))

test('a backup is taken beside the running server, for its owner only', async () => {
  expect(await here.run(`backup ${file}`)).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('Backed up'),
  })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await fetch(`${running.origin}/harstad/`)).status).toBe(200)
})

test('brought back beside the running server it is refused, and the server goes on', async () => {
  expect(await here.run(`restore ${file}`)).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') })
  expect((await fetch(`${running.origin}/harstad/`)).status).toBe(200)
})

test('without its key it is refused elsewhere, with it all pages are there', async () => {
  expect(await there.run(`restore ${file}`)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/The backup was sealed under the master key [0-9a-f-]{24}, and this one is/),
  })

  cpSync(join(here.folder, 'demo-key'), join(there.folder, 'demo-key'))
  expect(await there.run(`restore ${file}`)).toMatchObject({ code: 0, err: '' })
  expect((await there.run('audit verify')).code).toBe(0)
  const restored = await there.start()
  const [before, after] = await Promise.all(
    [running, restored].map(async ({ origin }) => (await fetch(`${origin}/harstad/veileder`)).text()),
  )
  expect(after?.replaceAll(restored.origin, running.origin)).toBe(before)
  expect(existsSync(`${there.folder}-erasures.jsonl`)).toBe(false)
})
