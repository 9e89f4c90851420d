import { expect, test } from 'vitest'
import { parseConfig } from '#platform/config.ts'

const production = {
  STAFETT_MODE: 'production',
  STAFETT_ORIGIN: 'https://bti.example.no',
  STAFETT_SIGNED_IN_ORIGIN: 'https://logg.example.no',
  STAFETT_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  DATABASE_URL: 'postgres://owner:secret@db.example.no/stafett',
}

test('nothing set is a demo on this machine only, with the embedded database', () => {
  const config = parseConfig({})
  expect(config).toMatchObject({
    mode: 'demo',
    port: 3000,
    host: '127.0.0.1',
    origin: 'http://localhost:3000',
    signedInOrigin: 'http://localhost:3000',
    database: { kind: 'embedded' },
    trustedProxies: [],
  })
})

test('an empty variable counts as absent', () => {
  expect(parseConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
})

test('the default origin follows the port', () => {
  expect(parseConfig({ PORT: '4100' }).origin).toBe('http://localhost:4100')
})

test('the ledger of erasures lies beside the data folder unless it is said where', () => {
  expect(parseConfig({ STAFETT_DATA: '/srv/data/' }).erasures).toBe('/srv/data-erasures.jsonl')
  expect(parseConfig({ STAFETT_ERASURES: '/srv/elsewhere/erasures' }).erasures).toBe('/srv/elsewhere/erasures')
})

test('a full production configuration is taken', () => {
  expect(parseConfig(production)).toMatchObject({ mode: 'production', host: undefined, masterKey: Buffer.alloc(32, 7) })
})

test('addresses and ranges of proxies are read from one line', () => {
  expect(parseConfig({ STAFETT_TRUSTED_PROXY: '10.0.0.0/8, ::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1'])
})

test.each([
  ['clamd.example.no:3310', { host: 'clamd.example.no', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('the virus scanner listens at %s', (given, address) => {
  expect(parseConfig({ STAFETT_CLAMD: given }).clamd).toEqual(address)
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a port number'],
  [{ PORT: '70000' }, 'PORT must be a port number'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be an address'],
  [{ DATABASE_APP_URL: 'postgres://app@db/stafett' }, 'DATABASE_APP_URL is set without DATABASE_URL'],
  [{ STAFETT_MODE: 'test' }, 'STAFETT_MODE must be demo or production'],
  [{ STAFETT_ORIGIN: 'https://bti.example.no/path' }, 'STAFETT_ORIGIN must be an origin'],
  [{ STAFETT_MASTER_KEY: 'short' }, 'STAFETT_MASTER_KEY must be 32 bytes'],
  [{ STAFETT_NEXT_MASTER_KEY: 'short' }, 'STAFETT_NEXT_MASTER_KEY must be 32 bytes'],
  [{ STAFETT_ERASURES: '/srv/stafett/' }, 'STAFETT_ERASURES must be a file'],
  [{ STAFETT_DATA: '/srv/data', STAFETT_ERASURES: '/srv/data/erasures' }, 'STAFETT_ERASURES lies within STAFETT_DATA'],
  [{ STAFETT_TRUSTED_PROXY: '10.0.0.0/99' }, 'STAFETT_TRUSTED_PROXY must be addresses'],
  [{ STAFETT_TRUSTED_PROXY: 'proxy' }, 'STAFETT_TRUSTED_PROXY must be addresses'],
  [{ STAFETT_CLAMD: 'clamd' }, 'STAFETT_CLAMD must be host:port'],
  [{ STAFETT_CLAMD: 'clamd:99999' }, 'STAFETT_CLAMD must be host:port'],
  [{ STAFETT_CLAMD: 'tcp://clamd:3310' }, 'STAFETT_CLAMD must be host:port'],
  [{ STAFETT_CLAMD: 'unix:relative' }, 'STAFETT_CLAMD must be host:port'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [{ HOST: '0.0.0.0' }, 'HOST is 0.0.0.0, but a demo listens on this machine only'],
  [{ STAFETT_DEMO_PUBLIC: 'yes' }, 'STAFETT_DEMO_PUBLIC=yes needs a STAFETT_ORIGIN that begins with https://'],
  [{ ...production, STAFETT_MASTER_KEY: undefined }, 'STAFETT_MASTER_KEY must be set'],
  [{ ...production, STAFETT_ORIGIN: 'http://bti.example.no' }, 'STAFETT_ORIGIN must begin with https://'],
  [{ ...production, STAFETT_SIGNED_IN_ORIGIN: undefined }, 'STAFETT_SIGNED_IN_ORIGIN must be set'],
  [{ ...production, STAFETT_SIGNED_IN_ORIGIN: production.STAFETT_ORIGIN }, 'must be another host'],
])('%o is refused in one sentence: %s', (environment, sentence) => {
  expect(() => parseConfig(environment)).toThrow(sentence)
})

test('a refusal never repeats the value, which may be a password or a key', () => {
  expect(() => parseConfig({ DATABASE_URL: 'mysql://owner:secret@db' })).not.toThrow('secret')
})
