import { expect, test } from 'vitest'
import { readClaims } from '#platform/sign-in/claims.ts'

const now = new Date('2026-11-22T10:00:00Z')
const seconds = (minutes: number) => now.getTime() / 1000 + minutes * 60
const entra = { profile: 'entra', issuer: 'https://login.example.no/t/v2.0', tenant: 't' } as const
const idporten = { profile: 'idporten', issuer: 'https://idporten.example.no', tenant: undefined } as const
const asked = { level: 'high', fresh: false, at: now, now } as const
const person = { tid: 't', oid: 'o', iat: seconds(0) }

test('an answer that does not say when the person showed who they are is never fresh', () => {
  expect(readClaims(entra, person, { ...asked, fresh: true })).toBe('not-fresh')
  expect(readClaims(entra, person, asked)).toMatchObject({ authenticatedAt: new Date(0) })
})

test('fresh is after the person was sent away, not when the answer was made', () => {
  expect(readClaims(entra, { ...person, auth_time: seconds(-5) }, { ...asked, fresh: true })).toBe('not-fresh')
  expect(readClaims(entra, { ...person, auth_time: seconds(0) }, { ...asked, fresh: true })).toMatchObject({
    subject: 't/o',
  })
})

test('a time that is not here yet is not believed', () => {
  expect(readClaims(entra, { ...person, auth_time: seconds(60) }, asked)).toBe('incomplete')
})

test.each([
  ['another tenant', entra, { ...person, tid: 'other', auth_time: seconds(0) }, 'other-tenant'],
  ['no object', entra, { tid: 't', auth_time: seconds(0) }, 'incomplete'],
  ['an unknown level', idporten, { sub: 's', pid: '1', acr: 'idporten-loa-low', auth_time: seconds(0) }, 'incomplete'],
  [
    'a lower level',
    idporten,
    { sub: 's', pid: '1', acr: 'idporten-loa-substantial', auth_time: seconds(0) },
    'level-too-low',
  ],
  ['no number', idporten, { sub: 's', acr: 'idporten-loa-high', auth_time: seconds(0) }, 'no-number'],
])('nobody is let in with %s', (_about, provider, claims, refusal) => {
  expect(readClaims(provider, claims, asked)).toBe(refusal)
})
