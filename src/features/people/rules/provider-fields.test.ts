import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readProvider, typedProvider, type ProviderTyped } from './provider-fields.ts'

const production = { mode: 'production', origin: 'https://inne.example.no', hasSecret: false } as const
const demo = { mode: 'demo', origin: 'http://localhost:3000', hasSecret: false } as const
const tenant = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

const idporten: ProviderTyped = {
  profile: 'idporten',
  forWhom: 'family',
  name: 'ID-porten',
  issuer: 'https://idporten.no',
  clientId: 'a-client',
  tenant: '',
  givesRoles: false,
  secretKind: 'nokkel',
}
const entra: ProviderTyped = {
  ...idporten,
  profile: 'entra',
  forWhom: 'staff',
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  tenant,
  givesRoles: true,
  secretKind: 'passord',
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one' }
const pasted = JSON.stringify(key)

test('a way in with a private key', () => {
  expect(readProvider(idporten, ` ${pasted}\n`, production)).toEqual({
    profile: 'idporten',
    forWhom: 'family',
    name: 'ID-porten',
    issuer: 'https://idporten.no',
    clientId: 'a-client',
    tenant: undefined,
    givesRoles: false,
    secret: { kind: 'private-key', key: { ...key, alg: 'RS256', use: 'sig' } },
  })
})

test("a municipality's own Entra, whose roles hold here", () => {
  expect(readProvider(entra, 'hemmelig', production)).toMatchObject({
    tenant,
    givesRoles: true,
    secret: { kind: 'shared', secret: 'hemmelig' },
  })
})

test("roles and a tenant are Entra's alone", () => {
  expect(readProvider({ ...idporten, tenant, givesRoles: true }, pasted, production)).toMatchObject({
    tenant: undefined,
    givesRoles: false,
  })
})

test('without a new secret the one that is kept goes on', () => {
  expect(readProvider(idporten, '', { ...production, hasSecret: true })).toMatchObject({ secret: undefined })
  expect(readProvider(idporten, '', production)).toEqual({ faults: { secret: 'none' } })
})

test.each([
  ['{', 'no-key'],
  ['[]', 'no-key'],
  [JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'one' }), 'not-private'],
  [JSON.stringify({ ...key, kid: undefined }), 'no-kid'],
  [JSON.stringify({ ...key, alg: 'RS512' }), 'not-rs256'],
  [JSON.stringify({ ...key, kty: 'EC' }), 'not-rs256'],
  [JSON.stringify({ ...key, qi: undefined }), 'no-key'],
  [
    JSON.stringify({
      ...generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' }),
      kid: 'one',
    }),
    'weak',
  ],
  ['x'.repeat(10_001), 'long'],
])('a key that is none is told so (%#)', (wrong, fault) =>
  expect(readProvider(idporten, wrong, production)).toEqual({ faults: { secret: fault } }),
)

test.each([
  ['http://idporten.no', 'insecure'],
  ['https://localhost/idporten', 'inside'],
  ['https://10.0.0.7', 'inside'],
  ['https://[::1]', 'inside'],
  ['https://0x7f000001', 'inside'],
  ['https://2130706433', 'inside'],
  ['https://database', 'inside'],
  ['https://vault.internal', 'inside'],
  ['https://idporten.no:8443', 'inside'],
  ['https://someone:word@idporten.no', 'wrong'],
  ['https://idporten.no?x=1', 'wrong'],
  ['javascript:alert(1)', 'wrong'],
  ['idporten.no', 'wrong'],
])('production does not ask %s: %s', (issuer, fault) =>
  expect(readProvider({ ...idporten, issuer }, pasted, production)).toEqual({ faults: { issuer: fault } }),
)

test.each(['https://idporten.no', 'http://127.0.0.1:3000/demo', 'https://localhost.example'])(
  'a demonstration does not ask %s',
  (issuer) => expect(readProvider({ ...idporten, issuer }, pasted, demo)).toEqual({ faults: { issuer: 'outside' } }),
)

test('a demonstration asks its own providers, here or where it is shown to everyone', () => {
  const issuer = 'http://localhost:3000/demo-innlogging/idporten'
  expect(readProvider({ ...idporten, issuer }, pasted, demo)).toMatchObject({ issuer })
  const shown = { ...demo, origin: 'https://demo.example.no' }
  const there = 'https://demo.example.no/demo-innlogging/idporten'
  expect(readProvider({ ...idporten, issuer: there }, pasted, shown)).toMatchObject({ issuer: there })
})

test("an Entra address of another municipality's is found out", () => {
  const other = entra.issuer.replace('3f25', '0000')
  expect(readProvider({ ...entra, issuer: other }, 'hemmelig', production)).toEqual({ faults: { issuer: 'no-tenant' } })
  expect(readProvider({ ...entra, tenant: 'kommunen' }, 'hemmelig', production)).toEqual({
    faults: { tenant: 'wrong' },
  })
})

test('what goes back into the form holds no secret', () => {
  const form = new URLSearchParams({ hemmelighet: pasted, navn: 'ID-porten' })
  expect(JSON.stringify(typedProvider(form))).not.toContain(key.d)
})
