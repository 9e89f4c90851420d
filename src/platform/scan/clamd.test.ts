import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openLog, silentLog } from '#platform/log.ts'
import { clamd } from '#platform/scan/clamd.ts'
import { openScan } from '#platform/scan/open-scan.ts'
import type { Scan } from '#platform/scan/scan.ts'
import { freePort } from '../../../test/free-port.ts'
import { openFakeClamd, type Behaviour, type FakeClamd } from '../../../test/fake-clamd.ts'

const file = Buffer.from('Some words in a file')

describe('a scanner that is asked as clamd wants it', () => {
  let fake: FakeClamd
  beforeEach(async () => {
    fake = await openFakeClamd()
  })
  afterEach(() => fake.close())
  const scan = (bytes: Uint8Array = file, within = 300) =>
    clamd({ host: '127.0.0.1', port: fake.port }, silentLog, within)(bytes)

  test('is given the whole file, also ten megabytes of it', async () => {
    const large = Buffer.alloc(10_000_000, 'stafett')
    expect(await scan(large, 10_000)).toBe('clean')
    expect(fake.given.map((one) => one.equals(large))).toEqual([true])
  })

  test('an empty file is a file too', async () => {
    expect(await scan(Buffer.alloc(0))).toBe('clean')
    expect(fake.given.map(({ length }) => length)).toEqual([0])
  })

  test('that finds something says so', async () => {
    fake.behave('infected')
    expect(await scan()).toBe('infected')
  })

  test.each<Behaviour>(['hangs', 'drops', 'rubbish', 'endless', 'too-large', 'half', 'too-early'])(
    'that misbehaves (%s) is no scanner, and the file counts as unscanned',
    async (behaviour) => {
      fake.behave(behaviour)
      expect(await scan()).toBe('unavailable')
    },
  )
})

test('nobody there is no scanner', async () => {
  expect(await clamd({ host: '127.0.0.1', port: await freePort() }, silentLog)(file)).toBe('unavailable')
  expect(await clamd({ path: '/nowhere/clamd.sock' }, silentLog)(file)).toBe('unavailable')
})

test('production without a scanner says so once, at start', () => {
  const lines: string[] = []
  const log = openLog({ level: 'trace', destination: { write: (line) => void lines.push(line) } })
  expect(openScan({ mode: 'production', clamd: undefined }, log)).toBeUndefined()
  expect(lines.join('')).toContain('STAFETT_CLAMD is not set')
  expect(openScan({ mode: 'demo', clamd: undefined }, log)).toBeUndefined()
  expect(lines).toHaveLength(1)
})

const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find(existsSync)

describe.skipIf(program === undefined)('the real clamd, with one signature of our own (needs clamav-daemon)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-clamd-'))
  const path = join(folder, 'clamd.sock')
  const planted = 'PLANTED-BAD-BYTES'
  let running: ChildProcess
  let scan: Scan

  beforeAll(async () => {
    mkdirSync(join(folder, 'signatures'))
    const signature = `Test.Planted:0:*:${Buffer.from(planted).toString('hex')}\n`
    writeFileSync(join(folder, 'signatures', 'test.ndb'), signature)
    const settings = [`LocalSocket ${path}`, `DatabaseDirectory ${join(folder, 'signatures')}`, 'Foreground yes']
    writeFileSync(join(folder, 'clamd.conf'), settings.join('\n'))
    running = spawn(program ?? '', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
    for (let waited = 0; !existsSync(path) && waited < 100; waited += 1) await delay(100)
    scan = clamd({ path }, silentLog)
  }, 20_000)
  afterAll(() => {
    running.kill()
    rmSync(folder, { recursive: true })
  })

  test('lets a clean file pass', async () => {
    expect(await scan(file)).toBe('clean')
  })

  test('finds what it knows', async () => {
    expect(await scan(Buffer.from(`before ${planted} after`))).toBe('infected')
  })
})
