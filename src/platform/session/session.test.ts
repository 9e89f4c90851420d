import { expect, test } from 'vitest'
import { readCookie, sessionCookie, setCookie } from '#platform/session/cookies.ts'
import { deviceOf, endOf, isLive } from '#platform/session/session.ts'

const at = (minutes: number) => new Date(Date.parse('2026-11-23T10:00:00Z') + minutes * 60_000)

test('a session ends half an hour after the last use', () => {
  const life = { seenAt: at(0), endsAt: at(480), endedAt: null }
  expect(isLive(life, at(29))).toBe(true)
  expect(isLive(life, at(30))).toBe(false)
})

test('a session ends when its time is up, however much it is used', () => {
  const life = { seenAt: at(119), endsAt: at(120), endedAt: null }
  expect(endOf(life)).toEqual(at(120))
  expect(isLive(life, at(120))).toBe(false)
})

test('a session that was ended is over at once', () => {
  expect(isLive({ seenAt: at(0), endsAt: at(480), endedAt: at(1) }, at(1))).toBe(false)
})

const token = 'a'.repeat(43)

test('the cookie that we set is the one that we read', () => {
  const [pair = ''] = setCookie(sessionCookie, token).split(';')
  expect(readCookie(`other=1; ${pair}`, sessionCookie)).toBe(token)
})

test.each([
  [
    'two of the same name, one of them tossed in by someone else',
    `${sessionCookie}=${token}; ${sessionCookie}=${'b'.repeat(43)}`,
  ],
  ['a word that is none of ours', `${sessionCookie}=short`],
  ['a name that only begins alike', `${sessionCookie}-other=${token}`],
  ['none', ''],
])('no session is read from %s', (_about, header) => {
  expect(readCookie(header, sessionCookie)).toBeUndefined()
})

test('a cookie is for this host, encrypted ways and the server alone', () => {
  expect(setCookie(sessionCookie, token)).toBe(`__Host-stafett=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`)
})

test('a device is told as a person would tell it', () => {
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox, Windows')
  expect(deviceOf('<script>')).toBe('–')
  expect(deviceOf(undefined)).toBe('–')
})
